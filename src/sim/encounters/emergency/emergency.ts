/** The emergency: a reaction that feeds itself, in one body, with few hands and little time. docs/encounters/emergency.md */
import type { EncounterRule } from "../rule.ts";
import { begin } from "./begin.ts";
import { act, acts, query } from "./doing.ts";
import { finish } from "./finish.ts";
import { step } from "./step.ts";

export const emergency: EncounterRule<"emergency"> = {
  begin,
  step,
  acts: (_rules, state, encounter, def) => acts(state, encounter, def),
  query: (_rules, state, encounter, what, def) => query(state, encounter, what, def),
  act,
  finish,
};
