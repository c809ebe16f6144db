/** Where a building tool is aimed, as plain data and functions: no picture, no clock, no session. Units: tiles. */
import type { Door } from "../../../sim/commands/command.ts";
import type { MapDef, Side, Tile } from "../../../sim/ruleset.ts";

export interface Rect {
  readonly at: Tile;
  readonly size: Tile;
}

export interface Hand {
  /** The point aimed at; its fraction tells on which side of a tile it lies. */
  readonly x: number;
  readonly y: number;
  readonly by: "mouse" | "touch" | "keys";
  /** First corner of a room that is being stretched, or null. */
  readonly corner: Tile | null;
  /** The room drawn so far; `ready` once its second corner is set. */
  readonly rect: Rect | null;
  readonly ready: boolean;
  /** A door that the player chose; null leaves it to be suggested. */
  readonly door: Door | null;
}

export function emptyHand(x: number, y: number, by: Hand["by"] = "keys"): Hand {
  return { x, y, by, corner: null, rect: null, ready: false, door: null };
}

export function tileOf(hand: Pick<Hand, "x" | "y">): Tile {
  return [Math.floor(hand.x), Math.floor(hand.y)];
}

/** The rectangle with two tiles as opposite corners, both inside it. */
export function rectOf(a: Tile, b: Tile): Rect {
  const at: Tile = [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
  return { at, size: [Math.abs(a[0] - b[0]) + 1, Math.abs(a[1] - b[1]) + 1] };
}

export function inRect(rect: Rect, x: number, y: number): boolean {
  return x >= rect.at[0] && y >= rect.at[1] && x < rect.at[0] + rect.size[0] && y < rect.at[1] + rect.size[1];
}

/** Smallest tile of a footprint whose middle is as near as can be to the point aimed at. */
export function cornerFor(hand: Pick<Hand, "x" | "y">, size: Tile): Tile {
  return [Math.round(hand.x - size[0] / 2), Math.round(hand.y - size[1] / 2)];
}

/** Aims at a point; the rectangle follows while it is being stretched. Points off the map are brought back to its edge. */
export function aim(hand: Hand, map: Pick<MapDef, "size">, x: number, y: number, by: Hand["by"]): Hand {
  const inside = (v: number, most: number) => Math.min(Math.max(v, 0), most - 0.001);
  const next: Hand = { ...hand, x: inside(x, map.size[0]), y: inside(y, map.size[1]), by };
  return next.corner && !next.ready ? { ...next, rect: rectOf(next.corner, tileOf(next)) } : next;
}

/** A step by a key: to the middle of the neighbouring tile. */
export function step(hand: Hand, map: Pick<MapDef, "size">, dx: number, dy: number): Hand {
  const [x, y] = tileOf(hand);
  return aim(hand, map, x + dx + 0.5, y + dy + 0.5, "keys");
}

/** Sets the first corner of a room where the tool is aimed. */
export function beginRect(hand: Hand): Hand {
  const corner = tileOf(hand);
  return { ...hand, corner, rect: rectOf(corner, corner), ready: false, door: null };
}

/** Sets the second corner. */
export function endRect(hand: Hand): Hand {
  return hand.corner ? { ...hand, ready: true } : hand;
}

/** How near to a wall (tiles) a press has to be to mean that wall. */
export const WALL_REACH = 0.42;

/**
 * The place for a door nearest to a point: the tile inside a rectangle, and the side of it; null when the point is
 * further than `reach` from every wall.
 */
export function doorNear(rect: Rect, x: number, y: number, reach = Infinity): Door | null {
  const [x0, y0] = rect.at;
  const [w, h] = rect.size;
  const tx = Math.min(Math.max(Math.floor(x), x0), x0 + w - 1);
  const ty = Math.min(Math.max(Math.floor(y), y0), y0 + h - 1);
  let best: Door | null = null;
  let bestFar = reach;
  // Where two are as near, the sides that face the viewer come first.
  for (const door of doorsOf(rect)) {
    const [dx, dy] = door.at;
    if (door.side === "n" || door.side === "s" ? dx !== tx : dy !== ty) continue;
    const far = farFrom(door, x, y);
    if (far < bestFar) {
      best = door;
      bestFar = far;
    }
  }
  return best;
}

/** Distance from a point to the edge that a door is in. */
function farFrom(door: Door, x: number, y: number): number {
  const [tx, ty] = door.at;
  const along = door.side === "n" || door.side === "s";
  const line = door.side === "s" ? ty + 1 : door.side === "n" ? ty : door.side === "e" ? tx + 1 : tx;
  const across = Math.abs((along ? y : x) - line);
  const low = along ? tx : ty;
  const beside = Math.max(0, low - (along ? x : y), (along ? x : y) - low - 1);
  return Math.sqrt(across * across + beside * beside);
}

/** Every place for a door in the walls of a rectangle, all the way round, beginning at the left of the front. */
export function doorsOf(rect: Rect): Door[] {
  const [x0, y0] = rect.at;
  const [w, h] = rect.size;
  const doors: Door[] = [];
  const put = (x: number, y: number, side: Side) => doors.push({ at: [x, y], side });
  for (let x = x0; x < x0 + w; x++) put(x, y0 + h - 1, "s");
  for (let y = y0 + h - 1; y >= y0; y--) put(x0 + w - 1, y, "e");
  for (let x = x0 + w - 1; x >= x0; x--) put(x, y0, "n");
  for (let y = y0; y < y0 + h; y++) put(x0, y, "w");
  return doors;
}

export function sameDoor(a: Door, b: Door): boolean {
  return a.side === b.side && a.at[0] === b.at[0] && a.at[1] === b.at[1];
}

/** The next place for a door round the room, that `fits`; the same one when no other does. */
export function nextDoor(rect: Rect, door: Door, fits: (door: Door) => boolean, by = 1): Door {
  const all = doorsOf(rect);
  const from = all.findIndex((each) => sameDoor(each, door));
  for (let n = 1; n < all.length; n++) {
    const next = all[(((from + n * by) % all.length) + all.length) % all.length];
    if (next && fits(next)) return next;
  }
  return door;
}

/** Whether a door is in the walls of a rectangle. */
export function doorFits(rect: Rect, door: Door): boolean {
  return doorsOf(rect).some((each) => sameDoor(each, door));
}

/** What a press with the room tool means. */
export type RoomPress = "corner" | "corner-again" | "finish" | "door" | "inside";

/** Reads a press: first corner, second corner, a wall for the door, inside of what waits, or beside it to begin again. */
export function roomPress(hand: Hand): RoomPress {
  if (!hand.rect) return "corner";
  if (!hand.ready) return "finish";
  if (doorNear(hand.rect, hand.x, hand.y, WALL_REACH)) return "door";
  return inRect(hand.rect, hand.x, hand.y) ? "inside" : "corner-again";
}

/** The hand after a press with the room tool. */
export function pressRoom(hand: Hand): Hand {
  switch (roomPress(hand)) {
    case "corner":
    case "corner-again":
      return beginRect(hand);
    case "finish":
      return endRect(hand);
    case "door":
      return { ...hand, door: hand.rect && doorNear(hand.rect, hand.x, hand.y, WALL_REACH) };
    case "inside":
      return hand;
  }
}

/** Steps of the arrow keys, in tiles: right and down are the lower right and lower left of the screen. */
export const ARROWS: Readonly<Record<string, Tile>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};
