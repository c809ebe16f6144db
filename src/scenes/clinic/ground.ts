/** Floors, their shading and flat things, baked into a few textures; drawn again after a change or a lost context. */
import * as Phaser from "phaser";
import type { Ruleset } from "../../sim/ruleset.ts";
import { footprint, wallPieces } from "../../sim/rules/house/map.ts";
import type { ClinicState, Room, Thing } from "../../sim/state.ts";
import { crateFrame } from "../crate.ts";
import { GRASS, MEADOW } from "../drawn-textures.ts";
import { anyFrame, frameOf, pivotOf, type FrameRef } from "../frames.ts";
import { boundsOf, gridAt, screenX, screenY, type Bounds } from "../iso.ts";
import { outdoorFloors, tileNoise, type FloorPatch } from "../street.ts";
import { hangsWest, isWallHung } from "../thing-states.ts";
import { SCALE } from "../world-atlas.ts";
import type { Stage } from "./stage.ts";

/** Texture pixels to a world pixel: a little more than zoom 1. */
const BAKE = 1.25;
const CHUNK = 1024;
const SPAN = CHUNK / BAKE;
/** Neighbouring chunks overlap a little, so that no hairline shows between them. */
const LAP = 10 / BAKE;

/** Floors of the rules by the pictures there are for them. */
const FLOOR_PICTURE: Readonly<Record<string, string>> = {
  "tile-light": "clinic",
  "carpet-sand": "carpet",
  "tile-ice": "surgery",
  "tile-mint": "surgery",
  "tile-lilac": "violet",
  corridor: "corridor",
};

/** The picture for a floor of the rules. */
export function floorPicture(floor: string): string {
  return FLOOR_PICTURE[floor] ?? floor;
}

interface Stamp {
  readonly ref: FrameRef;
  readonly x: number;
  readonly y: number;
  readonly originX: number;
  readonly originY: number;
  readonly alpha: number;
  readonly bounds: Bounds;
}

interface Chunk {
  readonly texture: Phaser.Textures.DynamicTexture;
  readonly image: Phaser.GameObjects.Image;
  readonly bounds: Bounds;
  /** What is baked into it, so that a change elsewhere does not bake it again. */
  holds: string;
}

export interface Ground {
  /** Bakes again if the layout changed, or when told to. */
  refresh(force?: boolean): void;
  destroy(): void;
}

let made = 0;

export function createGround(stage: Stage): Ground {
  const { scene, session } = stage;
  const chunks = new Map<string, Chunk>();
  let layout = -1;
  const world = groundBounds(session.rules);
  const meadow = scene.add.image(world.left, world.top, MEADOW).setOrigin(0, 0).setDepth(-10);
  meadow.setDisplaySize(world.right - world.left, world.bottom - world.top);
  stage.ground.add(meadow);

  const grass = grassColour(scene.textures);
  scene.cameras.main.setBackgroundColor(grass);
  const bake = (anew: boolean) => {
    const stamps = stampsOf(stage, session.rules, session.state);
    const wanted = new Set<string>();
    for (const stamp of stamps) eachChunk(stamp.bounds, (key) => wanted.add(key));
    for (const key of wanted) {
      const chunk = chunks.get(key) ?? makeChunk(stage, key);
      chunks.set(key, chunk);
      const { texture, bounds } = chunk;
      const here = stamps.filter((stamp) => meets(stamp.bounds, bounds));
      const holds = here.map((stamp) => `${stamp.ref.frame} ${stamp.x} ${stamp.y}`).join();
      if (holds === chunk.holds && !anew) continue;
      chunk.holds = holds;
      texture.clear();
      texture.stamp("__WHITE", undefined, 0, 0, { scale: CHUNK, originX: 0, originY: 0, tint: grass });
      for (const tuft of tufts(bounds)) stampOn(texture, bounds, tuft);
      texture.stamp(MEADOW, undefined, (world.left - bounds.left) * BAKE, (world.top - bounds.top) * BAKE, {
        scaleX: meadow.scaleX * BAKE,
        scaleY: meadow.scaleY * BAKE,
        originX: 0,
        originY: 0,
      });
      for (const stamp of here) stampOn(texture, bounds, stamp);
      texture.render();
    }
    for (const [key, chunk] of chunks) chunk.image.setVisible(wanted.has(key));
  };
  const restore = () => bake(true);
  scene.renderer.on(Phaser.Renderer.Events.RESTORE_WEBGL, restore);
  return {
    refresh(force = false) {
      if (!force && layout === session.state.layout) return;
      layout = session.state.layout;
      bake(force);
    },
    destroy() {
      scene.renderer.off(Phaser.Renderer.Events.RESTORE_WEBGL, restore);
      for (const chunk of chunks.values()) {
        chunk.image.destroy();
        spare.push(chunk.texture);
      }
      chunks.clear();
      meadow.destroy();
    },
  };
}

