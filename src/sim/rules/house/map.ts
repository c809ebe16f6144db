/**
 * The floor plan as numbers: walls between tiles, blocked tiles, distances and sight lines.
 * Made from the state alone and kept per state and layout version, so it is a cache and never a fact.
 */
import type { Facing, MapDef, Ruleset, Side, SpotDef, ThingKind, Tile, WallKind } from "../../ruleset.ts";
import type { ClinicState, Room, Thing } from "../../state.ts";

export const NORTH = 1;
export const EAST = 2;
export const SOUTH = 4;
export const WEST = 8;
const SIDE_BIT: Readonly<Record<Side, number>> = { n: NORTH, e: EAST, s: SOUTH, w: WEST };

export interface WallPiece {
  /** The piece stands on the north (axis x) or west (axis y) edge of this tile. */
  readonly x: number;
  readonly y: number;
  readonly axis: "x" | "y";
  readonly kind: WallKind | "low";
  readonly door: boolean;
  readonly outer: boolean;
}

export interface Nav {
  readonly w: number;
  readonly h: number;
  /** Sides of each tile that can't be crossed (bits NORTH, EAST, SOUTH, WEST). */
  readonly walls: Uint8Array;
  /** Sides that can't be seen through. */
  readonly opaque: Uint8Array;
  /** Sides with a door in them. */
  readonly doors: Uint8Array;
  /** 1 where a solid thing stands. */
  readonly blocked: Uint8Array;
  /** 1 where a thing stands that nobody sees past. */
  readonly hidden: Uint8Array;
  /** 1 inside the building. */
  readonly inside: Uint8Array;
  /** Cost of a step onto the tile, 10 for an easy straight one. */
  readonly cost: Uint8Array;
  /** Distance fields by goal tile, filled on demand. */
  readonly fields: Map<number, Int32Array>;
}

type Layout = Pick<ClinicState, "rooms" | "things" | "layout">;
const cache = new WeakMap<Layout, { layout: number; nav: Nav }>();

export function nav(rules: Ruleset, state: Layout): Nav {
  const kept = cache.get(state);
  if (kept && kept.layout === state.layout) return kept.nav;
  const made = makeNav(rules.map, rules.thingKinds, state.rooms, state.things);
  cache.set(state, { layout: state.layout, nav: made });
  return made;
}

/** The plan of a map with these things on it. */
export function makeNav(
  map: MapDef,
  kinds: Ruleset["thingKinds"],
  rooms: readonly Room[],
  things: readonly Pick<Thing, "kind" | "at" | "facing">[],
): Nav {
  const [w, h] = map.size;
  const plan: Nav = {
    w,
    h,
    walls: new Uint8Array(w * h),
    opaque: new Uint8Array(w * h),
    doors: new Uint8Array(w * h),
    blocked: new Uint8Array(w * h),
    hidden: new Uint8Array(w * h),
    inside: new Uint8Array(w * h),
    cost: new Uint8Array(w * h).fill(30),
    fields: new Map(),
  };
  for (const strip of map.pavement) eachTile(strip.at, strip.size, w, h, (i) => (plan.cost[i] = 10));
  eachTile(map.building.at, map.building.size, w, h, (i) => {
    plan.inside[i] = 1;
    plan.cost[i] = 10;
  });
  for (const piece of wallPieces(map, rooms)) {
    const here = piece.y * w + piece.x;
    const bits = piece.axis === "x" ? [NORTH, SOUTH] : [WEST, EAST];
    const there = piece.axis === "x" ? here - w : here - 1;
    const on = (array: Uint8Array) => {
      if (piece.x < w && piece.y < h) array[here] = (array[here] ?? 0) | (bits[0] ?? 0);
      const inMap = piece.axis === "x" ? piece.y > 0 : piece.x > 0;
      if (inMap) array[there] = (array[there] ?? 0) | (bits[1] ?? 0);
    };
    on(piece.door ? plan.doors : plan.walls);
    if (piece.kind === "full" && !piece.door) on(plan.opaque);
  }
  for (const thing of things) {
    const kind = kinds[thing.kind];
    if (!kind || (!kind.solid && !kind.hides)) continue;
    eachTile(thing.at, footprint(kind, thing.facing), w, h, (i) => {
      if (kind.solid) plan.blocked[i] = 1;
      if (kind.hides) plan.hidden[i] = 1;
    });
  }
  return plan;
}

function eachTile(
  at: Tile | readonly number[],
  size: Tile | readonly number[],
  w: number,
  h: number,
  visit: (index: number) => void,
): void {
  const [x0 = 0, y0 = 0] = at;
  const [sx = 0, sy = 0] = size;
  for (let y = Math.max(0, y0); y < Math.min(h, y0 + sy); y++)
    for (let x = Math.max(0, x0); x < Math.min(w, x0 + sx); x++) visit(y * w + x);
}

/** Size of a thing's footprint [along x, along y] when it faces `facing`. */
export function footprint(kind: ThingKind, facing: Facing): Tile {
  return facing === "sw" || facing === "ne" ? kind.size : [kind.size[1], kind.size[0]];
}

