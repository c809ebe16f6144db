/** The 2:1 dimetric projection: grid x runs to the lower right of the screen, grid y to the lower left. */

/** Half of a tile's width and height in world pixels at zoom 1. */
export const HALF_W = 64;
export const HALF_H = 32;
/** How far a height of one metre rises, in world pixels. */
export const RISE = 78.4;

export interface XY {
  x: number;
  y: number;
}

export function screenX(gx: number, gy: number): number {
  return (gx - gy) * HALF_W;
}

export function screenY(gx: number, gy: number): number {
  return (gx + gy) * HALF_H;
}

/** World pixels back to grid coordinates on the ground. */
export function gridAt(sx: number, sy: number): XY {
  const a = sx / HALF_W;
  const b = sy / HALF_H;
  return { x: (a + b) / 2, y: (b - a) / 2 };
}

export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The world-pixel rectangle that holds a grid rectangle, with `height` metres standing on it. */
export function boundsOf(x: number, y: number, w: number, h: number, height = 0): Bounds {
  return {
    left: screenX(x, y + h),
    right: screenX(x + w, y),
    top: screenY(x, y) - height * RISE,
    bottom: screenY(x + w, y + h),
  };
}
