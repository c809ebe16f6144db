/** Walls, things and the street's trees: all that stands and does not walk. Made again when the layout changes. */
import type * as Phaser from "phaser";
import { footprint, wallPieces } from "../../sim/rules/house/map.ts";
import type { Thing } from "../../sim/state.ts";
import { orderDepths, type Footprint, type LongThing, NUDGE } from "../depth.ts";
import { anyFrame, frameOf, framesOf, needFrame, type FrameRef } from "../frames.ts";
import { boundsOf } from "../iso.ts";
import type { PickThing } from "../picking.ts";
import { dressStreet, type Prop } from "../street.ts";
import { crateFrame } from "../crate.ts";
import { busyThings, hangsWest, isWallHung, lampsLit } from "../thing-states.ts";
import { wallSprites, type WallSprite } from "../wall-pieces.ts";
import { centreOf, isFlat } from "./ground.ts";
import { propFrame } from "./props.ts";
import { place, setFrame, type Stage } from "./stage.ts";

export interface ThingView {
  readonly thing: Thing;
  readonly image: Phaser.GameObjects.Image;
  /** Drawn over whoever sits or lies here. */
  readonly front: Phaser.GameObjects.Image | null;
  readonly idle: readonly FrameRef[];
  readonly busy: readonly FrameRef[];
  readonly frontIdle: FrameRef | null;
  readonly frontBusy: FrameRef | null;
  readonly depth: number;
  readonly cx: number;
  readonly cy: number;
  readonly pick: PickThing;
  shown: FrameRef | null;
  working: boolean;
  /** View time at which somebody was last seen sitting or lying here. */
  used: number;
}

interface DoorView {
  readonly image: Phaser.GameObjects.Image;
  readonly closed: FrameRef;
  readonly open: FrameRef;
  readonly gx: number;
  readonly gy: number;
  opened: boolean;
  /** View time until which it stays open. */
  until: number;
}

export interface Standing {
  readonly things: ReadonlyMap<string, ThingView>;
  /** Middles of windows, for the light that falls in. */
  readonly windows: readonly { readonly x: number; readonly y: number; readonly axis: "x" | "y" }[];
  /** Things too long for depth by their middle. */
  readonly long: readonly LongThing[];
  refresh(): void;
  /** `walkers` are points in tiles, two numbers a person. */
  update(walkers: Float32Array, count: number): void;
  /** Leaves out what the camera can't see. */
  cull(view: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }): void;
  destroy(): void;
}

/** A tall inner wall, which turns to glass while somebody is behind it. */
interface Screen {
  readonly image: Phaser.GameObjects.Image;
  readonly gx: number;
  readonly gy: number;
  alpha: number;
}

interface Lamp {
  readonly image: Phaser.GameObjects.Image;
  readonly on: FrameRef;
  readonly off: FrameRef;
  lit: boolean;
}

const SEEN_THROUGH = 0.3;
/** A wall hides somebody this far behind it, by x + y, up to the knees; and this far aside, by x − y. */
const COVERS = 3.5;
const BESIDE = 1.05;
/** No picture that stands reaches further than this from its pivot, in world pixels. */
const REACH = 250;
const ANIMATION_RATE = 6;
const DOOR_REACH = 0.85;
const DOOR_STAYS = 350;

