/**
 * Random numbers inside the state: one named stream a purpose, so that hiring never changes who walks in.
 * Generator: sfc32 (Chris Doty-Humphrey's PractRand, public domain algorithm), four 32-bit words a stream.
 */
import type { RngStream, RngWords } from "./state.ts";

export const STREAMS: readonly RngStream[] = [
  "arrivals",
  "people",
  "mouths",
  "diagnosis",
  "treatment",
  "fear",
  "assistant",
  "reviews",
  "story",
  "nanobots",
  "staff",
  "demand",
  "tastes",
  "returning",
  "talk",
  "biome",
  "bodies",
  "swarms",
  "telemetry",
  "network",
  "registry",
  "city",
  "rival-house",
  "rival-mind",
  "rival-moves",
  "put-off",
  "demonstration",
  "emergency",
  "purge",
  "forum",
  "descent",
];

type Seeded = { rng: Record<RngStream, RngWords> };

/** Words for every stream from one seed (a whole number, 0 to 2^32 − 1). */
export function seedStreams(seed: number): Record<RngStream, RngWords> {
  const streams = {} as Record<RngStream, RngWords>;
  STREAMS.forEach((stream, i) => {
    const words: RngWords = [mix(seed ^ mix(i + 1)), mix(seed + 0x9e3779b9), mix(i * 0x85ebca6b + 7), 1];
    for (let n = 0; n < 12; n++) nextWord(words);
    streams[stream] = words;
  });
  return streams;
}

function mix(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x7feb352d);
  x = Math.imul(x ^ (x >>> 15), 0x846ca68b);
  return (x ^ (x >>> 16)) >>> 0;
}

function nextWord(w: RngWords): number {
  const t = (((w[0] + w[1]) | 0) + w[3]) | 0;
  w[3] = (w[3] + 1) >>> 0;
  w[0] = (w[1] ^ (w[1] >>> 9)) >>> 0;
  w[1] = (w[2] + (w[2] << 3)) >>> 0;
  w[2] = (((w[2] << 21) | (w[2] >>> 11)) + t) >>> 0;
  return t >>> 0;
}

/** A number in [0, 1). */
export function random(state: Seeded, stream: RngStream): number {
  return nextWord(state.rng[stream]) / 4294967296;
}

export function chance(state: Seeded, stream: RngStream, p: number): boolean {
  return random(state, stream) < p;
}

/** A whole number from `low` to `high`, both included. */
export function randomInt(state: Seeded, stream: RngStream, low: number, high: number): number {
  return low + Math.floor(random(state, stream) * (high - low + 1));
}

export function pick<T>(state: Seeded, stream: RngStream, list: readonly T[]): T {
  const item = list[Math.floor(random(state, stream) * list.length)];
  if (item === undefined) throw new Error("pick from an empty list");
  return item;
}

/** Index drawn by weight; weights of 0 are never drawn while another is above 0. */
export function pickWeighted(state: Seeded, stream: RngStream, weights: readonly number[]): number {
  let total = 0;
  for (const weight of weights) total += weight;
  let left = random(state, stream) * total;
  for (let i = 0; i < weights.length; i++) {
    left -= weights[i] ?? 0;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

/** Bell-shaped around 0 with standard deviation 1: the sum of twelve uniform numbers less six. */
export function randomBell(state: Seeded, stream: RngStream): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += random(state, stream);
  return sum;
}
