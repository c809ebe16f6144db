/** Where on a seat, chair or couch a person is drawn: from the footprint's middle, in tiles, and lifted in pixels. */
import type { Facing } from "../sim/ruleset.ts";

export interface SeatOffset {
  readonly dx: number;
  readonly dy: number;
  readonly lift: number;
}

interface SeatPlace {
  /** Toward the way the seat looks, from its middle, in tiles. */
  readonly forward: number;
  readonly lift: number;
  /** A long couch is lain on in its middle; a row of seats is sat on place by place. */
  readonly middle: boolean;
}

/** Figures sit as on an armchair (0.36 m high) and lie as in the dental chair (0.55 m); others are set off from those. */
const PLACES: Readonly<Record<string, SeatPlace>> = {
  "dental-chair": { forward: 0, lift: 0, middle: true },
  "hygiene-chair": { forward: 0, lift: 0, middle: true },
  "vr-pod": { forward: -0.05, lift: -11, middle: true },
  "recovery-lounger": { forward: -0.14, lift: -10, middle: true },
  "exam-chair": { forward: -0.04, lift: 10, middle: true },
  sofa: { forward: 0, lift: 2, middle: false },
};
const SEAT: SeatPlace = { forward: 0, lift: 0, middle: false };

const FORWARD: Readonly<Record<Facing, readonly [number, number]>> = {
  sw: [0, 1],
  se: [1, 0],
  ne: [0, -1],
  nw: [-1, 0],
};

export function seatPlace(kind: string): SeatPlace {
  return PLACES[kind] ?? SEAT;
}

/** Where a person on a thing is drawn; `x`, `y` is where they are, `cx`, `cy` the middle of the thing. */
export function seatOffset(kind: string, facing: Facing, x: number, y: number, cx: number, cy: number): SeatOffset {
  const place = seatPlace(kind);
  const [fx, fy] = FORWARD[facing];
  const baseX = place.middle ? cx - x : 0;
  const baseY = place.middle ? cy - y : 0;
  return { dx: baseX + fx * place.forward, dy: baseY + fy * place.forward, lift: place.lift };
}
