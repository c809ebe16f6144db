// Notes written as text: "D5:1 A5:1.5 r:.5 | E5:2 …". Times and lengths are in beats.

const STEP = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** MIDI number of "C4" (60), "F#3", "Bb5". */
export function pitch(name) {
  const m = /^([A-G])(#{0,2}|b{0,2})(-?\d)$/.exec(name);
  if (!m) throw new Error(`not a note: ${name}`);
  const bend = m[2].startsWith("#") ? m[2].length : -m[2].length;
  return STEP[m[1]] + bend + 12 * (Number(m[3]) + 1);
}

export const hz = (midi) => 440 * 2 ** ((midi - 69) / 12);

/** Several pitches: "D3 A3 C#4" → [50, 57, 61]. */
export const chord = (text) => text.trim().split(/\s+/).map(pitch);

/**
 * A melody line. Bars stand between "|" and must each hold `beats` beats, so a slip is caught here.
 * "A5:1.5" is a note, "r:1" a rest, "A5+D5:2" two at once, "A5:1!" stressed, "A5:1." short, "~" soft.
 */
export function line(text, { at = 0, beats = 4, velocity = 80, legato = 0.96, shift = 0 } = {}) {
  const notes = [];
  let t = at;
  const bars = text
    .split("|")
    .map((b) => b.trim())
    .filter(Boolean);
  bars.forEach((bar, i) => {
    const begin = t;
    for (const token of bar.split(/\s+/)) {
      const m = /^([^:]+):(\d*\.?\d+)([!~'.]*)$/.exec(token);
      if (!m) throw new Error(`bar ${i + 1}: cannot read "${token}"`);
      const len = Number(m[2]);
      if (m[1] !== "r") {
        const v = velocity + (m[3].includes("!") ? 14 : 0) - (m[3].includes("~") ? 16 : 0);
        for (const p of m[1].split("+")) {
          notes.push({ t, d: len * (m[3].includes("'") ? 0.4 : legato), n: pitch(p) + shift, v });
        }
      }
      t += len;
    }
    if (Math.abs(t - begin - beats) > 1e-6) throw new Error(`bar ${i + 1} holds ${t - begin} beats: ${bar}`);
  });
  return notes;
}

/** Numbers that look random and are the same in every build (mulberry32). */
export function random(seed) {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Small human unevenness in time (beats) and force; never before the first beat. */
export function humanise(notes, seed, time = 0.012, force = 5) {
  const r = random(seed);
  return notes.map((n) => ({
    ...n,
    t: Math.max(0, n.t + (r() - 0.5) * 2 * time),
    v: Math.max(1, Math.min(127, Math.round(n.v + (r() - 0.5) * 2 * force))),
  }));
}
