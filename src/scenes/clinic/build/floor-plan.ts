/** What building draws flat on the floor: the grid, marked tiles, hatching, doors, and maps of light, noise and calm. */
import type * as Phaser from "phaser";
import type { Door } from "../../../sim/commands/command.ts";
import type { MapDef, Tile } from "../../../sim/ruleset.ts";
import { screenX, screenY } from "../../iso.ts";
import { FILL, INK } from "./drawn.ts";
import type { Rect } from "./hand.ts";

type Pen = Phaser.GameObjects.Graphics;
type Mood = keyof typeof FILL;

/** A polygon given by grid points. */
function path(pen: Pen, points: readonly (readonly [number, number])[], close: boolean): void {
  pen.beginPath();
  points.forEach(([x, y], i) => {
    if (i === 0) pen.moveTo(screenX(x, y), screenY(x, y));
    else pen.lineTo(screenX(x, y), screenY(x, y));
  });
  if (close) pen.closePath();
}

function corners(rect: Rect, inset = 0): (readonly [number, number])[] {
  const [x, y] = rect.at;
  const [w, h] = rect.size;
  return [
    [x + inset, y + inset],
    [x + w - inset, y + inset],
    [x + w - inset, y + h - inset],
    [x + inset, y + h - inset],
  ];
}

/** Lines between all tiles of the building. */
export function drawGrid(pen: Pen, map: Pick<MapDef, "building">): void {
  const [bx, by] = map.building.at;
  const [bw, bh] = map.building.size;
  pen.lineStyle(1.5, 0x1b5a66, 0.3);
  pen.beginPath();
  for (let x = bx; x <= bx + bw; x++) {
    pen.moveTo(screenX(x, by), screenY(x, by));
    pen.lineTo(screenX(x, by + bh), screenY(x, by + bh));
  }
  for (let y = by; y <= by + bh; y++) {
    pen.moveTo(screenX(bx, y), screenY(bx, y));
    pen.lineTo(screenX(bx + bw, y), screenY(bx + bw, y));
  }
  pen.strokePath();
}

/** A marked rectangle: filled, outlined, and hatched when the answer is no. */
export function drawRect(pen: Pen, rect: Rect, mood: Mood): void {
  path(pen, corners(rect, 0.03), true);
  pen.fillStyle(FILL[mood], mood === "ask" ? 0.16 : 0.3);
  pen.fillPath();
  if (mood === "no") hatch(pen, rect, 0.55);
  path(pen, corners(rect, 0.03), true);
  pen.lineStyle(4, 0xffffff, 0.85);
  pen.strokePath();
  path(pen, corners(rect, 0.03), true);
  pen.lineStyle(2.5, INK[mood], 1);
  pen.strokePath();
}

/** A room that is selected: a quiet wash and a clear edge. */
export function outlineFloor(pen: Pen, rect: Rect, colour: number): void {
  path(pen, corners(rect, 0.04), true);
  pen.fillStyle(colour, 0.1);
  pen.fillPath();
  path(pen, corners(rect, 0.05), true);
  pen.lineStyle(7, 0xffffff, 0.9);
  pen.strokePath();
  path(pen, corners(rect, 0.05), true);
  pen.lineStyle(4, colour, 1);
  pen.strokePath();
}

/** A tile at fault: hatched and crossed out. */
export function drawFault(pen: Pen, tile: Tile): void {
  const rect: Rect = { at: tile, size: [1, 1] };
  path(pen, corners(rect, 0.05), true);
  pen.fillStyle(FILL.no, 0.5);
  pen.fillPath();
  hatch(pen, rect, 0.8);
  const [x, y] = tile;
  for (const [from, to] of [
    [
      [x + 0.25, y + 0.25],
      [x + 0.75, y + 0.75],
    ],
    [
      [x + 0.75, y + 0.25],
      [x + 0.25, y + 0.75],
    ],
  ] as const) {
    for (const [width, colour] of [
      [9, 0xffffff],
      [5, INK.no],
    ] as const) {
      path(pen, [from, to], false);
      pen.lineStyle(width, colour, 1);
      pen.strokePath();
    }
  }
}

