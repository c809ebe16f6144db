import type { Act } from "../../../sim/encounters/rule.ts";
import type { EncounterDefs, EncounterKind, Ruleset } from "../../../sim/ruleset.ts";
import type { ClinicState, EncounterOf } from "../../../sim/state.ts";

/** Asked before each step of play; null to do nothing. Sees what people see. */
export type EncounterBot<K extends EncounterKind> = (
  rules: Ruleset,
  state: Readonly<ClinicState>,
  encounter: Readonly<EncounterOf<K>>,
  def: EncounterDefs[K],
) => Act | null;

/** Players of one kind of encounter. Each call makes one with an empty head. */
export interface EncounterBots<K extends EncounterKind> {
  /** A sensible beginner. */
  readonly simple: () => EncounterBot<K>;
  readonly expert: () => EncounterBot<K>;
  /** Ways to play that differ in what they bet on, by name; at least three. */
  readonly strategies: Readonly<Record<string, () => EncounterBot<K>>>;
}

/** Steps that a person needs between two acts. */
export const HANDS = 8;
