/** Selectors that all encounters share. */
import type { EncounterKind } from "../../ruleset.ts";
import type { ClinicState, EncounterOf, EncounterResult } from "../../state.ts";

/** The clock that recordings go by: ticks of the clinic and steps of encounters together. */
export function stepsOf(state: Readonly<ClinicState>): number {
  return state.tick + state.encounters.steps;
}

/** The encounter of that kind that is on, or null. */
export function activeOf<K extends EncounterKind>(state: Readonly<ClinicState>, kind: K): EncounterOf<K> | null {
  const { active } = state.encounters;
  return active?.kind === kind ? (active as unknown as EncounterOf<K>) : null;
}

export function resultOf(state: Readonly<ClinicState>, id: string): EncounterResult | null {
  return state.encounters.done.findLast((each) => each.id === id) ?? null;
}
