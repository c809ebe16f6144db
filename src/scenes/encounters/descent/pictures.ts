/** The dreamscape's pictures, made by tools/art/dream: one atlas and three layers of sky. */
import type * as Phaser from "phaser";
import { SCALE } from "../../world-atlas.ts";

export const DREAM = "dream-0";
export const SKY = ["dream-sky-back", "dream-sky-far", "dream-sky-near"] as const;
/** Atlas pixels to world pixels. */
export const DREAM_SCALE = 1 / SCALE;

const urls = import.meta.glob<string>("/assets/encounters/dream*", { eager: true, query: "?url", import: "default" });

export function preloadDream(scene: Phaser.Scene): void {
  const image = urls[`/assets/encounters/${DREAM}.webp`];
  const data = urls[`/assets/encounters/${DREAM}.json`];
  if (image && data && !scene.textures.exists(DREAM)) scene.load.atlas(DREAM, image, data);
  for (const key of SKY) {
    const url = urls[`/assets/encounters/${key}.webp`];
    if (url && !scene.textures.exists(key)) scene.load.image(key, url);
  }
}

/** A picture of the dream, at the size of the world; its origin is its pivot. */
export function picture(scene: Phaser.Scene, frame: string): Phaser.GameObjects.Image {
  const texture = scene.textures.get(DREAM);
  const made = scene.add.image(0, 0, DREAM, texture.has(frame) ? frame : undefined).setScale(DREAM_SCALE);
  const anchor = (texture.get(frame) as { customPivot?: boolean; pivotX?: number; pivotY?: number }) ?? {};
  if (anchor.customPivot) made.setOrigin(anchor.pivotX ?? 0.5, anchor.pivotY ?? 0.5);
  return made;
}
