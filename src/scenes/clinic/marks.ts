/** What is selected, what the pointer is over, and an arrow at what a notice speaks of. */
import type * as Phaser from "phaser";
import { findRoom } from "../../sim/rules/house/rooms.ts";
import { findPatient } from "../../sim/rules/people/people.ts";
import type { FocusPoint, Target } from "../api.ts";
import { centreOf } from "./ground.ts";
import { DRAW_SCALE, needFrame, pivotOf, type FrameRef } from "../frames.ts";
import { screenX, screenY, type XY } from "../iso.ts";
import { outlineFloor } from "./build/floor-plan.ts";
import { thoughtOf } from "../readout.ts";
import { airScale } from "./readouts.ts";
import { heightShown, type People } from "./people.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./standing.ts";

export interface Marks {
  update(): void;
  /** Points at something for a while. */
  point(at: FocusPoint): void;
  destroy(): void;
}

const ARROW_MS = 6000;
const CHOSEN = 0x14b8ac;
/** Room that a thought takes over a head, in world pixels at airScale 1. */
const THOUGHT_ROOM = 66;

export function createMarks(stage: Stage, people: People, standing: Standing): Marks {
  const picture = (name: string, layer: Phaser.GameObjects.Layer) => {
    const ref: FrameRef | null = needFrame(name);
    if (!ref) return null;
    const pivot = pivotOf(stage.scene.textures, ref);
    const image = stage.scene.add.image(0, 0, ref.key, ref.frame).setOrigin(pivot.x, pivot.y).setVisible(false);
    layer.add(image);
    return image;
  };
  const outline = stage.scene.add.graphics().setDepth(3);
  stage.floor.add(outline);
  let outlined = "";
  const selected = picture("fx/select-ring", stage.floor)?.setDepth(5) ?? null;
  const hovered = picture("fx/hover-ring", stage.floor)?.setDepth(4) ?? null;
  const arrow = picture("fx/arrow", stage.air)?.setDepth(9000) ?? null;
  const pin = picture("fx/arrow", stage.air)?.setDepth(8000) ?? null;
  selected?.setTint(CHOSEN);
  let aim: FocusPoint | null = null;
  let until = 0;
  const spot: XY & { size: number; top: number } = { x: 0, y: 0, size: 1, top: 0 };

  /** Fills `spot` with where a target is; false when it is not in the clinic. */
  const locate = (target: Target): boolean => {
    // A room is outlined on the floor instead.
    if (target.kind === "room") return false;
    if (target.kind === "thing") {
      const { rules, state } = stage.session;
      const view = standing.things.get(target.id);
      // What lies flat is part of the floor.
      const thing = view?.thing ?? state.things.find((each) => each.id === target.id);
      if (!thing) return false;
      const [w, h] = rules.thingKinds[thing.kind]?.size ?? [1, 1];
      const [cx, cy] = view ? [view.cx, view.cy] : centreOf(rules, thing);
      spot.x = screenX(cx, cy);
      spot.y = screenY(cx, cy);
      spot.size = 1.15 + (Math.max(w, h) - 1) * 0.45;
      spot.top = view ? spot.y - view.pick.top : 0;
      return true;
    }
    const view = (target.kind === "patient" ? people.patients : people.staff).get(target.id);
    if (!view) return false;
    spot.x = view.sx;
    spot.y = view.sy;
    spot.size = 1;
    spot.top = heightShown(view);
    return true;
  };
  const ring = (image: Phaser.GameObjects.Image | null, target: Target | null, beat: number) => {
    if (!image) return;
    const found = target !== null && locate(target);
    image.setVisible(found);
    if (found) image.setPosition(spot.x, spot.y).setScale(DRAW_SCALE * spot.size * (1 + beat));
  };

  /** Whoever is selected has a pin overhead, since a ring under a chair is hard to see. */
  const pinUp = (target: Target | null, beat: number) => {
    if (!pin) return;
    const found = target !== null && target.kind !== "thing" && target.kind !== "room" && locate(target);
    pin.setVisible(found);
    if (!found) return;
    const patient = target.kind === "patient" ? findPatient(stage.session.state, target.id) : undefined;
    const scale = airScale(stage.zoom);
    const above = patient && thoughtOf(patient, stage.session.state.tick) !== "" ? THOUGHT_ROOM * scale : 4;
    pin
      .setPosition(spot.x + (above > 4 ? 20 : 0), spot.y - spot.top - above + beat * 100)
      .setScale(DRAW_SCALE * scale * 0.8);
  };

  /** A room that is selected has its floor outlined. */
  const outlineRoom = (target: Target | null) => {
    const key = target?.kind === "room" ? `${target.id} ${stage.session.state.layout}` : "";
    if (key === outlined) return;
    outlined = key;
    outline.clear();
    const room = target?.kind === "room" ? findRoom(stage.session.state, target.id) : undefined;
    if (room) outlineFloor(outline, { at: room.at, size: room.size }, CHOSEN);
  };

  return {
    update() {
      const { selection, hover } = stage.api;
      outlineRoom(selection.value);
      const beat = stage.calm ? 0 : Math.sin(stage.now * 0.004) * 0.03;
      ring(selected, selection.value, beat);
      ring(hovered, hover.value, 0);
      pinUp(selection.value, beat);
      if (!arrow) return;
      const pointing = aim !== null && stage.now < until;
      const place = pointing && aim ? placeOf(stage, people, standing, aim) : null;
      arrow.setVisible(place !== null);
      if (!place) return;
      const hop = stage.calm ? 0 : Math.abs(Math.sin(stage.now * 0.004)) * 12;
      arrow.setPosition(place.x, place.y - place.top - 8 - hop).setScale(DRAW_SCALE * airScale(stage.zoom) * 1.15);
    },
    point(at) {
      aim = at;
      until = stage.now + ARROW_MS;
    },
    destroy() {
      outline.destroy();
      selected?.destroy();
      hovered?.destroy();
      arrow?.destroy();
      pin?.destroy();
    },
  };
}

