/** The tool in hand: follows pointer, finger and keys, asks the rules, and tells the interface what it would do. */
import type { Subject, Tool } from "../../../session/tool.ts";
import { turnTool } from "../../../session/tool.ts";
import type { Door } from "../../../sim/commands/command.ts";
import type { Target } from "../../api.ts";
import { gridAt, screenX, screenY } from "../../iso.ts";
import type { CameraRig } from "../camera-rig.ts";
import type { Stage } from "../stage.ts";
import type { Standing } from "../standing.ts";
import { aimTool, type Marks } from "./aim.ts";
import { aim, beginRect, emptyHand, endRect, nextDoor, pressRoom, step, type Hand } from "./hand.ts";
import { listenForToolKeys } from "./keys.ts";
import { createBuildView } from "./view.ts";

export interface Tools {
  /** Whether presses belong to a tool now. */
  readonly active: boolean;
  hover(px: number, py: number): void;
  /** A press that did not move. */
  click(px: number, py: number, touch: boolean, several: boolean): void;
  /** A press begins; true when dragging from there draws and does not move the view. */
  grab(px: number, py: number): boolean;
  /** Drags on from where the press began. */
  drag(px: number, py: number, touch: boolean): void;
  drop(): void;
  /** One step back: an unfinished room is dropped, else the tool is put away. */
  back(): void;
  update(): void;
  destroy(): void;
}