/** Slanting lines, so that a no is told without colour. */
function hatch(pen: Pen, rect: Rect, alpha: number): void {
  const [x, y] = rect.at;
  const [w, h] = rect.size;
  pen.lineStyle(2, INK.no, alpha);
  pen.beginPath();
  // Lines of x + y = c run level on the screen, x − y = c upright: these lean, so they stand out from both grids.
  for (let c = 0.3; c < 2 * w + h; c += 0.42) {
    const top = clip(c, 0, w, h);
    if (!top) continue;
    pen.moveTo(screenX(x + top[0], y + top[1]), screenY(x + top[0], y + top[1]));
    pen.lineTo(screenX(x + top[2], y + top[3]), screenY(x + top[2], y + top[3]));
  }
  pen.strokePath();
}

/** The part of the line 2x + y = c inside [0, w] × [0, h], as x0, y0, x1, y1. */
function clip(c: number, low: number, w: number, h: number): readonly [number, number, number, number] | null {
  const x0 = Math.max(low, (c - h) / 2);
  const x1 = Math.min(w, c / 2);
  return x1 - x0 < 0.01 ? null : [x0, c - 2 * x0, x1, c - 2 * x1];
}

/** An arrow on the floor through a door, pointing in. */
export function drawDoor(pen: Pen, door: Door, mood: Mood): void {
  const [x, y] = door.at;
  const along = door.side === "n" || door.side === "s";
  const line = door.side === "s" ? y + 1 : door.side === "n" ? y : door.side === "e" ? x + 1 : x;
  const inward = door.side === "s" || door.side === "e" ? -1 : 1;
  // `far` is across the wall, `side` along it, from the middle of the edge.
  const at = (far: number, side: number): readonly [number, number] =>
    along ? [x + 0.5 + side, line + far * inward] : [line + far * inward, y + 0.5 + side];
  const shape = [
    at(-0.62, -0.13),
    at(0.02, -0.13),
    at(0.02, -0.32),
    at(0.48, 0),
    at(0.02, 0.32),
    at(0.02, 0.13),
    at(-0.62, 0.13),
  ];
  path(pen, shape, true);
  pen.fillStyle(INK[mood], 0.95);
  pen.fillPath();
  path(pen, shape, true);
  pen.lineStyle(2.5, 0xffffff, 1);
  pen.strokePath();
}

/** A ring where somebody will stand, sit or lie. */
export function drawSpot(pen: Pen, tile: Tile, mood: Mood): void {
  const x = screenX(tile[0] + 0.5, tile[1] + 0.5);
  const y = screenY(tile[0] + 0.5, tile[1] + 0.5);
  pen.lineStyle(5, 0xffffff, 0.8);
  pen.strokeEllipse(x, y, 46, 23);
  pen.lineStyle(2.5, INK[mood], 1);
  pen.strokeEllipse(x, y, 46, 23);
}

/** Colours of the maps, for much of it. */
export const HEAT_COLOUR = { light: 0xf5b041, noise: 0xd0455b, calm: 0x2bb8b0 } as const;

/** One tile of a map: the more, the stronger the colour and the larger the dot, so that it reads without colour too. */
export function drawHeat(pen: Pen, tile: Tile, share: number, colour: number): void {
  path(pen, corners({ at: tile, size: [1, 1] }), true);
  pen.fillStyle(colour, 0.12 + 0.5 * share);
  pen.fillPath();
  if (share < 0.04) return;
  const x = screenX(tile[0] + 0.5, tile[1] + 0.5);
  const y = screenY(tile[0] + 0.5, tile[1] + 0.5);
  pen.fillStyle(0xffffff, 0.9);
  pen.fillEllipse(x, y, 12 + 42 * share, 6 + 21 * share);
  pen.fillStyle(colour, 1);
  pen.fillEllipse(x, y, 6 + 42 * share, 3 + 21 * share);
}
