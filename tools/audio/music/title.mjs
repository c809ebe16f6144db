// "Open Wide": the title. D lydian; its shape is root, fifth, sharp fourth, third (a mouth, or a mind, opening),
// climbing one step each time, with a middle part a minor third up.
import { bars, yieldTo } from "../lib/harmony.mjs";
import { line, pitch } from "../lib/notes.mjs";
import { echo } from "../lib/render.mjs";

const BEATS = 96;

// Bar by bar: bass, then the hand above it. "/" parts a bar in halves.
const HARMONY = `
D2 F#3 A3 C#4 E4 | D2 G#3 B3 E4 F#4 | B1 F#3 A3 C#4 D4 | G2 F#3 A3 B3 D4
E2 G3 B3 D4 F#4 | A1 G3 B3 D4 F#4 / A1 G3 B3 C#4 F#4 | G2 F#3 A3 B3 C#4 | A1 G3 A3 D4 E4 / A1 G3 A3 C#4 E4
D2 F#3 A3 C#4 E4 | D2 G#3 B3 E4 F#4 | B1 F#3 A3 C#4 D4 | G2 F#3 A3 B3 D4
E2 G3 B3 D4 F#4 | F#2 E3 A3 C#4 E4 | G2 F#3 A3 B3 D4 | C2 G3 Bb3 D4 F4
F2 A3 C4 E4 G4 | F2 A3 B3 D4 G4 | D2 A3 C4 E4 F4 | Bb1 A3 C4 D4 E4
G2 F3 A3 Bb3 D4 | Eb2 G3 Bb3 D4 F4 | A1 G3 B3 D4 F#4 | A1 G3 B3 D4 E4 / A1 G3 B3 C#4 F#4`;

const from = (a, b) => (n) => n.t >= (a - 1) * 4 && n.t < b * 4;

const TUNE_A = `D5:1 A5:1.5 G#5:.5 F#5:1 | E5:1.5 F#5:.5 B4:2 | D5:1 B5:1.5 A5:.5 F#5:1 | A5:1 F#5:1 D5:2
 | E5:1 B5:1.5 A5:.5 G5:1 | F#5:1.5 E5:.5 D5:1 E5:1 | F#5:1 C#6:1.5 B5:.5 A5:1 | A5:1.5 F#5:.5 E5:2`;
const TUNE_A2 = `D5:1 A5:1.5 G#5:.5 F#5:1 | E5:1.5 F#5:.5 B4:2 | D5:1 B5:1.5 A5:.5 F#5:1 | A5:1 F#5:1 D5:2
 | E5:1 B5:1.5 A5:.5 G5:1 | F#5:1 C#6:1.5 B5:.5 A5:1 | G5:1 D6:1.5 C#6:.5 B5:1 | A5:1.5 F5:.5 D5:2`;
const TUNE_B = `F5:1 C6:1.5 B5:.5 A5:1 | G5:1.5 A5:.5 D5:2 | F5:1 D6:1.5 C6:.5 A5:1 | E5:2 D5:1 C5:1
 | D5:1 A5:1.5 G5:.5 F5:1 | G5:1 D6:1.5 C6:.5 A5:1 | B5:1.5 A5:.5 F#5:1 E5:1 | F#5:1 E5:2 r:1`;
const UNDER = `r:1 F#4:1 A4:2 | G#4:2 F#4:1 E4:1 | D4:1 F#4:1 C#5:2 | B4:2 A4:1 G4:1
 | G4:1 B4:1 D5:2 | C#5:2 B4:1 A4:1 | B4:2 F#4:1 G4:1 | A4:2 Bb4:1 C5:1
 | A4:2 E4:2 | D4:1 G4:1 B4:2 | A4:2 F4:2 | D4:1 F4:1 A4:2
 | Bb4:2 A4:1 F4:1 | G4:1 Bb4:1 D5:2 | D5:2 B4:2 | C#5:4`;

const a = line(TUNE_A, { velocity: 78 });
const a2 = line(TUNE_A2, { at: 32, velocity: 80 });
const b = line(TUNE_B, { at: 64, velocity: 80 });
const under = line(UNDER, { at: 32, velocity: 72 });
const chords = yieldTo(bars(HARMONY), [a, a2, b, under]);

const rhodes = chords.flatMap((c) => [
  ...c.hand.map((n, i) => ({ t: c.t + i * 0.03, d: c.d * 0.95, n, v: 58 + (i === c.hand.length - 1 ? 6 : 0) })),
  ...(c.d === 4 ? c.hand.slice(1).map((n) => ({ t: c.t + 2.5, d: 1.3, n, v: 44 })) : []),
]);
const pad = chords.flatMap((c) => c.hand.map((n) => ({ t: c.t, d: c.d, n, v: 70 })));
const strings = chords
  .flatMap((c) => [c.hand[0], c.hand[2], c.hand[3] ?? c.hand[1]].map((n) => ({ t: c.t, d: c.d * 1.02, n, v: 66 })))
  .filter(from(9, 24));
const high = chords.filter(from(17, 24)).flatMap((c) => [
  { t: c.t, d: c.d, n: c.hand.at(-1) + 12, v: 60 },
  { t: c.t, d: c.d, n: c.hand.at(-2) + 12, v: 56 },
]);

// Rising and falling eighths through the chord; their echoes a dotted eighth apart make the shimmer.
const shape = [0, 2, 1, 3, 2, 4, 3, 1];
const arp = echo(
  chords.flatMap((c) => {
    const tones = [...c.hand, c.hand[0] + 12, c.hand[1] + 12].map((n) => n + 12);
    return Array.from({ length: c.d * 2 }, (_, i) => ({
      t: c.t + i / 2,
      d: 0.4,
      n: tones[shape[(i + (c.t % 4) * 2) % 8]],
      v: (i % 4 === 0 ? 74 : 58) + (c.t >= 64 ? 8 : 0),
      pan: i % 2 ? 0.25 : -0.25,
    }));
  }),
  0.75,
  2,
  0.5,
  BEATS,
);

