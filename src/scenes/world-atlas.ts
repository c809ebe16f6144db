/**
 * The world's sprites: floors, walls, furniture, street and effects, and what a rival sends to it, packed by `tools/art/pack.mjs`.
 * Frame names, footprints and pivots: `tools/art/world/README.md`.
 */
import type Phaser from "phaser";

/** Atlas pixels per screen pixel at zoom 1: draw frames at scale 1 / SCALE. */
export const SCALE = 1.5;

export interface WorldFrame {
  key: string;
  frame: string;
}

const urls = import.meta.glob<string>("/assets/world/*", { eager: true, query: "?url", import: "default" });
const FACINGS = ["sw", "se", "ne", "nw"];
/** A thing drawn in fewer facings is the same from the other sides. */
const STAND_IN: Record<string, readonly string[]> = { se: ["sw"], ne: ["sw"], nw: ["se", "sw"] };

let textures: Phaser.Textures.TextureManager | undefined;
let index: Map<string, string> | undefined;
let order: string[] = [];

function pages(): { key: string; image: string; data: string }[] {
  const found: { key: string; image: string; data: string }[] = [];
  for (const [path, image] of Object.entries(urls)) {
    const name = /\/((?:world|street)-\d+)\.webp$/.exec(path)?.[1];
    const data = name === undefined ? undefined : urls[`/assets/world/${name}.json`];
    if (name !== undefined && data !== undefined) found.push({ key: name, image, data });
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Queues every page of the atlas; call it in a scene's `preload`. */
export function preloadWorld(scene: Phaser.Scene): void {
  textures = scene.textures;
  index = undefined;
  for (const page of pages()) {
    if (!scene.textures.exists(page.key)) scene.load.atlas(page.key, page.image, page.data);
  }
}

function frames(): Map<string, string> {
  if (index) return index;
  const made = new Map<string, string>();
  let complete = textures !== undefined;
  for (const page of pages()) {
    if (!textures?.exists(page.key)) {
      complete = false;
      continue;
    }
    for (const name of textures.get(page.key).getFrameNames()) made.set(name, page.key);
  }
  if (complete) {
    index = made;
    order = [...made.keys()].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  }
  return made;
}

/** The frame's name as the atlas has it, after the stand-ins that `worldFrame` allows. */
function resolve(name: string, all: Map<string, string>): string | undefined {
  if (all.has(name)) return name;
  const parts = name.split("/");
  const facing = parts[1] ?? "";
  if (FACINGS.includes(facing)) {
    const thing = parts[0] ?? "";
    const drawn = (f: string): boolean => all.has(`${thing}/${f}/idle`) || all.has(`${thing}/${f}/idle/0`);
    if (!drawn(facing)) {
      const other = STAND_IN[facing]?.find(drawn);
      return other === undefined ? undefined : resolve([thing, other, ...parts.slice(2)].join("/"), all);
    }
    if (parts[2] === "busy" && !all.has(`${thing}/${facing}/busy/0`))
      return resolve([thing, facing, "idle", ...parts.slice(3)].join("/"), all);
  }
  return undefined;
}

/**
 * Where a frame lies, or `undefined` if there is none. A thing drawn in fewer facings stands in for the missing
 * ones, and a missing `busy` falls back to `idle`. A missing `front` stays missing: nothing of the thing stands before its user.
 */
export function worldFrame(name: string): WorldFrame | undefined {
  const all = frames();
  const frame = resolve(name, all);
  const key = frame === undefined ? undefined : all.get(frame);
  return frame === undefined || key === undefined ? undefined : { key, frame };
}

/** Every frame whose name starts with the prefix, in order (numbers by value): the frames of an animation, say. */
export function worldFrames(prefix: string): WorldFrame[] {
  const all = frames();
  const names = index ? order : [...all.keys()].sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
  const found: WorldFrame[] = [];
  for (const frame of names) {
    const key = all.get(frame);
    if (key !== undefined && frame.startsWith(prefix)) found.push({ key, frame });
  }
  return found;
}
