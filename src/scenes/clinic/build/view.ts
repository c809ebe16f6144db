/** How a tool looks in the clinic: what it would build as a ghost, marks on the floor, a tick or a cross above. */
import type * as Phaser from "phaser";
import type { Heat, Tool } from "../../../session/tool.ts";
import type { Door } from "../../../sim/commands/command.ts";
import type { Tile } from "../../../sim/ruleset.ts";
import { footprint, spotsOf, wallPieces } from "../../../sim/rules/house/map.ts";
import type { Room, Thing } from "../../../sim/state.ts";
import { crateFrame } from "../../crate.ts";
import { orderDepths, type Footprint } from "../../depth.ts";
import { DRAW_SCALE, frameOf, framesOf, type FrameRef } from "../../frames.ts";
import { screenX, screenY } from "../../iso.ts";
import { wallSprites } from "../../wall-pieces.ts";
import { centreOf } from "../ground.ts";
import { airScale } from "../readouts.ts";
import { place, setFrame, type Stage } from "../stage.ts";
import { anyBase, type Standing } from "../standing.ts";
import type { Marks } from "./aim.ts";
import { drawVerdicts, VERDICT } from "./drawn.ts";
import { drawDoor, drawFault, drawGrid, drawHeat, drawRect, drawSpot, HEAT_COLOUR } from "./floor-plan.ts";
import { heatOf } from "./heat.ts";

export interface BuildView {
  show(marks: Marks, tool: Tool): void;
  hide(): void;
  heat(heat: Heat | null): void;
  update(): void;
  destroy(): void;
}

/** Below rings and shadows of people, above the floor. */
const FLOOR_DEPTH = -0.75;
const FAINT = 0.35;
const TINT = { yes: 0xd5fff8, no: 0xffb3a8, ask: 0xffffff } as const;

interface Sprite {
  readonly ref: FrameRef;
  readonly gx: number;
  readonly gy: number;
  readonly print: Footprint;
}

export function createBuildView(stage: Stage, standing: Standing): BuildView {
  const { scene, session } = stage;
  drawVerdicts(scene.textures);
  const graphics = (depth: number) => {
    const pen = scene.add.graphics().setDepth(depth).setVisible(false);
    stage.floor.add(pen);
    return pen;
  };
  const heatPen = graphics(FLOOR_DEPTH);
  const grid = graphics(FLOOR_DEPTH + 0.1);
  const pen = graphics(FLOOR_DEPTH + 0.2);
  drawGrid(grid, session.rules.map);
  const verdict = scene.add.image(0, 0, VERDICT, "yes").setDepth(9500).setVisible(false);
  stage.air.add(verdict);
  const pool: Phaser.GameObjects.Image[] = [];
  let used = 0;
  let faint: readonly string[] = [];
  let heat: Heat | null = null;
  let heatLayout = -1;
  let shown: Marks | null = null;

  const drawHeatMap = () => {
    if (!heat || heatLayout === session.state.layout) return;
    heatLayout = session.state.layout;
    heatPen.clear();
    const [bx, by] = session.rules.map.building.at;
    const [bw, bh] = session.rules.map.building.size;
    for (let y = by; y < by + bh; y++)
      for (let x = bx; x < bx + bw; x++)
        drawHeat(heatPen, [x, y], heatOf(session.rules, session.state, heat, x, y), HEAT_COLOUR[heat]);
  };
  const sprites = (marks: Marks, tool: Tool) => {
    const list: Sprite[] = [];
    if (marks.room) list.push(...roomSprites(stage, marks.room, marks.door));
    for (const thing of marks.things) {
      const sprite = thingSprite(stage, thing);
      if (sprite) list.push(sprite);
    }
    const depths = orderDepths(list.map((sprite) => sprite.print));
    used = 0;
    list.forEach((sprite, i) => {
      // A little forward, so that the ghost of a thing stands before what is there.
      const depth = (depths[i] ?? 0) + (tool.kind === "room" ? 0.01 : 0.4);
      let image = pool[used];
      if (image) {
        setFrame(stage, image, sprite.ref);
        image.setPosition(screenX(sprite.gx, sprite.gy), screenY(sprite.gx, sprite.gy)).setDepth(depth);
      } else {
        image = place(stage, stage.stand, sprite.ref, sprite.gx, sprite.gy, depth);
        pool.push(image);
      }
      image.setScale(DRAW_SCALE).setAlpha(0.8).setTint(TINT[marks.mood]).setVisible(true);
      used++;
    });
    for (let i = used; i < pool.length; i++) pool[i]?.setVisible(false);
  };
  const unfaint = () => {
    for (const id of faint) standing.things.get(id)?.image.setAlpha(1);
    faint = [];
  };

  return {
    show(marks, tool) {
      unfaint();
      faint = marks.faint;
      shown = marks;
      grid.setVisible(true);
      pen.clear().setVisible(true);
      const stretching = tool.kind === "room" && !marks.room;
      drawRect(pen, marks.rect, marks.mood);
      for (const tile of marks.faults) drawFault(pen, tile);
      if (marks.things.length === 1)
        for (const thing of marks.things) for (const tile of spotTiles(stage, thing)) drawSpot(pen, tile, marks.mood);
      if (marks.door) drawDoor(pen, marks.door, marks.mood);
      sprites(marks, tool);
      verdict.setVisible(marks.mood !== "ask" && !stretching).setFrame(marks.mood === "no" ? "no" : "yes");
    },
    hide() {
      unfaint();
      shown = null;
      grid.setVisible(heat !== null);
      pen.clear().setVisible(false);
      verdict.setVisible(false);
      for (const image of pool) image.setVisible(false);
    },
    heat(next) {
      heat = next;
      heatLayout = -1;
      heatPen.setVisible(heat !== null);
      grid.setVisible(heat !== null || shown !== null);
      drawHeatMap();
    },
    update() {
      drawHeatMap();
      // Things are made anew when the layout changes, so this is said every frame.
      for (const id of faint) standing.things.get(id)?.image.setAlpha(FAINT);
      if (!shown || !verdict.visible) return;
      const { at, size } = shown.rect;
      const x = at[0] + size[0] / 2;
      const y = at[1] + size[1] / 2;
      const lift = shown.things.length > 0 ? 118 : shown.room ? 36 : 24;
      verdict.setPosition(screenX(x, y), screenY(x, y) - lift).setScale(airScale(stage.zoom) * 0.62);
    },
    destroy() {
      unfaint();
      for (const image of pool) image.destroy();
      for (const part of [heatPen, grid, pen, verdict]) part.destroy();
    },
  };
}

