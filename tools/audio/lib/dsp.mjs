// Sound as Float64Array at 48 kHz. Mono is one array, stereo is {l, r}.
import { random } from "./notes.mjs";

export const SR = 48000;
export const TAU = Math.PI * 2;
export const samples = (seconds) => Math.round(seconds * SR);
export const mono = (seconds) => new Float64Array(samples(seconds));
export const stereo = (seconds) => ({ l: mono(seconds), r: mono(seconds) });
export const db = (d) => 10 ** (d / 20);
export const clamp = (x, lo = 0, hi = 1) => Math.min(hi, Math.max(lo, x));
export const mix = (a, b, k) => a + (b - a) * k;
/** 0→1 with soft ends. */
export const smooth = (x) => {
  const k = clamp(x);
  return k * k * (3 - 2 * k);
};

/** Fill by a function of time in seconds. */
export function make(seconds, f) {
  const out = mono(seconds);
  for (let i = 0; i < out.length; i++) out[i] = f(i / SR, i);
  return out;
}

/** Attack, then exponential fall to −60 dB at `fall` seconds. */
export const ping = (t, attack, fall) =>
  t < 0 ? 0 : Math.min(1, t / attack) * 10 ** ((-3 * Math.max(0, t - attack)) / fall);
/** Attack, hold, release, with soft corners. */
export const swell = (t, len, attack, release) => smooth(t / attack) * smooth((len - t) / release);

/** An oscillator whose frequency may move: f(t) in Hz. Kinds: sine, tri, saw, square (band-limited). */
export function osc(seconds, f, kind = "sine", phase = 0) {
  const freq = typeof f === "function" ? f : () => f;
  const out = mono(seconds);
  let p = phase;
  let tri = 0;
  for (let i = 0; i < out.length; i++) {
    const dt = freq(i / SR) / SR;
    p += dt;
    p -= Math.floor(p);
    if (kind === "sine") out[i] = Math.sin(TAU * p);
    else if (kind === "saw") out[i] = 2 * p - 1 - blep(p, dt);
    else {
      const q = (p + 0.5) % 1;
      const sq = (p < 0.5 ? 1 : -1) + blep(p, dt) - blep(q, dt);
      if (kind === "square") out[i] = sq;
      else {
        tri = tri * 0.9995 + sq * dt * 4;
        out[i] = tri;
      }
    }
  }
  return out;
}
function blep(p, dt) {
  if (p < dt) {
    const x = p / dt;
    return x + x - x * x - 1;
  }
  if (p > 1 - dt) {
    const x = (p - 1) / dt;
    return x * x + x + x + 1;
  }
  return 0;
}

export function noise(seconds, seed, colour = "white") {
  const r = random(seed);
  const out = mono(seconds);
  let b0 = 0,
    b1 = 0,
    b2 = 0,
    brown = 0;
  for (let i = 0; i < out.length; i++) {
    const w = r() * 2 - 1;
    if (colour === "pink") {
      b0 = 0.99765 * b0 + w * 0.099046;
      b1 = 0.963 * b1 + w * 0.2965164;
      b2 = 0.57 * b2 + w * 1.0526913;
      out[i] = (b0 + b1 + b2 + w * 0.1848) * 0.25;
    } else if (colour === "brown") {
      brown = brown * 0.998 + w * 0.06;
      out[i] = brown;
    } else out[i] = w;
  }
  return out;
}

/** RBJ biquad. Kinds: low, high, band, peak, lowshelf, highshelf. */
export function filter(x, kind, f, q = 0.707, gain = 0) {
  const w = (TAU * Math.min(f, SR * 0.49)) / SR,
    c = Math.cos(w),
    al = Math.sin(w) / (2 * q),
    A = 10 ** (gain / 40);
  let b0, b1, b2, a0, a1, a2;
  if (kind === "low") {
    b0 = (1 - c) / 2;
    b1 = 1 - c;
    b2 = b0;
    a0 = 1 + al;
    a1 = -2 * c;
    a2 = 1 - al;
  } else if (kind === "high") {
    b0 = (1 + c) / 2;
    b1 = -1 - c;
    b2 = b0;
    a0 = 1 + al;
    a1 = -2 * c;
    a2 = 1 - al;
  } else if (kind === "band") {
    b0 = al;
    b1 = 0;
    b2 = -al;
    a0 = 1 + al;
    a1 = -2 * c;
    a2 = 1 - al;
  } else if (kind === "peak") {
    b0 = 1 + al * A;
    b1 = -2 * c;
    b2 = 1 - al * A;
    a0 = 1 + al / A;
    a1 = -2 * c;
    a2 = 1 - al / A;
  } else {
    const s = 2 * Math.sqrt(A) * al,
      sg = kind === "lowshelf" ? 1 : -1;
    b0 = A * (A + 1 - sg * (A - 1) * c + s);
    b1 = sg * 2 * A * (A - 1 - sg * (A + 1) * c);
    b2 = A * (A + 1 - sg * (A - 1) * c - s);
    a0 = A + 1 + sg * (A - 1) * c + s;
    a1 = sg * -2 * (A - 1 + sg * (A + 1) * c);
    a2 = A + 1 + sg * (A - 1) * c - s;
  }
  const out = new Float64Array(x.length);
  let x1 = 0,
    x2 = 0,
    y1 = 0,
    y2 = 0;
  for (let i = 0; i < x.length; i++) {
    const y = (b0 * x[i] + b1 * x1 + b2 * x2 - a1 * y1 - a2 * y2) / a0;
    x2 = x1;
    x1 = x[i];
    y2 = y1;
    y1 = y;
    out[i] = y;
  }
  return out;
}

