/**
 * What goes from one level of a campaign to the next: plain data, taken out of a finished game and given to a new one.
 * The person who plays keeps it, so it is checked when it is read back, and what a level does not know does no harm.
 */
import type { Ruleset } from "./ruleset.ts";
import type { ClinicState, Patient } from "./state.ts";
import { account, book } from "./ledger.ts";
import { clamp } from "./math.ts";
import { findCast } from "./rules/people/people.ts";

export interface Carried {
  /** What the assistant has learned: Beta posterior ×1000 and visits, by "archetype|comfort". */
  readonly beliefs: Readonly<Record<string, { readonly a: number; readonly b: number; readonly n: number }>>;
  /** Flags that a level lists in `remembers`, and stars as "stars:<level>". */
  readonly remembered?: Readonly<Record<string, number>>;
  /** Named patients, by cast id. */
  readonly cast?: Readonly<Record<string, CarriedPerson>>;
  /** Mood of staff who are there again, points ×1000, by staff id. */
  readonly staff?: Readonly<Record<string, { readonly mood: number }>>;
}

/** What somebody keeps in mind of the clinic, 0–1000 (remembered −1 for nothing); trust ×1000; and what is known of them. */
export interface CarriedPerson {
  readonly clinic: number;
  readonly general: number;
  readonly benign: number;
  readonly remembered: number;
  readonly sessions: number;
  readonly trust: number;
  readonly tastes: readonly string[];
  readonly triggers: readonly string[];
  readonly seattle: boolean;
}

/** Most that is remembered, so that what is kept stays small. */
const MOST_REMEMBERED = 400;

/** What a game leaves to the next one; what an earlier one left goes along. */
export function carryOut(rules: Ruleset, state: Readonly<ClinicState>): Carried {
  const beliefs: Record<string, { a: number; b: number; n: number }> = {};
  for (const id of Object.keys(state.assistant.beliefs).sort()) {
    const belief = state.assistant.beliefs[id];
    if (belief) beliefs[id] = { a: belief.a, b: belief.b, n: belief.n };
  }
  const remembered: Record<string, number> = { ...state.story.remembered };
  for (const flag of rules.remembers ?? []) remembered[flag] = state.story.flags[flag] ?? 0;
  if (state.outcome?.result === "won") remembered[`stars:${rules.level.id}`] = state.outcome.stars;
  const cast: Record<string, CarriedPerson> = { ...state.story.known };
  for (const id of Object.keys(rules.cast).sort()) {
    const person = findCast(state, id);
    if (person) cast[id] = kept(person);
  }
  const staff: Record<string, { mood: number }> = {};
  for (const one of state.staff) if (one.def !== "" && one.notice === 0) staff[one.def] = { mood: one.mood.value };
  const names = Object.keys(remembered).sort().slice(0, MOST_REMEMBERED);
  return { beliefs, remembered: Object.fromEntries(names.map((name) => [name, remembered[name] ?? 0])), cast, staff };
}

function kept({ memory, trust, known }: Patient): CarriedPerson {
  return {
    clinic: memory.clinic,
    general: memory.general,
    benign: memory.benign,
    remembered: memory.remembered,
    sessions: memory.sessions,
    trust: trust.value,
    tastes: [...known.tastes],
    triggers: [...known.triggers],
    seattle: known.seattle,
  };
}

/** Gives a new game what an earlier one left. */
export function carryIn(state: ClinicState, carried: Carried): void {
  for (const id of Object.keys(carried.beliefs).sort()) {
    const belief = carried.beliefs[id];
    if (belief) state.assistant.beliefs[id] = { a: belief.a, b: belief.b, n: belief.n };
  }
  state.story.remembered = { ...carried.remembered };
  state.story.known = structuredCopy(carried.cast ?? {});
  for (const one of state.staff) {
    const before = one.def === "" ? undefined : carried.staff?.[one.def];
    if (before) book(one.mood, state.tick, clamp(before.mood, 0, 100_000) - one.mood.value, "last-time");
  }
}

function structuredCopy(cast: Readonly<Record<string, CarriedPerson>>): Record<string, CarriedPerson> {
  return Object.fromEntries(
    Object.keys(cast)
      .sort()
      .flatMap((id) => {
        const person = cast[id];
        return person ? [[id, { ...person, tastes: [...person.tastes], triggers: [...person.triggers] }]] : [];
      }),
  );
}

/** Somebody who comes for the first time in this level, as they were when an earlier one ended. */
export function asBefore(state: Readonly<ClinicState>, fresh: Patient): Patient {
  const before = state.story.known[fresh.cast];
  if (!before) return fresh;
  return {
    ...fresh,
    memory: {
      ...fresh.memory,
      clinic: before.clinic,
      general: before.general,
      benign: before.benign,
      remembered: before.remembered,
      sessions: before.sessions,
    },
    trust: account(before.trust),
    known: {
      seattle: fresh.known.seattle || before.seattle,
      triggers: before.triggers.filter((id) => fresh.triggers.includes(id)),
      tastes: before.tastes.filter((id) => Object.hasOwn(fresh.tastes, id)),
    },
  };
}
