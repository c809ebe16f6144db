/** What an act does, shown at once: rings that spread, a beam, a flash over everything. */
import * as Phaser from "phaser";
import { SOFT } from "../../drawn-textures.ts";
import type { Point } from "./places.ts";

interface Burst {
  readonly image: Phaser.GameObjects.Image;
  readonly from: Point;
  readonly to: Point;
  readonly size: number;
  age: number;
  readonly life: number;
}

export class Flashes {
  private readonly scene: Phaser.Scene;
  private readonly world: Phaser.GameObjects.Container;
  private readonly bursts: Burst[] = [];
  private readonly veil: Phaser.GameObjects.Image;
  private fade = 0;

  constructor(scene: Phaser.Scene, world: Phaser.GameObjects.Container) {
    this.scene = scene;
    this.world = world;
    this.veil = scene.add.image(0, 0, "__WHITE").setOrigin(0, 0).setDepth(500).setAlpha(0);
  }

  /** A spray of lights from a place, `n` of them, out to `reach` world pixels. */
  spray(at: Point, tint: number, n: number, reach: number, life = 900): void {
    for (let i = 0; i < n; i++) {
      const turn = (i / n) * Math.PI * 2 + (i % 3) * 0.3;
      const far = reach * (0.55 + 0.45 * ((i * 7) % 5) * 0.25);
      this.add(
        at,
        { x: at.x + Math.cos(turn) * far, y: at.y + Math.sin(turn) * far * 0.7 - far * 0.25 },
        tint,
        34,
        life,
      );
    }
  }

  /** Lights that fly from one place to another. */
  beam(from: Point, to: Point, tint: number): void {
    for (let i = 0; i < 9; i++)
      this.add(
        { x: from.x - i * 2, y: from.y - (i % 3) * 8 },
        { x: to.x + ((i * 13) % 30) - 15, y: to.y - ((i * 17) % 50) },
        tint,
        30 - i,
        380 + i * 45,
      );
  }

  flash(tint: number, strength: number): void {
    this.veil.setTint(tint);
    this.fade = strength;
  }

  private add(from: Point, to: Point, tint: number, size: number, life: number): void {
    const image = this.scene.add
      .image(from.x, from.y, SOFT, "0")
      .setTint(tint)
      .setBlendMode(Phaser.BlendModes.ADD)
      .setDepth(8500);
    this.world.add(image);
    this.bursts.push({ image, from, to, size, age: 0, life });
  }

  frame(ms: number, width: number, height: number, calm: boolean): void {
    for (let i = this.bursts.length - 1; i >= 0; i--) {
      const burst = this.bursts[i];
      if (!burst) continue;
      burst.age += ms;
      const share = Math.min(1, burst.age / burst.life);
      const out = 1 - (1 - share) * (1 - share);
      burst.image
        .setPosition(burst.from.x + (burst.to.x - burst.from.x) * out, burst.from.y + (burst.to.y - burst.from.y) * out)
        .setDisplaySize(burst.size * (1 - 0.4 * share), burst.size * (1 - 0.4 * share))
        .setAlpha((1 - share) * 0.95);
      if (share < 1) continue;
      burst.image.destroy();
      this.bursts.splice(i, 1);
    }
    this.fade = Math.max(0, this.fade - ms / 700);
    this.veil.setDisplaySize(width, height).setAlpha(calm ? this.fade * 0.35 : this.fade);
  }
}
