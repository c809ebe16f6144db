/** Finds pictures by name. A picture that is missing is left out of the scene, and said once while developing. */
import type * as Phaser from "phaser";
import { SCALE, worldFrame, worldFrames } from "./world-atlas.ts";

export interface FrameRef {
  readonly key: string;
  readonly frame: string;
}

/** Atlases are rendered larger than zoom 1, for closer looks. */
export const DRAW_SCALE = 1 / SCALE;

const told = new Set<string>();

export function missing(name: string): void {
  if (!import.meta.env.DEV || told.has(name)) return;
  told.add(name);
  console.warn(`No picture “${name}”.`);
}

export function frameOf(name: string): FrameRef | null {
  const found = worldFrame(name);
  return found ?? null;
}

/** The frame, or null with a word to the developer. */
export function needFrame(name: string): FrameRef | null {
  const found = frameOf(name);
  if (!found) missing(name);
  return found;
}

/** The first that exists. */
export function anyFrame(names: readonly string[]): FrameRef | null {
  for (const name of names) {
    const found = frameOf(name);
    if (found) return found;
  }
  if (names[0]) missing(names[0]);
  return null;
}

/** All pictures of an animation `<base>/0`, `<base>/1` …, or the one picture `<base>`. */
export function framesOf(base: string): FrameRef[] {
  const first = frameOf(base) ?? frameOf(`${base}/0`);
  if (!first) return [];
  // The atlas may answer with another facing, so go by the name that it gave.
  return first.frame.endsWith("/0") ? worldFrames(first.frame.slice(0, -1)) : [first];
}

/** The pivot of a picture as a fraction of its untrimmed size. */
export function pivotOf(textures: Phaser.Textures.TextureManager, ref: FrameRef): { x: number; y: number } {
  const frame = textures.getFrame(ref.key, ref.frame) as {
    pivotX: number;
    pivotY: number;
    customPivot: boolean;
  } | null;
  return frame?.customPivot ? { x: frame.pivotX, y: frame.pivotY } : { x: 0.5, y: 0.5 };
}
