/** The assistant's learned guesses about what comforts whom. */
import type { Archetype, Comfort, Ruleset } from "../ruleset.ts";
import type { ClinicState, Patient } from "../state.ts";

export interface Guess {
  /** Chance (0–1) that it is liked. */
  readonly chance: number;
  /** Visits behind the guess. */
  readonly n: number;
  /** What is known of this person: −1 dislikes, 0 all right, 1 loves; null when not found out. */
  readonly known: number | null;
}

export function beliefKey(archetype: string, comfort: string): string {
  return `${archetype}|${comfort}`;
}

/** The prior Beta parameters: a weak guess that anything is liked a little more often than not. */
export function priorBelief(rules: Ruleset): { a: number; b: number; n: number } {
  const weight = rules.assistant.priorWeight;
  return { a: 500 * weight, b: 500 * weight, n: 0 };
}

export function guess(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, comfort: string): Guess {
  const belief = state.assistant.beliefs[beliefKey(patient.archetype, comfort)] ?? priorBelief(rules);
  const known = patient.known.tastes.includes(comfort) ? (patient.tastes[comfort] ?? 0) : null;
  const chance = known === null ? belief.a / (belief.a + belief.b) : known > 0 ? 1 : known < 0 ? 0 : 0.5;
  return { chance, n: belief.n, known };
}

/** Unlocked comforts of a kind, best guess first. */
export function suggest(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  patient: Patient,
  kind: Comfort["kind"],
): string[] {
  return state.unlocked.comforts
    .filter((id) => rules.comforts[id]?.kind === kind)
    .map((id) => ({ id, score: guess(rules, state, patient, id).chance * (rules.comforts[id]?.g ?? 0) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map((item) => item.id);
}

/** How well a comfort fits: 1 loved, 0.4 all right, −0.35 disliked. */
export function matchOf(taste: number | undefined): number {
  if (taste === undefined || taste === 0) return 0.4;
  return taste > 0 ? 1 : -0.35;
}

/** Strongest in full, second by half, third by a quarter (FACTS 1, stacking). */
export function stack(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => Math.abs(b) - Math.abs(a));
  let sum = 0;
  let share = 1;
  for (const value of sorted) {
    sum += value * share;
    share /= 2;
  }
  return sum;
}

/** Chance to love and to dislike a comfort for a kind of patient. */
export function tasteOdds(archetype: Archetype | undefined, comfort: string): { love: number; dislike: number } {
  return archetype?.tastes[comfort] ?? { love: 0.25, dislike: 0.25 };
}
