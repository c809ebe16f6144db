/** From the board's places to the canvas: a floor that lies back, in the room that the interface leaves. */
import { placesOf } from "../../../sim/rules/encounters/purge-board.ts";
import type { PurgeState } from "../../../sim/state.ts";

export interface Spot {
  x: number;
  y: number;
  /** Size of what stands here; further back is smaller. */
  size: number;
}
export interface Frame {
  /** Middle of the floor, and half its width and depth, in canvas pixels. */
  readonly x: number;
  readonly y: number;
  readonly rx: number;
  readonly ry: number;
  /** Canvas pixels for each pixel of a texture at the middle of the floor. */
  readonly unit: number;
}

/** Width of a plate as its texture has it. */
const PLATE_WIDTH = 250;
/** How much smaller the back is than the middle. */
const DEPTH = 0.16;
/** Inside this share of the floor it is narrower, so plates are too. */
const INSIDE = 0.8;
const SMALLER = 0.86;

export function frameFor(
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
  nodes: number,
): Frame {
  const w = Math.max(120, box.right - box.left);
  const h = Math.max(120, box.bottom - box.top);
  // Plates side by side along the outer ring, with air between them, whatever the shape of what is left.
  const unit = Math.min((w * 0.17) / PLATE_WIDTH, (h * 0.26) / PLATE_WIDTH, 0.62) * (nodes > 20 ? 0.85 : 1);
  const plate = PLATE_WIDTH * unit;
  const rx = w / 2 - plate * 0.56;
  const ry = Math.min((h - plate * 1.42) / 2, rx * 1.5);
  return { x: (box.left + box.right) / 2, y: box.top + plate * 0.92 + ry, rx, ry, unit };
}

export function spotsOf(play: Readonly<PurgeState>, frame: Frame, into: Spot[]): Spot[] {
  const places = placesOf(play);
  for (let i = 0; i < places.length; i++) {
    const place = places[i] ?? { x: 0, y: 0 };
    const inner = place.x * place.x + place.y * place.y < INSIDE * INSIDE ? SMALLER : 1;
    const size = (1 + place.y * DEPTH) * inner;
    const spot = (into[i] ??= { x: 0, y: 0, size: 1 });
    spot.x = frame.x + place.x * frame.rx * (1 + place.y * 0.06);
    spot.y = frame.y + place.y * frame.ry;
    spot.size = size * frame.unit;
  }
  into.length = places.length;
  return into;
}
