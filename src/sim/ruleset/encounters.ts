/** The five encounters, each with what a level says about it and the numbers that it is played by. */
import type { DemonstrationDef } from "./encounters/demonstration.ts";
import type { DescentDef } from "./encounters/descent.ts";
import type { EmergencyDef } from "./encounters/emergency.ts";
import type { ForumDef } from "./encounters/forum.ts";
import type { PurgeDef } from "./encounters/purge.ts";

export type * from "./encounters/common.ts";
export type * from "./encounters/demonstration.ts";
export type * from "./encounters/descent.ts";
export type * from "./encounters/emergency.ts";
export type * from "./encounters/forum.ts";
export type * from "./encounters/purge.ts";

export interface EncounterDefs {
  readonly demonstration: DemonstrationDef;
  readonly emergency: EmergencyDef;
  readonly purge: PurgeDef;
  readonly forum: ForumDef;
  readonly descent: DescentDef;
}
export type EncounterDef = EncounterDefs[keyof EncounterDefs];
