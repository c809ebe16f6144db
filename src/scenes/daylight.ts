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
  { minute: 0, shade: [255, 246, 234], sun: [255, 206, 140], sunStrength: 0.11, windows: 0.45 },
  { minute: 90, shade: [255, 250, 243], sun: [255, 224, 176], sunStrength: 0.07, windows: 0.26 },
  { minute: 240, shade: [255, 255, 255], sun: [255, 246, 226], sunStrength: 0.03, windows: 0.12 },
  { minute: 390, shade: [255, 251, 244], sun: [255, 232, 196], sunStrength: 0.05, windows: 0.18 },
  { minute: 500, shade: [255, 240, 219], sun: [255, 192, 116], sunStrength: 0.11, windows: 0.5 },
  { minute: 600, shade: [255, 221, 195], sun: [255, 160, 98], sunStrength: 0.17, windows: 0.85 },
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
