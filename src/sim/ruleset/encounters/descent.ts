/** The descent: what a level says about it, and its numbers from base/encounters/descent.json. */
import type { ByDifficulty, EncounterCommon } from "./common.ts";

export type DescentDef = EncounterCommon<"descent", DescentRules>;

export interface DescentRules {
  /** Seconds at 1×. */
  readonly seconds: ByDifficulty;
}
