// Fear and tears, suggested and never cruel.
import { add, clamp, filter, mono, noise, room, smooth, stereo, swell, sweep, times } from "../lib/dsp.mjs";
import { vocal } from "./vocal.mjs";

const near = { time: 0.5, tail: 0.4, damp: 4500 };

export const PEOPLE = {
  gasp: {
    lufs: -17,
    make: () => {
      const s = mono(0.6);
      add(
        s,
        times(
          sweep(noise(0.38, 101, "pink"), "band", (t) => 900 + 1500 * smooth(t / 0.3), 1.6),
          (t) => swell(t, 0.38, 0.22, 0.1),
        ),
        0,
        1.6,
      );
      add(
        s,
        vocal(
          0.26,
          (t) => 300 + 190 * smooth(t / 0.16),
          [
            [0, "u"],
            [0.12, "a"],
          ],
          { size: 1.12, breath: 0.55, tilt: 1200, seed: 5, level: (t) => swell(t, 0.26, 0.1, 0.12) },
        ),
        0.14,
        0.5,
      );
      return room(s, 0.16, near);
    },
  },
  panic: {
    lufs: -15,
    make: () => {
      const len = 0.75,
        s = stereo(1);
      add(
        s,
        vocal(
          len,
          (t) => 330 + 170 * smooth(t / 0.14) - 150 * smooth((t - 0.35) / 0.4) + 14 * Math.sin(t * 48),
          [
            [0, "e"],
            [0.12, "a"],
            [0.6, "o"],
          ],
          { size: 1.1, breath: 0.2, tilt: 2000, seed: 9, level: (t) => swell(t, len, 0.05, 0.35) },
        ),
      );
      return room(s, 0.22, { time: 0.8, tail: 0.6, damp: 4500 });
    },
  },
  "cry-soft": {
    lufs: -21,
    make: () => {
      const s = mono(1.7);
      [
        [0, 0.26, 350],
        [0.38, 0.22, 330],
        [0.68, 0.2, 318],
        [1.05, 0.46, 305],
      ].forEach(([t0, len, f], i) => {
        add(
          s,
          vocal(
            len,
            (t) => f * (1.08 - 0.16 * smooth(t / len)) + 7 * Math.sin(t * 60),
            [
              [0, "u"],
              [len * 0.5, i === 3 ? "o" : "m"],
            ],
            {
              size: 1.12,
              breath: 0.4,
              tilt: 1000,
              seed: 20 + i,
              level: (t) => swell(t, len, 0.05, len * 0.6) * (i === 3 ? 0.8 : 1),
            },
          ),
          t0,
        );
        add(
          s,
          times(filter(noise(0.14, 30 + i, "pink"), "band", 2400, 1.2), (t) => swell(t, 0.14, 0.06, 0.06)),
          clamp(t0 - 0.1, 0, 9),
          0.4,
        );
      });
      return room(filter(s, "low", 3200), 0.22, near);
    },
  },
};
