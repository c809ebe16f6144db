// Nanobots and the network when something is wrong, and what is done about it.
import {
  add,
  BELL,
  bell,
  both,
  chorus,
  drive,
  filter,
  fm,
  GLASS,
  MALLET,
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
import { vocal } from "./vocal.mjs";

const f = (name) => hz(pitch(name));
const small = { time: 0.5, tail: 0.5, damp: 6000 };
const hall = { time: 1.6, tail: 1.3, damp: 5200 };
/** A soft blow low down. */
const thud = (len, from, to) =>
  times(
    osc(len, (t) => to + (from - to) * ping(t, 0.002, 0.12)),
    (t) => ping(t, 0.006, len),
  );

export const SWARMS = {
  tingle: {
    lufs: -18,
    make: () => {
      // Grains that crowd together under a cheek, a half tone apart so that they itch.
      const r = random(301),
        s = stereo(1);
      for (let i = 0; i < 34; i++)
        add(
          s,
          bell(0.2, f(i % 2 ? "D6" : "Eb6") * (1 + (r() - 0.5) * 0.02), GLASS, 0.16),
          0.62 * (i / 34) ** 0.8,
          0.3 + 0.7 * r(),
          (r() * 2 - 1) * 0.7,
        );
      return room(s, 0.25, small);
    },
  },
  throb: {
    lufs: -17,
    make: () => {
      const s = stereo(1.2);
      [0, 0.42].forEach((t) => {
        add(s, thud(0.34, 150, 88), t, 0.9);
        add(
          s,
          times(filter(osc(0.3, f("Bb3"), "saw"), "low", 900), (u) => ping(u, 0.02, 0.26)),
          t,
          0.35,
        );
      });
      return room(s, 0.2, small);
    },
  },
  collapse: {
    lufs: -14,
    make: () => {
      const len = 2.4,
        s = stereo(len);
      // A fall, a cluster that stays, and a bell that nobody answers.
      add(
        s,
        times(
          sweep(noise(0.5, 311, "pink"), "band", (t) => 1800 - 1400 * smooth(t / 0.4), 1.1),
          (t) => swell(t, 0.5, 0.1, 0.3),
        ),
        0,
        0.7,
      );
      add(s, thud(0.6, 210, 58), 0.3, 1.1);
      for (const [i, n] of ["D3", "Eb3", "A3", "Bb3"].entries())
        add(
          s,
          chorus(
            times(filter(osc(1.9, f(n), "saw"), "low", 720), (t) => swell(t, 1.9, 0.05, 1.4)),
            0.004,
            0.7,
          ),
          0.32,
          0.2,
          i / 2 - 0.75,
        );
      add(s, bell(1.6, f("Bb5"), BELL, 1.1), 0.34, 0.3);
      return room(s, 0.35, hall);
    },
  },
  "lot-alarm": {
    lufs: -16,
    make: () => {
      // Three rising tones of an instrument on the bench, then its needle's tremble.
      const s = stereo(1.5);
      [
        ["E5", 0],
        ["F5", 0.16],
        ["Bb5", 0.32],
      ].forEach(([n, t], i) => add(s, fm(0.5, f(n), 2, 0.9, 0.45), t, 0.7, i * 0.3 - 0.3));
      add(
        s,
        times(
          filter(osc(0.8, f("Bb5"), "tri"), "low", 2600),
          (t) => swell(t, 0.8, 0.1, 0.5) * (0.5 + 0.5 * Math.sin(TAU * 9 * t)),
        ),
        0.5,
        0.4,
      );
      return room(s, 0.25, small);
    },
  },
  "device-off": {
    lufs: -17,
    make: () => {
      const s = stereo(0.9);
      add(s, thud(0.16, 320, 130), 0, 0.8);
      add(
        s,
        times(
          osc(0.6, (t) => 90 + 520 * ping(t, 0.01, 0.5), "tri"),
          (t) => swell(t, 0.6, 0.01, 0.4),
        ),
        0.05,
        0.6,
      );
      return room(dull(s, 3200), 0.18, small);
    },
  },
  "device-back": {
    lufs: -16,
    make: () => {
      const s = stereo(1.3);
      add(
        s,
        times(
          osc(0.45, (t) => 130 + 460 * smooth(t / 0.4), "tri"),
          (t) => swell(t, 0.45, 0.15, 0.12),
        ),
        0,
        0.4,
      );
      ["A4", "D5", "F#5"].forEach((n, i) => add(s, tine(0.7, n), 0.28 + i * 0.09, 0.7, i * 0.3 - 0.3));
      return room(s, 0.25, small);
    },
  },
  whisper: {
    lufs: -18,
    make: () => {
      // Breath through a throat that is not one: two voices, one going backwards.
      const len = 1.5,
        voice = vocal(
          len,
          (t) => 92 - 14 * smooth(t / len),
          [
            [0, "u"],
            [0.4, "i"],
            [0.8, "a"],
            [1.3, "u"],
          ],
          { size: 0.86, breath: 0.93, tilt: 900, seed: 331, level: (t) => swell(t, len, 0.5, 0.6) },
        );
      const s = stereo(len + 0.2);
      add(s, voice, 0, 1, -0.6);
      add(s, voice.slice().reverse(), 0.08, 0.8, 0.6);
      const low = mono(len);
      for (const n of ["D2", "Eb2"]) add(low, osc(len, f(n), "saw"), 0, 0.3);
      add(
        s,
        times(filter(low, "low", 260), (t) => swell(t, len, 0.6, 0.7)),
        0,
        0.7,
      );
      return room(s, 0.45, hall);
    },
  },
  "gate-halt": {
    lufs: -16,
    make: () => {
      const s = stereo(1);
      [0, 0.15].forEach((t) => {
        add(s, thud(0.2, 260, 110), t, 0.8);
        add(s, bell(0.4, f("E4"), MALLET, 0.4), t, 0.6);
      });
      add(
        s,
        times(drive(filter(osc(0.34, f("Bb3"), "square"), "low", 900), 2), (t) => swell(t, 0.34, 0.01, 0.2)),
        0.3,
        0.4,
      );
      return room(s, 0.2, small);
    },
  },
  "verdict-right": {
    lufs: -14,
    make: () => {
      const s = run("D4+A4 F#4+D5 A4+F#5 D5+A5+D6", 0.14, BELL, { slow: 1.3, spread: 0.5 });
      for (const n of ["D4", "A4", "D5"]) add(s, tine(1.2, n), 0.44, 0.35);
      return room(s, 0.32, hall);
    },
  },
  "verdict-wrong": {
    lufs: -15,
    make: () => {
      const s = run("D5+Bb4 C5+A4 Ab4+E4", 0.24, MALLET, { slow: 1.1, spread: 0.3 });
      for (const n of ["D3", "Ab3"])
        add(
          s,
          times(filter(osc(0.9, f(n), "saw"), "low", 520), (t) => swell(t, 0.9, 0.04, 0.7)),
          0.5,
          0.32,
        );
      return room(s, 0.3, hall);
    },
  },
};

function dull(s, cut) {
  return both(s, (x) => filter(x, "low", cut));
}
