// "Holographic Morning": the first campaign's clinic, in three layers over one plan of bars and bass notes,
// so that any of them can fade into another at any moment. The tune's second phrase is the title's shape;
// in the crisis the same shape sounds with a minor third.
import { line, pitch } from "../lib/notes.mjs";
import { echo } from "../lib/render.mjs";
import { bars, yieldTo } from "../lib/harmony.mjs";

const BPM = 96,
  BEATS = 96;

const LIGHT_BARS = bars(`
C2 G3 B3 D4 E4 | C2 F#3 A3 D4 E4 | B1 F#3 A3 D4 E4 | E2 G3 B3 D4 F#4
C2 G3 B3 D4 E4 | C2 F#3 A3 D4 E4 | A1 G3 B3 C4 E4 | D2 G3 B3 C4 E4 / D2 F#3 B3 C4 E4
G1 F#3 A3 B3 D4 | G1 G3 A3 C#4 E4 | E2 G3 B3 D4 F#4 | C2 G3 B3 E4 F#4
A1 G3 B3 C4 E4 | B1 F#3 A3 D4 E4 | C2 G3 B3 D4 E4 | D2 G3 B3 C4 E4
Eb2 G3 Bb3 D4 F4 | Eb2 A3 C4 F4 G4 | G1 F3 A3 Bb3 D4 | C2 G3 Bb3 D4 Eb4
Ab1 G3 C4 D4 Eb4 | Ab1 F3 Bb3 C4 D4 | A1 G3 C4 D4 E4 | D2 G3 B3 C4 E4 / D2 F#3 B3 C4 E4`);

const DARK_BARS = bars(`
C2 G3 B3 D4 Eb4 | C2 F#3 A3 C4 Eb4 | B1 F3 A3 B3 D4 | E2 G3 Bb3 D4 E4
C2 G3 B3 D4 Eb4 | C2 F#3 A3 C4 Eb4 | A1 G3 A3 C4 Eb4 | D2 G3 A3 C4 Eb4 / D2 F#3 A3 C4 Eb4
G1 G3 A3 Bb3 D4 | G1 G3 Bb3 C#4 E4 | E2 G3 Bb3 D4 E4 | C2 G3 B3 Eb4 F#4
A1 G3 A3 C4 Eb4 | B1 F3 Ab3 B3 D4 | C2 G3 Bb3 D4 Eb4 | D2 G3 A3 C4 D4
Eb2 G3 B3 D4 F4 | Eb2 Ab3 C4 D4 F4 | G1 F#3 A3 Bb3 D4 | C2 G3 Bb3 D4 Eb4
Ab1 G3 C4 D4 Eb4 | Ab1 F3 Ab3 B3 D4 | A1 G3 A3 C4 Eb4 | D2 F#3 A3 C4 Eb4`);

const TUNE = `r:.5 G5:.5 B5:1 A5:.5 G5:.5 E5:1 | F#5:1.5 E5:.5 D5:2 | r:.5 F#5:.5 A5:1 G5:.5 F#5:.5 D5:1 | E5:1.5 D5:.5 B4:2
 | r:.5 G5:.5 B5:1 D6:.5 B5:.5 G5:1 | A5:1.5 F#5:.5 E5:2 | C5:.5 E5:.5 G5:1 B5:1 A5:1 | A5:2 G5:.5 E5:.5 D5:1
 | G5:1 D6:1.5 C#6:.5 B5:1 | A5:1.5 B5:.5 E5:2 | G5:1 E6:1.5 D6:.5 B5:1 | F#5:1 G5:1 B5:2
 | r:.5 C5:.5 E5:.5 G5:.5 B5:1 A5:1 | r:.5 D5:.5 F#5:.5 A5:.5 D6:1 B5:1 | r:.5 E5:.5 G5:.5 B5:.5 E6:1 D6:1 | B5:1.5 A5:.5 G5:1 E5:1
 | F5:1 G5:.5 Bb5:.5 D6:2 | C6:1.5 A5:.5 G5:2 | A5:1 Bb5:.5 A5:.5 D5:2 | Eb5:1 F5:.5 G5:.5 Bb5:1 G5:1
 | C6:1 Eb6:1 D6:2 | Bb5:1.5 C6:.5 F5:2 | E5:.5 G5:.5 A5:1 C6:1 D6:1 | B5:1.5 A5:.5 E5:1 F#5:1`;