export function createTools(
  stage: Stage,
  rig: CameraRig,
  standing: Standing,
  pick: (px: number, py: number) => Target | null,
): Tools {
  const { session, api } = stage;
  const { build } = api;
  const { map } = session.rules;
  const view = createBuildView(stage, standing);
  let tool: Tool | null = null;
  let hand = centreHand();
  let pointed: Subject | null = null;
  let marks: Marks | null = null;
  let asked = "";
  let told = "";

  /** The middle of what the interface leaves free, brought into the building. */
  function centreHand(): Hand {
    const free = rig.middle();
    const { x, y } = gridAt(free.x, free.y);
    const [bx, by] = map.building.at;
    const [bw, bh] = map.building.size;
    const into = (v: number, low: number, size: number) => Math.floor(Math.min(Math.max(v, low), low + size - 1)) + 0.5;
    return emptyHand(into(x, bx, bw), into(y, by, bh));
  }
  const follow = (px: number, py: number, by: Hand["by"]) => {
    const world = rig.worldAt(px, py);
    const at = gridAt(world.x, world.y);
    hand = aim(hand, map, at.x, at.y, by);
    const found = tool && points(tool) ? pick(px, py) : null;
    pointed = found?.kind === "thing" && tool?.kind !== "copy" ? { kind: "thing", id: found.id } : null;
  };
  const use = (several: boolean) => {
    look();
    build.use(several);
  };
  /** Asks the rules again if anything that they look at may have changed. */
  const look = () => {
    if (!tool) return;
    const { state } = session;
    const key = `${state.layout} ${state.tick} ${state.cash.value}`;
    if (marks && key === asked && marks.ghost.by === hand.by && madeFrom.hand === hand && madeFrom.tool === tool)
      return;
    asked = key;
    madeFrom = { hand, tool };
    marks = aimTool(session, tool, hand, pointed);
    const now = JSON.stringify(marks.ghost);
    if (now !== told) {
      told = now;
      build.ghost.value = marks.ghost;
    }
    view.show(marks, tool);
  };
  let madeFrom: { hand: Hand | null; tool: Tool | null } = { hand: null, tool: null };
  /** The door goes on round the room, to where the rules would have it. */
  const turnDoor = (by: number) => {
    if (!hand.rect || !marks?.door) return;
    const { command, answer } = marks.ghost;
    if (command?.type !== "build-room") return;
    const fits = (door: Door) => !answer?.ok || session.query({ ...command, door }).ok;
    hand = { ...hand, door: nextDoor(marks.rect, marks.door, fits, by) };
  };
  const stopTool = build.tool.subscribe((next) => {
    const same = next !== null && tool !== null && sameWork(next, tool);
    if (next?.kind === "room" && tool?.kind === "room" && same && next.turns !== tool.turns)
      turnDoor(next.turns - tool.turns);
    if (next && !tool && hand.by === "keys") hand = centreHand();
    // A floor that moves under the tool can't be aimed at.
    if (next && !tool) rig.stay();
    tool = next;
    if (!same) {
      hand = emptyHand(hand.x, hand.y, hand.by);
      pointed = null;
    }
    marks = null;
    stage.lowered = next !== null || build.heat.value !== null;
    if (next) {
      look();
      return;
    }
    told = "";
    if (build.ghost.value !== null) build.ghost.value = null;
    view.hide();
  });
  const stopHeat = build.heat.subscribe((heat) => {
    stage.lowered = heat !== null || tool !== null;
    view.heat(heat);
  });
  const back = () => {
    if (hand.rect) hand = emptyHand(hand.x, hand.y, hand.by);
    else build.tool.value = null;
  };
  const press = (several: boolean) => {
    if (tool?.kind !== "room") return use(several);
    if (hand.by !== "keys" || !hand.rect) {
      hand = pressRoom(hand);
      return look();
    }
    // By keys the second corner builds at once: the door is turned with R.
    hand = endRect(hand);
    use(several);
  };
  const stopKeys = listenForToolKeys({
    active: () => tool !== null,
    step(dx, dy) {
      hand = step(hand, map, dx, dy);
      pointed = null;
      look();
      const x = screenX(hand.x, hand.y);
      const y = screenY(hand.x, hand.y);
      rig.reveal(x, y);
    },
    turn(quarters) {
      if (tool) build.tool.value = turnTool(tool, quarters);
    },
    use(several) {
      if (tool?.kind === "room" && hand.ready) use(several);
      else {
        hand = { ...hand, by: "keys" };
        press(several);
      }
    },
    back,
  });
  let grabbed = { x: 0, y: 0 };
  let dragged = false;

  return {
    get active() {
      return tool !== null;
    },
    hover(px, py) {
      // What waits for a yes stays where it is.
      if (tool && !(hand.ready && tool.kind === "room")) follow(px, py, "mouse");
      if (build.heat.value) lookUnder(px, py);
    },
    click(px, py, touch, several) {
      follow(px, py, touch ? "touch" : "mouse");
      // A finger only aims what has to be placed; a button beside it says yes.
      if (touch && tool && tool.kind !== "room" && !(points(tool) && tool.kind !== "sell")) return look();
      press(several);
    },
    grab(px, py) {
      grabbed = { x: px, y: py };
      dragged = false;
      return tool?.kind === "room";
    },
    drag(px, py, touch) {
      const by = touch ? "touch" : "mouse";
      if (!dragged) {
        follow(grabbed.x, grabbed.y, by);
        hand = beginRect(hand);
      }
      dragged = true;
      follow(px, py, by);
    },
    drop() {
      if (dragged) hand = endRect(hand);
      dragged = false;
    },
    back,
    update() {
      if (tool) {
        look();
        if (marks) {
          const { at, size } = marks.rect;
          // The chip hangs below the front corner of what is marked.
          const x = screenX(at[0] + size[0], at[1] + size[1]);
          const y = screenY(at[0] + size[0], at[1] + size[1]);
          const on = rig.screenAt(x, y);
          build.chipAt(on.x, on.y);
        }
      }
      view.update();
    },
    destroy() {
      stopTool();
      stopHeat();
      stopKeys();
      view.destroy();
      if (build.tool.value !== null) build.tool.value = null;
      if (build.heat.value !== null) build.heat.value = null;
    },
  };

  /** Tells the interface which tile is under the pointer, for the numbers beside a map of light or noise. */
  function lookUnder(px: number, py: number): void {
    const world = rig.worldAt(px, py);
    const at = gridAt(world.x, world.y);
    const [x, y] = [Math.floor(at.x), Math.floor(at.y)];
    const { aimed } = build;
    if (aimed.value?.[0] !== x || aimed.value[1] !== y) aimed.value = [x, y];
  }
}

/** Whether the tool points at something that is there, and not at a place for something. */
function points(tool: Tool): boolean {
  return (
    tool.kind === "sell" || (tool.kind === "move" && tool.thing === "") || (tool.kind === "copy" && tool.room === "")
  );
}

/** Whether two tools do the same work, so that a half-drawn room stays when only a switch was changed. */
function sameWork(a: Tool, b: Tool): boolean {
  if (a.kind === "room" && b.kind === "room") return a.room === b.room;
  if (a.kind === "place" && b.kind === "place") return a.thing === b.thing;
  return false;
}
