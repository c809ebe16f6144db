/** Where things stand in the dream, in world pixels, and how the camera looks at them. No Phaser here. */
import type { DescentState, DreamIsland } from "../../../sim/state.ts";

/** World pixels from one depth to the next, and half the width of a row. */
const DEEP = 268;
const WIDE = 455;
/** Islands of a row stand in zigzag, as tiles of a floor do. */
const ZIGZAG = 46;

export interface Point {
  x: number;
  y: number;
}

export function placeOf(island: Pick<DreamIsland, "id" | "depth" | "x">, core: number): Point {
  const zigzag = island.depth === 0 || island.id === core ? 0 : (island.id % 2) * ZIGZAG - ZIGZAG / 2;
  return { x: (island.x / 1000) * WIDE, y: island.depth * DEEP + zigzag + (island.id === core ? 120 : 0) };
}

/** Height at which the dark's edge lies, by depth. */
export function edgeAt(depth: number): number {
  return depth * DEEP + 64;
}

/** Stones of a path: along a chain that hangs a little, `n` of them. */
export function stonesOf(a: Point, b: Point, n: number): Point[] {
  const list: Point[] = [];
  for (let i = 1; i <= n; i++) {
    const t = i / (n + 1);
    list.push({ x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t + 26 * Math.sin(Math.PI * t) });
  }
  return list;
}

/** Where someone is who has gone `t` (0–1) of the way. */
export function along(a: Point, b: Point, t: number): Point {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t + 26 * Math.sin(Math.PI * t) };
}

/** Share of the way, 0–1, that has been gone; 0 when nobody goes. */
export function walked(play: Readonly<DescentState>): number {
  const { busy } = play;
  return busy.what === "go" ? 1 - busy.left / Math.max(1, busy.of) : 0;
}

export interface View {
  /** Canvas pixels at which the camera's point is shown, and canvas pixels to a world pixel. */
  readonly cx: number;
  readonly cy: number;
  readonly zoom: number;
}

/** The part that the panel leaves free decides: beside it on wide screens, between its parts on tall ones. */
export function viewOf(width: number, height: number, ratio: number): View {
  const w = width / ratio;
  const h = height / ratio;
  const tall = w < 768;
  const left = tall ? 0 : Math.min(272, w * 0.24);
  const right = tall ? 0 : Math.min(304, w * 0.27);
  const top = tall ? h * 0.2 : 64;
  const bottom = tall ? h * 0.42 : Math.min(150, h * 0.27);
  const free = { w: w - left - right, h: h - top - bottom };
  const zoom = Math.min(1.35, Math.max(0.42, Math.min(free.w / 720, free.h / 500)));
  return { cx: (left + free.w / 2) * ratio, cy: (top + free.h * 0.47) * ratio, zoom: zoom * ratio };
}