// Against the tune: long notes that move where it rests.
const COUNTER = `E4:2 G4:2 | A4:2 F#4:1 E4:1 | D4:2 F#4:2 | G4:2 F#4:1 D4:1
 | E4:2 G4:1 A4:1 | F#4:2 A4:2 | G4:3 E4:1 | B4:2 C5:1 A4:1
 | B4:2 F#4:2 | E4:1 G4:1 C#5:2 | B4:2 G4:1 F#4:1 | E4:2 G4:2
 | C5:3 B4:1 | A4:3 F#4:1 | G4:2 B4:2 | C5:2 B4:1 A4:1
 | Bb4:2 G4:1 F4:1 | A4:2 C5:2 | Bb4:2 F4:1 A4:1 | G4:2 Eb4:2
 | Eb4:1 G4:1 Bb4:2 | D5:2 Bb4:2 | C5:2 A4:1 G4:1 | E4:2 F#4:2`;

const DARK_TUNE = `C4:1 G4:1.5 F#4:.5 Eb4:1 | A3:1 Eb4:2 r:1 | D4:1 A4:1.5 G4:.5 F4:1 | E4:3 r:1
 | C4:1 G4:1.5 F#4:.5 Eb4:1 | A4:2 F#4:2 | G4:1 C5:1.5 Bb4:.5 A4:1 | Eb4:2 D4:2
 | G4:1 D5:1.5 C#5:.5 Bb4:1 | E4:1 G4:1 C#5:2 | G4:1 E5:1.5 D5:.5 Bb4:1 | B4:2 F#4:2
 | A4:1 Eb5:1.5 D5:.5 C5:1 | B4:1 F5:1.5 D5:.5 Ab4:1 | C5:1 G5:1.5 F#5:.5 Eb5:1 | D5:3 r:1
 | B4:2 G4:2 | Ab4:2 F4:2 | Bb4:2 A4:1 F#4:1 | G4:3 Eb4:1
 | D4:1 Eb4:1 G4:1 C5:1 | B4:3 Ab4:1 | C5:1 Eb5:1.5 D5:.5 C5:1 | A4:2 F#4:2`;

const low = (n) => (n < 28 ? n + 12 : n);
const every = (f, a = 1, b = 24) => Array.from({ length: b - a + 1 }, (_, i) => f((a + i - 1) * 4, a + i)).flat();
const held = (chords, pick, v, d = 1) => chords.flatMap((c) => pick(c.hand).map((n) => ({ t: c.t, d: c.d * d, n, v })));
const breathe = every((t) => [
  { t, c: 11, v: 80 },
  { t: t + 1, c: 11, v: 98 },
  { t: t + 2, c: 11, v: 108 },
  { t: t + 3, c: 11, v: 92 },
]);
const tune = line(TUNE, { velocity: 78 }),
  counter = line(COUNTER, { velocity: 72 }),
  darkTune = line(DARK_TUNE, { velocity: 84 });
const LIGHT = yieldTo(LIGHT_BARS, [tune, counter]),
  DARK = yieldTo(DARK_BARS, [darkTune]);

function arpeggio(chords, step, order, v, up = 12) {
  return chords.flatMap((c) => {
    const tones = [...c.hand, c.hand[0] + 12, c.hand[1] + 12].map((n) => n + up),
      count = Math.round(c.d / step),
      begin = Math.round((c.t % 4) / step);
    return Array.from({ length: count }, (_, i) => ({
      t: c.t + i * step,
      d: step * 0.9,
      n: tones[order[(begin + i) % order.length]],
      v: v + ((begin + i) % Math.round(1 / step) === 0 ? 12 : 0),
      pan: i % 2 ? 0.25 : -0.25,
    }));
  });
}

