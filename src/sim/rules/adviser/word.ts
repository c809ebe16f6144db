/**
 * When the assistant speaks: at the onset of something, what weighs most first, and never the same again unless it got clearly
 * worse or a long time has passed. Pure: what was said is a plain memory that whoever asks keeps.
 */
import type { Concern } from "./concerns.ts";

/** all: whatever matters. important: only what presses. off: nothing. */
export type Loudness = "all" | "important" | "off";

export interface AdviserMemory {
  /** By what and about whom: since when it is so without a break, when and how bad it was spoken of, and whether it was put aside. */
  readonly known: Readonly<Record<string, Known>>;
  /** Tick of the last word. */
  readonly last: number;
}
interface Known {
  readonly since: number;
  /** Last tick at which it was so. */
  readonly seen: number;
  /** −1 for not spoken of. */
  readonly said: number;
  readonly level: number;
  readonly aside: boolean;
}

export const NOTHING_SAID: AdviserMemory = { known: {}, last: -100_000 };

/** Ticks (15 s each in the clinic) that a thing must last before it is worth a word, so that what flickers is not spoken of. */
const LASTS = 12;
/** Ticks between two words, and between one and something that presses. */
const APART = 120;
const APART_PRESSING = 24;
/** Ticks after which the same may be said again, if it went away in between and came back. */
const REST = 960;
/** Ticks that a thing must be gone to have gone away. */
const GONE = 60;
/** Points of trust from which something presses, and below which nothing is said. */
export const PRESSING = 5;
const LEAST = 1.5;
/** Kinds that cannot wait to be sure. */
const AT_ONCE: readonly string[] = ["distress", "phone"];

export const keyOf = (concern: Pick<Concern, "kind" | "about">): string => `${concern.kind} ${concern.about}`;

export function presses(concern: Concern): boolean {
  return concern.stake >= PRESSING || concern.level === 3;
}

/** What to say now, if anything, and the memory after it. `concerns` ranked, as `concernsOf` gives them. */
export function nextWord(
  concerns: readonly Concern[],
  memory: AdviserMemory,
  tick: number,
  loudness: Loudness,
): { readonly word: Concern | null; readonly memory: AdviserMemory } {
  const known: Record<string, Known> = { ...memory.known };
  for (const concern of concerns) {
    const key = keyOf(concern);
    const before = known[key];
    known[key] = before
      ? { ...before, since: tick - before.seen > GONE ? tick : before.since, seen: tick }
      : { since: tick, seen: tick, said: -1, level: 0, aside: false };
  }
  const word =
    loudness === "off"
      ? null
      : (concerns.find((concern) => mayBeSaid(concern, known, memory.last, tick, loudness)) ?? null);
  if (!word) return { word, memory: { known, last: memory.last } };
  const key = keyOf(word);
  const before = known[key];
  if (before) known[key] = { ...before, said: tick, level: word.level, aside: false };
  return { word, memory: { known, last: tick } };
}

function mayBeSaid(
  concern: Concern,
  known: Readonly<Record<string, Known>>,
  last: number,
  tick: number,
  loudness: Loudness,
): boolean {
  const mine = known[keyOf(concern)];
  const pressing = presses(concern);
  if (!mine || concern.stake < LEAST || (loudness === "important" && !pressing)) return false;
  if (tick - last < (pressing ? APART_PRESSING : APART)) return false;
  if (tick - mine.since < LASTS && !AT_ONCE.includes(concern.kind)) return false;
  if (mine.said < 0) return true;
  if (concern.level > mine.level) return true;
  // It went away and came back, long after it was spoken of; what was put aside stays so.
  return !mine.aside && mine.since - mine.said >= REST;
}

/** The player does not want to hear of this any more, unless it gets worse. */
export function putAside(memory: AdviserMemory, concern: Pick<Concern, "kind" | "about">): AdviserMemory {
  const key = keyOf(concern);
  const before = memory.known[key];
  return before ? { ...memory, known: { ...memory.known, [key]: { ...before, aside: true } } } : memory;
}
