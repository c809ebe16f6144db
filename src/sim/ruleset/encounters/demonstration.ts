/** The demonstration: what a level says about it, and its numbers from base/encounters/demonstration.json. */
import type { ByDifficulty, EncounterCommon } from "./common.ts";

export type DemonstrationDef = EncounterCommon<"demonstration", DemonstrationRules>;

export interface DemonstrationRules {
  /** Seconds at 1×. */
  readonly seconds: ByDifficulty;
}
