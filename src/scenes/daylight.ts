/** The light of the day as colours: warm morning, clear noon, golden late afternoon. */

export interface Light {
  /** Multiplied over the picture, 0xRRGGBB. */
  readonly shade: number;
  /** Added from the sun's side, with its strength 0–1. */
  readonly sun: number;
  readonly sunStrength: number;
  /** How much the windows glow, 0–1. */
  readonly windows: number;
}

interface Key {
  readonly minute: number;
  readonly shade: readonly [number, number, number];
  readonly sun: readonly [number, number, number];
  readonly sunStrength: number;
  readonly windows: number;
}

/** Minutes are counted from 08:00. */
const KEYS: readonly Key[] = [
  { minute: 0, shade: [255, 240, 222], sun: [255, 214, 150], sunStrength: 0.2, windows: 0.5 },
  { minute: 90, shade: [255, 248, 238], sun: [255, 232, 188], sunStrength: 0.14, windows: 0.3 },
  { minute: 240, shade: [255, 255, 255], sun: [255, 250, 235], sunStrength: 0.06, windows: 0.16 },
  { minute: 390, shade: [255, 252, 246], sun: [255, 238, 205], sunStrength: 0.08, windows: 0.2 },
  { minute: 500, shade: [255, 238, 212], sun: [255, 198, 122], sunStrength: 0.18, windows: 0.55 },
  { minute: 600, shade: [255, 218, 188], sun: [255, 166, 104], sunStrength: 0.26, windows: 0.85 },
];

export function lightAt(minuteOfDay: number): Light {
  let next = KEYS.findIndex((key) => key.minute > minuteOfDay);
  if (next < 0) next = KEYS.length - 1;
  const b = KEYS[next];
  const a = KEYS[Math.max(0, next - 1)];
  if (!a || !b) throw new RangeError("no light");
  const t = b === a ? 0 : Math.min(1, Math.max(0, (minuteOfDay - a.minute) / (b.minute - a.minute)));
  const mix = (from: number, to: number) => from + (to - from) * t;
  const colour = (from: Key["shade"], to: Key["shade"]) =>
    (Math.round(mix(from[0], to[0])) << 16) | (Math.round(mix(from[1], to[1])) << 8) | Math.round(mix(from[2], to[2]));
  return {
    shade: colour(a.shade, b.shade),
    sun: colour(a.sun, b.sun),
    sunStrength: mix(a.sunStrength, b.sunStrength),
    windows: mix(a.windows, b.windows),
  };
}