const rhodesCalm = LIGHT.flatMap((c) => [
  ...c.hand.map((n, i) => ({ t: c.t + i * 0.04, d: c.d * 0.95, n, v: 56 })),
  ...(c.d === 4
    ? [
        { t: c.t + 2.5, d: 1.4, n: c.hand[3], v: 42 },
        { t: c.t + 3, d: 0.9, n: c.hand[2], v: 40 },
      ]
    : []),
]);
const bassCalm = LIGHT.flatMap((c) =>
  c.d === 4
    ? [
        { t: c.t, d: 2.8, n: low(c.bass), v: 72 },
        { t: c.t + 3, d: 0.9, n: low(c.bass), v: 54 },
      ]
    : [{ t: c.t, d: 1.8, n: low(c.bass), v: 68 }],
);

const calm = [
  { name: "vibraphone", program: 11, notes: tune, gain: 0, pan: 0.1, send: 0.45 },
  { name: "rhodes", program: 4, notes: rhodesCalm, gain: -2, pan: -0.1, send: 0.3, wide: true, high: 120 },
  {
    name: "harp",
    program: 46,
    notes: arpeggio(LIGHT, 0.5, [0, 1, 2, 3, 4, 3, 2, 1], 50, 0),
    gain: -8,
    pan: 0.25,
    send: 0.4,
  },
  {
    name: "arp",
    synth: "pluck",
    notes: echo(arpeggio(LIGHT, 1, [0, 2, 4, 3], 56), 0.75, 3, 0.55, BEATS),
    gain: -11.5,
    send: 0.45,
    high: 350,
    low: 8000,
    loose: 0.3,
  },
  {
    name: "celesta",
    program: 8,
    notes: tune.filter((n) => n.t >= 32).map((n) => ({ ...n, n: n.n + 12, v: n.v - 14 })),
    gain: -11,
    pan: -0.3,
    send: 0.5,
  },
  { name: "pad", synth: "pad", notes: held(LIGHT, (h) => h, 70), gain: -11, send: 0.5, high: 200, wide: true },
  {
    name: "strings",
    program: 49,
    notes: held(
      LIGHT.filter((c) => c.t >= 32),
      (h) => [h[1], h[3]],
      62,
      1.02,
    ),
    gain: -10,
    send: 0.5,
    low: 4500,
    high: 200,
    cc: breathe,
  },
  {
    name: "clarinet",
    program: 71,
    notes: counter.filter((n) => n.t >= 64),
    gain: -7,
    pan: -0.3,
    send: 0.4,
    cc: breathe,
    loose: 0.5,
  },
  { name: "bass", program: 32, notes: bassCalm, gain: -4, send: 0.08, low: 2000 },
  { name: "sub", synth: "sub", notes: bassCalm.filter((n) => n.d > 1), gain: -12, low: 200 },
  {
    name: "glints",
    synth: "glass",
    notes: echo(
      [
        [7, "E6"],
        [15, "B6"],
        [23.5, "F#6"],
        [31, "A6"],
        [39, "C#7"],
        [47, "B6"],
        [55.5, "A6"],
        [63, "E7"],
        [71, "C7"],
        [79.5, "G6"],
        [87, "Bb6"],
        [95, "A6"],
      ].map(([t, n]) => ({ t, d: 1, n: pitch(n), v: 60 })),
      0.75,
      3,
      0.55,
      BEATS,
    ),
    gain: -15,
    send: 0.7,
  },
];

