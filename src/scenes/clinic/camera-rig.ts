/** The camera: dragged, zoomed to the pointer, moved smoothly to what matters, kept within the garden. */
import type * as Phaser from "phaser";
import type { Insets, SceneApi } from "../api.ts";
import {
  clampView,
  easeShare,
  fitView,
  minZoom,
  offsetForInsets,
  worldAt,
  zoomAt,
  type Port,
  type View,
} from "../camera-math.ts";
import { boundsOf, screenX, screenY, type Bounds } from "../iso.ts";
import type { Ruleset } from "../../sim/ruleset.ts";

export interface CameraRig {
  readonly view: Readonly<View>;
  /** All in CSS pixels of the canvas. */
  pan(dx: number, dy: number): void;
  fling(vx: number, vy: number): void;
  zoom(px: number, py: number, factor: number, smooth: boolean): void;
  /** Smoothly to a world point. */
  goTo(x: number, y: number, zoom?: number): void;
  /** Moves just so far that a world point is not under the interface. */
  reveal(x: number, y: number): void;
  reset(): void;
  /** From now on the view stays where it is until the player moves it, whatever the interface covers. */
  stay(): void;
  worldAt(px: number, py: number): { x: number; y: number };
  /** World point in the middle of what the interface leaves free. */
  middle(): { x: number; y: number };
  /** Where a world point is on the canvas. */
  screenAt(x: number, y: number): { x: number; y: number };
  resize(): void;
  update(ms: number): void;
}

/** How often to see whether the interface's bars have changed, in milliseconds. */
const LOOK_EVERY = 250;
const GLIDE_HALF_LIFE = 85;
/** Smallest zoom at which people can still be told apart, for views lying and standing. */
const READABLE = { wide: 0.36, tall: 0.42 };
/** What is selected counts as covered this near to the interface or an edge, and is then brought further out: CSS pixels. */
const COVERED = 56;
const EDGE = 110;