function stampOn(texture: Phaser.Textures.DynamicTexture, bounds: Bounds, stamp: Stamp): void {
  texture.stamp(stamp.ref.key, stamp.ref.frame, (stamp.x - bounds.left) * BAKE, (stamp.y - bounds.top) * BAKE, {
    scale: BAKE / SCALE,
    originX: stamp.originX,
    originY: stamp.originY,
    alpha: stamp.alpha,
  });
}

/** Grass blades and flowers here and there on the lawn of a chunk. */
function tufts(bounds: Bounds): Stamp[] {
  const list: Stamp[] = [];
  const from = gridAt(bounds.left, bounds.top);
  const reach = Math.ceil((bounds.right - bounds.left) / 64) + 4;
  for (let y = Math.floor(from.y) - reach; y < from.y + reach; y++)
    for (let x = Math.floor(from.x) - reach; x < from.x + reach; x++) {
      const roll = tileNoise(x, y, 51);
      if (roll < 0.55) continue;
      const sx = screenX(x + 0.5, y + 0.5);
      const sy = screenY(x + 0.5, y + 0.5);
      const box = { left: sx - 66, right: sx + 66, top: sy - 34, bottom: sy + 34 };
      const ref = meets(box, bounds)
        ? frameOf(roll > 0.93 ? "floor/grass-c" : roll > 0.75 ? "floor/grass-b" : "floor/grass-a")
        : null;
      if (ref) list.push({ ref, x: sx, y: sy, originX: 0.5, originY: 0.5, alpha: 1, bounds: box });
    }
  return list;
}

/** The colour of the lawn's own tiles, so that it goes on without an edge where there are none. */
function grassColour(textures: Phaser.Textures.TextureManager): number {
  const ref = frameOf("floor/grass-a");
  const frame = ref && textures.getFrame(ref.key, ref.frame);
  if (!ref || !frame) return GRASS;
  const pixel = textures.getPixel(
    Math.round(frame.realWidth * 0.5),
    Math.round(frame.realHeight * 0.66),
    ref.key,
    ref.frame,
  );
  return pixel && pixel.alpha > 250 ? pixel.color : GRASS;
}

/** Textures of games gone by, used again: destroying them would leak. */
const spare: Phaser.Textures.DynamicTexture[] = [];

function makeChunk(stage: Stage, key: string): Chunk {
  const [cx = 0, cy = 0] = key.split(",").map(Number);
  const texture =
    spare.pop() ??
    (stage.scene.textures.addDynamicTexture(`ground/${made++}`, CHUNK, CHUNK) as Phaser.Textures.DynamicTexture);
  const step = SPAN - LAP;
  const bounds = { left: cx * step, top: cy * step, right: cx * step + SPAN, bottom: cy * step + SPAN };
  const image = stage.scene.add
    .image(bounds.left, bounds.top, texture.key)
    .setOrigin(0, 0)
    .setScale(1 / BAKE);
  // The outermost pixels blend with the opposite edge, as textures of this size repeat; the overlap has room to lose them.
  image.setCrop(3, 3, CHUNK - 6, CHUNK - 6);
  stage.ground.add(image);
  return { texture, image, bounds, holds: "" };
}

function eachChunk(b: Bounds, visit: (key: string) => void): void {
  const step = SPAN - LAP;
  for (let cy = Math.floor((b.top - LAP) / step); cy <= Math.floor(b.bottom / step); cy++)
    for (let cx = Math.floor((b.left - LAP) / step); cx <= Math.floor(b.right / step); cx++) visit(`${cx},${cy}`);
}

function meets(a: Bounds, b: Bounds): boolean {
  return a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
}

/** The part of the world that the camera can ever show. */
export function groundBounds(rules: Ruleset): Bounds {
  const [w, h] = rules.map.size;
  const b = boundsOf(0, 0, w, h);
  return { left: b.left - 3400, right: b.right + 3400, top: b.top - 2400, bottom: b.bottom + 2400 };
}

