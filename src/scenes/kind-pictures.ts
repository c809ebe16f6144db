/** Pictures of kinds of things and rooms for the interface's cards, put together from the world's sprites. */
import type * as Phaser from "phaser";
import type { Facing, Ruleset } from "../sim/ruleset.ts";
import { footprint } from "../sim/rules/house/map.ts";
import { floorPicture, isFlat } from "./clinic/ground.ts";
import { anyBase } from "./clinic/standing.ts";
import { crateFrame } from "./crate.ts";
import { anyFrame, frameOf, framesOf, pivotOf, type FrameRef } from "./frames.ts";
import { screenX, screenY } from "./iso.ts";
import { hangsWest, isWallHung } from "./thing-states.ts";
import { SCALE } from "./world-atlas.ts";

type Textures = Phaser.Textures.TextureManager;
/** A sprite with its pivot on a point, in world pixels. */
interface Piece {
  readonly ref: FrameRef;
  readonly x: number;
  readonly y: number;
}
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Size of the pictures in pixels. */
const WIDTH = 224;
const HEIGHT = 176;
/** Nothing is drawn larger than this beside its size at zoom 1, so that small things look small. */
const LARGEST = 1.5;

const kept = new WeakMap<Ruleset, Map<string, string>>();

/** Address of the picture of a kind; "" while there are no sprites. */
export function kindPicture(
  textures: Textures,
  rules: Ruleset,
  of: { readonly thing: string } | { readonly room: string },
): string {
  let known = kept.get(rules);
  if (!known) kept.set(rules, (known = new Map<string, string>()));
  const key = "thing" in of ? `thing/${of.thing}` : `room/${of.room}`;
  let url = known.get(key);
  if (url === undefined) {
    const pieces =
      "thing" in of ? thingPieces(textures, rules, of.thing, "sw", 0, 0) : roomPieces(textures, rules, of.room);
    url = paint(textures, pieces);
    if (url) known.set(key, url);
  }
  return url;
}

/** Shadow, body and front of a thing whose smallest corner is at a tile. */
function thingPieces(
  textures: Textures,
  rules: Ruleset,
  kind: string,
  facing: Facing,
  gx: number,
  gy: number,
): Piece[] {
  const def = rules.thingKinds[kind];
  if (!def) return [];
  const [w, h] = footprint(def, facing);
  const hung = isWallHung(rules, kind);
  const cx = gx + (hung && hangsWest(facing) ? 0 : w / 2);
  const cy = gy + (hung && !hangsWest(facing) ? 0 : h / 2);
  const [x, y] = [screenX(cx, cy), screenY(cx, cy)];
  const base = anyBase({ kind, facing });
  const body = (base ? framesOf(`${base}/idle`)[0] : null) ?? crateFrame(textures, def, facing);
  const refs = [
    base && !isFlat(rules, { kind }) ? frameOf(`${base}/shadow`) : null,
    body,
    base ? frameOf(`${base}/front`) : null,
  ];
  return refs.flatMap((ref) => (ref ? [{ ref, x, y }] : []));
}

/** Where the furniture of a room's picture stands, and how: for chairs, along the wall, and in the corner. */
const PLACES: readonly (readonly [number, number, Facing])[] = [
  [1, 1, "sw"],
  [0, 0, "sw"],
  [2, 0, "sw"],
];
const SIDE = 3;

/** A corner of the room: floor, back walls, and what it needs to be of use. */
function roomPieces(textures: Textures, rules: Ruleset, kind: string): Piece[] {
  const def = rules.roomKinds[kind];
  if (!def) return [];
  const pieces: Piece[] = [];
  const put = (ref: FrameRef | null, gx: number, gy: number) => {
    if (ref) pieces.push({ ref, x: screenX(gx, gy), y: screenY(gx, gy) });
  };
  const floor = floorPicture(def.floor);
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++)
      put(anyFrame([`floor/${floor}-${(x + y) % 2 === 0 ? "a" : "b"}`, `floor/${floor}`]), x + 0.5, y + 0.5);
  if (def.walls !== "none") {
    put(frameOf(`wall/post/${def.walls}`), 0, 0);
    for (let n = 0; n < SIDE; n++) {
      put(frameOf(`wall/x/${def.walls}`), n + 0.5, 0);
      put(frameOf(`wall/y/${def.walls}`), 0, n + 0.5);
    }
  }
  const needed = def.needs.flatMap((oneOf) => oneOf.slice(0, 1)).filter((id) => rules.thingKinds[id]);
  const things = PLACES.map(([gx, gy, facing], i) => ({ kind: needed[i] ?? "", gx, gy, facing }));
  things.sort((a, b) => a.gx + a.gy - b.gx - b.gy);
  for (const { kind: id, gx, gy, facing } of things)
    if (id) pieces.push(...thingPieces(textures, rules, id, facing, gx, gy));
  return pieces;
}

function paint(textures: Textures, pieces: readonly Piece[]): string {
  const boxes = pieces.map((piece) => boxOf(textures, piece));
  // The shadow may be cut off at the edge: what is looked at fills the picture.
  const solid = pieces.flatMap(({ ref }, i) => (ref.frame.endsWith("/shadow") ? [] : [boxes[i]]));
  const whole = solid.reduce<Box | null>((sum, box) => (sum && box ? join(sum, box) : (box ?? sum)), null);
  if (!whole) return "";
  const canvas = document.createElement("canvas");
  canvas.width = WIDTH;
  canvas.height = HEIGHT;
  const pen = canvas.getContext("2d");
  if (!pen) return "";
  const scale = Math.min(
    (WIDTH - 12) / (whole.right - whole.left),
    (HEIGHT - 12) / (whole.bottom - whole.top),
    LARGEST,
  );
  pen.imageSmoothingQuality = "high";
  pen.translate(WIDTH / 2, HEIGHT / 2);
  pen.scale(scale, scale);
  pen.translate(-(whole.left + whole.right) / 2, -(whole.top + whole.bottom) / 2);
  pieces.forEach((piece, i) => {
    const box = boxes[i];
    const frame = textures.getFrame(piece.ref.key, piece.ref.frame);
    if (!box || !frame) return;
    pen.drawImage(
      frame.source.image as CanvasImageSource,
      frame.cutX,
      frame.cutY,
      frame.cutWidth,
      frame.cutHeight,
      box.left,
      box.top,
      box.right - box.left,
      box.bottom - box.top,
    );
  });
  return canvas.toDataURL("image/png");
}

/** Where a sprite's paint lies, in world pixels. */
function boxOf(textures: Textures, piece: Piece): Box | undefined {
  const frame = textures.getFrame(piece.ref.key, piece.ref.frame);
  if (!frame) return undefined;
  const pivot = pivotOf(textures, piece.ref);
  const left = piece.x + (frame.x - pivot.x * frame.realWidth) / SCALE;
  const top = piece.y + (frame.y - pivot.y * frame.realHeight) / SCALE;
  return { left, top, right: left + frame.cutWidth / SCALE, bottom: top + frame.cutHeight / SCALE };
}

function join(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