/** A filter that moves: f(t) in Hz, kind low | band | high. */
export function sweep(x, kind, f, q = 0.9) {
  const out = new Float64Array(x.length);
  let s1 = 0,
    s2 = 0;
  for (let i = 0; i < x.length; i++) {
    const g = Math.tan((Math.PI * clamp(f(i / SR), 20, SR * 0.45)) / SR),
      k = 1 / q,
      a1 = 1 / (1 + g * (g + k));
    const v3 = x[i] - s2,
      v1 = a1 * s1 + g * a1 * v3,
      v2 = s2 + g * v1;
    s1 = 2 * v1 - s1;
    s2 = 2 * v2 - s2;
    out[i] = kind === "low" ? v2 : kind === "band" ? v1 * k : x[i] - k * v1 - v2;
  }
  return out;
}

export const both = (s, f) => ({ l: f(s.l, 0), r: f(s.r, 1) });
export const gain = (x, g) => x.map((v) => v * g);
export const drive = (x, k) => x.map((v) => Math.tanh(v * k) / Math.tanh(k));
export const times = (x, f) => x.map((v, i) => v * f(i / SR));
export const fold = (s) => s.l.map((v, i) => (v + s.r[i]) / 2);

/** Add `src` into `dst` from `at` seconds; mono sources take a pan −1..1 (equal power). */
export function add(dst, src, at = 0, g = 1, pan = 0) {
  const o = samples(at);
  if (dst.l && !src.l) {
    const a = ((pan + 1) * Math.PI) / 4,
      gl = Math.cos(a) * Math.SQRT2 * g,
      gr = Math.sin(a) * Math.SQRT2 * g;
    const n = Math.min(src.length, dst.l.length - o);
    for (let i = Math.max(0, -o); i < n; i++) {
      dst.l[i + o] += src[i] * gl;
      dst.r[i + o] += src[i] * gr;
    }
  } else if (dst.l) {
    add(dst.l, src.l, at, g);
    add(dst.r, src.r, at, g);
  } else {
    const n = Math.min(src.length, dst.length - o);
    for (let i = Math.max(0, -o); i < n; i++) dst[i + o] += src[i] * g;
  }
  return dst;
}

/** A struck body: partials [[ratio, level, fall seconds], …]. */
export function struck(seconds, f0, partials, attack = 0.002) {
  const out = mono(seconds);
  partials.forEach(([ratio, level, fall], k) => {
    const w = (TAU * f0 * ratio) / SR;
    if (f0 * ratio > SR * 0.45) return;
    for (let i = 0; i < out.length; i++) out[i] += level * Math.sin(w * i + k) * ping(i / SR, attack, fall);
  });
  return out;
}
export const GLASS = [
  [1, 1, 1],
  [2.76, 0.34, 0.5],
  [5.4, 0.16, 0.28],
  [8.93, 0.07, 0.15],
];
export const BELL = [
  [0.5, 0.3, 1.1],
  [1, 1, 1],
  [2, 0.5, 0.7],
  [2.99, 0.3, 0.5],
  [4.1, 0.12, 0.3],
  [5.4, 0.1, 0.2],
];
export const MALLET = [
  [1, 1, 0.6],
  [3.93, 0.3, 0.16],
  [9.2, 0.1, 0.06],
];
export const bell = (seconds, f0, parts, slow = 1) =>
  struck(
    seconds,
    f0,
    parts.map(([r, l, d]) => [r, l, d * slow]),
  );

/** Two-operator FM with a falling index. */
export function fm(seconds, f, ratio, index, fall, attack = 0.003, indexFall = fall * 0.4) {
  let p = 0,
    m = 0;
  const freq = typeof f === "function" ? f : () => f;
  return make(seconds, (t) => {
    const ff = freq(t);
    p += ff / SR;
    m += (ff * ratio) / SR;
    return Math.sin(TAU * p + index * ping(t, 0.001, indexFall) * Math.sin(TAU * m)) * ping(t, attack, fall);
  });
}

