/** The second pass over a level whose shape is right: what a schema can't say. */
import type { Problem } from "../issues.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { careProblems } from "./care.ts";
import { linkProblems } from "./links.ts";
import { mapProblems } from "./map.ts";
import { storyProblems } from "./story.ts";

/** `base` has the level's overrides in it. */
export function levelProblems(level: LevelFile, base: Base): Problem[] {
  const links = linkProblems(level, base);
  // A mistyped thing would also be missed as a station; saying so twice helps nobody.
  const care = links.some((problem) => problem.path[0] === "map") ? [] : careProblems(level, base);
  return [...links, ...mapProblems(level, base), ...care, ...storyProblems(level, base)];
}
