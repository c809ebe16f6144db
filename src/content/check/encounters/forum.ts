/** Forums of a level: that whom they name is there. */
import type { Path, Problem } from "../../issues.ts";
import type { Base } from "../../schema/base-files.ts";
import type { LevelFile } from "../../schema/level.ts";
import { unknownId } from "../ids.ts";

export function forumProblems(level: LevelFile, base: Base): Problem[] {
  const problems: Problem[] = [];
  for (const [id, forum] of Object.entries(level.encounters ?? {})) {
    if (forum.kind !== "forum") continue;
    const at: Path = ["encounters", id];
    if (forum.opponent !== undefined)
      problems.push(...unknownId(forum.opponent, base.rivals, "rival", [...at, "opponent"]));
    if (forum.speaker !== undefined) {
      const staff = level.staff.map((each) => each.id);
      problems.push(...unknownId(forum.speaker, staff, "member of staff", [...at, "speaker"]));
    }
    forum.witnesses?.forEach((who, i) =>
      problems.push(...unknownId(who, level.cast, "person of the cast", [...at, "witnesses", i])),
    );
  }
  return problems;
}
