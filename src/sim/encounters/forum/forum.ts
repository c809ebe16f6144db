/** The forum: a hall of sixty people in four camps, one who argues against the clinic, and what its record says for it. */
import type { EncounterRule } from "../rule.ts";
import { actForum, forumActs, queryForum } from "./acts.ts";
import { beginForum } from "./begin.ts";
import { finishForum } from "./finish.ts";
import { stepForum } from "./step.ts";

export const forum: EncounterRule<"forum"> = {
  begin: beginForum,
  step: stepForum,
  acts: (_rules, _state, encounter) => forumActs(encounter),
  query: (_rules, _state, encounter, act, def) => queryForum(encounter, act, def),
  act: actForum,
  finish: finishForum,
};