const bass = chords.flatMap((c) => {
  const fifth = c.bass + 7,
    out = [{ t: c.t, d: c.d === 4 ? 2.4 : 1.8, n: c.bass < 28 ? c.bass + 12 : c.bass, v: 78 }];
  const n = out[0].n;
  if (c.d === 4 && c.t >= 32)
    out.push({ t: c.t + 2.5, d: 0.45, n, v: 58 }, { t: c.t + 3, d: 0.9, n: fifth > 48 ? fifth - 12 : fifth, v: 66 });
  return out;
});

const glints = [
  [6.5, "A6"],
  [7, "E7"],
  [14.5, "F#6"],
  [15, "B6"],
  [22.5, "B6"],
  [23, "D7"],
  [30.5, "E6"],
  [31, "A6"],
  [46.5, "F#6"],
  [62, "D7"],
  [62.5, "A6"],
  [78.5, "E7"],
  [94, "A6"],
  [94.5, "E7"],
  [95, "F#7"],
].map(([t, n]) => ({ t, d: 1, n: pitch(n), v: 64 }));

const every = (a0, b0, f) => Array.from({ length: b0 - a0 + 1 }, (_, i) => f((a0 + i - 1) * 4, a0 + i)).flat();
const shaker = every(5, 24, (t) =>
  Array.from({ length: 8 }, (_, i) => ({ t: t + i / 2, d: 0.2, n: 70, v: i % 2 ? 52 : 34 })),
);
const brushes = every(9, 24, (t, bar) => [
  { t, d: 0.5, n: 36, v: 66 },
  { t: t + 2.5, d: 0.5, n: 36, v: 50 },
  { t, d: 1.9, n: 40, v: 46 },
  { t: t + 2, d: 1.9, n: 40, v: 46 },
  { t: t + 1, d: 0.3, n: 38, v: 52 },
  { t: t + 3, d: 0.3, n: 38, v: 56 },
  ...(bar % 4 === 0
    ? [
        { t: t + 3.5, d: 0.3, n: 38, v: 42 },
        { t: t + 3.75, d: 0.2, n: 38, v: 48 },
      ]
    : []),
  ...(bar >= 17
    ? [
        { t: t + 0.5, d: 0.2, n: 42, v: 40 },
        { t: t + 1.5, d: 0.2, n: 42, v: 44 },
        { t: t + 2.5, d: 0.2, n: 42, v: 40 },
        { t: t + 3.5, d: 0.2, n: 42, v: 44 },
      ]
    : []),
]);
const swellCc = every(9, 24, (t) => [
  { t, c: 11, v: 78 },
  { t: t + 1, c: 11, v: 96 },
  { t: t + 2, c: 11, v: 108 },
  { t: t + 3, c: 11, v: 92 },
]);

export const TITLE = {
  bpm: 90,
  beats: BEATS,
  loop: true,
  lufs: -18,
  parts: [
    {
      name: "vibraphone",
      program: 11,
      notes: [...a, ...a2, ...b.map((n) => ({ ...n, v: n.v - 14 }))],
      gain: 0.5,
      pan: 0.08,
      send: 0.4,
    },
    {
      name: "celesta",
      program: 8,
      notes: [...a2, ...a.filter((n) => n.t >= 16).map((n) => ({ ...n, v: n.v - 12 }))].map((n) => ({
        ...n,
        n: n.n + 12,
        v: n.v - 12,
      })),
      gain: -8,
      pan: 0.3,
      send: 0.45,
    },
    { name: "violins", program: 48, notes: b, gain: -2, pan: -0.2, send: 0.5, low: 7000, loose: 0.5 },
    { name: "flute", program: 73, notes: b, gain: -5, pan: 0.15, send: 0.45, loose: 0.5 },
    { name: "cello", program: 42, notes: under, gain: -3.5, pan: -0.3, send: 0.45, low: 5000, cc: swellCc, loose: 0.6 },
    { name: "rhodes", program: 4, notes: rhodes, gain: -3, pan: -0.12, send: 0.25, wide: true, high: 120 },
    { name: "strings", program: 49, notes: strings, gain: -8, send: 0.5, low: 5000, high: 180, cc: swellCc },
    { name: "high strings", program: 49, notes: high, gain: -11, send: 0.6, low: 7000, high: 300 },
    { name: "pad", synth: "pad", notes: pad, gain: -12, send: 0.5, high: 200, wide: true },
    { name: "arp", synth: "pluck", notes: arp, gain: -9.5, send: 0.35, high: 300, low: 6500, loose: 0.3 },
    {
      name: "kalimba",
      program: 108,
      notes: arp.filter((n, i) => i % 3 === 0 && Math.round(n.t * 2) % 3 === 0).map((n) => ({ ...n, d: 0.5 })),
      gain: -11,
      pan: 0.35,
      send: 0.4,
    },
    { name: "glints", synth: "glass", notes: echo(glints, 0.75, 3, 0.55, BEATS), gain: -15, send: 0.6 },
    { name: "bass", program: 32, notes: bass, gain: -3, send: 0.08, low: 2500 },
    { name: "sub", synth: "sub", notes: bass.filter((n) => n.d > 1), gain: -11, send: 0, low: 200 },
    { name: "shaker", program: 40, drums: true, notes: shaker, gain: -17, pan: 0.3, send: 0.2, high: 2000 },
    { name: "brushes", program: 40, drums: true, notes: brushes, gain: -10, pan: -0.05, send: 0.25 },
  ],
};
