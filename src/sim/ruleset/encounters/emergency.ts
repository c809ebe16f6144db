/** The emergency: what a level says about it, and its numbers from base/encounters/emergency.json. */
import type { ByDifficulty, EncounterCommon } from "./common.ts";

export type EmergencyDef = EncounterCommon<"emergency", EmergencyRules>;

export interface EmergencyRules {
  /** Seconds at 1×. */
  readonly seconds: ByDifficulty;
}
