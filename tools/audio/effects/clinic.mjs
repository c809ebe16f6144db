// Doors, scans, drills, swarms and worlds.
import {
  add,
  BELL,
  bell,
  both,
  chorus,
  clamp,
  filter,
  fm,
  GLASS,
  mix,
  mono,
  noise,
  osc,
  ping,
  room,
  smooth,
  stereo,
  swell,
  sweep,
  TAU,
  times,
} from "../lib/dsp.mjs";
import { hz, pitch, random } from "../lib/notes.mjs";
import { run, tine } from "./interface.mjs";

const f = (name) => hz(pitch(name));
const SCALE = ["D", "E", "F#", "A", "B", "C#"];
/** Tiny bright grains: density(k) and pitch rise over the sound's length. */
export function glitter(seconds, count, seed, { from = 5, to = 7, wide = 0.9, when = (x) => x, level = () => 1 } = {}) {
  const r = random(seed),
    s = stereo(seconds + 0.5);
  for (let i = 0; i < count; i++) {
    const x = when(i / count),
      t = clamp(x * seconds + (r() - 0.5) * 0.05, 0, seconds),
      oct = Math.round(mix(from, to, clamp(x + (r() - 0.5) * 0.6)));
    add(
      s,
      bell(0.28, f(SCALE[Math.floor(r() * 6)] + oct), GLASS, 0.16 + r() * 0.2),
      t,
      (0.25 + 0.75 * r()) * level(x),
      (r() * 2 - 1) * wide,
    );
  }
  return s;
}
/** The motor of a hand-piece: a rounded whirr, never a shriek. hz(t) is the turning speed. */
export function whirr(seconds, speed, seed) {
  const x = filter(osc(seconds, speed, "saw"), "low", 2600, 0.6);
  add(
    x,
    osc(seconds, (t) => speed(t) * 0.5, "tri"),
    0,
    0.7,
  );
  add(
    x,
    times(filter(noise(seconds, seed), "band", 3000, 0.9), (t) => 0.5 + 0.5 * Math.sin(TAU * 37 * t) ** 2),
    0,
    0.28,
  );
  return filter(filter(x, "peak", 900, 0.9, 3), "low", 4200);
}

