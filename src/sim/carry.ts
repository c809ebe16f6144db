/** What goes from one level of a campaign to the next: plain data, taken out of a finished game and given to a new one. */
import type { ClinicState } from "./state.ts";

export interface Carried {
  /** What the assistant has learned: Beta posterior ×1000 and visits, by "archetype|comfort". */
  readonly beliefs: Readonly<Record<string, { readonly a: number; readonly b: number; readonly n: number }>>;
}

/** What a game leaves to the next one. */
export function carryOut(state: Readonly<ClinicState>): Carried {
  const ids = Object.keys(state.assistant.beliefs).sort();
  const beliefs: Record<string, { a: number; b: number; n: number }> = {};
  for (const id of ids) {
    const belief = state.assistant.beliefs[id];
    if (belief) beliefs[id] = { a: belief.a, b: belief.b, n: belief.n };
  }
  return { beliefs };
}

/** Gives a new game what an earlier one left. Beliefs about what this level does not know do no harm. */
export function carryIn(state: ClinicState, carried: Carried): void {
  for (const [id, { a, b, n }] of Object.entries(carried.beliefs)) state.assistant.beliefs[id] = { a, b, n };
}
