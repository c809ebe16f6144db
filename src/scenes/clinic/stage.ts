/** What all parts of the clinic's picture share: layers, time, the session, and small helpers to place pictures. */
import type * as Phaser from "phaser";
import type { Session } from "../../session/session.ts";
import type { SceneApi } from "../api.ts";
import { DRAW_SCALE, pivotOf, type FrameRef } from "../frames.ts";
import { screenX, screenY } from "../iso.ts";

export interface Stage {
  readonly scene: Phaser.Scene;
  readonly api: SceneApi;
  readonly session: Session;
  /** Grass and baked floors. */
  readonly ground: Phaser.GameObjects.Layer;
  /** Flat things on the floor: shadows, rings, ripples. */
  readonly floor: Phaser.GameObjects.Layer;
  /** All that stands, sorted by depth. */
  readonly stand: Phaser.GameObjects.Layer;
  /** Bubbles, numbers, sparkles: always in front. */
  readonly air: Phaser.GameObjects.Layer;
  /** View time in milliseconds, for movement that is only seen. It runs on while the clock is stopped: people breathe. */
  now: number;
  /** Milliseconds since the last frame, at most 250. */
  delta: number;
  /** Camera zoom in CSS pixels to a world pixel. */
  zoom: number;
  calm: boolean;
  /** Whether inner walls are seen through, as while building. */
  lowered: boolean;
}

/** Adds a picture to a layer with its pivot on a grid point. */
export function place(
  stage: Stage,
  layer: Phaser.GameObjects.Layer,
  ref: FrameRef,
  gx: number,
  gy: number,
  depth = 0,
): Phaser.GameObjects.Image {
  const image = stage.scene.add.image(screenX(gx, gy), screenY(gx, gy), ref.key, ref.frame);
  const pivot = pivotOf(stage.scene.textures, ref);
  image.setOrigin(pivot.x, pivot.y).setScale(DRAW_SCALE).setDepth(depth);
  layer.add(image);
  return image;
}

/** Shows another frame with its own pivot. */
export function setFrame(stage: Stage, image: Phaser.GameObjects.Image, ref: FrameRef): void {
  image.setTexture(ref.key, ref.frame);
  const pivot = pivotOf(stage.scene.textures, ref);
  image.setOrigin(pivot.x, pivot.y);
}