export function createStanding(stage: Stage): Standing {
  const { session } = stage;
  const things = new Map<string, ThingView>();
  const images: Phaser.GameObjects.Image[] = [];
  let doors: DoorView[] = [];
  let screens: Screen[] = [];
  let lamps: Lamp[] = [];
  let long: LongThing[] = [];
  let windows: { x: number; y: number; axis: "x" | "y" }[] = [];
  let layout = -1;
  const culled = { x: NaN, y: 0, w: 0, layout: -1 };
  const busy = new Set<string>();

  const build = () => {
    for (const image of images) image.destroy();
    for (const view of things.values()) view.front?.destroy();
    images.length = 0;
    things.clear();
    doors = [];
    screens = [];
    lamps = [];
    const { rules, state } = session;
    const walls = wallSprites(wallPieces(rules.map, state.rooms));
    const stand = state.things.filter((thing) => !isFlat(rules, thing));
    const props = dressStreet(rules.map);
    const prints: Footprint[] = [...walls, ...stand.map((thing) => printOf(stage, thing)), ...props.map(propPrint)];
    const depths = orderDepths(prints);
    walls.forEach((wall, i) => addWall(stage, wall, depths[i] ?? 0, images, doors, screens));
    long = [];
    stand.forEach((thing, i) => {
      const depth = depths[walls.length + i] ?? 0;
      const view = addThing(stage, thing, depth, images);
      if (view) things.set(thing.id, view);
      const print = prints[walls.length + i];
      if (print && Math.max(print.x1 - print.x0, print.y1 - print.y0) > 2) long.push({ ...print, depth });
    });
    props.forEach((prop, i) => addProp(stage, prop, depths[walls.length + stand.length + i] ?? 0, images, lamps));
    windows = walls
      .filter((wall) => wall.window)
      .map((wall) => ({ x: wall.gx, y: wall.gy, axis: wall.x1 > wall.x0 ? "x" : "y" }));
  };

  return {
    things,
    get windows() {
      return windows;
    },
    get long() {
      return long;
    },
    refresh() {
      if (layout === session.state.layout) return;
      layout = session.state.layout;
      build();
    },
    update(walkers, count) {
      busyThings(session.rules, session.state, busy);
      const beat = stage.calm ? 0 : Math.floor((stage.now / 1000) * ANIMATION_RATE);
      for (const view of things.values()) animate(stage, view, busy.has(view.thing.id), beat);
      const lit = lampsLit(session.state.tick);
      for (const lamp of lamps) if (lamp.lit !== lit) light(stage, lamp, lit);
      for (const door of doors) swing(stage, door, walkers, count);
      for (const screen of screens) clear(stage, screen, walkers, count);
    },
    cull(view) {
      if (
        Math.abs(view.x - culled.x) + Math.abs(view.y - culled.y) + Math.abs(view.width - culled.w) < 24 &&
        culled.layout === layout
      )
        return;
      culled.x = view.x;
      culled.y = view.y;
      culled.w = view.width;
      culled.layout = layout;
      for (const image of images) {
        image.visible =
          image.x > view.x - REACH &&
          image.x < view.x + view.width + REACH &&
          image.y > view.y - REACH &&
          image.y < view.y + view.height + REACH;
      }
    },
    destroy() {
      for (const image of images) image.destroy();
      for (const view of things.values()) view.front?.destroy();
      images.length = 0;
      things.clear();
    },
  };
}

function printOf(stage: Stage, thing: Thing): Footprint {
  const kind = stage.session.rules.thingKinds[thing.kind];
  const [w, h] = kind ? footprint(kind, thing.facing) : [1, 1];
  const [x, y] = thing.at;
  if (isWallHung(stage.session.rules, thing.kind)) {
    // On the wall behind its tile, so people in the tile pass in front.
    return hangsWest(thing.facing)
      ? { x0: x + 0.02, y0: y, x1: x + 0.06, y1: y + h }
      : { x0: x, y0: y + 0.02, x1: x + w, y1: y + 0.06 };
  }
  return { x0: x, y0: y, x1: x + w, y1: y + h };
}

function propPrint(prop: Prop): Footprint {
  return { x0: prop.x - 0.3, y0: prop.y - 0.3, x1: prop.x + 0.3, y1: prop.y + 0.3 };
}

function addWall(
  stage: Stage,
  wall: WallSprite,
  depth: number,
  images: Phaser.GameObjects.Image[],
  doors: DoorView[],
  screens: Screen[],
): void {
  const ref = needFrame(wall.frame);
  if (!ref) return;
  const image = place(stage, stage.stand, ref, wall.gx, wall.gy, depth);
  images.push(image);
  if (wall.kind === "full" && !wall.outer) screens.push({ image, gx: wall.gx, gy: wall.gy, alpha: 1 });
  const open = wall.open ? needFrame(wall.open) : null;
  if (open) doors.push({ image, closed: ref, open, gx: wall.gx, gy: wall.gy, opened: false, until: 0 });
}

function addThing(stage: Stage, thing: Thing, depth: number, images: Phaser.GameObjects.Image[]): ThingView | null {
  const { rules } = stage.session;
  const kind = rules.thingKinds[thing.kind];
  const base = anyBase(thing);
  const drawn = base ? framesOf(`${base}/idle`) : [];
  const crate = drawn.length === 0 && kind ? crateFrame(stage.scene.textures, kind, thing.facing) : null;
  const idle = crate ? [crate] : drawn;
  const first = idle[0];
  if (!first) return null;
  const [cx, cy] = centreOf(rules, thing);
  const image = place(stage, stage.stand, first, cx, cy, depth);
  images.push(image);
  const busy = framesOf(`${base}/busy`);
  const frontIdle = frameOf(`${base}/front`);
  const front = frontIdle ? place(stage, stage.stand, frontIdle, cx, cy, depth + 2 * NUDGE) : null;
  front?.setVisible(false);
  return {
    thing,
    image,
    front,
    idle,
    busy,
    frontIdle,
    frontBusy: frameOf(`${base}/front-busy`) ?? frontIdle,
    depth,
    cx,
    cy,
    pick: pickOf(stage, thing, image, depth),
    shown: first,
    working: false,
    used: -1,
  };
}

const FACINGS = ["sw", "se", "ne", "nw"] as const;