export const CLINIC = {
  "door-chime": {
    lufs: -16,
    make: () => room(run("F#5 D5", 0.28, BELL, { slow: 1.2, spread: 0.15 }), 0.3, { time: 1.6, tail: 1.2, damp: 5000 }),
  },
  footstep: {
    lufs: -26,
    make: () => {
      const x = times(filter(noise(0.12, 41, "pink"), "low", 900), (t) => ping(t, 0.004, 0.08));
      add(
        x,
        times(
          osc(0.1, (t) => 70 + 60 * ping(t, 0.001, 0.04)),
          (t) => ping(t, 0.003, 0.06),
        ),
        0,
        0.4,
      );
      return room(x, 0.1, { time: 0.3, tail: 0.2 });
    },
  },
  "check-in": {
    lufs: -18,
    make: () => {
      const s = stereo(0.7);
      [
        ["D5", 0],
        ["A5", 0.08],
        ["E6", 0.16],
      ].forEach(([n, t], i) => add(s, fm(0.4, f(n), 2, 0.7, 0.32), t, 0.8, i * 0.25 - 0.25));
      return room(s, 0.25, { time: 0.8, tail: 0.7 });
    },
  },
  scan: {
    lufs: -16,
    make: () => {
      const len = 1.5,
        s = stereo(len + 0.4),
        up = (t) => Math.sin(Math.PI * clamp(t / len)) ** 2;
      for (const [k, r] of [1, 1.5, 2.25, 3].entries())
        add(
          s,
          times(
            osc(len, (t) => 280 * r * 2 ** (1.4 * up(t)), "sine", k * 0.2),
            (t) => swell(t, len, 0.3, 0.5) * (0.6 + 0.4 * Math.sin(TAU * (7 + k) * t)),
          ),
          0,
          0.3 / (k + 1),
          k % 2 ? 0.5 : -0.5,
        );
      add(
        s,
        times(
          sweep(noise(len, 51), "band", (t) => 1200 + 5200 * up(t), 4.5),
          (t) => swell(t, len, 0.4, 0.6),
        ),
        0,
        0.26,
      );
      add(s, glitter(len, 36, 52, { from: 6, to: 7, when: (x) => 0.1 + 0.8 * x }), 0, 0.28);
      return room(s, 0.4, { time: 1.2, tail: 1, damp: 7000 });
    },
  },
  drill: {
    lufs: -19,
    make: () => {
      const len = 1.1,
        v = (t) => 180 + 520 * smooth(t / 0.28) * (1 - 0.75 * smooth((t - 0.75) / 0.35)) + 10 * Math.sin(t * 31);
      return room(
        times(whirr(len, v, 61), (t) => swell(t, len, 0.1, 0.25)),
        0.12,
        { time: 0.5, tail: 0.3, damp: 3500 },
      );
    },
  },
  nanobots: {
    lufs: -16,
    make: () => {
      const len = 1.6,
        s = glitter(len, 120, 71, {
          from: 6,
          to: 7,
          when: (x) => x ** 0.8,
          level: (x) => Math.sin(Math.PI * clamp(x * 0.92 + 0.06)),
        });
      const buzz = mono(len);
      for (let k = 0; k < 6; k++)
        add(
          buzz,
          times(
            osc(len, (t) => 320 * (1 + k * 0.021) + 60 * Math.sin(TAU * (0.9 + k * 0.23) * t + k), "tri"),
            (t) => 0.5 + 0.5 * Math.sin(TAU * (11 + k * 1.7) * t),
          ),
        );
      add(
        s,
        chorus(
          times(filter(buzz, "band", 900, 0.7), (t) => swell(t, len, 0.5, 0.6)),
          0.003,
          1.3,
        ),
        0,
        0.1,
      );
      return room(s, 0.4, { time: 1.3, tail: 1, damp: 8000 });
    },
  },
  "vr-shimmer": {
    lufs: -16,
    make: () => {
      const len = 2.2,
        x = mono(len);
      for (const n of ["D4", "A4", "C#5", "E5", "G#5"])
        for (const c of [-7, 6]) add(x, osc(len, f(n) * 2 ** (c / 1200), "saw", c / 20 + 0.5), 0, 0.25);
      const s = chorus(
        times(
          sweep(x, "low", (t) => 300 + 2600 * smooth(t / 1.4), 0.8),
          (t) => swell(t, len, 0.9, 0.9),
        ),
        0.005,
        0.5,
      );
      const all = stereo(len + 0.8);
      add(all, s, 0, 0.5);
      add(all, run("D6 A6 G#6 C#7 E7", 0.14, GLASS, { slow: 0.8, spread: 0.8 }), 0.5, 0.3);
      return room(all, 0.5, { time: 2, tail: 1.4, damp: 7000 });
    },
  },
  "heal-sparkle": {
    lufs: -15,
    make: () => {
      const s = run("D6 F#6 A6 C#7 E7", 0.065, GLASS, { slow: 0.8, spread: 0.7 });
      for (const n of ["D5", "A5"]) add(s, tine(1, n), 0.05, 0.3);
      add(s, glitter(0.7, 26, 81, { from: 7, to: 7 }), 0.25, 0.2);
      return room(s, 0.38, { time: 1.4, tail: 1.1, damp: 7500 });
    },
  },
  ability: {
    lufs: -16,
    make: () => {
      const s = stereo(1.2);
      [
        ["A4", 0],
        ["E5", 0.1],
        ["B5", 0.2],
        ["E6", 0.3],
      ].forEach(([n, t], i) => add(s, fm(0.8, f(n), 2, 1, 0.6, 0.012), t, 0.6, (i - 1.5) * 0.3));
      const air = times(
        sweep(noise(0.7, 91, "pink"), "band", (t) => 500 + 3000 * smooth(t / 0.6), 2),
        (t) => swell(t, 0.7, 0.4, 0.3),
      );
      add(s, air, 0, 0.7);
      return room(
        both(s, (x) => filter(x, "low", 6500)),
        0.35,
        { time: 1.2, tail: 1 },
      );
    },
  },
};
