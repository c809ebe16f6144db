/** The purge: what a level says about it, and its numbers from base/encounters/purge.json. */
import type { ByDifficulty, EncounterCommon } from "./common.ts";

export type PurgeDef = EncounterCommon<"purge", PurgeRules>;

export interface PurgeRules {
  /** Seconds at 1×. */
  readonly seconds: ByDifficulty;
}
