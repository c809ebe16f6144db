/** The forum: what a level says about it, and its numbers from base/encounters/forum.json. */
import type { ByDifficulty, EncounterCommon } from "./common.ts";

export type ForumDef = EncounterCommon<"forum", ForumRules>;

export interface ForumRules {
  /** Seconds at 1×. */
  readonly seconds: ByDifficulty;
}
