// A blip for each speaker: one short syllable in three tones of voice. No words, only who it is.
import { add, BELL, filter, fm, ping, reverb, smooth, struck } from "../lib/dsp.mjs";
import { vocal } from "./vocal.mjs";

// pitch Hz, formant size, breath, source brightness, length s, syllables (vowel path, pitch from → to).
const PEOPLE = {
  elara: {
    pitch: 208,
    size: 1.06,
    breath: 0.1,
    tilt: 1700,
    len: 0.17,
    say: [
      ["m", "a", 1, 1.08],
      ["m", "e", 1.06, 0.98],
      ["o", "a", 0.96, 1.04],
    ],
  },
  ava: {
    pitch: 236,
    size: 1.12,
    breath: 0.3,
    tilt: 1300,
    len: 0.16,
    say: [
      ["u", "a", 0.98, 1.1],
      ["m", "i", 1.08, 0.96],
      ["u", "o", 1, 0.92],
    ],
  },
  pia: {
    pitch: 288,
    size: 1.2,
    breath: 0.1,
    tilt: 2300,
    len: 0.13,
    say: [
      ["i", "a", 1, 1.18],
      ["e", "i", 1.1, 1.02],
      ["a", "e", 0.96, 1.12],
    ],
  },
  jun: {
    pitch: 146,
    size: 0.97,
    breath: 0.1,
    tilt: 1500,
    len: 0.15,
    say: [
      ["o", "e", 1, 1.1],
      ["m", "o", 1.06, 0.94],
      ["a", "o", 0.96, 1.03],
    ],
  },
  tarek: {
    pitch: 112,
    size: 0.93,
    breath: 0.06,
    tilt: 1400,
    len: 0.19,
    say: [
      ["m", "a", 1, 0.9],
      ["o", "a", 0.92, 1.06],
      ["a", "e", 1.04, 0.88],
    ],
  },
};
const out = {};
for (const [name, p] of Object.entries(PEOPLE)) {
  p.say.forEach(([v0, v1, a, b], k) => {
    out[`${name}-${k + 1}`] = {
      lufs: -20,
      make: () =>
        vocal(
          p.len + 0.02,
          (t) => p.pitch * (a + (b - a) * smooth(t / p.len)),
          [
            [0, v0],
            [p.len * 0.45, v1],
          ],
          {
            size: p.size,
            breath: p.breath,
            tilt: p.tilt,
            seed: 7 * k + name.length,
            level: (t) => smooth(t / 0.022) * smooth((p.len - t) / 0.075),
          },
        ),
    };
  });
}
// Milo is no person: a soft bell that speaks, with a little of its own room.
[
  [["u", "i"], 392, 440],
  [["o", "e"], 440, 392],
  [["u", "a"], 349, 466],
].forEach(([[v0, v1], f0, f1], k) => {
  out[`milo-${k + 1}`] = {
    lufs: -20,
    make: () => {
      const len = 0.15,
        f = (t) => f0 + (f1 - f0) * smooth(t / len);
      const v = vocal(
        0.2,
        (t) => f(t) / 2,
        [
          [0, v0],
          [0.08, v1],
        ],
        {
          size: 1.15,
          breath: 0.02,
          tilt: 2600,
          wave: "square",
          level: (t) => smooth(t / 0.012) * smooth((len - t) / 0.06),
        },
      );
      add(v, fm(0.2, f, 2, 0.8, 0.16), 0, 0.5);
      add(
        v,
        filter(
          struck(0.2, f1 * 2, BELL).map((x, i) => x * ping(i / 48000, 0.002, 0.18)),
          "high",
          500,
        ),
        0.02,
        0.16,
      );
      const wet = reverb(v, { time: 0.35, tail: 0.2, damp: 6000 });
      return add(wet, v, 0, 1.4);
    },
  };
});
export const VOICES = out;
