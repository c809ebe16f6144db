/**
 * What stands and lies around the building: paving, road, trees, lamps. Made from the map's size alone, the
 * same every time, so a level author gets a tidy garden without placing a single bush.
 */
import type { MapDef, Side, Tile } from "../sim/ruleset.ts";

export interface FloorPatch {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly floor: string;
}

export type PropKind = "tree" | "bush" | "flowers" | "lamp" | "bench" | "bin" | "bikes" | "sign";

export interface Prop {
  readonly kind: PropKind;
  /** Picks among the pictures that there are of this kind. */
  readonly variant: number;
  readonly x: number;
  readonly y: number;
  /** Along which axis its front looks, for things with facings. */
  readonly facing: "sw" | "se" | "ne" | "nw";
  readonly scale: number;
}

/** How far, in tiles, the world is dressed beyond the map's edge. */
export const MARGIN = 13;

/** A number 0–1 that belongs to a tile. */
export function tileNoise(x: number, y: number, salt: number): number {
  let h = Math.imul(x + 131, 0x85ebca6b) ^ Math.imul(y + 977, 0xc2b2ae35) ^ Math.imul(salt + 7, 0x27d4eb2f);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39);
  return ((h ^ (h >>> 15)) >>> 0) / 0x100000000;
}

/** Paving outside: the map's strips, run out past its edge where they reach it, a road beyond, and a path to the door. */
export function outdoorFloors(map: MapDef): FloorPatch[] {
  const [w, h] = map.size;
  const floors: FloorPatch[] = [];
  for (const strip of map.pavement) {
    const [x, y] = strip.at;
    const [sw, sh] = strip.size;
    const across = sw >= sh;
    const before = (across ? x : y) <= 0 ? MARGIN : 0;
    const after = (across ? x + sw >= w : y + sh >= h) ? MARGIN : 0;
    const run = {
      x: x - (across ? before : 0),
      y: y - (across ? 0 : before),
      w: sw + (across ? before + after : 0),
      h: sh + (across ? 0 : before + after),
    };
    floors.push({ ...run, floor: strip.floor });
    // A pavement that crosses the map along its near edge lies on a street.
    const edge = across ? h - (y + sh) : w - (x + sw);
    if (strip.floor === "pave" && before && after && edge <= 3) floors.push(...streetBeyond(run, across));
  }
  const path = entrancePath(map, floors);
  if (path) floors.push(path);
  return floors;
}

/** Kerb, two lanes with a line between them, and the pavement across the street, side by side from a strip on. */
function streetBeyond(run: Omit<FloorPatch, "floor">, across: boolean): FloorPatch[] {
  const rows = across
    ? ["kerb-s", "road", "road-line-x", "road", "kerb-n"]
    : ["kerb-e", "road", "road-line-y", "road", "kerb-w"];
  return rows.map((floor, i) =>
    across ? { ...run, y: run.y + run.h + i, h: 1, floor } : { ...run, x: run.x + run.w + i, w: 1, floor },
  );
}

const OUT: Readonly<Record<Side, Tile>> = { n: [0, -1], s: [0, 1], e: [1, 0], w: [-1, 0] };

/** From the tile before the door to the nearest paving that lies straight ahead. */
function entrancePath(map: MapDef, floors: readonly FloorPatch[]): FloorPatch | null {
  const [dx, dy] = OUT[map.entrance.side];
  const [ex, ey] = map.entrance.at;
  for (let step = 1; step < 12; step++) {
    const x = ex + dx * step;
    const y = ey + dy * step;
    if (!floors.some((f) => inside(f, x, y))) continue;
    if (step === 1) return null;
    const near = { x: ex + dx, y: ey + dy };
    const far = { x: ex + dx * (step - 1), y: ey + dy * (step - 1) };
    return {
      x: Math.min(near.x, far.x),
      y: Math.min(near.y, far.y),
      w: Math.abs(far.x - near.x) + 1,
      h: Math.abs(far.y - near.y) + 1,
      floor: "path",
    };
  }
  return null;
}

function inside(
  f: { readonly x: number; readonly y: number; readonly w: number; readonly h: number },
  x: number,
  y: number,
): boolean {
  return x >= f.x && y >= f.y && x < f.x + f.w && y < f.y + f.h;
}