function spotTiles(stage: Stage, thing: Pick<Thing, "kind" | "at" | "facing">): Tile[] {
  const kind = stage.session.rules.thingKinds[thing.kind];
  if (!kind) return [];
  const [w, h] = footprint(kind, thing.facing);
  const [x, y] = thing.at;
  // Those beside it: whoever sits or lies on it is no surprise.
  return spotsOf(kind, thing)
    .filter((spot) => spot.x < x || spot.y < y || spot.x >= x + w || spot.y >= y + h)
    .map((spot) => [spot.x, spot.y]);
}

function thingSprite(stage: Stage, thing: Pick<Thing, "kind" | "at" | "facing">): Sprite | null {
  const { rules } = stage.session;
  const kind = rules.thingKinds[thing.kind];
  if (!kind) return null;
  const base = anyBase(thing);
  const ref = (base ? framesOf(`${base}/idle`)[0] : null) ?? crateFrame(stage.scene.textures, kind, thing.facing);
  if (!ref) return null;
  const [gx, gy] = centreOf(rules, thing);
  const [w, h] = footprint(kind, thing.facing);
  const [x, y] = thing.at;
  return { ref, gx, gy, print: { x0: x, y0: y, x1: x + w, y1: y + h } };
}

/** The walls that a room would bring; the building's own are there already. */
function roomSprites(stage: Stage, room: NonNullable<Marks["room"]>, door: Door | null): Sprite[] {
  const doors = door ? [{ at: [door.at[0], door.at[1]] as [number, number], side: door.side }] : [];
  const ghost: Room = { id: "", name: null, paid: 0, ...room, doors };
  const pieces = wallPieces(stage.session.rules.map, [ghost]);
  const list: Sprite[] = [];
  for (const wall of wallSprites(pieces)) {
    if (wall.outer) continue;
    const ref = frameOf(wall.frame);
    if (ref) list.push({ ref, gx: wall.gx, gy: wall.gy, print: wall });
  }
  return list;
}
