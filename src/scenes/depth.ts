/**
 * Who is drawn before whom. Depth is x + y of the middle, which is right for points and for single tiles.
 * Longer things and walls can still tie or cross, so standing things are put in order once per layout;
 * people, who are points, then fall into place by their own x + y.
 */

/** A standing thing's footprint in tiles; walls and posts have no extent across. */
export interface Footprint {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const EPSILON = 1e-6;
/** Gap between two depths that would tie. */
export const NUDGE = 0.004;

export function middleDepth(f: Footprint): number {
  return (f.x0 + f.x1 + f.y0 + f.y1) / 2;
}

/** Whether the two can cover one another on the screen at all: their spans of x − y meet. */
function sharesColumn(a: Footprint, b: Footprint): boolean {
  return a.x0 - a.y1 < b.x1 - b.y0 - EPSILON && b.x0 - b.y1 < a.x1 - a.y0 - EPSILON;
}

/** Whether a stands wholly behind b. */
export function isBehind(a: Footprint, b: Footprint): boolean {
  if (!sharesColumn(a, b)) return false;
  const behind = a.x1 <= b.x0 + EPSILON || a.y1 <= b.y0 + EPSILON;
  const before = b.x1 <= a.x0 + EPSILON || b.y1 <= a.y0 + EPSILON;
  return behind && !before;
}

/** A depth for each footprint: its middle's, pushed forward where something behind it would else come later. */
export function orderDepths(items: readonly Footprint[]): number[] {
  const depths = items.map(middleDepth);
  for (let pass = 0; pass < 12; pass++) {
    let moved = false;
    for (let a = 0; a < items.length; a++) {
      for (let b = 0; b < items.length; b++) {
        const one = items[a];
        const other = items[b];
        if (a === b || !one || !other || !isBehind(one, other)) continue;
        if ((depths[b] ?? 0) > (depths[a] ?? 0)) continue;
        depths[b] = (depths[a] ?? 0) + NUDGE;
        moved = true;
      }
    }
    if (!moved) break;
  }
  return depths;
}

/** A standing thing longer than two tiles, for which x + y of its middle is not enough. */
export interface LongThing extends Footprint {
  readonly depth: number;
}

/** Depth of a person at a point, kept on the right side of long things close by. */
export function pointDepth(x: number, y: number, long: readonly LongThing[]): number {
  let depth = x + y;
  for (const thing of long) {
    if (Math.abs(x - y - (thing.x0 + thing.x1 - thing.y0 - thing.y1) / 2) > 4) continue;
    if (x >= thing.x1 || y >= thing.y1) depth = Math.max(depth, thing.depth + NUDGE);
    else if (x <= thing.x0 || y <= thing.y0) depth = Math.min(depth, thing.depth - NUDGE);
  }
  return depth;
}
