/** Where people are shown: between the last tick and the one before, turned smoothly, with the ground they cover. */
import type { Facing } from "../sim/ruleset.ts";
import type { Body } from "../sim/state.ts";

export interface Track {
  /** Tiles at the tick before the last one, and at the last. */
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  tick: number;
  /** Where they are shown now. */
  x: number;
  y: number;
  facing: Facing;
  /** Milliseconds for which another facing has been wanted. */
  turning: number;
  /** Tiles covered, which drives the walk cycle. */
  walked: number;
}

export function newTrack(body: Body, tick: number): Track {
  const x = body.x / 1000;
  const y = body.y / 1000;
  return { fromX: x, fromY: y, toX: x, toY: y, tick, x, y, facing: body.facing, turning: 0, walked: 0 };
}

/** Farther than this in one tick is no step but a jump (a loaded game), and is not drawn as a slide. */
const JUMP = 2;

/** Takes note of where a body is after a tick. Several calls for one tick (commands while paused) count once. */
export function observe(track: Track, body: Body, tick: number): void {
  const x = body.x / 1000;
  const y = body.y / 1000;
  if (tick === track.tick) {
    if (Math.abs(x - track.toX) + Math.abs(y - track.toY) < 1e-4) return;
    track.toX = x;
    track.toY = y;
  } else {
    track.fromX = track.toX;
    track.fromY = track.toY;
    track.toX = x;
    track.toY = y;
    track.tick = tick;
  }
  if (Math.abs(x - track.fromX) + Math.abs(y - track.fromY) > JUMP) {
    track.fromX = x;
    track.fromY = y;
  }
}

const TURN_MS = 70;
const STEP_X: Readonly<Record<Facing, number>> = { sw: 0, se: 1, ne: 0, nw: -1 };
const STEP_Y: Readonly<Record<Facing, number>> = { sw: 1, se: 0, ne: -1, nw: 0 };

/** Moves the shown position on; `alpha` 0–1 between ticks, `ms` since the last frame. */
export function advanceTrack(track: Track, body: Body, alpha: number, ms: number): void {
  const x = track.fromX + (track.toX - track.fromX) * alpha;
  const y = track.fromY + (track.toY - track.fromY) * alpha;
  track.walked += Math.hypot(x - track.x, y - track.y);
  track.x = x;
  track.y = y;
  const dx = track.toX - track.fromX;
  const dy = track.toY - track.fromY;
  const wanted = dx * dx + dy * dy > 1e-6 ? walkFacing(dx, dy, track.facing) : body.facing;
  if (wanted === track.facing) {
    track.turning = 0;
    return;
  }
  track.turning += ms;
  if (track.turning < TURN_MS) return;
  track.facing = wanted;
  track.turning = 0;
}

/** The facing for a direction; keeps the old one while it is nearly as good, so diagonal walks don't flicker. */
export function walkFacing(dx: number, dy: number, old: Facing): Facing {
  const length = Math.hypot(dx, dy) || 1;
  if ((dx * STEP_X[old] + dy * STEP_Y[old]) / length > 0.6) return old;
  if (Math.abs(dx) >= Math.abs(dy)) return dx > 0 ? "se" : "nw";
  return dy > 0 ? "sw" : "ne";
}

/** Tiles covered in one whole walk cycle. */
const STRIDE = 0.82;

/** Picture of the walk cycle for the ground covered. */
export function strideFrame(walked: number, frames: number, stride = STRIDE): number {
  return Math.floor((walked / stride) * frames) % frames;
}