const TURNS: Readonly<Record<Facing, number>> = { sw: 0, se: 1, ne: 2, nw: 3 };
const FACINGS: readonly Facing[] = ["sw", "se", "ne", "nw"];

export interface Spot {
  readonly role: SpotDef["role"];
  readonly pose: SpotDef["pose"];
  readonly x: number;
  readonly y: number;
  readonly facing: Facing;
}

/** Where the spots of a thing are on the map, turned with it. */
export function spotsOf(kind: ThingKind, thing: Pick<Thing, "at" | "facing">): Spot[] {
  return kind.spots.map((spot) => {
    const [tx, ty] = turned(kind.size, spot.at, thing.facing);
    const facing = FACINGS[(TURNS[spot.facing] + TURNS[thing.facing]) % 4] ?? "sw";
    return { role: spot.role, pose: spot.pose, x: thing.at[0] + tx, y: thing.at[1] + ty, facing };
  });
}

/** The footprint for sw is turned a quarter at a time, counter-clockwise on the screen; its first tile stays the smallest corner. */
function turned([w, d]: Tile, [x, y]: Tile, facing: Facing): Tile {
  if (facing === "sw") return [x, y];
  if (facing === "se") return [y, w - 1 - x];
  return facing === "ne" ? [w - 1 - x, d - 1 - y] : [d - 1 - y, x];
}

/** All wall pieces of the building, outline and rooms, each edge once. */
export function wallPieces(map: MapDef, rooms: readonly Room[]): readonly WallPiece[] {
  const edges = new Map<string, WallPiece>();
  const put = (x: number, y: number, axis: "x" | "y", kind: WallPiece["kind"], outer: boolean) => {
    const key = `${axis}${x},${y}`;
    const old = edges.get(key);
    if (old && (old.outer || old.kind === "full")) return;
    edges.set(key, { x, y, axis, kind, door: false, outer });
  };
  const [bx, by] = map.building.at;
  const [bw, bh] = map.building.size;
  for (let x = bx; x < bx + bw; x++) {
    put(x, by, "x", "full", true);
    put(x, by + bh, "x", "low", true);
  }
  for (let y = by; y < by + bh; y++) {
    put(bx, y, "y", "full", true);
    put(bx + bw, y, "y", "low", true);
  }
  for (const room of rooms) {
    const [rx, ry] = room.at;
    const [rw, rh] = room.size;
    const { n, e, s, w } = room.walls;
    for (let x = rx; x < rx + rw; x++) {
      if (n !== "none") put(x, ry, "x", n, false);
      if (s !== "none") put(x, ry + rh, "x", s, false);
    }
    for (let y = ry; y < ry + rh; y++) {
      if (w !== "none") put(rx, y, "y", w, false);
      if (e !== "none") put(rx + rw, y, "y", e, false);
    }
  }
  for (const door of [map.entrance, ...rooms.flatMap((room) => room.doors)]) {
    const edge = edgeOf(door.at, door.side);
    const key = `${edge.axis}${edge.x},${edge.y}`;
    const old = edges.get(key);
    if (old) edges.set(key, { ...old, door: true });
  }
  return [...edges.values()].sort((a, b) => a.y - b.y || a.x - b.x || (a.axis < b.axis ? -1 : 1));
}

/** The edge on `side` of a tile, in the form wall pieces use. */
export function edgeOf(at: Tile, side: Side): { x: number; y: number; axis: "x" | "y" } {
  const [x, y] = at;
  if (side === "n") return { x, y, axis: "x" };
  if (side === "s") return { x, y: y + 1, axis: "x" };
  if (side === "w") return { x, y, axis: "y" };
  return { x: x + 1, y, axis: "y" };
}

export function sideBit(side: Side): number {
  return SIDE_BIT[side];
}

/** The tile on the other side of a tile's edge. */
export function beyond(at: Tile, side: Side): Tile {
  const [x, y] = at;
  if (side === "n") return [x, y - 1];
  if (side === "s") return [x, y + 1];
  return side === "w" ? [x - 1, y] : [x + 1, y];
}

const STEPS: readonly { dx: number; dy: number; bit: number }[] = [
  { dx: 0, dy: -1, bit: NORTH },
  { dx: 1, dy: 0, bit: EAST },
  { dx: 0, dy: 1, bit: SOUTH },
  { dx: -1, dy: 0, bit: WEST },
];
const UNREACHED = 0x3fffffff;

/** Whether one straight step from a tile in a direction of STEPS is free of walls and inside the map. */
function open(plan: Nav, x: number, y: number, step: { dx: number; dy: number; bit: number }): boolean {
  const nx = x + step.dx;
  const ny = y + step.dy;
  if (nx < 0 || ny < 0 || nx >= plan.w || ny >= plan.h) return false;
  return ((plan.walls[y * plan.w + x] ?? 0) & step.bit) === 0;
}

