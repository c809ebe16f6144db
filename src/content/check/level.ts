/** The second pass over a level whose shape is right: what a schema can't say. */
import { offeredIn } from "../care-defaults.ts";
import type { Problem } from "../issues.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { careProblems } from "./care.ts";
import { cityProblems } from "./city.ts";
import { cityStoryProblems } from "./city-story.ts";
import { emergencyProblems } from "./encounters/emergency.ts";
import { demonstrationProblems } from "./encounters/demonstration.ts";
import { forumProblems } from "./encounters/forum.ts";
import { investigationProblems } from "./investigation.ts";
import { linkProblems } from "./links.ts";
import type { Policy } from "../../sim/ruleset.ts";
import { policyWords } from "../../sim/rules/policies/links.ts";
import { policyProblems } from "./policies.ts";
import { nanobotProblems } from "./nanobots.ts";
import { mapProblems } from "./map.ts";
import { storyProblems } from "./story.ts";

/** `base` has the level's overrides in it. */
export function levelProblems(level: LevelFile, base: Base): Problem[] {
  const links = linkProblems(level, base);
  // A mistyped thing would also be missed as a station; saying so twice helps nobody.
  const care = links.some((problem) => problem.path[0] === "map") ? [] : careProblems(level, offeredIn(level, base));
  const policies = policyProblems(
    (level.policies?.start ?? []) as readonly Policy[],
    policyWords({ ...base, cast: level.cast }),
    ["policies", "start"],
  );
  return [
    ...links,
    ...mapProblems(level, base),
    ...care,
    ...nanobotProblems(level, base),
    ...cityProblems(level, base),
    ...cityStoryProblems(level, base),
    ...forumProblems(level, base),
    ...policies,
    ...storyProblems(level, base),
    ...investigationProblems(level, base),
    ...emergencyProblems(level, base),
    ...demonstrationProblems(level),
  ];
}
