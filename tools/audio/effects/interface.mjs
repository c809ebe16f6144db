// Touches of the hand, money, stars, good and bad news.
import {
  add,
  BELL,
  bell,
  both,
  filter,
  fm,
  GLASS,
  MALLET,
  noise,
  osc,
  ping,
  room,
  smooth,
  stereo,
  swell,
  sweep,
  times,
} from "../lib/dsp.mjs";
import { hz, pitch } from "../lib/notes.mjs";

const f = (name) => hz(pitch(name));
/** Struck notes one after another: "A5 D6", `step` seconds apart. */
export function run(names, step, parts, { slow = 1, level = 1, spread = 0.5, ring = 1.2 } = {}) {
  const list = names.split(" ").map((n) => n.split("+")),
    out = stereo(list.length * step + ring * slow);
  list.forEach((chord, i) =>
    chord.forEach((n) =>
      add(
        out,
        bell(ring * slow, f(n), parts, slow * 0.9),
        i * step,
        level,
        list.length > 1 ? spread * ((i / (list.length - 1)) * 2 - 1) : 0,
      ),
    ),
  );
  return out;
}
const small = { time: 0.5, tail: 0.5, damp: 6500 };
const hall = { time: 1.5, tail: 1.2, damp: 6000 };
const puff = (len, a, b, seed, q = 1.2) =>
  times(
    sweep(noise(len, seed, "pink"), "band", (t) => a + (b - a) * smooth(t / len), q),
    (t) => swell(t, len, len * 0.4, len * 0.5),
  );
/** A warm electric-piano tone. */
export const tine = (len, name, fall = len * 0.9) => {
  const x = fm(len, f(name), 1, 1.1, fall, 0.004, fall * 0.5);
  return add(x, fm(len, f(name), 14, 0.35, fall * 0.3, 0.002, 0.12), 0, 0.16);
};