/** Feedback-delay-network reverb; returns only the wet sound, `tail` seconds longer than the dry. */
export function reverb(s, { time = 1.8, damp = 5200, low = 160, pre = 0.018, tail = time * 1.3, spread = 1 } = {}) {
  const src = s.l ? s : { l: s, r: s };
  const n = src.l.length + samples(tail),
    base = [1433, 1601, 1867, 2053, 2251, 2399, 2617, 2797];
  const lens = base.map((b) => Math.round(b * 1.02 * (0.75 + 0.25 * spread)));
  const lines = lens.map((len) => new Float64Array(len)),
    idx = lens.map(() => 0),
    lp = lens.map(() => 0);
  const fb = lens.map((len) => 10 ** ((-3 * (len / SR)) / time));
  const dk = Math.exp((-TAU * damp) / SR),
    d = samples(pre);
  const out = { l: new Float64Array(n), r: new Float64Array(n) };
  // Four short all-passes a side blur the input so that no echo is heard by itself.
  const ap = [
    [142, 379, 107, 277],
    [151, 397, 113, 263],
  ].map((side) => side.map((len) => ({ b: new Float64Array(len * 2), i: 0 })));
  const diffuse = (x, side) => {
    for (const a of ap[side]) {
      const y = a.b[a.i];
      const v = x + y * -0.6;
      a.b[a.i] = v;
      x = y + v * 0.6;
      a.i = (a.i + 1) % a.b.length;
    }
    return x;
  };
  const y = new Float64Array(8);
  for (let i = 0; i < n; i++) {
    const il = diffuse(src.l[i - d] ?? 0, 0),
      ir = diffuse(src.r[i - d] ?? 0, 1);
    let sum = 0;
    for (let k = 0; k < 8; k++) {
      lp[k] = lines[k][idx[k]] * (1 - dk) + lp[k] * dk;
      y[k] = lp[k] * fb[k];
      sum += y[k];
    }
    sum /= 4;
    for (let k = 0; k < 8; k++) {
      lines[k][idx[k]] = y[k] - sum + (k & 1 ? ir : il) * 0.5;
      idx[k] = (idx[k] + 1) % lens[k];
    }
    out.l[i] = y[0] - y[2] + y[4] - y[6];
    out.r[i] = y[1] - y[3] + y[5] - y[7];
  }
  return both(out, (x) => filter(x, "high", low));
}

/** Dry plus reverb, as long as both need. */
export function room(s, wet, options = {}) {
  const w = reverb(s, options);
  const src = s.l ? s : { l: s, r: s };
  const out = { l: w.l.map((v) => v * wet), r: w.r.map((v) => v * wet) };
  return add(out, src);
}

/** Slow chorus: two moving copies, widens. */
export function chorus(x, depth = 0.004, rate = 0.6, amount = 0.6) {
  const side = (ph) =>
    x.map((v, i) => {
      const p = i - samples(0.012) - depth * SR * Math.sin((TAU * rate * i) / SR + ph),
        k = Math.floor(p),
        fr = p - k;
      return v + amount * ((x[k] ?? 0) * (1 - fr) + (x[k + 1] ?? 0) * fr);
    });
  return { l: side(0), r: side(Math.PI / 2) };
}

/** Make a loop of `seconds` out of something longer: what rings past the end is added to the head. */
export function wrap(s, seconds) {
  const n = samples(seconds);
  return both(s, (x) => {
    const out = x.slice(0, n);
    for (let i = n; i < x.length; i++) out[i % n] += x[i];
    return out;
  });
}

/** Look-ahead peak limiter with a soft knee. `circular` treats the sound as a loop. */
export function limit(s, ceiling, circular = false) {
  const n = s.l.length,
    look = samples(0.004),
    rel = Math.exp(-1 / samples(0.12));
  const need = new Float64Array(n);
  for (let i = 0; i < n; i++) need[i] = Math.min(1, ceiling / Math.max(1e-9, Math.abs(s.l[i]), Math.abs(s.r[i])));
  const low = new Float64Array(n),
    deque = [];
  const at = (i) => (circular ? need[((i % n) + n) % n] : (need[i] ?? 1));
  let head = 0;
  for (let i = -look; i < n + look; i++) {
    while (deque.length > head && at(deque[deque.length - 1]) >= at(i)) deque.pop();
    deque.push(i);
    if (deque[head] < i - 2 * look) head++;
    const c = i - look;
    if (c >= 0 && c < n) low[c] = at(deque[head]);
  }
  const g = new Float64Array(n);
  let e = 1;
  // Down at once (the average below softens it), up slowly; a loop is run twice so its end meets its start.
  for (let pass = circular ? 0 : 1; pass < 2; pass++) {
    for (let i = 0; i < n; i++) g[i] = e = low[i] < e ? low[i] : low[i] + (e - low[i]) * rel;
  }
  const sm = new Float64Array(n);
  let acc = 0;
  const gi = (i) => (circular ? g[((i % n) + n) % n] : g[Math.max(0, Math.min(n - 1, i))]);
  for (let i = -look; i <= look; i++) acc += gi(i);
  for (let i = 0; i < n; i++) {
    sm[i] = acc / (2 * look + 1);
    acc += gi(i + look + 1) - gi(i - look);
  }
  return { l: s.l.map((v, i) => v * sm[i]), r: s.r.map((v, i) => v * sm[i]) };
}
