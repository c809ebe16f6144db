/** One person in the hall: a figure with a shadow that walks, sits, cheers and is tinted by the light. */
import type * as Phaser from "phaser";
import type { Facing, Look } from "../../../sim/ruleset.ts";
import type { FigureMood, FigurePose } from "../../figure-pose.ts";
import { phaseOf, timedFrame } from "../../figure-pose.ts";
import type { FigureFactory } from "../../figures/index.ts";
import { SHADE, SHADE_FOOT } from "../../drawn-textures.ts";
import type { Backdrop } from "../pictures.ts";

export interface Place {
  x: number;
  y: number;
  z: number;
}

const RATES: Partial<Record<FigurePose, number>> = {
  cheer: 5,
  talk: 5,
  treat: 2.2,
  wave: 4,
  panic: 9,
  walk: 8,
  cry: 3,
};

export class Actor {
  readonly image: Phaser.GameObjects.Image;
  readonly shadow: Phaser.GameObjects.Image;
  readonly at: Place;
  pose: FigurePose;
  mood: FigureMood = "calm";
  facing: Facing;
  /** Shivers by so many pixels, and hops by so many. */
  shiver = 0;
  hop = 0;
  lift = 0;
  private readonly phase: number;
  private shown = "";
  private way: Place[] = [];
  private speed = 2;

  private readonly figures: FigureFactory;
  private readonly hall: Backdrop;
  readonly look: Look;

  constructor(
    scene: Phaser.Scene,
    figures: FigureFactory,
    hall: Backdrop,
    look: Look,
    at: Place,
    facing: Facing,
    id: number,
    pose: FigurePose = "idle",
  ) {
    this.figures = figures;
    this.hall = hall;
    this.look = look;
    this.at = { ...at };
    this.facing = facing;
    this.phase = phaseOf(id);
    this.pose = pose;
    // The first picture is painted at once, whatever the budget of the frame: it must be the right one.
    const first = figures.texture(look, pose, facing, 0, "calm");
    this.shadow = scene.add
      .image(0, 0, SHADE, "0")
      .setOrigin(SHADE_FOOT.x, SHADE_FOOT.y)
      .setTint(0x0c0a24)
      .setAlpha(0.75)
      .setDepth(-900);
    this.image = scene.add.image(0, 0, first.key, first.frame).setOrigin(first.ax, first.ay);
  }

  get walking(): boolean {
    return this.way.length > 0;
  }

  /** Goes there point by point, in tiles a second. */
  walk(way: readonly Place[], speed: number): void {
    this.way = way.map((each) => ({ ...each }));
    this.speed = speed;
  }

  tint(colour: number): this {
    this.image.setTint(colour);
    return this;
  }

  visible(on: boolean): this {
    this.image.setVisible(on);
    this.shadow.setVisible(on);
    return this;
  }

  alpha(share: number): this {
    this.image.setAlpha(share);
    this.shadow.setAlpha(0.75 * share);
    return this;
  }

  update(now: number, delta: number, calm: boolean): void {
    const target = this.way[0];
    if (target) {
      const dx = target.x - this.at.x;
      const dy = target.y - this.at.y;
      const dz = target.z - this.at.z;
      const far = Math.hypot(dx, dy);
      const step = (this.speed * delta) / 1000;
      if (far > 0.02) this.facing = Math.abs(dx) > Math.abs(dy) ? (dx > 0 ? "se" : "nw") : dy > 0 ? "sw" : "ne";
      if (far <= step) {
        Object.assign(this.at, target);
        this.way.shift();
      } else {
        this.at.x += (dx / far) * step;
        this.at.y += (dy / far) * step;
        this.at.z += (dz / far) * step;
      }
    }
    const frames = this.figures.poseFrames(this.pose);
    const rate = RATES[this.pose] ?? 3;
    const frame = calm && this.pose !== "walk" ? 0 : timedFrame(frames, rate, now, this.phase);
    const key = `${this.pose}${this.facing}${frame}${this.mood}`;
    // A figure that waits for its paint is asked for again.
    const picture = this.figures.texture(this.look, this.pose, this.facing, frame, this.mood);
    if (key !== this.shown || this.image.frame.name !== picture.frame || this.image.texture.key !== picture.key) {
      this.shown = key;
      this.image.setTexture(picture.key, picture.frame).setOrigin(picture.ax, picture.ay);
    }
    this.hall.stand(this.image, this.at);
    const x = this.image.x;
    const y = this.image.y;
    this.shadow.setPosition(x, y).setScale(0.82 * this.hall.place.scale);
    const jump = calm ? 0 : this.hop * Math.abs(Math.sin(now / 190 + this.phase * 6));
    this.image.setPosition(x + (calm ? 0 : this.shiver * Math.sin(now / 28 + this.phase * 9)), y - jump - this.lift);
  }

  destroy(): void {
    this.image.destroy();
    this.shadow.destroy();
  }
}
