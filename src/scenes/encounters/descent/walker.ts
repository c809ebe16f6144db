/** You, the light you carry, the assistant beside you, and Cavity on its way. */
import * as Phaser from "phaser";
import { lightOf } from "../../../sim/rules/encounters/descent.ts";
import type { DescentState } from "../../../sim/state.ts";
import type { Look } from "../../../sim/ruleset.ts";
import { SHADE, SOFT } from "../../drawn-textures.ts";
import type { FigureFactory, Facing, Mood, Pose } from "../../figures/index.ts";
import { DREAM_SCALE, picture } from "./pictures.ts";
import type { Islands } from "./islands.ts";
import { along, walked, type Point } from "./places.ts";

const FIGURE = 1.12;

export class Walker {
  private readonly figures: FigureFactory;
  private readonly look: Look;
  private readonly body: Phaser.GameObjects.Image;
  private readonly shadow: Phaser.GameObjects.Image;
  private readonly glow: Phaser.GameObjects.Image;
  private readonly halo: Phaser.GameObjects.Image;
  private readonly guide: Phaser.GameObjects.Image;
  private readonly guideGlow: Phaser.GameObjects.Image;
  readonly place: Point = { x: 0, y: 0 };
  private first = true;
  private share = 0;

  constructor(scene: Phaser.Scene, world: Phaser.GameObjects.Container, figures: FigureFactory, look: Look) {
    this.figures = figures;
    this.look = look;
    const soft = (tint: number) => {
      const made = scene.add.image(0, 0, SOFT, "0").setTint(tint).setBlendMode(Phaser.BlendModes.ADD);
      world.add(made);
      return made;
    };
    this.glow = soft(0xffd79a);
    this.shadow = scene.add.image(0, 0, SHADE, "0").setAlpha(0.5);
    const first = figures.texture(look, "idle", "sw", 0, "calm");
    this.body = scene.add.image(0, 0, first.key, first.frame);
    world.add([this.shadow, this.body]);
    this.halo = soft(0xfff0cf);
    this.guideGlow = soft(0x6ff0ff);
    const milo = figures.milo("idle", 0);
    this.guide = scene.add.image(0, 0, milo.key, milo.frame);
    world.add(this.guide);
  }

  frame(play: Readonly<DescentState>, islands: Islands, t: number, ms: number, calm: boolean, over: string): void {
    const { busy } = play;
    const going = busy.what === "go";
    const from = islands.stand(play.at);
    const to = going ? islands.stand(Number(busy.on)) : from;
    // Between steps the way goes on by itself, so that nobody jerks.
    this.share = going ? Math.max(this.share, walked(play)) : 0;
    if (going) this.share = Math.min(1, this.share + ms / (busy.of * 100));
    const goal = going ? along(from, to, this.share) : from;
    const near = this.first || calm ? 1 : Math.min(1, ms / 90);
    this.first = false;
    this.place.x += (goal.x - this.place.x) * near;
    this.place.y += (goal.y - this.place.y) * near;
    const { x, y } = this.place;
    const right = going ? to.x >= from.x : true;
    const down = going ? to.y > from.y + 20 : false;
    const facing: Facing = going ? (right ? (down ? "se" : "ne") : down ? "sw" : "nw") : "se";
    const [pose, mood] = this.feel(play, over);
    const count = this.figures.poseFrames(pose);
    const n = calm && pose !== "walk" ? 0 : Math.floor(t * this.figures.poseRate(pose)) % Math.max(1, count);
    const frame = this.figures.texture(this.look, pose, facing, n, mood);
    this.body
      .setTexture(frame.key, frame.frame)
      .setOrigin(frame.ax, frame.ay)
      .setPosition(x, y)
      .setScale(DREAM_SCALE * FIGURE)
      .setDepth(y + 2);
    this.shadow
      .setPosition(x + 4, y)
      .setScale(0.62)
      .setDepth(y - 1);
    const light = lightOf(play) / 100;
    const breath = calm ? 1 : 1 + 0.04 * Math.sin(t * 1.8);
    const wide = (190 + 520 * light) * breath;
    this.glow
      .setPosition(x, y - 40)
      .setDisplaySize(wide, wide * 0.72)
      .setAlpha(0.16 + 0.3 * light)
      .setDepth(y - 120);
    this.halo
      .setPosition(x, y - 60)
      .setDisplaySize(150, 170)
      .setAlpha(0.1 + 0.22 * light)
      .setDepth(y + 1);
    const spin = calm ? 0.6 : t * 0.9;
    const gx = x - 74 + Math.cos(spin) * 10;
    const gy = y - 66 + Math.sin(spin * 1.7) * 8;
    const milo = this.figures.milo(busy.what === "listen" ? "soothe" : "idle", calm ? 0 : Math.floor(t * 8));
    this.guide
      .setTexture(milo.key, milo.frame)
      .setOrigin(milo.ax, milo.ay)
      .setPosition(gx, gy + 34)
      .setScale(DREAM_SCALE * 0.72)
      .setDepth(y - 2);
    this.guideGlow
      .setPosition(gx, gy)
      .setDisplaySize(130, 130)
      .setAlpha(0.34)
      .setDepth(y + 5);
  }

