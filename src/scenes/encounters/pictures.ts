/**
 * The places where encounters are set: one large picture each, made by `tools/art/places`, with where its seats, spots and
 * screens are, and the parts of it that stand before people. A place is loaded by the scene that needs it, in `preload()`.
 *
 * World coordinates are the picture's own pixels: put people there with `stand` and let `fit` set the camera.
 */
import type * as Phaser from "phaser";
import type { Facing } from "../../sim/ruleset.ts";
import { DRAW_SCALE } from "../frames.ts";
import { HALF_H, HALF_W, type XY } from "../iso.ts";

export type PlaceName = "hall" | "forum" | "emergency" | "network";

/** A point of the place in tiles; `z` is metres over the floor. */
export interface PlaceSpot {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly facing: Facing;
}

export interface PlaceSeat extends PlaceSpot {
  /** Which of the blocks of seats, from 0, and which row of it, 0 nearest to the middle. */
  readonly block: number;
  readonly row: number;
}

export interface PlacePart {
  readonly frame: string;
  readonly depth: number;
  /** Upper left corner in the picture. */
  readonly at: readonly [number, number];
}

/** `<place>.json`. Sizes in pixels of the picture unless said otherwise. */
export interface PlaceTable {
  readonly name: string;
  readonly size: readonly [number, number];
  /** Of tiles and figures, beside zoom 1. */
  readonly scale: number;
  /** How far a metre of height rises. */
  readonly rise: number;
  /** Where grid (0, 0) is on the floor. */
  readonly origin: readonly [number, number];
  readonly seats: readonly PlaceSeat[];
  readonly spots: Readonly<Record<string, PlaceSpot>>;
  /** Ways to walk, from outside in, as points [x, y, z]. */
  readonly paths: Readonly<Record<string, readonly (readonly [number, number, number])[]>>;
  /** Corners of screens: upper left, upper right, lower right, lower left. */
  readonly screens: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly parts: readonly PlacePart[];
  /** Tints for people in the room's light, and in its bright spot. */
  readonly ambient: string;
  readonly lit: string;
  /** The colour that the picture ends in on all sides. */
  readonly edge: string;
  /** What should be seen on any display: x, y, width, height. */
  readonly safe: readonly [number, number, number, number];
}

export interface Insets {
  readonly left?: number;
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
}

export interface Backdrop {
  readonly place: PlaceTable;
  readonly image: Phaser.GameObjects.Image;
  readonly parts: readonly Phaser.GameObjects.Image[];
  /** Scale of figures and world sprites, whose atlases are larger than zoom 1. */
  readonly figureScale: number;
  /** Pixel of a point in tiles, `z` metres over the floor. */
  toScreen(x: number, y: number, z?: number): XY;
  /** Depth of somebody at a point, so that parts before them cover them and parts behind do not. */
  depthOf(x: number, y: number): number;
  /** Puts a figure's picture (its origin at the feet) at a point: position, scale and depth. */
  stand(image: Phaser.GameObjects.Image, at: { x: number; y: number; z?: number }): void;
  /**
   * Shows the whole of the safe part in a view of `width` × `height` canvas pixels of which a border (`insets`, the same
   * pixels) lies under panels; fills the view as far as that allows, and the rest with the picture's edge.
   */
  fit(camera: Phaser.Cameras.Scene2D.Camera, width: number, height: number, insets?: Insets): void;
  destroy(): void;
}

/** Depth of the picture itself; parts and people lie above 0 … 60. */
const FLOOR_DEPTH = -1000;

const urls = import.meta.glob<string>("/assets/encounters/*", { eager: true, query: "?url", import: "default" });

function urlOf(file: string): string {
  return urls[`/assets/encounters/${file}`] ?? "";
}

const keyOf = (name: PlaceName): string => `place/${name}`;
const partsKeyOf = (name: PlaceName): string => `place/${name}/parts`;

/** Queues a place's files; call it in `preload()`. */
export function preloadBackdrop(scene: Phaser.Scene, name: PlaceName): void {
  const picture = urlOf(`${name}.webp`);
  const table = urlOf(`${name}.json`);
  if (!picture || !table) return;
  if (!scene.textures.exists(keyOf(name))) scene.load.image(keyOf(name), picture);
  if (!scene.cache.json.exists(keyOf(name))) scene.load.json(keyOf(name), table);
  const parts = urlOf(`${name}-parts-0.webp`);
  const frames = urlOf(`${name}-parts-0.json`);
  if (parts && frames && !scene.textures.exists(partsKeyOf(name))) scene.load.atlas(partsKeyOf(name), parts, frames);
}

/** The place in the scene, or null if its files could not be loaded. */
export function addBackdrop(scene: Phaser.Scene, name: PlaceName): Backdrop | null {
  const place = scene.cache.json.get(keyOf(name)) as PlaceTable | undefined;
  if (!place || !scene.textures.exists(keyOf(name))) return null;
  const image = scene.add.image(0, 0, keyOf(name)).setOrigin(0, 0).setDepth(FLOOR_DEPTH);
  image.setDisplaySize(place.size[0], place.size[1]);
  const parts = scene.textures.exists(partsKeyOf(name))
    ? place.parts.map((part) =>
        scene.add
          .image(part.at[0], part.at[1], partsKeyOf(name), part.frame)
          .setOrigin(0, 0)
          .setDepth(depthOf(part.depth, 0)),
      )
    : [];
  const toScreen = (x: number, y: number, z = 0): XY => ({
    x: place.origin[0] + (x - y) * HALF_W * place.scale,
    y: place.origin[1] + (x + y) * HALF_H * place.scale - z * place.rise,
  });
  const figureScale = DRAW_SCALE * place.scale;
  return {
    place,
    image,
    parts,
    figureScale,
    toScreen,
    depthOf,
    stand(figure, at) {
      const point = toScreen(at.x, at.y, at.z ?? 0);
      figure.setPosition(point.x, point.y).setScale(figureScale).setDepth(depthOf(at.x, at.y));
    },
    fit(camera, width, height, insets = {}) {
      fitCamera(camera, place, width, height, insets);
    },
    destroy() {
      image.destroy();
      for (const part of parts) part.destroy();
    },
  };
}

/** Places have their grid's origin in their middle or in a corner; depths are kept above 0 for all of them. */
function depthOf(x: number, y: number): number {
  return 30 + x + y;
}

function fitCamera(
  camera: Phaser.Cameras.Scene2D.Camera,
  place: PlaceTable,
  width: number,
  height: number,
  insets: Insets,
): void {
  const left = insets.left ?? 0;
  const top = insets.top ?? 0;
  const free = {
    w: Math.max(1, width - left - (insets.right ?? 0)),
    h: Math.max(1, height - top - (insets.bottom ?? 0)),
  };
  const [sx, sy, sw, sh] = place.safe;
  const zoom = Math.min(free.w / sw, free.h / sh);
  camera.setZoom(zoom).setBackgroundColor(place.edge);
  // The middle of the safe part comes to the middle of what is free.
  camera.centerOn(
    sx + sw / 2 + (width / 2 - (left + free.w / 2)) / zoom,
    sy + sh / 2 + (height / 2 - (top + free.h / 2)) / zoom,
  );
}