const bassBusy = LIGHT.flatMap((c) => {
  const n = low(c.bass),
    five = n + 7 > 45 ? n - 5 : n + 7;
  const step = [
    [0, 0.9, n, 82],
    [1.5, 0.4, n, 62],
    [2, 0.9, five, 74],
    [3, 0.4, n + 12 > 52 ? n : n + 12, 66],
    [3.5, 0.4, five, 62],
  ];
  return step.filter(([t]) => t < c.d).map(([t, d, p, v]) => ({ t: c.t + t, d, n: p, v }));
});
const comp = LIGHT.flatMap((c) =>
  [
    [0, 0.4, 66],
    [0.75, 0.3, 54],
    [1.5, 0.8, 64],
    [2.75, 0.3, 54],
    [3.5, 0.4, 60],
  ]
    .filter(([t]) => t < c.d)
    .flatMap(([t, d, v]) => c.hand.map((n) => ({ t: c.t + t, d, n, v }))),
);
const pizz = LIGHT.flatMap((c) =>
  [0.5, 1.5, 2.5, 3.5]
    .filter((t) => t < c.d)
    .flatMap((t) => [c.hand[1], c.hand[3]].map((n) => ({ t: c.t + t, d: 0.3, n: n + 12, v: t % 2 === 1.5 ? 74 : 62 }))),
);
const brushes = every((t, bar) => [
  { t, d: 0.4, n: 36, v: 78 },
  { t: t + 1.5, d: 0.4, n: 36, v: 54 },
  { t: t + 2.5, d: 0.4, n: 36, v: 66 },
  { t, d: 1.9, n: 40, v: 50 },
  { t: t + 2, d: 1.9, n: 40, v: 50 },
  { t: t + 1, d: 0.3, n: 38, v: 74 },
  { t: t + 3, d: 0.3, n: 38, v: 78 },
  { t: t + 1.75, d: 0.2, n: 38, v: 36 },
  { t: t + 2.25, d: 0.2, n: 38, v: 34 },
  { t: t + 3.75, d: 0.2, n: 38, v: 42 },
  ...[0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5].map((k) => ({
    t: t + k,
    d: 0.2,
    n: k === 3.5 && bar % 4 === 0 ? 46 : 42,
    v: k % 1 ? 58 : 44,
  })),
  ...(bar % 8 === 0
    ? [
        { t: t + 3.25, d: 0.2, n: 38, v: 52 },
        { t: t + 3.5, d: 0.2, n: 38, v: 60 },
      ]
    : []),
]);
const shaker = every((t) =>
  Array.from({ length: 16 }, (_, i) => ({ t: t + i / 4, d: 0.1, n: 70, v: [44, 24, 56, 28][i % 4] })),
);

const busy = [
  { name: "flute", program: 73, notes: tune, gain: -2.5, pan: 0.12, send: 0.4, loose: 0.6 },
  { name: "vibraphone", program: 11, notes: tune, gain: -2.5, pan: 0.1, send: 0.35 },
  { name: "clarinet", program: 71, notes: counter, gain: -5, pan: -0.3, send: 0.35, cc: breathe, loose: 0.6 },
  {
    name: "marimba",
    program: 12,
    notes: arpeggio(LIGHT, 0.25, [0, 2, 3, 1, 4, 2, 3, 2], 52, 0),
    gain: -5,
    pan: 0.3,
    send: 0.22,
  },
  { name: "rhodes", program: 4, notes: comp, gain: -5, pan: -0.15, send: 0.2, wide: true, high: 150 },
  { name: "pizzicato", program: 45, notes: pizz, gain: -8, pan: -0.35, send: 0.35 },
  {
    name: "arp",
    synth: "pluck",
    notes: echo(arpeggio(LIGHT, 0.5, [0, 2, 4, 3, 5, 3, 4, 2], 60), 0.75, 2, 0.5, BEATS),
    gain: -11,
    send: 0.35,
    high: 350,
    low: 6000,
    loose: 0.3,
  },
  {
    name: "strings",
    program: 49,
    notes: held(LIGHT, (h) => [h[1], h[3] + 12], 62, 1.02),
    gain: -11,
    send: 0.5,
    low: 6000,
    high: 250,
    cc: breathe,
  },
  { name: "bass", program: 32, notes: bassBusy, gain: -2, send: 0.06, low: 3000 },
  { name: "brushes", program: 40, drums: true, notes: brushes, gain: -6, send: 0.18 },
  { name: "shaker", program: 40, drums: true, notes: shaker, gain: -17, pan: 0.35, send: 0.15, high: 2500 },
];

