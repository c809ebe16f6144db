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

/**
 * The prior Beta parameters: what the assistant has read about this kind of patient. Half way between knowing
 * nothing (one half) and knowing the kind's real odds, so that watching people is still worth more.
 */
export function priorBelief(rules: Ruleset, archetype: string, comfort: string): { a: number; b: number; n: number } {
  const odds = tasteOdds(rules.archetypes[archetype], comfort);
  const likes = odds.love + 0.5 * (1 - odds.love - odds.dislike);
  const mean = 0.5 + 0.5 * (likes - 0.5);
  const weight = 1000 * rules.assistant.priorWeight;
  const a = Math.floor(mean * weight + 0.5);
  return { a, b: weight - a, n: 0 };
}

export function guess(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, comfort: string): Guess {
  const belief =
    state.assistant.beliefs[beliefKey(patient.archetype, comfort)] ?? priorBelief(rules, patient.archetype, comfort);
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
