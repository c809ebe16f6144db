/** A small room on the title, put together from the game's own pictures and alive: used while no painting is there. */
import type * as Phaser from "phaser";
import type { Look } from "../sim/ruleset.ts";
import { orderDepths, type Footprint } from "./depth.ts";
import type { FigureMood, FigurePose } from "./figure-pose.ts";
import type { FigureFactory } from "./figures/index.ts";
import { DRAW_SCALE, frameOf, framesOf, pivotOf, type FrameRef } from "./frames.ts";
import { screenX, screenY } from "./iso.ts";
import { castShadow } from "./shadow.ts";

export interface Diorama {
  readonly root: Phaser.GameObjects.Container;
  /** `seconds` since the title opened; 0 stands still. */
  update(seconds: number): void;
}

interface Item extends Footprint {
  readonly name: string;
}

const SIZE = 5;
const box = (name: string, x0: number, y0: number, w = 1, h = 1): Item => ({ name, x0, y0, x1: x0 + w, y1: y0 + h });
const THINGS: readonly Item[] = [
  box("cabinet/sw", 0, 0, 2, 1),
  box("plant-tall/sw", 4, 0),
  box("dental-chair/sw", 1, 1, 1, 2),
  box("holo-scanner/sw", 3, 2),
  box("seat-coral/se", 0, 3),
  box("plant-bushy/sw", 0, 4),
  box("milo-disc/sw", 3, 4),
];

const base = { age: "adult", build: "medium" } as const;
const ELARA: Look = {
  ...base,
  skin: "#f6cba8",
  hair: "#9c5a34",
  hairStyle: "long",
  outfit: "coat",
  top: "#37b3b0",
  bottom: "#3e4674",
  accessory: "none",
};
const GUEST: Look = {
  ...base,
  skin: "#935a38",
  hair: "#2b2530",
  hairStyle: "afro",
  outfit: "sweater",
  top: "#f4b65a",
  bottom: "#5b92e0",
  accessory: "vr",
};
const AVA: Look = {
  ...base,
  build: "slim",
  skin: "#fbdcc4",
  hair: "#e8729c",
  hairStyle: "bun",
  outfit: "tee",
  top: "#575b70",
  bottom: "#f2836c",
  accessory: "none",
};

export function createDiorama(scene: Phaser.Scene, figures: FigureFactory): Diorama {
  const root = scene.add.container(0, 0);
  const drawn: { image: Phaser.GameObjects.Image; depth: number }[] = [];
  const put = (ref: FrameRef | null, gx: number, gy: number, depth: number) => {
    if (!ref) return null;
    const pivot = pivotOf(scene.textures, ref);
    const image = scene.add.image(screenX(gx, gy), screenY(gx, gy), ref.key, ref.frame);
    image.setOrigin(pivot.x, pivot.y).setScale(DRAW_SCALE);
    drawn.push({ image, depth });
    return image;
  };
  for (let y = 0; y < SIZE; y++)
    for (let x = 0; x < SIZE; x++)
      put(frameOf(`floor/surgery-${(x + y) % 2 ? "b" : "a"}`), x + 0.5, y + 0.5, -100 + (x + y) / 100);
  for (let i = 0; i < SIZE; i++) {
    const kind = i === 1 || i === 3 ? "window" : "full";
    put(frameOf(`wall/x/${kind}`), i + 0.5, 0, i - 50);
    put(frameOf(`wall/y/${kind}`), 0, i + 0.5, i - 50);
    put(frameOf("ao/n"), i + 0.5, 0.5, -90);
    put(frameOf("ao/w"), 0.5, i + 0.5, -90);
    put(frameOf("wall/x/low"), i + 0.5, SIZE, i + 60);
    put(frameOf("wall/y/low"), SIZE, i + 0.5, i + 60);
  }
  for (const [kind, x, y, depth] of [
    ["full", 0, 0, -60],
    ["full", SIZE, 0, 59.5],
    ["full", 0, SIZE, 59.5],
    ["low", SIZE, SIZE, 80],
  ] as const)
    put(frameOf(`wall/post/${kind}`), x, y, depth);
  const depths = orderDepths(THINGS);
  const moving: { image: Phaser.GameObjects.Image; frames: readonly FrameRef[]; rate: number }[] = [];
  THINGS.forEach((thing, i) => {
    const x = (thing.x0 + thing.x1) / 2;
    const y = (thing.y0 + thing.y1) / 2;
    put(frameOf(`${thing.name}/shadow`), x, y, -80);
    const frames = framesOf(`${thing.name}/busy`);
    const image = put(frames[0] ?? null, x, y, depths[i] ?? 0);
    if (image && frames.length > 1) moving.push({ image, frames, rate: 7 });
    if (thing.name.startsWith("dental")) put(frameOf(`${thing.name}/front-busy`), x, y, (depths[i] ?? 0) + 0.02);
  });
  const people: {
    image: Phaser.GameObjects.Image;
    look: Look;
    pose: FigurePose;
    facing: "sw" | "se" | "nw";
    mood: FigureMood;
    rate: number;
  }[] = [];
  const person = (
    look: Look,
    pose: FigurePose,
    facing: "sw" | "se" | "nw",
    mood: FigureMood,
    x: number,
    y: number,
    depth: number,
    rate: number,
  ) => {
    const image = scene.add.image(screenX(x, y), screenY(x, y), "__WHITE").setScale(DRAW_SCALE);
    if (pose !== "lie") {
      const shadow = scene.add.image(image.x, image.y, "__WHITE");
      castShadow(figures, shadow, pose, facing);
      drawn.push({ image: shadow, depth: -79 });
    }
    drawn.push({ image, depth });
    people.push({ image, look, pose, facing, mood, rate });
  };
  const chair = depths[THINGS.findIndex((t) => t.name.startsWith("dental"))] ?? 0;
  person(GUEST, "lie", "sw", "happy", 1.5, 2, chair + 0.01, 3);
  person(ELARA, "treat", "se", "happy", 0.62, 1.7, 2.4, 2.2);
  person(AVA, "idle", "se", "uneasy", 1.5, 4.2, 5.7, 3);
  const milo = scene.add.image(screenX(3.5, 4.5), screenY(3.5, 4.5) - 4, "__WHITE").setScale(DRAW_SCALE);
  drawn.push({ image: milo, depth: 8.1 });
  root.add(drawn.sort((a, b) => a.depth - b.depth).map((d) => d.image));

  return {
    root,
    update(seconds) {
      for (const { image, frames, rate } of moving) {
        const ref = frames[Math.floor(seconds * rate) % frames.length];
        if (ref) image.setTexture(ref.key, ref.frame);
      }
      for (const p of people) {
        const count = Math.max(1, figures.poseFrames(p.pose));
        const picture = figures.texture(p.look, p.pose, p.facing, Math.floor(seconds * p.rate) % count, p.mood);
        p.image.setTexture(picture.key, picture.frame).setOrigin(picture.ax, picture.ay);
      }
      const picture = figures.milo(Math.floor(seconds / 5) % 2 === 1 ? "talk" : "idle", Math.floor(seconds * 6));
      milo.setTexture(picture.key, picture.frame).setOrigin(picture.ax, picture.ay);
    },
  };
}