/** Everything on the floor in the order in which it is laid. */
function stampsOf(stage: Stage, rules: Ruleset, state: Readonly<ClinicState>): Stamp[] {
  const stamps: Stamp[] = [];
  const { textures } = stage.scene;
  const put = (ref: FrameRef | null, gx: number, gy: number, alpha = 1) => {
    if (!ref) return;
    const pivot = pivotOf(textures, ref);
    const frame = textures.getFrame(ref.key, ref.frame);
    const x = screenX(gx, gy);
    const y = screenY(gx, gy);
    const w = (frame?.realWidth ?? 192) / SCALE;
    const h = (frame?.realHeight ?? 96) / SCALE;
    const left = x - pivot.x * w;
    const top = y - pivot.y * h;
    stamps.push({
      ref,
      x,
      y,
      originX: pivot.x,
      originY: pivot.y,
      alpha,
      bounds: { left, top, right: left + w, bottom: top + h },
    });
  };
  const tiles = (patch: FloorPatch) => {
    for (let y = patch.y; y < patch.y + patch.h; y++)
      for (let x = patch.x; x < patch.x + patch.w; x++) {
        const twin = (x + y) % 2 === 0 ? "a" : "b";
        put(anyFrame([`floor/${patch.floor}-${twin}`, `floor/${patch.floor}`, "floor/pave"]), x + 0.5, y + 0.5);
      }
  };
  for (const patch of outdoorFloors(rules.map)) tiles(patch);
  const [bx, by] = rules.map.building.at;
  const [bw, bh] = rules.map.building.size;
  const floorAt = (x: number, y: number) => {
    const room = state.rooms.find(
      (r) => x >= r.at[0] && y >= r.at[1] && x < r.at[0] + r.size[0] && y < r.at[1] + r.size[1],
    );
    return floorPicture(rules.roomKinds[room?.kind ?? ""]?.floor ?? "tile-light");
  };
  for (let y = by; y < by + bh; y++)
    for (let x = bx; x < bx + bw; x++) tiles({ x, y, w: 1, h: 1, floor: floorAt(x, y) });
  shade(rules, state.rooms, put);
  const flat = state.things.filter((thing) => isFlat(rules, thing));
  for (const thing of flat) {
    const [cx, cy] = centreOf(rules, thing);
    const kind = rules.thingKinds[thing.kind];
    put(
      anyFrame([`${thing.kind}/${thing.facing}/idle`, `${thing.kind}/sw/idle`, `${thing.kind}/sw/idle/0`]) ??
        (kind ? crateFrame(textures, kind, thing.facing) : null),
      cx,
      cy,
    );
  }
  for (const thing of state.things) {
    if (flat.includes(thing)) continue;
    const [cx, cy] = centreOf(rules, thing);
    put(frameOf(`${thing.kind}/${thing.facing}/shadow`) ?? frameOf(`${thing.kind}/sw/shadow`), cx, cy);
  }
  return stamps;
}

/** Soft dark edges where floors meet tall walls. */
function shade(
  rules: Ruleset,
  rooms: readonly Room[],
  put: (ref: FrameRef | null, gx: number, gy: number, alpha?: number) => void,
): void {
  for (const piece of wallPieces(rules.map, rooms)) {
    if (piece.kind !== "full" || piece.door) continue;
    put(frameOf(piece.axis === "x" ? "ao/n" : "ao/w"), piece.x + 0.5, piece.y + 0.5);
  }
}

/** Things that lie on the floor and are walked over: neither solid nor hung, and with no place for anybody. */
export function isFlat(rules: Ruleset, thing: Pick<Thing, "kind">): boolean {
  const kind = rules.thingKinds[thing.kind];
  return kind !== undefined && !kind.solid && !kind.hung && kind.spots.length === 0;
}

/** Where a thing's picture stands, in tiles: the middle of its footprint, or of the wall that it hangs on. */
export function centreOf(rules: Ruleset, thing: Pick<Thing, "kind" | "at" | "facing">): [number, number] {
  const kind = rules.thingKinds[thing.kind];
  const [w, h] = kind ? footprint(kind, thing.facing) : [1, 1];
  const [x, y] = thing.at;
  if (isWallHung(rules, thing.kind)) return hangsWest(thing.facing) ? [x, y + h / 2] : [x + w / 2, y];
  return [x + w / 2, y + h / 2];
}