export function dressStreet(map: MapDef): Prop[] {
  const floors = outdoorFloors(map);
  const [bx, by] = map.building.at;
  const [bw, bh] = map.building.size;
  const [w, h] = map.size;
  const props: Prop[] = [];
  const taken = (x: number, y: number, gap: number) =>
    props.some((p) => Math.abs(p.x - x) < gap && Math.abs(p.y - y) < gap);
  const paved = (x: number, y: number, gap: number) =>
    floors.some((f) => x > f.x - gap && y > f.y - gap && x < f.x + f.w + gap && y < f.y + f.h + gap);
  const free = (x: number, y: number, gap: number) =>
    !(x > bx - gap && y > by - gap && x < bx + bw + gap && y < by + bh + gap);

  // Lamps along the kerb, benches against the lawn, in step with the pavement.
  for (const strip of floors) {
    if (strip.floor !== "pave" || strip.w < 12) continue;
    for (let x = strip.x + 2; x < strip.x + strip.w; x++) {
      const beat = ((x % 8) + 8) % 8;
      const nearDoor = Math.abs(x - map.entrance.at[0]) < 2;
      const lawn = strip.y - 0.3;
      if (beat === 3)
        props.push({ kind: "lamp", variant: 0, x: x + 0.5, y: strip.y + strip.h + 0.45, facing: "ne", scale: 1 });
      if (nearDoor || !free(x, lawn, 0.3)) continue;
      if (beat === 6) props.push({ kind: "bench", variant: 0, x: x + 0.5, y: lawn, facing: "sw", scale: 1 });
      else if (beat === 7) props.push({ kind: "bin", variant: 0, x: x + 0.9, y: lawn, facing: "sw", scale: 1 });
    }
  }
  // Beside the way in: flowers on both sides, the clinic's sign, somewhere to leave a bicycle.
  const [ox, oy] = OUT[map.entrance.side];
  const door = { x: map.entrance.at[0] + 0.5 + ox, y: map.entrance.at[1] + 0.5 + oy };
  const beside = (kind: PropKind, step: number, out: number) =>
    props.push({
      kind,
      variant: 0,
      x: door.x + (oy !== 0 ? step : ox * out),
      y: door.y + (ox !== 0 ? step : oy * out),
      facing: oy !== 0 ? "sw" : "se",
      scale: 1,
    });
  beside("flowers", -1, 0);
  beside("flowers", 2, 0);
  beside("sign", -3.4, 0.05);
  beside("bikes", 4, 0);
  // Trees: a loose wood behind the house, single ones in front where they would hide little.
  for (let y = -MARGIN; y < h + MARGIN; y++) {
    for (let x = -MARGIN; x < w + MARGIN; x++) {
      const px = x + 0.2 + 0.6 * tileNoise(x, y, 1);
      const py = y + 0.2 + 0.6 * tileNoise(x, y, 2);
      const behind = px < bx || py < by;
      const far = Math.max(bx - px, by - py, px - (bx + bw), py - (by + bh));
      // Before the house a tree needs room, or it would stand in the picture.
      const gap = behind ? 1.1 : 1.7;
      if (!free(px, py, gap) || paved(px, py, 0.75)) continue;
      const chance = behind ? Math.min(0.24, 0.1 + far * 0.018) : Math.min(0.12, 0.05 + far * 0.008);
      const roll = tileNoise(x, y, 3);
      if (roll < chance && !taken(px, py, 1.9)) {
        props.push({
          kind: "tree",
          variant: Math.floor(tileNoise(x, y, 4) * 16),
          x: px,
          y: py,
          facing: "sw",
          scale: 0.86 + 0.3 * tileNoise(x, y, 5),
        });
      } else if (roll > 0.93 && !taken(px, py, 1.1)) {
        props.push({
          kind: "bush",
          variant: Math.floor(tileNoise(x, y, 6) * 16),
          x: px,
          y: py,
          facing: "sw",
          scale: 0.85 + 0.3 * tileNoise(x, y, 7),
        });
      }
    }
  }
  return props;
}
