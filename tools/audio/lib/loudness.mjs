// Loudness by ITU-R BS.1770: K-weighting, 400 ms blocks. For setting levels; the table in the
// README is measured again from the encoded files by FFmpeg.
import { SR } from "./dsp.mjs";

const stage = (x, b, a) => {
  const out = new Float64Array(x.length);
  let x1 = 0,
    x2 = 0,
    y1 = 0,
    y2 = 0;
  for (let i = 0; i < x.length; i++) {
    const y = b[0] * x[i] + b[1] * x1 + b[2] * x2 - a[0] * y1 - a[1] * y2;
    x2 = x1;
    x1 = x[i];
    y2 = y1;
    y1 = y;
    out[i] = y;
  }
  return out;
};
const kWeight = (x) =>
  stage(
    stage(x, [1.53512485958697, -2.69169618940638, 1.19839281085285], [-1.69065929318241, 0.73248077421585]),
    [1, -2, 1],
    [-1.99004745483398, 0.99007225036621],
  );

function blocks(s) {
  const l = kWeight(s.l),
    r = kWeight(s.r),
    n = Math.round(SR * 0.4),
    hop = Math.round(SR * 0.1),
    out = [];
  for (let o = 0; o === 0 || o + n <= l.length; o += hop) {
    let e = 0;
    for (let i = o; i < Math.min(o + n, l.length); i++) e += l[i] * l[i] + r[i] * r[i];
    out.push(e / n);
  }
  return out;
}
const lufs = (e) => -0.691 + 10 * Math.log10(Math.max(1e-12, e));
const mean = (a) => a.reduce((x, y) => x + y, 0) / Math.max(1, a.length);

/** Loudest 400 ms, LUFS. A sound shorter than that counts as followed by silence. */
export const momentary = (s) => lufs(Math.max(...blocks(s)));

/** Integrated, gated, LUFS. */
export function integrated(s) {
  const loud = blocks(s).filter((e) => lufs(e) > -70);
  const gate = lufs(mean(loud)) - 10;
  return lufs(mean(loud.filter((e) => lufs(e) > gate)));
}

/** Peak between the samples (four-fold, windowed sinc), linear. */
export function truePeak(s) {
  let peak = 0;
  const taps = [0.25, 0.5, 0.75].map((f) =>
    Array.from({ length: 24 }, (_, k) => {
      const x = k - 11 - f;
      return (Math.sin(Math.PI * x) / (Math.PI * x)) * (0.5 + 0.5 * Math.cos((Math.PI * x) / 12.5));
    }),
  );
  for (const x of [s.l, s.r]) {
    for (let i = 0; i < x.length; i++) {
      const a = Math.abs(x[i]);
      if (a > peak) peak = a;
      if (a > peak * 0.6)
        for (const h of taps) {
          let v = 0;
          for (let k = 0; k < 24; k++) v += (x[i + k - 11] ?? 0) * h[k];
          if (Math.abs(v) > peak) peak = Math.abs(v);
        }
    }
  }
  return peak;
}
