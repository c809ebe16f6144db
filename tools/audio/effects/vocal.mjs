// A small throat: a buzzing source and breath through moving formants.
import { add, filter, mono, noise, osc, smooth, SR, sweep } from "../lib/dsp.mjs";

/** First three formants of a grown voice, Hz. */
export const VOWEL = {
  a: [760, 1250, 2600],
  e: [520, 1850, 2550],
  i: [310, 2200, 2950],
  o: [480, 860, 2500],
  u: [340, 780, 2350],
  m: [260, 1050, 2200],
};

/**
 * seconds; f0(t) in Hz; path: [[time, vowel], …]; size scales the formants (a child's are higher);
 * breath 0–1; level(t); tilt is the source's low-pass in Hz.
 */
export function vocal(
  seconds,
  f0,
  path,
  { size = 1, breath = 0.12, level = () => 1, tilt = 1600, seed = 1, wave = "saw" } = {},
) {
  const src = filter(
    osc(seconds, (t) => f0(t) * (1 + 0.006 * Math.sin(t * 34 + seed)), wave),
    "low",
    tilt,
    0.6,
  );
  const air = filter(noise(seconds, seed, "pink"), "high", 900);
  for (let i = 0; i < src.length; i++) src[i] = src[i] * (1 - breath) + air[i] * breath * 2.2;
  const formant = (k) => (t) => {
    let j = 0;
    while (j < path.length - 1 && t > path[j + 1][0]) j++;
    const [t0, a] = path[j],
      [t1, b] = path[Math.min(j + 1, path.length - 1)];
    const w = t1 > t0 ? smooth((t - t0) / (t1 - t0)) : 0;
    return size * (VOWEL[a][k] + (VOWEL[b][k] - VOWEL[a][k]) * w);
  };
  const out = mono(seconds);
  [
    [0, 1, 7],
    [1, 0.6, 10],
    [2, 0.28, 11],
  ].forEach(([k, g, q]) => add(out, sweep(src, "band", formant(k), q), 0, g));
  add(out, filter(src, "low", 400), 0, 0.25);
  for (let i = 0; i < out.length; i++) out[i] *= level(i / SR);
  return out;
}
