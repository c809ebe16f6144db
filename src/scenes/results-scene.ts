/** Backdrop of the results: the cast in a row, with confetti when the day was won and quiet light when not. */
import * as Phaser from "phaser";
import type { SceneHost } from "./clinic-scene.ts";
import { GRASS, MEADOW, SOFT, SUN } from "./drawn-textures.ts";
import type { FigureMood, FigurePose } from "./figure-pose.ts";
import { DRAW_SCALE, frameOf, pivotOf, type FrameRef } from "./frames.ts";
import { castOf, standsOf, type CastMember } from "./results-cast.ts";
import { castShadow } from "./shadow.ts";
import { tileNoise } from "./street.ts";

export const RESULTS_SCENE = "results";

interface Flake {
  readonly image: Phaser.GameObjects.Image;
  x: number;
  y: number;
  readonly fall: number;
  readonly sway: number;
  readonly spin: number;
}

interface Standee {
  readonly member: CastMember;
  readonly image: Phaser.GameObjects.Image;
  readonly shadow: Phaser.GameObjects.Image;
  pose: FigurePose;
  mood: FigureMood;
  frame: number;
}

const FLAKES = 90;
const TREES = 15;
const COLOURS = [0x36b2b0, 0xf67c68, 0xfac65c, 0x8068c8, 0x7ed08f];

export class ResultsScene extends Phaser.Scene {
  private readonly host: SceneHost;
  private flakes: Flake[] = [];
  private row: Standee[] = [];
  private lawn!: Phaser.GameObjects.Image;
  private floor!: Phaser.GameObjects.Image;
  private sun!: Phaser.GameObjects.Image;
  private pool!: Phaser.GameObjects.Image;
  private trees: Phaser.GameObjects.Image[][] = [];
  private plantedFor = { w: 0, h: 0 };
  private now = 0;
  private won = false;

  constructor(host: SceneHost) {
    super(RESULTS_SCENE);
    this.host = host;
  }

  create(): void {
    this.now = 0;
    const session = this.host.api.session();
    this.won = session?.state.outcome?.result === "won";
    this.cameras.main.setBackgroundColor(this.won ? "#bfe8df" : "#c9d6e2");
    const veil = this.won ? 0xffffff : 0xd4dde6;
    this.lawn = this.add
      .image(0, 0, "__WHITE")
      .setOrigin(0, 0)
      .setTint(this.won ? GRASS : 0x9dbfa6);
    this.floor = this.add.image(0, 0, MEADOW).setOrigin(0, 0).setTint(veil);
    this.pool = this.add
      .image(0, 0, SOFT, "0")
      .setTint(this.won ? 0xfff2c8 : 0xe6eefc)
      .setBlendMode(Phaser.BlendModes.ADD);
    this.sun = this.add
      .image(0, 0, SUN, "0")
      .setOrigin(0, 0)
      .setBlendMode(Phaser.BlendModes.ADD)
      .setTint(this.won ? 0xffdf9e : 0xb9d4ff);
    const figures = this.host.figures();
    this.row = (session ? castOf(session.rules, session.state) : []).map((member) => {
      const shadow = this.add.image(0, 0, SOFT, "0");
      const first = figures.texture(member.look, "idle", "sw", 0, "calm");
      return {
        member,
        shadow,
        image: this.add.image(0, 0, first.key, first.frame).setOrigin(first.ax, first.ay),
        pose: "idle" as FigurePose,
        mood: "calm" as FigureMood,
        frame: -1,
      };
    });
    this.plantedFor = { w: 0, h: 0 };
    this.trees = [];
    for (let i = 0; i < TREES; i++) {
      const kind = ["tree-a", "tree-b", "tree-small"][Math.floor(tileNoise(i, 4, 61) * 3)] ?? "tree-a";
      const parts = [frameOf(`${kind}/sw/shadow`), frameOf(`${kind}/sw/idle`)].filter((ref) => ref !== null);
      this.trees.push(
        parts.map((ref) => {
          const pivot = pivotOf(this.textures, ref);
          return this.add.image(0, 0, ref.key, ref.frame).setOrigin(pivot.x, pivot.y).setTint(veil);
        }),
      );
    }
    this.flakes = [];
    const shapes = confettiFrames();
    for (let i = 0; this.won && i < FLAKES; i++) {
      const shape = shapes[i % Math.max(1, shapes.length)];
      if (!shape) break;
      const image = this.add
        .image(0, 0, shape.key, shape.frame)
        .setTint(shapes.length > 1 ? 0xffffff : (COLOURS[i % COLOURS.length] ?? 0xffffff));
      this.flakes.push({
        image,
        x: tileNoise(i, 1, 41),
        y: tileNoise(i, 2, 41) * 1.2 - 0.9,
        fall: 0.1 + 0.12 * tileNoise(i, 3, 41),
        sway: tileNoise(i, 4, 41) * 6.28,
        spin: (tileNoise(i, 5, 41) - 0.5) * 3,
      });
    }
  }

