/** Links of demonstrations in a level: who lies in the chair and who runs in must be in its cast. */
import type { Problem } from "../../issues.ts";
import type { LevelFile } from "../../schema/level.ts";
import { unknownId } from "../base.ts";

export function demonstrationProblems(level: LevelFile): Problem[] {
  const problems: Problem[] = [];
  for (const [id, encounter] of Object.entries(level.encounters ?? {})) {
    if (encounter.kind !== "demonstration") continue;
    const { patient, crasher } = encounter;
    if (patient !== undefined) problems.push(...unknownId(patient, level.cast, "cast", ["encounters", id, "patient"]));
    if (crasher?.cast !== undefined)
      problems.push(...unknownId(crasher.cast, level.cast, "cast", ["encounters", id, "crasher", "cast"]));
  }
  return problems;
}
