/**
 * A level from its text: capped, parsed strictly, migrated, checked for shape, then for links and sense, then
 * compiled. The same code in the game, the editor and the command line. Never throws for what a file says.
 */
import type { Ruleset } from "../sim/ruleset.ts";
import { levelProblems } from "./check/level.ts";
import { compileLevel, levelHash } from "./compile.ts";
import { withGhost } from "./ghost.ts";
import { MOST_ISSUES, sortIssues, type Issue, type Problem } from "./issues.ts";
import { mergeBase } from "./merge.ts";
import { migrate, MIGRATIONS, type Migrations } from "./migrate.ts";
import type { Base } from "./schema/base-files.ts";
import { FORMAT, LevelShape, type LevelFile } from "./schema/level.ts";
import { shapeProblems } from "./shape-problems.ts";
import { readSource } from "./source.ts";

export type LoadResult =
  | {
      readonly ok: true;
      readonly ruleset: Ruleset;
      readonly level: LevelFile;
      readonly hash: string;
      readonly issues: readonly Issue[];
    }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** `file` is only used to say where an issue is. `issues` of a good level are warnings. */
export function loadLevel(text: string, file: string, base: Base, migrations: Migrations = MIGRATIONS): LoadResult {
  const source = readSource(text, file);
  if (source.value === undefined) return { ok: false, issues: sortIssues(source.issues) };
  const issues: Issue[] = [...source.issues];
  const add = (problems: readonly Problem[]) => {
    for (const problem of problems) if (issues.length < MOST_ISSUES) issues.push(source.place(problem));
  };
  const refused = (): LoadResult | null =>
    issues.some((issue) => issue.severity === "error") ? { ok: false, issues: sortIssues(issues) } : null;

  const migrated = migrate(source.value, migrations, FORMAT);
  add(migrated.problems);
  if (migrated.problems.length > 0) return { ok: false, issues: sortIssues(issues) };
  // Keys that stand twice were reported above; the schema would only repeat what it says of forbidden ones.
  add(
    shapeProblems(LevelShape, migrated.value).filter(
      (problem) => problem.key === undefined || !["__proto__", "constructor", "prototype"].includes(problem.key),
    ),
  );
  const shapeless = refused();
  if (shapeless) return shapeless;

  const level = migrated.value as LevelFile;
  const merged = mergeBase(base, level.override);
  add(merged.problems);
  if (merged.problems.some((problem) => problem.severity !== "warning"))
    return { ok: false, issues: sortIssues(issues) };
  add(levelProblems(level, merged.base));
  const unsound = refused();
  if (unsound) return unsound;

  const compiled = compileLevel(level, merged.base);
  const raced = level.rival?.kind === "ghost" ? withGhost(compiled, level.rival) : null;
  if (raced) add(raced.problems);
  const strange = refused();
  if (strange) return strange;
  const ruleset = raced?.ruleset ?? compiled;
  return { ok: true, ruleset, level, hash: levelHash(ruleset), issues: sortIssues(issues) };
}
