// Sounds that stay: machines, people, the street. Each ends where it begins.
import {
  add,
  both,
  clamp,
  filter,
  make,
  noise,
  osc,
  reverb,
  samples,
  smooth,
  stereo,
  sweep,
  TAU,
  times,
  wrap,
} from "../lib/dsp.mjs";
import { random } from "../lib/notes.mjs";
import { whirr } from "./clinic.mjs";
import { vocal } from "./vocal.mjs";

/** Let the sound's surplus fade in under its own beginning (equal power). */
function meet(s, seconds, fade) {
  const n = samples(seconds),
    k = samples(fade);
  return both(s.l ? s : { l: s, r: s }, (x) =>
    x
      .slice(0, n)
      .map((v, i) =>
        i < k ? v * Math.sin(((i / k) * Math.PI) / 2) + x[n + i] * Math.cos(((i / k) * Math.PI) / 2) : v,
      ),
  );
}
const wide = (seconds, seed, f) => ({ l: f(noise(seconds, seed, "pink")), r: f(noise(seconds, seed + 1, "pink")) });

function birds(len) {
  const s = stereo(len + 2),
    r = random(7);
  const chirp = (t0, a, b, d, g, pan, wobble = 0) =>
    add(
      s,
      times(
        osc(d, (t) => a + (b - a) * smooth(t / d) + wobble * Math.sin(TAU * 38 * t)),
        (t) => smooth(t / 0.008) * smooth((d - t) / 0.02),
      ),
      t0,
      g,
      pan,
    );
  for (const [t, pan, g] of [
    [0.8, -0.7, 0.5],
    [6.1, -0.5, 0.35],
    [11.6, -0.7, 0.45],
  ])
    for (let i = 0; i < 3; i++) {
      chirp(t + i * 0.34, 4300, 4150, 0.1, g, pan);
      chirp(t + 0.14 + i * 0.34, 3300, 3200, 0.13, g, pan);
    }
  for (const [t, pan, g] of [
    [3.2, 0.6, 0.3],
    [9.3, 0.8, 0.24],
    [14, 0.5, 0.28],
  ]) {
    let u = t;
    for (let i = 0; i < 9; i++) {
      const f = 3600 + r() * 1800;
      chirp(u, f, f + (r() - 0.4) * 1300, 0.06 + r() * 0.05, g * (0.6 + 0.4 * r()), pan, r() < 0.3 ? 140 : 0);
      u += 0.09 + r() * 0.07;
    }
  }
  for (const [t, pan] of [
    [4.9, 0.1],
    [12.9, -0.1],
  ])
    for (let i = 0; i < 12; i++) chirp(t + i * 0.055, 5300 - i * 120, 5000 - i * 120, 0.04, 0.16 * (1 - i / 16), pan);
  return s;
}

function murmur(len) {
  const s = stereo(len + 1.5),
    r = random(11),
    vowels = ["a", "e", "o", "u", "m", "i"];
  for (let p = 0; p < 11; p++) {
    const high = p % 2,
      base = high ? 165 + r() * 60 : 92 + r() * 40,
      pan = (p / 10) * 1.6 - 0.8,
      far = 0.5 + 0.5 * r();
    for (let t = r() * 2; t < len;) {
      const count = 3 + Math.floor(r() * 7),
        pace = 0.14 + r() * 0.09,
        d = count * pace,
        from = base * (0.95 + r() * 0.2),
        path = [];
      for (let i = 0; i <= count; i++) path.push([i * pace, vowels[Math.floor(r() * 6)]]);
      const x = vocal(d, (u) => from * (1.06 - 0.16 * (u / d)) + 5 * Math.sin(u * 9 + p), path, {
        size: high ? 1.12 : 0.96,
        breath: 0.15,
        tilt: 900,
        seed: p * 31 + count,
        level: (u) =>
          smooth(u / 0.05) * smooth((d - u) / 0.12) * (0.35 + 0.65 * Math.abs(Math.sin((Math.PI * u) / pace)) ** 0.7),
      });
      add(s, x, t, far * 0.6, pan);
      t += d + 0.3 + r() * 1.9;
    }
  }
  const wet = reverb(s, { time: 1.1, tail: 1, damp: 2600, low: 180 });
  const all = stereo(len + 2.5);
  add(all, s, 0, 0.5);
  add(all, wet, 0, 0.9);
  return wrap(
    both(all, (x) => filter(filter(x, "low", 1500), "high", 130)),
    len,
  );
}

