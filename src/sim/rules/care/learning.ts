/** Fear learned and unlearned: what is remembered of a visit, and what it does to the next one (FACTS 1). */
import type { Ruleset } from "../../ruleset.ts";
import type { Memory } from "../../state.ts";
import { clamp, exp, round } from "../../math.ts";

/**
 * Remembered fear, 0–1000: the mean of peak and end (Kahneman), whatever the duration; `peak` and `end` are points
 * ×1000, `fear` is F (0–1). Everyone exaggerates a visit that hurt by 15 %; only the fearful exaggerate fear (McNeil 2011).
 */
export function rememberedFear(peak: number, end: number, fear: number, hurt: boolean): number {
  const felt = (peak + end) / 2 / 100;
  return round(clamp(felt * (1 + (hurt ? 0.15 : 0) + 0.25 * fear), 0, 1000));
}

/**
 * Rescorla–Wagner: the association moves toward what is remembered, faster up than down. A benign history protects
 * (latent inhibition: α₊ / (1 + 0.25 n)); whoever got away early learned that getting away helps, so nothing falls.
 */
export function associate(
  { up, down }: Ruleset["tuning"]["memory"],
  memory: Pick<Memory, "clinic" | "benign">,
  remembered: number,
  escaped: boolean,
): number {
  if (remembered <= memory.clinic && escaped) return memory.clinic;
  const rate = remembered > memory.clinic ? up / (1 + 0.25 * memory.benign) : down;
  return round(memory.clinic + rate * (remembered - memory.clinic));
}

/** Share of the fear above the baseline that wears off in `minutes` of steady, controllable exposure: 1 − e^(−t/τ). */
export function wornOff(minutes: number, tau: number): number {
  return 1 - exp(-minutes / tau);
}

/**
 * Points of MDAS that one session of graded exposure takes away: `first` in the first, a third of that in the second
 * and so on, since one session is worth nearly as much as five (J Behav Ther 2008); `learned` 0–1 is how far fear
 * had worn off by its end.
 */
export function exposureGain(first: number, sessionsBefore: number, learned: number): number {
  let gain = first;
  for (let n = 0; n < sessionsBefore; n++) gain *= 0.35;
  return round(gain * learned);
}