  private feel(play: Readonly<DescentState>, over: string): [Pose, Mood] {
    if (over === "won") return ["cheer", "happy"];
    if (over === "lost") return ["clutch", "uneasy"];
    const mood: Mood = play.light.value < 25_000 ? "scared" : "calm";
    switch (play.busy.what) {
      case "go":
        return ["walk", mood];
      case "listen":
        return ["idle", mood];
      case "caught":
        return ["panic", "scared"];
      case "answer":
        return ["talk", "happy"];
      case "":
        return ["idle", mood];
      default:
        return ["point", "calm"];
    }
  }
}

/** Cavity: where it is, and a trail of light that fills toward where it goes next. */
export class Hunter {
  private readonly body: Phaser.GameObjects.Image;
  private readonly glow: Phaser.GameObjects.Image;
  private readonly trail: Phaser.GameObjects.Image[] = [];
  private readonly ring: Phaser.GameObjects.Graphics;
  private readonly place: Point = { x: 0, y: 0 };
  private first = true;

  constructor(scene: Phaser.Scene, world: Phaser.GameObjects.Container) {
    this.glow = scene.add.image(0, 0, SOFT, "0").setTint(0x32e6d8).setBlendMode(Phaser.BlendModes.ADD);
    this.body = picture(scene, "hunter/idle");
    this.ring = scene.add.graphics();
    for (let i = 0; i < 7; i++) {
      const dot = scene.add.image(0, 0, SOFT, "0").setBlendMode(Phaser.BlendModes.ADD).setDepth(8000);
      this.trail.push(dot);
      world.add(dot);
    }
    world.add([this.glow, this.ring, this.body]);
  }

  get at(): Point {
    return this.place;
  }

  frame(play: Readonly<DescentState>, islands: Islands, t: number, ms: number, calm: boolean): void {
    const { hunter } = play;
    const home = hunter.at === islands.core;
    const goal = home
      ? { x: islands.at(islands.core).x, y: islands.at(islands.core).y - 120 }
      : islands.fearAt(hunter.at);
    const near = this.first || calm ? 1 : Math.min(1, ms / 200);
    this.first = false;
    this.place.x += (goal.x - this.place.x) * near;
    this.place.y += (goal.y - this.place.y) * near;
    const { x } = this.place;
    const y = this.place.y - 46 + (calm ? 0 : Math.sin(t * 2.2) * 9);
    const shown = home && Math.abs(this.place.y - goal.y) < 30 ? 0 : 1;
    const beat = calm ? 0 : Math.sin(t * 3.4) * 0.03;
    this.body
      .setPosition(x, y)
      .setScale(DREAM_SCALE * (1 + beat))
      .setAlpha(shown)
      .setDepth(this.place.y + 60);
    this.glow
      .setPosition(x, y - 70)
      .setDisplaySize(300, 300)
      .setAlpha(shown * 0.34)
      .setDepth(this.place.y + 59);
    const moving = hunter.next !== hunter.at;
    const to = islands.hunterAt(hunter.next);
    const from = islands.hunterAt(hunter.at);
    const share = 1 - hunter.left / Math.max(1, hunter.of);
    this.trail.forEach((dot, i) => {
      const s = (i + 1) / (this.trail.length + 1);
      const on = share > s * 0.95;
      dot
        .setVisible(moving)
        .setPosition(from.x + (to.x - from.x) * s, from.y - 10 + (to.y - from.y) * s)
        .setDisplaySize(on ? 34 : 18, on ? 34 : 18)
        .setTint(on ? 0xff6f7e : 0x52e8dc)
        .setAlpha(on ? 0.95 : 0.5);
    });
    // Where it will be: a ring that closes.
    this.ring.clear().setDepth(8001);
    if (!moving) return;
    const target = islands.at(hunter.next);
    const wide = 150 + 190 * (1 - share);
    this.ring.lineStyle(4, hunter.next === play.at ? 0xff6f7e : 0x52e8dc, 0.35 + 0.6 * share);
    this.ring.strokeEllipse(target.x, target.y + 4, wide, wide * 0.5);
  }
}