export const LOOPS = {
  "hologram-hum": {
    lufs: -24,
    make: () => {
      // Every frequency turns a whole number of times in four seconds, so the loop is exact.
      const len = 4,
        s = stereo(len);
      for (const [f, g, w, pan] of [
        [110, 1, 0.5, 0],
        [220.25, 0.5, 0.75, -0.4],
        [329.75, 0.3, 1, 0.4],
        [660, 0.14, 1.5, -0.6],
        [990.5, 0.08, 1.25, 0.6],
        [1480, 0.04, 1.75, 0],
      ])
        add(
          s,
          make(len, (t) => g * Math.sin(TAU * f * t) * (0.7 + 0.3 * Math.sin(TAU * w * t + f))),
          0,
          1,
          pan,
        );
      return s;
    },
  },
  "drill-loop": {
    lufs: -22,
    make: () => {
      // Two touches of the drill and a pause: the pause is what makes it bearable.
      const len = 4,
        on = (t) =>
          clamp(smooth((t - 0.1) / 0.25) * smooth((1.5 - t) / 0.3) + smooth((t - 2) / 0.2) * smooth((2.95 - t) / 0.3));
      const s = stereo(len);
      add(
        s,
        times(
          whirr(len, (t) => 200 + 480 * on(t) + 8 * Math.sin(t * 29), 61),
          (t) => on(t),
        ),
      );
      const wet = reverb(s, { time: 0.5, tail: 0.6, damp: 3000 });
      const all = stereo(len + 0.6);
      add(all, s);
      add(all, wet, 0, 0.15);
      return wrap(all, len);
    },
  },
  "suction-loop": {
    lufs: -25,
    make: () => {
      const len = 3.5,
        x = sweep(
          noise(len + 0.6, 121, "pink"),
          "band",
          (t) => 1150 + 220 * Math.sin(TAU * 0.9 * t) + 90 * Math.sin(TAU * 5.3 * t),
          1.6,
        ),
        r = random(122);
      add(x, filter(noise(len + 0.6, 123, "brown"), "band", 260, 1), 0, 0.5);
      for (let i = 0; i < 22; i++) {
        const d = 0.05 + r() * 0.06,
          f = 420 + r() * 700;
        add(
          x,
          times(
            osc(d, (t) => f * (1 + 1.1 * (t / d))),
            (t) => smooth(t / 0.012) * smooth((d - t) / 0.03),
          ),
          r() * (len + 0.4),
          0.12,
        );
      }
      return meet(x, len, 0.5);
    },
  },
  "crowd-murmur": { lufs: -25, make: () => murmur(12) },
  outside: {
    lufs: -26,
    make: () => {
      const len = 16,
        breeze = wide(len + 2, 131, (x) =>
          filter(
            sweep(x, "low", (t) => 520 + 230 * Math.sin((TAU * t) / 7.3) + 120 * Math.sin((TAU * t) / 2.9), 0.6),
            "high",
            120,
          ),
        );
      const s = meet(breeze, len, 1.8),
        b = birds(len),
        wet = reverb(b, { time: 1.8, tail: 2, damp: 5000, low: 900 });
      const song = stereo(len + 4);
      add(song, b, 0, 0.06);
      add(song, wet, 0, 0.07);
      return add(s, wrap(song, len));
    },
  },
};
