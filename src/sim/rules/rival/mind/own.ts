/**
 * What a rival goes by: who they are, what is known to anyone, and how they think. No state of the clinic is in it, and
 * no module of this folder knows of one: what is hidden cannot be looked at.
 */
import type { CityDef, PersonRival, RivalTuning } from "../../../ruleset.ts";

export interface Own {
  readonly def: PersonRival;
  /** The map, the people and their tastes: anyone can know these. */
  readonly city: CityDef;
  readonly tuning: RivalTuning;
}

export const sightOf = ({ def, tuning }: Own) => tuning.difficulty[def.difficulty];