  override update(_time: number, delta: number): void {
    const ms = Math.min(100, delta);
    const calm = this.host.api.reducedMotion();
    this.now += ms;
    const { width: w, height: h } = this.scale;
    const t = this.now / 1000;
    this.lawn.setDisplaySize(w, h);
    this.floor.setDisplaySize(w, h);
    this.sun.setDisplaySize(w * 1.1, h * 1.2).setAlpha(this.won ? 0.32 : 0.2);
    this.pool
      .setPosition(w / 2, h * 0.9)
      .setDisplaySize(w * 1.1, h * 0.6)
      .setAlpha(0.4);
    const figures = this.host.figures();
    const stands = standsOf(this.row.length, w, h);
    this.row.forEach((standee, i) => {
      const at = stands[i];
      if (!at) return;
      this.dress(standee, calm ? 0 : t, i);
      standee.image
        .setPosition(at.x, at.y)
        .setScale(DRAW_SCALE * at.size)
        .setDepth(20 + at.y / 100);
      castShadow(figures, standee.shadow.setPosition(at.x, at.y).setDepth(15), "idle", "sw", at.size);
    });
    this.garden(w, h);
    for (const flake of this.flakes) {
      if (!calm) flake.y += (flake.fall * ms) / 1000;
      if (flake.y > 1.05) flake.y -= 1.25;
      const x = (flake.x + (calm ? 0 : Math.sin(t * 1.1 + flake.sway) * 0.015)) * w;
      // With little motion wanted the confetti lies still across the view.
      const y = calm ? ((flake.y + 1.3) / 1.3) * h * 0.6 : flake.y * h;
      flake.image
        .setPosition(x, y)
        .setRotation(calm ? flake.sway : t * flake.spin + flake.sway)
        .setScale(DRAW_SCALE * (h / 800))
        .setDepth(50);
    }
  }

  /** Trees along the far edge and down the sides, thinning out toward the viewer. */
  private garden(w: number, h: number): void {
    if (w === this.plantedFor.w && h === this.plantedFor.h) return;
    this.plantedFor = { w, h };
    const size = DRAW_SCALE * Math.min(1.7, h / 560);
    for (const [i, tree] of this.trees.entries()) {
      const along = (i + 0.5) / this.trees.length;
      const deep = tileNoise(i, 1, 61);
      const x = (along * 1.16 - 0.08 + 0.04 * (tileNoise(i, 2, 61) - 0.5)) * w;
      const y = (0.16 + 0.14 * deep + 0.3 * Math.pow(Math.abs(along - 0.5) * 2, 3)) * h;
      for (const image of tree) image.setPosition(x, y).setScale(size * (0.9 + 0.3 * tileNoise(i, 3, 61)));
      tree.at(-1)?.setDepth(5 + y / 1000);
      tree[0]?.setDepth(tree.length > 1 ? 4 : 5 + y / 1000);
    }
  }

  private dress(standee: Standee, t: number, i: number): void {
    const figures = this.host.figures();
    const cheering = this.won && Math.sin(t * 0.7 + i * 2.1) > -0.3;
    const pose: FigurePose = cheering ? "cheer" : "idle";
    const mood: FigureMood = this.won ? "happy" : standee.member.patient ? "uneasy" : "calm";
    const count = figures.poseFrames(pose);
    const frame = Math.floor(t * (cheering ? 5 : 3) + i) % Math.max(1, count);
    if (standee.frame === frame && standee.pose === pose && standee.mood === mood) return;
    standee.frame = frame;
    standee.pose = pose;
    standee.mood = mood;
    const picture = figures.texture(standee.member.look, pose, i % 2 === 0 ? "sw" : "se", frame, mood);
    standee.image.setTexture(picture.key, picture.frame).setOrigin(picture.ax, picture.ay);
  }
}

function confettiFrames(): FrameRef[] {
  const list: FrameRef[] = [];
  for (let n = 0; n < 8; n++) {
    const ref = frameOf(`fx/confetti/${n}`) ?? frameOf(`fx/confetti-${n}`);
    if (ref) list.push(ref);
  }
  const one = list.length === 0 ? frameOf("fx/confetti") : null;
  return one ? [one] : list;
}
