/** A 32-bit mix over canonical state: same state, same hash, in every engine. Not for secrets. */
import type { ClinicState } from "./state.ts";

/** Mixes any JSON value into `h`. Objects go by sorted key; numbers must be finite. */
export function hashValue(value: unknown, h = 0x811c9dc5): number {
  if (value === null || value === undefined) return mix(h, 1);
  if (typeof value === "number") return hashNumber(value, h);
  if (typeof value === "boolean") return mix(h, value ? 3 : 2);
  if (typeof value === "string") return hashString(value, mix(h, 4));
  if (Array.isArray(value)) {
    h = mix(h, 5 + value.length * 8);
    for (const item of value) h = hashValue(item, h);
    return h;
  }
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).sort();
  h = mix(h, 6 + keys.length * 8);
  for (const key of keys) {
    if (record[key] === undefined) continue;
    h = hashString(key, h);
    h = hashValue(record[key], h);
  }
  return h;
}

const view = new DataView(new ArrayBuffer(8));
function hashNumber(value: number, h: number): number {
  if ((value | 0) === value) return mix(mix(h, 7), value);
  view.setFloat64(0, value);
  return mix(mix(mix(h, 8), view.getInt32(0)), view.getInt32(4));
}

function hashString(text: string, h: number): number {
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h, text.length);
}

function mix(h: number, value: number): number {
  h = Math.imul(h ^ value, 0xcc9e2d51);
  h = (h << 13) | (h >>> 19);
  return (Math.imul(h, 5) + 0xe6546b64) | 0;
}

export function hex(h: number): string {
  return (h >>> 0).toString(16).padStart(8, "0");
}

/** Hash of the whole state, as eight hex digits. */
export function hashState(state: ClinicState): string {
  return hex(hashValue(state));
}

/** A hash per part of the state, so that a divergence names what diverged. */
export function hashParts(state: ClinicState): Record<string, string> {
  const parts: Record<string, string> = {};
  for (const key of Object.keys(state).sort())
    parts[key] = hex(hashValue((state as unknown as Record<string, unknown>)[key]));
  return parts;
}