export function createCameraRig(
  camera: Phaser.Cameras.Scene2D.Camera,
  api: SceneApi,
  rules: Ruleset,
  size: () => { width: number; height: number; ratio: number },
): CameraRig {
  const [bx, by] = rules.map.building.at;
  const [bw, bh] = rules.map.building.size;
  const building = boundsOf(bx, by, bw, bh, 1.75);
  const world: Bounds = grow(boundsOf(bx, by, bw, bh), 420, 300);
  const heart = heartOf(rules);
  let view: View = { x: 0, y: 0, zoom: 1 };
  let goal: View | null = null;
  let vx = 0;
  let vy = 0;
  let touched = false;
  let sinceLook = 0;
  let fitted = -1;

  const insets = (): Insets => api.insets?.() ?? usualInsets(size().width, api.selection.value !== null);
  const port = (): Port => ({ width: size().width, height: size().height, insets: insets() });
  const clamp = (v: View) => clampView(v, port(), world, building);
  const apply = () => {
    const { ratio } = size();
    camera.setZoom(view.zoom * ratio);
    camera.centerOn(view.x, view.y);
  };
  // The card on the right comes and goes with the selection; the house does not jump aside for it.
  const fit = () =>
    clamp(
      fitView(
        { ...port(), insets: { ...insets(), right: 0 } },
        building,
        heart,
        size().width > size().height ? READABLE.wide : READABLE.tall,
      ),
    );

  const rig: CameraRig = {
    get view() {
      return view;
    },
    pan(dx, dy) {
      goal = null;
      touched = true;
      view = clamp({ x: view.x - dx / view.zoom, y: view.y - dy / view.zoom, zoom: view.zoom });
    },
    fling(x, y) {
      vx = api.reducedMotion() ? 0 : x;
      vy = api.reducedMotion() ? 0 : y;
    },
    zoom(px, py, factor, smooth) {
      touched = true;
      const from = goal ?? view;
      const next = clamp(zoomAt(from, port(), px, py, factor, minZoom(port(), building)));
      if (smooth && !api.reducedMotion()) goal = next;
      else {
        goal = null;
        view = next;
      }
    },
    goTo(x, y, zoom) {
      vx = vy = 0;
      const next = clamp(offsetForInsets({ x, y, zoom: zoom ?? Math.max(view.zoom, 0.7) }, port()));
      touched = true;
      if (api.reducedMotion()) view = next;
      else goal = next;
    },
    reveal(x, y) {
      const { width, height } = size();
      const free = insets();
      const from = goal ?? view;
      const px = (x - from.x) * from.zoom + width / 2;
      const py = (y - from.y) * from.zoom + height / 2;
      const seen =
        px >= free.left + COVERED &&
        px <= width - free.right - COVERED &&
        py >= free.top + COVERED &&
        py <= height - free.bottom - COVERED;
      if (seen) return;
      const dx = Math.min(0, px - (free.left + EDGE)) || Math.max(0, px - (width - free.right - EDGE));
      const dy = Math.min(0, py - (free.top + EDGE)) || Math.max(0, py - (height - free.bottom - EDGE));
      touched = true;
      const next = clamp({ x: from.x + dx / from.zoom, y: from.y + dy / from.zoom, zoom: from.zoom });
      if (api.reducedMotion()) view = next;
      else goal = next;
    },
    stay() {
      touched = true;
      goal = null;
    },
    reset() {
      touched = false;
      goal = null;
      view = fit();
    },
    worldAt: (px, py) => worldAt(view, port(), px, py),
    middle() {
      const { width, height } = size();
      const { left, right, top, bottom } = insets();
      return rig.worldAt((width + left - right) / 2, (height + top - bottom) / 2);
    },
    screenAt(x, y) {
      const { width, height } = size();
      return { x: (x - view.x) * view.zoom + width / 2, y: (y - view.y) * view.zoom + height / 2 };
    },
    resize() {
      // Until the player has moved it, the view keeps the whole house in sight.
      view = touched ? clamp(view) : fit();
    },
    update(ms) {
      sinceLook += ms;
      if (!touched && sinceLook > LOOK_EVERY) {
        sinceLook = 0;
        const bars = insets();
        const sum = bars.top * 7 + bars.bottom * 3 + bars.left;
        if (sum !== fitted) {
          fitted = sum;
          if (api.reducedMotion()) view = fit();
          else goal = fit();
        }
      }
      if (goal) {
        const share = easeShare(ms, GLIDE_HALF_LIFE);
        view = {
          x: view.x + (goal.x - view.x) * share,
          y: view.y + (goal.y - view.y) * share,
          zoom: view.zoom * Math.pow(goal.zoom / view.zoom, share),
        };
        if (
          Math.abs(goal.x - view.x) + Math.abs(goal.y - view.y) < 0.4 &&
          Math.abs(goal.zoom / view.zoom - 1) < 0.002
        ) {
          view = goal;
          goal = null;
        }
      } else if (vx * vx + vy * vy > 0.0004) {
        view = clamp({ x: view.x - (vx * ms) / view.zoom, y: view.y - (vy * ms) / view.zoom, zoom: view.zoom });
        const keep = Math.pow(0.5, ms / 90);
        vx *= keep;
        vy *= keep;
      }
      apply();
    },
  };
  rig.reset();
  return rig;
}

/** The interface's usual bars, for when nobody says better. */
export function usualInsets(width: number, inspector: boolean): Insets {
  return { top: 78, right: inspector && width >= 900 ? 362 : 0, bottom: 98, left: 0 };
}

function grow(b: Bounds, dx: number, dy: number): Bounds {
  return { left: b.left - dx, right: b.right + dx, top: b.top - dy, bottom: b.bottom + dy };
}

/** Where a narrow view rests: the waiting room, else the way in. */
function heartOf(rules: Ruleset): { x: number; y: number } {
  const room = rules.map.rooms.find((r) => r.kind === "waiting");
  const [ex, ey] = rules.map.entrance.at;
  const x = room ? room.at[0] + room.size[0] / 2 : ex;
  const y = room ? room.at[1] + room.size[1] / 2 : ey;
  return { x: screenX((x + ex) / 2, (y + ey) / 2), y: screenY((x + ex) / 2, (y + ey) / 2) };
}
