// From a piece (parts with notes) to sound: sound-font parts and synthesised parts, one room.
import {
  add,
  both,
  chorus,
  clamp,
  db,
  drive,
  filter,
  limit,
  mono,
  osc,
  ping,
  reverb,
  samples,
  smooth,
  SR,
  stereo,
  sweep,
  TAU,
  times,
  wrap,
} from "./dsp.mjs";
import { fluid } from "./files.mjs";
import { hz, humanise } from "./notes.mjs";
import { integrated, truePeak } from "./loudness.mjs";

/** Synthesised instruments: (frequency, length in seconds, force 0..1) → mono sound. */
export const INSTRUMENTS = {
  // Soft plucked synth for arpeggios: two saws, a falling filter.
  pluck(f, d, v) {
    const len = 0.9;
    const x = osc(len, f * 1.003, "saw");
    add(x, osc(len, f * 0.997, "saw", 0.3));
    add(x, osc(len, f / 2, "tri"), 0, 0.5);
    const y = sweep(x, "low", (t) => f * 1.1 + (900 + 3800 * v) * ping(t, 0.002, 0.32), 0.9);
    return times(y, (t) => 0.35 * v * ping(t, 0.003, 0.85));
  },
  // Glass-like FM, for far-off sparkles.
  glass(f, d, v) {
    const len = 1.8,
      out = mono(len);
    for (let i = 0; i < out.length; i++) {
      const t = i / SR;
      out[i] =
        v *
        0.5 *
        (Math.sin(TAU * f * t + 1.4 * ping(t, 0.001, 0.5) * Math.sin(TAU * f * 3.5 * t)) * ping(t, 0.003, 1.7) +
          0.25 * Math.sin(TAU * f * 2.003 * t) * ping(t, 0.01, 1.1));
    }
    return out;
  },
  // Wide warm pad; lasts its length and half a second.
  pad(f, d, v) {
    const len = d + 1.2,
      out = mono(len);
    for (const [k, cents] of [-9, -4, 3, 8].entries()) add(out, osc(len, f * 2 ** (cents / 1200), "saw", k * 0.27));
    const bright = Math.min(2600, 500 + f * 2.2);
    return times(
      sweep(out, "low", (t) => bright * (0.7 + 0.3 * Math.sin(t * 1.1)), 0.6),
      (t) => 0.12 * v * smooth(t / 0.7) * smooth((len - t) / 1.2),
    );
  },
  // Round low pulse.
  pulse(f, d, v) {
    const len = Math.max(0.12, d) + 0.08;
    const x = osc(len, f, "square");
    add(x, osc(len, f, "sine"), 0, 1.2);
    return times(
      sweep(x, "low", (t) => 140 + f + 700 * v * ping(t, 0.002, 0.2), 0.8),
      (t) => 0.4 * v * smooth(t / 0.006) * smooth((len - t) / 0.07),
    );
  },
  sub(f, d, v) {
    const len = d + 0.1;
    return times(drive(osc(len, f, "sine"), 1.4), (t) => 0.6 * v * smooth(t / 0.015) * smooth((len - t) / 0.1));
  },
  // Two soft knocks: a heart.
  heart(f, d, v) {
    return times(
      osc(0.3, (t) => 48 + 60 * ping(t, 0.001, 0.12), "sine"),
      (t) => 0.9 * v * smooth(t / 0.004) * ping(t, 0.01, 0.26),
    );
  },
};

function synth(part, seconds, bpm) {
  const out = stereo(seconds),
    cache = new Map(),
    play = INSTRUMENTS[part.synth];
  for (const n of part.notes) {
    const v = Math.round((n.v / 127) * 24) / 24,
      d = Math.round(((n.d * 60) / bpm) * 50) / 50,
      key = `${n.n} ${d} ${v}`;
    if (!cache.has(key)) cache.set(key, play(hz(n.n), d, v));
    add(out, cache.get(key), (n.t * 60) / bpm, 1, n.pan ?? 0);
  }
  return out;
}

/** Echoes written as notes: `step` beats apart, each softer and on the other side. */
export const echo = (notes, step, count, keep, length, width = 0.6) =>
  notes.flatMap((n) =>
    Array.from({ length: count + 1 }, (_, k) => ({
      ...n,
      t: (n.t + k * step) % length,
      v: n.v * keep ** k,
      pan: k === 0 ? (n.pan ?? 0) : k % 2 ? width : -width,
    })),
  );

/**
 * A piece: {bpm, beats, loop, lufs, parts, room}. A part: {name, program | drums | synth, notes, gain dB, pan, send,
 * low, high (filters, Hz), wide (chorus), loose (unevenness), cc}. Returns {l, r} of exactly beats·60/bpm seconds when it loops.
 */
export function renderPiece(piece, scratch) {
  const length = (piece.beats * 60) / piece.bpm,
    tail = 5,
    all = length + tail;
  const dry = stereo(all),
    wet = stereo(all),
    stems = {};
  piece.parts.forEach((part, k) => {
    const loose = part.loose ?? 1;
    const notes = humanise(part.notes, 100 + k * 17, 0.01 * loose, 5 * loose);
    let s = part.synth
      ? synth({ ...part, notes }, all, piece.bpm)
      : fluid({ ...part, notes, bpm: piece.bpm }, all, scratch);
    if (part.high) s = both(s, (x) => filter(x, "high", part.high));
    if (part.low) s = both(s, (x) => filter(x, "low", part.low));
    if (part.wide) {
      const c = chorus(s.l.map((v, i) => (v + s.r[i]) / 2));
      s = c;
    }
    if (part.pan) {
      const a = ((clamp(part.pan, -1, 1) + 1) * Math.PI) / 4;
      s = { l: s.l.map((v) => v * Math.cos(a) * Math.SQRT2), r: s.r.map((v) => v * Math.sin(a) * Math.SQRT2) };
    }
    // Every part is first brought to one loudness, so `gain` says how far it stands forward.
    const g = db(-24 - integrated(s) + (part.gain ?? 0));
    add(dry, s, 0, g);
    add(wet, s, 0, g * (part.send ?? 0.25));
    stems[part.name] = part.gain ?? 0;
  });
  const r = reverb(wet, { time: 2.2, damp: 4800, low: 220, pre: 0.024, tail: 1, ...piece.room });
  const sum = stereo(all + 1);
  add(sum, dry);
  add(sum, r, 0, 0.55);
  let out = piece.loop ? wrap(sum, length) : sum;
  out = both(out, (x) => {
    // A loop is filtered over two rounds so that the filter's own start isn't heard.
    const twice = piece.loop ? Float64Array.from({ length: x.length * 2 }, (_, i) => x[i % x.length]) : x;
    let y = filter(twice, "high", 32);
    y = filter(y, "peak", 320, 0.8, -1.5);
    y = filter(y, "lowshelf", 130, 0.7, -3.5);
    y = filter(y, "highshelf", 4500, 0.7, 2.5);
    return piece.loop ? y.slice(x.length) : y;
  });
  for (let k = 0; k < 3; k++) {
    const g = db(piece.lufs - integrated(out));
    out = both(out, (x) => x.map((v) => v * g));
    out = limit(out, db(-2.6), piece.loop);
  }
  if (!piece.loop) {
    const n = samples(piece.seconds),
      f = samples(1.5);
    out = both(out, (x) => x.slice(0, n).map((v, i) => v * smooth((n - i) / f)));
  }
  const p = truePeak(out);
  return p > db(-2) ? both(out, (x) => x.map((v) => (v * db(-2)) / p)) : out;
}
