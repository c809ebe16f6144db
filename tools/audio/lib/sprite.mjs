// Many short sounds in one file, each levelled to its own loudness.
import { both, clamp, db, filter, limit, samples, SR } from "./dsp.mjs";
import { momentary, integrated, truePeak } from "./loudness.mjs";

const CEILING = db(-2.5);

/** Cut silence at both ends, with 2 ms and 15 ms of fade. */
function trim(s) {
  const loud = (i) => Math.max(Math.abs(s.l[i]), Math.abs(s.r[i]));
  let top = 0;
  for (let i = 0; i < s.l.length; i++) top = Math.max(top, loud(i));
  let a = 0,
    b = s.l.length - 1;
  while (a < b && loud(a) < top * 0.004) a++;
  while (b > a && loud(b) < top * 0.0025) b--;
  const n = b - a + 1,
    i0 = samples(0.002),
    o = samples(0.015);
  return both(s, (x) => x.slice(a, b + 1).map((v, i) => v * clamp((i + 1) / i0) * clamp((n - i) / o)));
}

/** To `lufs` (loudest 400 ms; whole for a loop); a peak over the ceiling is limited, so very short sounds end below their aim. */
function level(s, lufs, loop) {
  for (let k = 0; k < 3; k++) {
    const g = db(lufs - (loop ? integrated(s) : momentary(s)));
    s = both(s, (x) => x.map((v) => v * g));
    const p = truePeak(s);
    if (p > CEILING * 1.6) s = both(s, (x) => x.map((v) => (v * CEILING * 1.6) / p));
    s = limit(s, CEILING, loop);
  }
  const p = truePeak(s);
  return p > db(-2) ? both(s, (x) => x.map((v) => (v * db(-2)) / p)) : s;
}

/** sounds: {id: {lufs, make: () => mono or stereo}}. Returns the sheet and {id: [from ms, length ms]}. */
export function sprite(sounds, pad) {
  const GAP = 0.12,
    places = {},
    parts = [];
  let at = GAP;
  for (const [id, { lufs, make }] of Object.entries(sounds)) {
    let s = make();
    if (!s.l) s = { l: s, r: s.slice() };
    // What lies below 45 Hz is no sound, only an offset that would click.
    s = level(pad ? s : trim(both(s, (x) => filter(x, "high", 45))), lufs, pad > 0);
    const n = s.l.length;
    parts.push({ s, at: at + pad, n });
    places[id] = [Math.round((at + pad) * 1000), Math.ceil((n / SR) * 1000)];
    at = Math.ceil((at + n / SR + 2 * pad + GAP) * 100) / 100;
  }
  const sound = { l: new Float64Array(samples(at)), r: new Float64Array(samples(at)) };
  for (const p of parts) {
    const o = samples(p.at),
      k = samples(pad);
    for (let i = -k; i < p.n + k; i++) {
      const j = (i + p.n) % p.n;
      sound.l[o + i] = p.s.l[j];
      sound.r[o + i] = p.s.r[j];
    }
  }
  return { sound, places };
}