export interface Place extends XY {
  /** How far above it its top is, in world pixels. */
  readonly top: number;
}

/** Where a point of the story is on the screen plan, in world pixels; null for things that are not in the world. */
export function placeOf(stage: Stage, people: People, standing: Standing, at: FocusPoint): Place | null {
  const { state } = stage.session;
  if ("x" in at) return { x: screenX(at.x, at.y), y: screenY(at.x, at.y), top: 0 };
  if ("patient" in at || "cast" in at) {
    const id = "patient" in at ? at.patient : state.patients.find((p) => p.cast === at.cast)?.id;
    const view = id === undefined ? undefined : people.patients.get(id);
    if (view) return { x: view.sx, y: view.sy, top: heightShown(view) };
    const gone = id === undefined ? undefined : findPatient(state, id);
    return gone && state.patients.includes(gone)
      ? {
          x: screenX(gone.body.x / 1000, gone.body.y / 1000),
          y: screenY(gone.body.x / 1000, gone.body.y / 1000),
          top: 120,
        }
      : null;
  }
  if ("staff" in at) {
    const view = people.staff.get(at.staff);
    return view ? { x: view.sx, y: view.sy, top: heightShown(view) } : null;
  }
  if ("thing" in at) {
    const view = standing.things.get(at.thing) ?? [...standing.things.values()].find((v) => v.thing.kind === at.thing);
    return view
      ? { x: screenX(view.cx, view.cy), y: screenY(view.cx, view.cy), top: screenY(view.cx, view.cy) - view.pick.top }
      : null;
  }
  if ("room" in at) {
    const room = findRoom(stage.session.state, at.room);
    if (!room) return null;
    const x = room.at[0] + room.size[0] / 2;
    const y = room.at[1] + room.size[1] / 2;
    return { x: screenX(x, y), y: screenY(x, y), top: 90 };
  }
  return null;
}
