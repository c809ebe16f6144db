/** How moves went: what was expected of them against what the street then showed. */
import type { RivalMind, RivalMove } from "../../../state.ts";
import { clamp, round } from "../../../math.ts";

/** More times than this count no more: old lessons fade. */
const LESSONS = 4;

/** A move has shown what it is worth: the running mean of real less expected loss of the player's share, ×1000. */
export function learn(memory: RivalMind["memory"], kind: string, expected: number, real: number): RivalMind["memory"] {
  const old = memory[kind] ?? { times: 0, gain: 0 };
  const times = old.times + 1;
  const gain = round(old.gain + (real - expected - old.gain) / Math.min(times, LESSONS));
  const next = { ...memory, [kind]: { times, gain } };
  return Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Share of everyone in need that the player lost over a move, ×1000; null while that is not known. */
export function wonBy(move: Readonly<RivalMove>): number | null {
  return move.before >= 0 && move.after >= 0 ? move.before - move.after : null;
}

/** Weight of a move after what it taught, 0.6–1.5. */
export function lesson(memory: RivalMind["memory"], kind: string, learns: number): number {
  return clamp(1 + (learns * (memory[kind]?.gain ?? 0)) / 1000, 0.6, 1.5);
}
