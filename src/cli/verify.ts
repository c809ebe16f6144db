/** `verify REPLAY…`: plays recorded games again and says whether they come out the same, to the bit. */
import type { Issue } from "../content/issues.ts";
import { BASE } from "../content/base.ts";
import { loadLevel } from "../content/load-level.ts";
import { raceLevel } from "../session/race.ts";
import { verifyReplay } from "../session/headless.ts";
import { parseReplay } from "../session/replay-file.ts";
import { readArguments } from "./arguments.ts";
import { findLevel } from "./find-level.ts";
import { AT_FAULT, Misuse, OK, readText, type Io } from "./io.ts";
import { showIssue } from "./show-issue.ts";

interface Report {
  readonly file: string;
  readonly ok: boolean;
  readonly [more: string]: unknown;
}

export function verify(words: readonly string[], io: Io): number {
  const { flags, values, rest } = readArguments(words, ["json"], ["level"]);
  if (rest.length === 0) throw new Misuse("verify needs a REPLAY");
  const reports = rest.map((file) => verifyOne(io, file, values["level"], flags.has("json")));
  if (flags.has("json")) {
    // One replay gives one object, several give a list.
    io.out(`${JSON.stringify(reports.length === 1 ? reports[0] : reports)}\n`);
  }
  return reports.every((report) => report.ok) ? OK : AT_FAULT;
}

function verifyOne(io: Io, file: string, levelName: string | undefined, json: boolean): Report {
  const say = (line: string) => {
    if (!json) io.out(`${line}\n`);
  };
  const faults = (found: readonly Issue[], text: string): Report => {
    for (const issue of found) say(showIssue(issue, text));
    return { file, ok: false, tick: 0, system: "file", code: "unreadable", issues: found };
  };
  const text = readText(io, file);
  if (text === undefined) throw new Misuse(`there is no file ${file}`);
  const read = parseReplay(text, file);
  if (!read.ok) return faults(read.issues, text);
  const { replay } = read;
  let found;
  try {
    found = findLevel(io, levelName ?? replay.level.id);
  } catch (error) {
    if (!(error instanceof Misuse) || levelName !== undefined) throw error;
    // A replay of a level that isn't here is a fault of the replay, not of the command.
    const message = `its level ${replay.level.id} is not here; give it with --level FILE`;
    say(`${file}: ${message}`);
    return { file, ok: false, tick: 0, system: "level", code: "no-level", message };
  }
  if (!found.result.ok) return faults(found.result.issues, found.text);
  const began = performance.now();
  // A race is the level with the recorded game in it that the replay carries.
  const race =
    replay.ghost && found.result.hash !== replay.level.hash ? raceLevel(found.text, found.file, replay.ghost) : null;
  const raced = race === null ? found.result : loadLevel(race, found.file, BASE);
  if (!raced.ok) return faults(raced.issues, race ?? "");
  const verdict = verifyReplay(raced.ruleset, raced.hash, replay);
  const ms = Math.round(performance.now() - began);
  if (verdict.ok) {
    const ticks = verdict.ticks - found.result.ruleset.clock.start;
    say(
      `${file}: the same game, ${verdict.outcome} with ${verdict.stars} of 3 stars, ${ticks} ticks in ${ms} ms, state ${verdict.hash}`,
    );
    return { file, ...verdict, ticks, ms };
  }
  say(
    `${file}: not the same game (${verdict.code}): ${verdict.message}${verdict.system === "" ? "" : ` [${verdict.system}]`}`,
  );
  return { file, ...verdict, ms };
}
