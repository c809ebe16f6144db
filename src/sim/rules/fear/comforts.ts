/** What fits whom, and the assistant's learned guesses about it. */
import type { Archetype, Comfort, ComfortKind, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Patient } from "../../state.ts";

export interface Guess {
  /** Chance (0–1) that it is liked. */
  readonly chance: number;
  /** Visits behind the guess. */
  readonly n: number;
  /** What is known of this person: −1 dislikes, 0 all right, 1 loves; null when not found out. */
  readonly known: number | null;
  /** The clinic knows that it is the very thing they fear. */
  readonly trap: boolean;
  /** Factor of their kind of fear, once that is known; else 1. */
  readonly fit: number;
}

export function beliefKey(archetype: string, comfort: string): string {
  return `${archetype}|${comfort}`;
}

/**
 * The prior Beta parameters: what the assistant has read about people in general, half way to "who knows" (one half).
 * What this kind of patient likes it can only learn by watching them.
 */
export function priorBelief(rules: Ruleset, comfort: string): { a: number; b: number; n: number } {
  const kinds = Object.values(rules.archetypes);
  let general = 0;
  for (const kind of kinds) general += liking(tasteOdds(kind, comfort)) / kinds.length;
  const mean = 0.5 * general + 0.5 * 0.5;
  const weight = 1000 * rules.assistant.priorWeight;
  const a = Math.floor(mean * weight + 0.5);
  return { a, b: weight - a, n: 0 };
}

export function guess(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, comfort: string): Guess {
  const belief = state.assistant.beliefs[beliefKey(patient.archetype, comfort)] ?? priorBelief(rules, comfort);
  const def = rules.comforts[comfort];
  const trap = def !== undefined && def.trap !== "" && patient.known.triggers.includes(def.trap);
  const known = patient.known.tastes.includes(comfort) ? (patient.tastes[comfort] ?? 0) : null;
  const learned = known === null ? belief.a / (belief.a + belief.b) : known > 0 ? 1 : known < 0 ? 0 : 0.5;
  return {
    chance: trap ? 0 : def?.drug ? 1 : learned,
    n: belief.n,
    known,
    trap,
    fit: patient.known.seattle ? (def?.fits[patient.seattle] ?? 1) : 1,
  };
}

/** The match (see `matchOf`) that can be expected from what the clinic knows. */
export function expectedMatch(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, id: string): number {
  const { chance, known, trap, fit } = guess(rules, state, patient, id);
  if (trap) return TRAPPED;
  const plain = known !== null && !rules.comforts[id]?.drug ? tasteMatch(known) : DISLIKED + (1 - DISLIKED) * chance;
  return plain > 0 ? plain * fit : plain;
}

/** Comforts of a kind that this patient could have here and now, best guess first. */
export function suggest(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, kind: ComfortKind): string[] {
  return state.unlocked.comforts
    .filter((id) => {
      const comfort = rules.comforts[id];
      return comfort?.kind === kind && isFor(comfort, patient.age) && hasWhatItNeeds(state, comfort);
    })
    .map((id) => ({ id, score: expectedMatch(rules, state, patient, id) * (rules.comforts[id]?.g ?? 0) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .map((item) => item.id);
}

export function hasWhatItNeeds(state: Readonly<ClinicState>, comfort: Comfort): boolean {
  return comfort.needs === "" || state.things.some((thing) => thing.kind === comfort.needs);
}

export function isFor(comfort: Comfort, age: number): boolean {
  return age >= comfort.ages[0] && age <= comfort.ages[1];
}

/** Match of a comfort that somebody dislikes, and of one that is the very thing they fear. */
const DISLIKED = -0.35;
const TRAPPED = -1;

function tasteMatch(taste: number | undefined): number {
  if (taste === undefined || taste === 0) return 0.4;
  return taste > 0 ? 1 : DISLIKED;
}

/**
 * How well a comfort really fits a person: 1 loved, 0.4 all right, −0.35 disliked, times the factor of their kind of
 * fear when it is above 0; 1 for drugs, and −1 for the very thing they fear.
 */
export function matchOf(rules: Ruleset, patient: Pick<Patient, "tastes" | "triggers" | "seattle">, id: string): number {
  const comfort = rules.comforts[id];
  if (!comfort) return 0;
  if (isTrap(comfort, patient)) return TRAPPED;
  if (comfort.drug) return 1;
  const plain = tasteMatch(patient.tastes[id]);
  return plain > 0 ? plain * comfort.fits[patient.seattle] : plain;
}

export function isTrap(comfort: Comfort, patient: Pick<Patient, "triggers">): boolean {
  return comfort.trap !== "" && patient.triggers.includes(comfort.trap);
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

/** Chance that a kind of patient likes it, with "it is all right" counted half. */
function liking(odds: { readonly love: number; readonly dislike: number }): number {
  return odds.love + 0.5 * (1 - odds.love - odds.dislike);
}

/** Chance to love and to dislike a comfort for a kind of patient. */
export function tasteOdds(archetype: Archetype | undefined, comfort: string): { love: number; dislike: number } {
  return archetype?.tastes[comfort] ?? { love: 0.25, dislike: 0.25 };
}
