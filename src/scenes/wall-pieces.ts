/** From the floor plan's edges to wall pictures: which frame stands where, where windows go, where posts. */
import type { WallPiece } from "../sim/rules/house/map.ts";
import type { Footprint } from "./depth.ts";

export interface WallSprite extends Footprint {
  readonly frame: string;
  /** Frame shown while somebody passes; "" for walls that never open. */
  readonly open: string;
  /** Where the pivot stands, in tiles. */
  readonly gx: number;
  readonly gy: number;
  /** Whether a window lets light in here. */
  readonly window: boolean;
  readonly kind: WallPiece["kind"];
  readonly outer: boolean;
}

const TALLNESS: Readonly<Record<WallPiece["kind"], number>> = { low: 0, glass: 1, full: 2 };

export function wallSprites(pieces: readonly WallPiece[]): WallSprite[] {
  const corners = cornersOf(pieces);
  const sprites: WallSprite[] = [];
  const windows = windowsOf(pieces, corners);
  for (const piece of pieces) {
    const along = piece.axis === "x";
    const base = `wall/${piece.axis}`;
    const span: Footprint = { x0: piece.x, y0: piece.y, x1: piece.x + (along ? 1 : 0), y1: piece.y + (along ? 0 : 1) };
    const window = windows.has(piece);
    const frame = piece.door ? doorFrame(piece, "closed") : window ? "window" : piece.kind;
    sprites.push({
      ...span,
      frame: `${base}/${frame}`,
      open: piece.door ? `${base}/${doorFrame(piece, "open")}` : "",
      gx: (span.x0 + span.x1) / 2,
      gy: (span.y0 + span.y1) / 2,
      window,
      kind: piece.kind,
      outer: piece.outer,
    });
  }
  for (const corner of corners.values()) {
    if (!needsPost(corner)) continue;
    const { x, y } = corner;
    const outer = [...corner.arms.values()].some((piece) => piece.outer);
    sprites.push({
      x0: x,
      y0: y,
      x1: x,
      y1: y,
      gx: x,
      gy: y,
      frame: `wall/post/${corner.tallest}`,
      open: "",
      window: false,
      kind: corner.tallest,
      outer,
    });
  }
  return sprites;
}

function doorFrame(piece: WallPiece, state: "open" | "closed"): string {
  return piece.kind === "full" ? `door-${state}` : `${piece.kind}-door-${state}`;
}

interface Corner {
  readonly x: number;
  readonly y: number;
  tallest: WallPiece["kind"];
  /** Pieces that end here, by the direction they leave in. */
  readonly arms: Map<"e" | "w" | "n" | "s", WallPiece>;
}

function cornersOf(pieces: readonly WallPiece[]): Map<string, Corner> {
  const corners = new Map<string, Corner>();
  const touch = (x: number, y: number, arm: "e" | "w" | "n" | "s", piece: WallPiece) => {
    const key = `${x},${y}`;
    let corner = corners.get(key);
    if (!corner) corners.set(key, (corner = { x, y, tallest: piece.kind, arms: new Map() }));
    if (TALLNESS[piece.kind] > TALLNESS[corner.tallest]) corner.tallest = piece.kind;
    corner.arms.set(arm, piece);
  };
  for (const piece of pieces) {
    touch(piece.x, piece.y, piece.axis === "x" ? "e" : "s", piece);
    if (piece.axis === "x") touch(piece.x + 1, piece.y, "w", piece);
    else touch(piece.x, piece.y + 1, "n", piece);
  }
  return corners;
}

/** Posts stand at corners, crossings, ends and wherever two kinds of wall meet, not along a straight run. */
function needsPost(corner: Corner): boolean {
  const { arms } = corner;
  if (arms.size !== 2) return true;
  const straight = (arms.has("e") && arms.has("w")) || (arms.has("n") && arms.has("s"));
  if (!straight) return true;
  const [one, other] = [...arms.values()];
  if (!one || !other) return true;
  return one.kind !== other.kind;
}

/** Windows go in pairs into the tall outer walls, away from corners and from where inner walls meet them. */
function windowsOf(pieces: readonly WallPiece[], corners: ReadonlyMap<string, Corner>): Set<WallPiece> {
  const windows = new Set<WallPiece>();
  for (const axis of ["x", "y"] as const) {
    let run = 0;
    const line = pieces.filter((p) => p.outer && p.kind === "full" && p.axis === axis);
    line.sort((a, b) => (axis === "x" ? a.y - b.y || a.x - b.x : a.x - b.x || a.y - b.y));
    for (const piece of line) {
      const ends = [
        corners.get(`${piece.x},${piece.y}`),
        corners.get(axis === "x" ? `${piece.x + 1},${piece.y}` : `${piece.x},${piece.y + 1}`),
      ];
      const free = !piece.door && ends.every((corner) => corner && !needsPost(corner));
      if (!free || run >= 2) {
        run = 0;
        continue;
      }
      windows.add(piece);
      run++;
    }
  }
  return windows;
}
