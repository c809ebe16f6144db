// The end of a level: the title's shape, opened out for a win; folded inwards, but with a kind last chord, for a loss.
import { bars, yieldTo } from "../lib/harmony.mjs";
import { line, pitch } from "../lib/notes.mjs";

const held = (chords, pick, v) => chords.flatMap((c) => pick(c).map((n) => ({ t: c.t, d: c.d * 1.02, n, v })));
const harpRun = (t, names, step, v) =>
  names.split(" ").map((n, i) => ({ t: t + i * step, d: 1.5, n: pitch(n), v: v + i }));

const upBars = bars(
  `D2 F#3 A3 D4 E4 / B1 F#3 A3 D4 F#4 | G2 G3 B3 D4 F#4 / E2 G3 B3 E4 F#4 | Bb1 F3 A3 Bb3 D4 / C2 G3 C4 D4 E4 | D2 F#3 A3 E4 F#4`,
);
const upTune = line(
  "D5:.5 A5:.75! G#5:.25 F#5:.5 F#5:.5 B5:.75! A5:.25 F#5:.5 | G5:.5 D6:.75! C#6:.25 B5:.5 G5:.5 E6:.75! D6:.25 B5:.5 | D6:1 C6:.5 Bb5:.5 E6:1 D6:.5 C6:.5 | F#6:4",
  { velocity: 92 },
);
const up = yieldTo(upBars, [upTune], 0.45);
const WIN_BEATS = 16;
export const WIN = {
  bpm: 104,
  beats: WIN_BEATS,
  loop: false,
  seconds: 11.5,
  lufs: -17,
  parts: [
    {
      name: "trumpet",
      program: 56,
      notes: upTune.map((n) => ({ ...n, n: n.n - 12 })),
      gain: -5,
      pan: 0.12,
      send: 0.5,
      low: 6000,
      loose: 0.6,
    },
    {
      name: "horns",
      program: 60,
      notes: held(up, (c) => [c.hand[1], c.hand[3]], 84),
      gain: -5,
      pan: -0.25,
      send: 0.5,
      low: 4500,
    },
    { name: "violins", program: 48, notes: upTune, gain: -3, pan: -0.15, send: 0.5, low: 8000, loose: 0.6 },
    {
      name: "glockenspiel",
      program: 9,
      notes: upTune.map((n) => ({ ...n, v: n.v - 20 })),
      gain: -12,
      pan: 0.3,
      send: 0.5,
    },
    { name: "vibraphone", program: 11, notes: upTune, gain: -5, send: 0.4 },
    { name: "strings", program: 49, notes: held(up, (c) => c.hand, 72), gain: -7, send: 0.5, high: 180 },
    { name: "pad", synth: "pad", notes: held(up, (c) => c.hand, 80), gain: -11, send: 0.5, high: 180, wide: true },
    {
      name: "harp",
      program: 46,
      notes: [
        ...harpRun(11, "G4 A4 C5 D5 E5 G5 A5 C6", 0.125, 66),
        ...harpRun(12, "D4 F#4 A4 C#5 E5 F#5 A5 C#6 E6 F#6 A6", 0.12, 62),
      ],
      gain: -7,
      pan: 0.35,
      send: 0.5,
    },
    {
      name: "arp",
      synth: "pluck",
      notes: up.flatMap((c) =>
        Array.from({ length: c.d * 4 }, (_, i) => ({
          t: c.t + i / 4,
          d: 0.2,
          n: c.hand[[0, 1, 2, 3, 2, 1, 3, 2][i % 8]] + 12,
          v: c.t >= 12 ? Math.max(8, 70 - i * 4) : 68,
          pan: i % 2 ? 0.4 : -0.4,
        })),
      ),
      gain: -10,
      send: 0.35,
      high: 300,
    },
    {
      name: "bass",
      program: 32,
      notes: up.flatMap((c) => [{ t: c.t, d: c.d * 0.9, n: c.bass < 28 ? c.bass + 12 : c.bass, v: 84 }]),
      gain: -4,
      low: 2500,
      send: 0.1,
    },
    {
      name: "timpani",
      program: 47,
      notes: [
        { t: 0, d: 1, n: 38, v: 78 },
        ...Array.from({ length: 12 }, (_, i) => ({ t: 10.5 + i / 8, d: 0.12, n: 38, v: 40 + i * 4 })),
        { t: 12, d: 2, n: 38, v: 98 },
      ],
      gain: -6,
      send: 0.4,
    },
    {
      name: "cymbal",
      program: 40,
      drums: true,
      notes: [
        { t: 0, d: 2, n: 49, v: 50 },
        { t: 12, d: 4, n: 49, v: 78 },
      ],
      gain: -11,
      send: 0.4,
      high: 600,
    },
  ],
};

const downBars = bars(`B1 F#3 A3 C#4 D4 | G1 F#3 A3 B3 D4 | E2 G3 B3 D4 F#4 / A1 G3 B3 D4 E4 | D2 F#3 A3 C#4 E4`);
const downTune = line(
  "F#5:1 B4:1.5 C#5:.5 D5:1 | D5:1 A4:1.5 B4:.5 F#5:1 | G5:.5 F#5:.5 E5:1 D5:.5 B4:.5 E5:1 | F#5:1~ A5:3~",
  { velocity: 72 },
);
const down = yieldTo(downBars, [downTune]);
export const LOSE = {
  bpm: 76,
  beats: 16,
  loop: false,
  seconds: 15,
  lufs: -19,
  parts: [
    {
      name: "rhodes",
      program: 4,
      notes: down.flatMap((c) => c.hand.map((n, i) => ({ t: c.t + i * 0.06, d: c.d * 0.95, n, v: 56 }))),
      gain: -2,
      send: 0.35,
      wide: true,
      high: 120,
    },
    { name: "music box", program: 10, notes: downTune, gain: -1, pan: 0.15, send: 0.5 },
    {
      name: "cello",
      program: 42,
      notes: line("D4:2 C#4:2 | B3:3 A3:1 | B3:2 G3:2 | A3:4", { velocity: 70 }),
      gain: -6,
      pan: -0.25,
      send: 0.5,
      low: 4500,
      loose: 0.5,
    },
    {
      name: "strings",
      program: 49,
      notes: held(down, (c) => [c.hand[0], c.hand[2], c.hand[3]], 60),
      gain: -8,
      send: 0.55,
      low: 4500,
      high: 180,
    },
    { name: "pad", synth: "pad", notes: held(down, (c) => c.hand, 70), gain: -11, send: 0.5, high: 180, wide: true },
    {
      name: "bass",
      program: 32,
      notes: down.map((c) => ({ t: c.t, d: c.d * 0.9, n: c.bass < 28 ? c.bass + 12 : c.bass, v: 66 })),
      gain: -5,
      low: 2000,
      send: 0.1,
    },
    { name: "glints", synth: "glass", notes: harpRun(12.5, "A5 C#6 E6 A6", 0.5, 50), gain: -13, send: 0.7 },
  ],
};