/** Calls `visit` for every tile that can be stepped to from a tile, with the length of the step (10 or 14). */
export function eachStep(plan: Nav, index: number, visit: (next: number, length: number) => void): void {
  const x = index % plan.w;
  const y = (index - x) / plan.w;
  for (let s = 0; s < 4; s++) {
    const step = STEPS[s];
    if (!step || !open(plan, x, y, step)) continue;
    const next = index + step.dy * plan.w + step.dx;
    visit(next, 10);
    // A diagonal is this step and the next side's, both ways round, with no corner cut.
    const turn = STEPS[(s + 1) % 4];
    if (!turn || plan.blocked[next] || plan.blocked[index]) continue;
    if (!open(plan, x + step.dx, y + step.dy, turn) || !open(plan, x, y, turn)) continue;
    const beside = index + turn.dy * plan.w + turn.dx;
    if (plan.blocked[beside] || !open(plan, x + turn.dx, y + turn.dy, step)) continue;
    const diagonal = next + turn.dy * plan.w + turn.dx;
    if (!plan.blocked[diagonal]) visit(diagonal, 14);
  }
}

/**
 * Distance from every tile to `goal` (10 a straight step on easy ground). Blocked tiles can be a start or
 * the goal but are never walked through. Unreachable tiles hold a number ≥ 2^29.
 */
export function distances(plan: Nav, goal: number): Int32Array {
  const kept = plan.fields.get(goal);
  if (kept) return kept;
  const field = new Int32Array(plan.w * plan.h).fill(UNREACHED);
  field[goal] = 0;
  // Buckets by distance: lengths are small whole numbers, so this is exact and has no ties to break.
  const buckets: number[][] = [[goal]];
  for (let d = 0; d < buckets.length; d++) {
    for (const index of buckets[d] ?? []) {
      if (field[index] !== d || (plan.blocked[index] && index !== goal)) continue;
      eachStep(plan, index, (next, length) => {
        const far = d + (length * (plan.cost[index] ?? 10)) / 10;
        if (far < (field[next] ?? 0)) {
          field[next] = far;
          (buckets[far] ??= []).push(next);
        }
      });
    }
    buckets[d] ??= [];
  }
  plan.fields.set(goal, field);
  return field;
}

/**
 * 1 for every tile that can be walked to from `start`, and for blocked tiles that can be stepped onto from such a
 * tile (seats, chairs). Diagonal steps need both straight ones, so straight ones are enough here.
 */
export function flood(plan: Nav, start: number): Uint8Array {
  const reached = new Uint8Array(plan.w * plan.h);
  const queue = [start];
  reached[start] = 1;
  for (let head = 0; head < queue.length; head++) {
    const index = queue[head] ?? 0;
    if (plan.blocked[index] && index !== start) continue;
    const x = index % plan.w;
    const y = (index - x) / plan.w;
    for (const step of STEPS) {
      const next = index + step.dy * plan.w + step.dx;
      if (!open(plan, x, y, step) || reached[next]) continue;
      reached[next] = 1;
      queue.push(next);
    }
  }
  return reached;
}

/** Whether somebody on `from` can step to the neighbouring tile `to`, which may be blocked if it is the `goal`. */
export function canStep(plan: Nav, from: number, to: number, goal: number): boolean {
  if (plan.blocked[to] && to !== goal) return false;
  let found = false;
  eachStep(plan, from, (next) => {
    if (next === to) found = true;
  });
  return found;
}

export function reachable(plan: Nav, from: number, goal: number): boolean {
  return (distances(plan, goal)[from] ?? UNREACHED) < UNREACHED / 2;
}

/** The next tile on the way from `from` to `goal`, or −1 when there is none. Ties go to the smaller index. */
export function nextTile(plan: Nav, from: number, goal: number): number {
  const field = distances(plan, goal);
  let best = -1;
  let bestFar = UNREACHED / 2;
  eachStep(plan, from, (next, length) => {
    if (plan.blocked[next] && next !== goal) return;
    const far = (field[next] ?? UNREACHED) + (length * (plan.cost[next] ?? 10)) / 10;
    if (far < bestFar || (far === bestFar && next < best)) {
      best = next;
      bestFar = far;
    }
  });
  return best;
}

/** Whether someone on tile a can see tile b: no wall that is not glass and nothing that hides on the line between them. */
export function sees(plan: Nav, ax: number, ay: number, bx: number, by: number): boolean {
  let x = ax;
  let y = ay;
  const dx = Math.abs(bx - ax);
  const dy = Math.abs(by - ay);
  let error = dx - dy;
  while (x !== bx || y !== by) {
    if (plan.hidden[y * plan.w + x] && (x !== ax || y !== ay)) return false;
    const bits = plan.opaque[y * plan.w + x] ?? 0;
    const twice = 2 * error;
    if (twice > -dy) {
      error -= dy;
      if (bits & (bx > x ? EAST : WEST)) return false;
      x += bx > x ? 1 : -1;
    } else {
      error += dx;
      if (bits & (by > y ? SOUTH : NORTH)) return false;
      y += by > y ? 1 : -1;
    }
  }
  return true;
}
