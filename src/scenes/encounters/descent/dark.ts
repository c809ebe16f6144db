/** The dark that comes down behind: a curtain of smoke with eyes along its edge. */
import type * as Phaser from "phaser";
import { darkDepth } from "../../../sim/rules/encounters/descent.ts";
import type { DescentState } from "../../../sim/state.ts";
import { SOFT } from "../../drawn-textures.ts";
import { edgeAt } from "./places.ts";

const PUFFS = 26;
const EYES = 9;
const HALF = 1500;
const BLACK = 0x0a0520;

export class Dark {
  private readonly cover: Phaser.GameObjects.Image;
  private readonly puffs: Phaser.GameObjects.Image[] = [];
  private readonly eyes: Phaser.GameObjects.Image[] = [];
  private edge: number | null = null;

  constructor(scene: Phaser.Scene, world: Phaser.GameObjects.Container) {
    this.cover = scene.add.image(0, 0, "__WHITE").setTint(BLACK).setOrigin(0.5, 1).setDepth(9000).setAlpha(0.93);
    world.add(this.cover);
    for (let i = 0; i < PUFFS; i++) {
      const puff = scene.add
        .image(0, 0, SOFT, "0")
        .setTint(i % 3 === 0 ? 0x24114e : BLACK)
        .setDepth(9001 + (i % 2));
      world.add(puff);
      this.puffs.push(puff);
    }
    for (let i = 0; i < EYES * 2; i++) {
      const eye = scene.add.image(0, 0, SOFT, "0").setTint(0x7ff5e8).setDepth(9004);
      world.add(eye);
      this.eyes.push(eye);
    }
  }

  /** World height of its edge now. */
  get height(): number {
    return this.edge ?? 0;
  }

  frame(play: Readonly<DescentState>, t: number, ms: number, calm: boolean, around: number): void {
    const goal = edgeAt(darkDepth(play));
    this.edge = this.edge === null ? goal : this.edge + (goal - this.edge) * Math.min(1, ms / 250);
    const { edge } = this;
    this.cover.setPosition(around, edge - 60).setDisplaySize(HALF * 2, 4000);
    this.puffs.forEach((puff, i) => {
      const share = (i + 0.5) / PUFFS;
      const wave = calm ? 0 : Math.sin(t * 0.8 + i * 1.7) * 26 + Math.sin(t * 1.7 + i) * 9;
      const size = 240 + 90 * ((i * 7) % 4);
      puff
        .setPosition(around - HALF + 2 * HALF * share, edge - 50 + wave - (i % 2) * 26)
        .setDisplaySize(size * 1.25, size)
        .setAlpha(0.96);
    });
    for (let i = 0; i < EYES; i++) {
      const x = around - HALF * 0.62 + (HALF * 1.24 * ((i * 5) % EYES)) / (EYES - 1);
      const y = edge - 40 - ((i * 31) % 70) + (calm ? 0 : Math.sin(t * 0.9 + i * 2) * 14);
      // Each pair shuts now and then.
      const shut = !calm && (t * 0.37 + i * 0.31) % 1 > 0.93;
      for (const side of [0, 1]) {
        this.eyes[i * 2 + side]
          ?.setPosition(x + side * 26 - 13, y)
          .setDisplaySize(24, shut ? 4 : 30)
          .setAlpha(shut ? 0.5 : 0.92);
      }
    }
  }
}
