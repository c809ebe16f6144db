/** The arithmetic of the mixing desk: no DOM, no clock of its own (times are handed in, in milliseconds). */
import { SPEAKERS } from "./effects.ts";
import type { Layer, Speaker } from "./effects.ts";

export type Gains = Readonly<Record<Layer, number>>;

export const clamp01 = (x: number): number => (x > 0 ? Math.min(1, x) : 0);
const smooth = (x: number): number => {
  const k = clamp01(x);
  return k * k * (3 - 2 * k);
};

/** A slider's 0–1 as a gain: squared, so that half way sounds half as loud. */
export const gainOf = (slider: number): number => clamp01(slider) ** 2;

/**
 * Which layer a tension of 0–1 asks for. It takes more to change than to stay, so that a clinic on the edge
 * does not swing to and fro; and one layer is heard at a time, since two harmonies held together would clash.
 */
export function layerFor(tension: number, now: Layer): Layer {
  const t = clamp01(tension);
  if (t >= (now === "crisis" ? 0.6 : 0.72)) return "crisis";
  if (t >= (now === "calm" ? 0.38 : 0.26)) return "busy";
  return "calm";
}

export const only = (layer: Layer): Gains => ({
  calm: layer === "calm" ? 1 : 0,
  busy: layer === "busy" ? 1 : 0,
  crisis: layer === "crisis" ? 1 : 0,
});

/** Between two mixes at k of 0–1, keeping the power: squares go straight from one to the other. */
export function between(from: Gains, to: Gains, k: number): Gains {
  const s = smooth(k);
  const one = (layer: Layer): number => Math.sqrt(from[layer] ** 2 * (1 - s) + to[layer] ** 2 * s);
  return { calm: one("calm"), busy: one("busy"), crisis: one("crisis") };
}

/** Keeps two plays of one sound at least its gap apart. */
export function createLimiter(): { allow(id: string, gap: number, now: number): boolean } {
  const last = new Map<string, number>();
  return {
    allow(id, gap, now) {
      if (now - (last.get(id) ?? -Infinity) < gap) return false;
      last.set(id, now);
      return true;
    },
  };
}

interface Playing {
  readonly key: number;
  readonly rank: number;
  readonly since: number;
}

/**
 * How many sounds may be heard at once. `enter` answers with the keys to stop first, or null when the newcomer
 * has to give way: everything that sounds is of a higher rank.
 */
export function createPolyphony(most: number): {
  enter(rank: number): readonly number[] | null;
  add(key: number, rank: number, now: number): void;
  leave(key: number): void;
  readonly size: number;
} {
  let playing: Playing[] = [];
  return {
    enter(rank) {
      if (playing.length < most) return [];
      const weakest = playing.toSorted((a, b) => a.rank - b.rank || a.since - b.since || a.key - b.key)[0];
      return weakest && weakest.rank <= rank ? [weakest.key] : null;
    },
    add: (key, rank, now) => void playing.push({ key, rank, since: now }),
    leave: (key) => void (playing = playing.filter((p) => p.key !== key)),
    get size() {
      return playing.length;
    },
  };
}

/**
 * Where a thing is heard: dx, dy from the middle of the view in units of half its width and height. Inside the
 * view all is near full; outside it fades, and is gone at two and a half views away.
 */
export function placed(dx: number, dy: number): { readonly volume: number; readonly pan: number } {
  const away = Math.hypot(dx, dy);
  const volume = away <= 0.6 ? 1 : 1 - smooth((away - 0.6) / 1.9);
  return { volume, pan: Math.max(-0.8, Math.min(0.8, dx * 0.7)) };
}

/** The voice for a speaker; people without one of their own borrow one, always the same, a little higher or lower. */
export function voiceOf(speaker: string): { readonly voice: Speaker; readonly rate: number } {
  const own = SPEAKERS.find((s) => s === speaker);
  if (own) return { voice: own, rate: 1 };
  let hash = 7;
  for (let i = 0; i < speaker.length; i++) hash = (Math.imul(hash, 31) + speaker.charCodeAt(i)) >>> 0;
  // Milo is a machine: nobody borrows from him.
  const people = SPEAKERS.filter((s) => s !== "milo");
  return { voice: people[hash % people.length] ?? "elara", rate: 0.92 + ((hash >>> 8) % 5) * 0.05 };
}
