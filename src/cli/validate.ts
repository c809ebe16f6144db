/** `validate FILE…`: everything that is wrong with level files, in one pass. */
import { BASE } from "../content/base.ts";
import type { Issue } from "../content/issues.ts";
import { loadLevel } from "../content/load-level.ts";
import { looksLikeReplay, parseReplay } from "../session/replay-file.ts";
import { readArguments } from "./arguments.ts";
import { errorsOf } from "./find-level.ts";
import { AT_FAULT, Misuse, OK, readText, type Io } from "./io.ts";
import { showIssue } from "./show-issue.ts";

export function validate(words: readonly string[], io: Io): number {
  const { flags, rest } = readArguments(words, ["json"], []);
  if (rest.length === 0) throw new Misuse("validate needs a FILE");
  const files = rest.map((file) => {
    const text = readText(io, file);
    if (text === undefined) throw new Misuse(`there is no file ${file}`);
    const result = looksLikeReplay(text) ? parseReplay(text, file) : loadLevel(text, file, BASE);
    const issues: readonly Issue[] = "issues" in result ? result.issues : [];
    return { file, text, ok: result.ok, issues };
  });
  const ok = files.every((file) => file.ok);
  const issues = files.flatMap((file) => file.issues);
  if (flags.has("json")) io.out(`${JSON.stringify({ ok, issues })}\n`);
  else {
    for (const { file, text, issues: found } of files) {
      for (const issue of found) io.out(`${showIssue(issue, text)}\n`);
      const errors = errorsOf(found).length;
      const warnings = found.length - errors;
      io.out(
        `${file}: ${errors === 0 ? "fine" : `${errors} error${errors === 1 ? "" : "s"}`}${warnings === 0 ? "" : `, ${warnings} warning${warnings === 1 ? "" : "s"}`}\n`,
      );
    }
  }
  return ok ? OK : AT_FAULT;
}