export const INTERFACE = {
  "ui-click": {
    lufs: -23,
    make: () => {
      const x = bell(0.12, f("D6"), MALLET, 0.16);
      add(
        x,
        times(filter(noise(0.03, 3), "band", 3800, 1), (t) => ping(t, 0.001, 0.02)),
        0,
        0.5,
      );
      return room(x, 0.1, { time: 0.25, tail: 0.15 });
    },
  },
  "ui-hover": {
    lufs: -33,
    make: () => times(fm(0.09, f("A5"), 2, 0.2, 0.09, 0.012), (t) => smooth((0.09 - t) / 0.05)),
  },
  "ui-open": {
    lufs: -21,
    make: () => {
      const s = run("A5 D6", 0.055, GLASS, { slow: 0.32 });
      add(s, puff(0.2, 700, 3200, 5), 0, 0.6);
      return room(s, 0.2, small);
    },
  },
  "ui-close": {
    lufs: -22,
    make: () => {
      const s = run("D6 A5", 0.055, GLASS, { slow: 0.28 });
      add(s, puff(0.18, 2800, 600, 6), 0, 0.6);
      return room(s, 0.18, small);
    },
  },
  "ui-deny": {
    lufs: -19,
    make: () => {
      const s = stereo(0.45);
      for (const [t, n] of [
        [0, "E4"],
        [0.11, "Bb3"],
      ]) {
        add(s, bell(0.3, f(n), MALLET, 0.45), t);
        add(
          s,
          times(filter(osc(0.12, f(n), "square"), "low", 700), (u) => ping(u, 0.004, 0.1)),
          t,
          0.25,
        );
      }
      return room(s, 0.12, small);
    },
  },
  "page-turn": {
    lufs: -21,
    make: () => {
      const s = stereo(0.42);
      add(
        s,
        times(
          sweep(noise(0.3, 21), "band", (t) => 1400 + 4200 * smooth(t / 0.26), 0.8),
          (t) => swell(t, 0.3, 0.16, 0.08) * (0.7 + 0.3 * Math.sin(t * 160)),
        ),
        0,
        0.6,
        -0.3,
      );
      add(
        s,
        times(filter(noise(0.1, 22), "low", 1200), (t) => ping(t, 0.004, 0.07)),
        0.26,
        0.8,
        0.3,
      );
      return room(s, 0.08, small);
    },
  },
  notice: { lufs: -17, make: () => room(run("D6 A6", 0.09, GLASS, { slow: 0.6 }), 0.3, hall) },
  success: {
    lufs: -14,
    make: () => {
      const s = run("G5 A5 D6+F#6", 0.11, MALLET, { slow: 1.1 });
      for (const n of ["D5", "F#5", "A5", "D6"]) add(s, tine(1.2, n), 0.22, 0.4);
      add(s, run("A6 C#7 E7", 0.06, GLASS, { slow: 0.5 }), 0.3, 0.22);
      return room(s, 0.32, hall);
    },
  },
  fail: {
    lufs: -16,
    make: () => {
      const s = stereo(1.7);
      [
        ["F#4", 0],
        ["D5", 0],
        ["F4", 0.26],
        ["C#5", 0.26],
        ["E4", 0.55],
        ["B4", 0.55],
        ["G3", 0.55],
      ].forEach(([n, t]) => add(s, tine(1.1, n), t, 0.6));
      return room(
        both(s, (x) => filter(x, "low", 2600)),
        0.35,
        hall,
      );
    },
  },
  coin: {
    lufs: -17,
    make: () => {
      const s = stereo(0.8);
      for (const [t, n, g] of [
        [0, "B5", 0.8],
        [0.07, "E6", 1],
      ]) {
        add(s, fm(0.6, f(n), 3.01, 0.9, 0.5, 0.001), t, g);
        add(s, bell(0.5, f(n) * 2, GLASS, 0.3), t, 0.4 * g, 0.2);
      }
      return room(s, 0.18, small);
    },
  },
  star: {
    lufs: -14,
    make: () => {
      const s = run("A5 C#6 E6 A6", 0.07, BELL, { slow: 0.9 });
      add(s, run("E7 A7 C#8 E8", 0.05, GLASS, { slow: 0.5 }), 0.2, 0.16);
      for (const n of ["A4", "C#5", "E5", "G#5"]) add(s, tine(1.3, n), 0.2, 0.32);
      return room(s, 0.35, hall);
    },
  },
  "trust-up": {
    lufs: -16,
    make: () => {
      const s = stereo(1.1);
      for (const [t, n] of [
        [0, "G4"],
        [0, "D5"],
        [0.13, "B4"],
        [0.13, "F#5"],
      ])
        add(s, tine(0.9, n), t, 0.7);
      add(s, bell(0.6, f("B6"), GLASS, 0.6), 0.15, 0.16);
      return room(s, 0.3, hall);
    },
  },
  "trust-down": {
    lufs: -17,
    make: () => {
      const s = stereo(1.1);
      for (const [t, n] of [
        [0, "D5"],
        [0, "G4"],
        [0.16, "Bb4"],
        [0.16, "Eb4"],
      ])
        add(s, tine(0.85, n), t, 0.7);
      return room(
        both(s, (x) => filter(x, "low", 1800)),
        0.25,
        hall,
      );
    },
  },
  "build-place": {
    lufs: -16,
    make: () => {
      const s = stereo(0.5);
      add(
        s,
        times(
          osc(0.2, (t) => 85 + 130 * ping(t, 0.001, 0.08)),
          (t) => ping(t, 0.002, 0.17),
        ),
      );
      add(
        s,
        times(filter(noise(0.08, 31), "low", 2400), (t) => ping(t, 0.001, 0.06)),
        0,
        0.5,
      );
      add(s, bell(0.3, f("A5"), MALLET, 0.4), 0.03, 0.3, 0.2);
      return room(s, 0.14, small);
    },
  },
  "build-sell": {
    lufs: -17,
    make: () => {
      const s = stereo(0.8);
      add(s, puff(0.22, 2600, 500, 33), 0, 1.2);
      for (const [t, n] of [
        [0.12, "E6"],
        [0.18, "B5"],
      ])
        add(s, fm(0.4, f(n), 3.01, 0.9, 0.4, 0.001), t, 0.7);
      return room(s, 0.16, small);
    },
  },
  "day-bell": {
    lufs: -16,
    make: () =>
      room(run("F#5 E5 A4+D5", 0.32, BELL, { slow: 1.6, spread: 0.2 }), 0.4, { time: 2.2, tail: 1.6, damp: 4200 }),
  },
  "alarm-soft": {
    lufs: -16,
    make: () => {
      const s = stereo(1.9);
      [0, 0.85].forEach((t) =>
        [
          ["E5", 0],
          ["C5", 0.3],
        ].forEach(([n, u]) =>
          add(
            s,
            times(filter(osc(0.42, f(n), "tri"), "low", 2200), (v) => swell(v, 0.42, 0.03, 0.25)),
            t + u,
            0.7,
          ),
        ),
      );
      return room(s, 0.3, hall);
    },
  },
  phone: {
    lufs: -16,
    make: () => {
      const s = stereo(1.7);
      [0, 0.72].forEach((t) => {
        for (let i = 0; i < 8; i++)
          add(
            s,
            bell(0.35, f(i % 2 ? "E6" : "B5"), MALLET, 0.5),
            t + i * 0.055,
            0.7 + 0.3 * Math.sin(i),
            i % 2 ? 0.2 : -0.2,
          );
      });
      return room(s, 0.22, small);
    },
  },
  glitch: {
    lufs: -16,
    make: () => {
      const s = stereo(0.8),
        base = fm(0.12, f("Bb4"), 1.41, 3, 0.3);
      [0, 0.05, 0.1, 0.15, 0.26, 0.29, 0.32, 0.46].forEach((t, i) => {
        const cut = base.slice(0, 900 + ((i * 977) % 2600));
        add(
          s,
          times(cut, (u) => Math.min(1, (cut.length / 48000 - u) / 0.004)),
          t,
          0.7,
          ((i * 7) % 5) / 2.5 - 0.8,
        );
      });
      return both(room(s, 0.14, small), (x) => filter(x, "low", 5200));
    },
  },
};
