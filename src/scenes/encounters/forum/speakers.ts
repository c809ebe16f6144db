/** Who stands in the hall: the player's speaker, the other side, and a witness on the way to the microphone. */
import type * as Phaser from "phaser";
import type { Facing, Look } from "../../../sim/ruleset.ts";
import { SOFT } from "../../drawn-textures.ts";
import type { FigureFactory, Mood, Pose } from "../../figures/index.ts";
import type { Backdrop } from "../pictures.ts";

export class Stander {
  readonly image: Phaser.GameObjects.Image;
  private readonly shade: Phaser.GameObjects.Image;
  private readonly backdrop: Backdrop;
  private readonly tint: number;
  private shown = "";

  constructor(scene: Phaser.Scene, backdrop: Backdrop, figures: FigureFactory, look: Look, facing: Facing) {
    this.backdrop = backdrop;
    const first = figures.texture(look, "idle", facing, 0, "calm");
    this.shade = scene.add.image(0, 0, SOFT, "0").setTint(0x2a1830).setAlpha(0.4);
    this.image = scene.add.image(0, 0, first.key, first.frame).setOrigin(first.ax, first.ay);
    this.tint = Number.parseInt(backdrop.place.lit.slice(1), 16);
  }

  show(on: boolean): void {
    this.image.setVisible(on);
    this.shade.setVisible(on);
  }

  put(at: { x: number; y: number; z?: number }): void {
    this.backdrop.stand(this.image, at);
    this.image.setTint(this.tint);
    this.shade
      .setPosition(this.image.x, this.image.y - 2)
      .setDisplaySize(78, 36)
      .setDepth(this.image.depth - 0.05);
  }

  dress(figures: FigureFactory, look: Look, pose: Pose, facing: Facing, mood: Mood, now: number): void {
    const frame = Math.floor((now / 1000) * figures.poseRate(pose)) % Math.max(1, figures.poseFrames(pose));
    const key = `${pose} ${facing} ${frame} ${mood}`;
    if (key === this.shown) return;
    this.shown = key;
    const picture = figures.texture(look, pose, facing, frame, mood);
    this.image.setTexture(picture.key, picture.frame).setOrigin(picture.ax, picture.ay);
  }

  destroy(): void {
    this.image.destroy();
    this.shade.destroy();
  }
}

/** A point on a path, 0 at its beginning and 1 at its end. */
export function along(
  path: readonly (readonly [number, number, number])[],
  share: number,
): { x: number; y: number; z: number } {
  const at = Math.max(0, Math.min(1, share)) * (path.length - 1);
  const from = path[Math.floor(at)] ?? [0, 0, 0];
  const to = path[Math.ceil(at)] ?? from;
  const part = at - Math.floor(at);
  return {
    x: from[0] + (to[0] - from[0]) * part,
    y: from[1] + (to[1] - from[1]) * part,
    z: from[2] + (to[2] - from[2]) * part,
  };
}