/** `<kind>/<facing>` in its own facing, else in any that was rendered; "" when there is no picture. */
export function anyBase(thing: Pick<Thing, "kind" | "facing">): string {
  const names = [thing.facing, ...FACINGS].map((facing) => `${thing.kind}/${facing}`);
  const found = names.find((name) => frameOf(`${name}/idle`) ?? frameOf(`${name}/idle/0`));
  if (!found) needFrame(`${thing.kind}/${thing.facing}/idle`);
  return found ?? "";
}

function pickOf(stage: Stage, thing: Thing, image: Phaser.GameObjects.Image, depth: number): PickThing {
  const kind = stage.session.rules.thingKinds[thing.kind];
  const [w, h] = kind ? footprint(kind, thing.facing) : [1, 1];
  const foot = boundsOf(thing.at[0], thing.at[1], w, h);
  const frame = image.frame;
  const left = image.x - image.originX * image.displayWidth + frame.x * image.scaleX;
  const top = image.y - image.originY * image.displayHeight + frame.y * image.scaleY;
  const right = left + frame.cutWidth * image.scaleX;
  const bottom = top + frame.cutHeight * image.scaleY;
  return {
    target: { kind: "thing", id: thing.id },
    left: Math.min(left, foot.left),
    right: Math.max(right, foot.right),
    top: Math.min(top, foot.top),
    bottom: Math.max(bottom, foot.bottom),
    depth,
    covers: (x, y) => {
      const fx = Math.floor((x - image.x) / image.scaleX + image.originX * frame.realWidth);
      const fy = Math.floor((y - image.y) / image.scaleY + image.originY * frame.realHeight);
      const alpha = stage.scene.textures.getPixelAlpha(fx, fy, frame.texture.key, frame.name);
      return alpha !== null && alpha > 60;
    },
  };
}

function addProp(stage: Stage, prop: Prop, depth: number, images: Phaser.GameObjects.Image[], lamps: Lamp[]): void {
  const base = propFrame(prop);
  const ref = base ? anyFrame([`${base}/idle`, `${base}/idle/0`]) : null;
  if (!ref) return;
  const shadow = frameOf(`${base}/shadow`);
  if (shadow) {
    const image = place(stage, stage.floor, shadow, prop.x, prop.y, -1);
    image.setScale(image.scale * prop.scale);
    images.push(image);
  }
  const image = place(stage, stage.stand, ref, prop.x, prop.y, depth);
  image.setScale(image.scale * prop.scale);
  images.push(image);
  const on = prop.kind === "lamp" ? frameOf(`${base}/busy`) : null;
  if (on) lamps.push({ image, on, off: ref, lit: false });
}

function light(stage: Stage, lamp: Lamp, lit: boolean): void {
  lamp.lit = lit;
  setFrame(stage, lamp.image, lit ? lamp.on : lamp.off);
}

function animate(stage: Stage, view: ThingView, working: boolean, beat: number): void {
  const frames = working && view.busy.length > 0 ? view.busy : view.idle;
  const ref = frames[beat % frames.length] ?? null;
  if (ref && ref !== view.shown) {
    setFrame(stage, view.image, ref);
    view.shown = ref;
  }
  if (view.front) view.front.visible = view.used === stage.now;
  if (working === view.working) return;
  view.working = working;
  const front = working ? view.frontBusy : view.frontIdle;
  if (view.front && front) setFrame(stage, view.front, front);
}

function swing(stage: Stage, door: DoorView, walkers: Float32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const dx = (walkers[2 * i] ?? 0) - door.gx;
    const dy = (walkers[2 * i + 1] ?? 0) - door.gy;
    if (dx * dx + dy * dy < DOOR_REACH * DOOR_REACH) door.until = stage.now + DOOR_STAYS;
  }
  const open = stage.now < door.until;
  if (open === door.opened) return;
  door.opened = open;
  setFrame(stage, door.image, open ? door.open : door.closed);
}

/** Lets a wall be seen through while it covers somebody: the same column of the screen, and just before them. */
function clear(stage: Stage, screen: Screen, walkers: Float32Array, count: number): void {
  let goal = stage.lowered ? SEEN_THROUGH : 1;
  for (let i = 0; i < count && goal === 1; i++) {
    const x = walkers[2 * i] ?? 0;
    const y = walkers[2 * i + 1] ?? 0;
    const before = screen.gx + screen.gy - x - y;
    const beside = Math.abs(screen.gx - screen.gy - x + y);
    if (before > 0 && before < COVERS && beside < BESIDE) goal = SEEN_THROUGH;
  }
  if (screen.alpha === goal) return;
  const step = stage.delta / 260;
  screen.alpha = goal > screen.alpha ? Math.min(goal, screen.alpha + step) : Math.max(goal, screen.alpha - step);
  screen.image.setAlpha(screen.alpha);
}