// A quick pulse on the bass note, leaning on the off-beats, under held, restless chords.
const pulse = DARK.flatMap((c) =>
  Array.from({ length: c.d * 4 }, (_, i) => ({
    t: c.t + i / 4,
    d: 0.18,
    n: low(c.bass),
    v: [88, 46, 58, 70, 46, 58, 76, 50][(i + (c.t % 4) * 4) % 8],
  })),
);
const spiccato = DARK.flatMap((c) =>
  Array.from({ length: c.d * 4 }, (_, i) => ({
    t: c.t + i / 4,
    d: 0.14,
    n: [c.hand[0], c.hand[2], c.hand[1], c.hand[3], c.hand[2], c.hand[1]][i % 6],
    v: i % 4 === 0 ? 78 : i % 2 ? 50 : 60,
  })),
);
const bassDark = DARK.flatMap((c) => [{ t: c.t, d: c.d * 0.95, n: low(c.bass), v: 78 }]);
const heart = every((t) =>
  [0, 2].flatMap((k) => [
    { t: t + k, d: 0.3, n: 36, v: 96 },
    { t: t + k + 0.5, d: 0.3, n: 36, v: 64 },
  ]),
);
const ticks = every((t, bar) =>
  Array.from({ length: 8 }, (_, i) => ({ t: t + i / 2, d: 0.1, n: i % 2 ? 77 : 76, v: i % 2 ? 44 : 30 })).filter(
    (_, i) => bar > 8 || i % 2 === 1,
  ),
);
const timpani = every((t, bar) =>
  bar % 4 === 0
    ? [
        { t: t + 2, d: 1, n: low(pitch("D2")) + 0, v: 62 },
        { t: t + 3, d: 0.4, n: pitch("D2"), v: 72 },
        { t: t + 3.5, d: 0.4, n: pitch("D2"), v: 82 },
      ]
    : [],
);
const rideDark = every(
  (t) => [0, 1, 1.5, 2, 3, 3.5].map((k) => ({ t: t + k, d: 0.3, n: 51, v: k % 1 ? 36 : 48 })),
  9,
  24,
);

const crisis = [
  { name: "horn", program: 60, notes: darkTune, gain: 0.5, pan: -0.15, send: 0.5, low: 5000, cc: breathe, loose: 0.5 },
  {
    name: "cello",
    program: 42,
    notes: darkTune.map((n) => ({ ...n, n: n.n - 12 })),
    gain: -5,
    pan: 0.25,
    send: 0.4,
    low: 5000,
    loose: 0.5,
  },
  {
    name: "tremolo",
    program: 44,
    notes: held(DARK, (h) => [h[2], h[3]].map((n) => n + 12), 66, 1.02),
    gain: -8.5,
    pan: 0,
    send: 0.5,
    low: 6500,
    high: 250,
    cc: breathe,
  },
  {
    name: "strings",
    program: 48,
    notes: held(DARK, (h) => [h[0], h[1]], 66, 1.02),
    gain: -8,
    send: 0.45,
    low: 5000,
    high: 150,
    cc: breathe,
  },
  { name: "spiccato", program: 45, notes: spiccato, gain: -4, pan: 0.3, send: 0.25 },
  { name: "marimba", program: 12, notes: spiccato.map((n) => ({ ...n, v: n.v - 6 })), gain: -8, pan: -0.3, send: 0.2 },
  {
    name: "vibraphone",
    program: 11,
    notes: darkTune.map((n) => ({ ...n, n: n.n + 12, v: n.v - 18 })),
    gain: -9,
    pan: 0.2,
    send: 0.6,
  },
  { name: "pulse", synth: "pulse", notes: pulse, gain: -5, send: 0.05, low: 1800, loose: 0.2 },
  { name: "bass", program: 43, notes: bassDark, gain: -5, send: 0.15, low: 2500 },
  { name: "sub", synth: "sub", notes: bassDark, gain: -11, low: 180 },
  { name: "heart", synth: "heart", notes: heart, gain: -8, send: 0.08, loose: 0.2 },
  { name: "timpani", program: 47, notes: timpani, gain: -9, send: 0.4 },
  { name: "ticks", program: 0, drums: true, notes: ticks, gain: -15, pan: 0.4, send: 0.3 },
  { name: "ride", program: 40, drums: true, notes: rideDark, gain: -16, pan: -0.3, send: 0.3 },
];

const layer = (parts, lufs) => ({ bpm: BPM, beats: BEATS, loop: true, lufs, parts });
export const CALM = layer(calm, -18.5);
export const BUSY = layer(busy, -18);
export const CRISIS = layer(crisis, -18);
