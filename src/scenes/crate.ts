/** A neat crate for things that have no picture of their own yet, so that nothing in the clinic is invisible. */
import type * as Phaser from "phaser";
import type { Facing, ThingKind } from "../sim/ruleset.ts";
import { footprint } from "../sim/rules/house/map.ts";
import type { FrameRef } from "./frames.ts";
import { HALF_H, HALF_W } from "./iso.ts";
import { SCALE } from "./world-atlas.ts";

const CRATE = "drawn/crate";
const TALL = 52;
const LOW = 5;
/** Space between a tile's edge and the crate, in tiles. */
const INSET = 0.14;
const COLOURS = { top: "#f3d9ad", left: "#dcb680", right: "#c99d66", edge: "#8f6a3c", mark: "#0c7f7a" };

/** The crate for a kind in a facing; drawn the first time that its size is asked for. */
export function crateFrame(textures: Phaser.Textures.TextureManager, kind: ThingKind, facing: Facing): FrameRef | null {
  const [w, h] = footprint(kind, facing);
  const tall = kind.solid ? TALL : LOW;
  const key = `${CRATE}/${w}x${h}x${tall}`;
  if (!textures.exists(key) && !draw(textures, key, w, h, tall)) return null;
  return { key, frame: "0" };
}

function draw(textures: Phaser.Textures.TextureManager, key: string, w: number, h: number, tall: number): boolean {
  const width = (w + h) * HALF_W;
  const height = (w + h) * HALF_H + tall;
  const texture = textures.createCanvas(key, width * SCALE, height * SCALE);
  if (!texture) return false;
  const pen = texture.getContext();
  pen.scale(SCALE, SCALE);
  // Grid point (x, y) at a height, with the footprint's smallest corner at 0, 0.
  const at = (x: number, y: number, up: number) => [(x - y + h) * HALF_W, (x + y) * HALF_H + tall - up] as const;
  const face = (points: readonly (readonly [number, number])[], fill: string) => {
    pen.beginPath();
    for (const [x, y] of points) pen.lineTo(x, y);
    pen.closePath();
    pen.fillStyle = fill;
    pen.fill();
    pen.strokeStyle = COLOURS.edge;
    pen.lineWidth = 2;
    pen.lineJoin = "round";
    pen.stroke();
  };
  const [x0, y0, x1, y1] = [INSET, INSET, w - INSET, h - INSET];
  face([at(x0, y1, 0), at(x1, y1, 0), at(x1, y1, tall), at(x0, y1, tall)], COLOURS.left);
  face([at(x1, y0, 0), at(x1, y1, 0), at(x1, y1, tall), at(x1, y0, tall)], COLOURS.right);
  face([at(x0, y0, tall), at(x1, y0, tall), at(x1, y1, tall), at(x0, y1, tall)], COLOURS.top);
  // A strap over the top, so that it is a parcel and not a block.
  const middle = (y0 + y1) / 2;
  face(
    [
      at(x0, middle - 0.09, tall),
      at(x1, middle - 0.09, tall),
      at(x1, middle + 0.09, tall),
      at(x0, middle + 0.09, tall),
    ],
    COLOURS.mark,
  );
  texture.refresh();
  const frame = texture.add("0", 0, 0, 0, width * SCALE, height * SCALE);
  if (!frame) return false;
  const [px, py] = at(w / 2, h / 2, 0);
  frame.customPivot = true;
  frame.pivotX = px / width;
  frame.pivotY = py / height;
  return true;
}
