/** Dust in a place's light: slow specks that drift and glimmer, drawn over the picture. Still where little motion is wanted. */
import * as Phaser from "phaser";
import { SOFT } from "../drawn-textures.ts";
import { tileNoise } from "../street.ts";
import type { Backdrop } from "./pictures.ts";

export interface Motes {
  /** `now` in real milliseconds. */
  update(now: number, calm: boolean): void;
  destroy(): void;
}

export interface MotesOf {
  /** Where they float, in pixels of the picture: x, y, width, height. */
  readonly area: readonly [number, number, number, number];
  readonly count?: number;
  readonly tint?: number;
}

/** Over people, under what a scene draws as light of its own. */
const DEPTH = 200;
/** Pixels a second. */
const DRIFT = 7;

export function addMotes(scene: Phaser.Scene, backdrop: Backdrop, of: MotesOf): Motes {
  const [left, top, width, height] = of.area;
  const specks = Array.from({ length: of.count ?? 26 }, (_, i) => {
    const size = (4 + 7 * tileNoise(i, 3, 77)) * backdrop.place.scale;
    return scene.add
      .image(0, 0, SOFT, "0")
      .setDisplaySize(size, size)
      .setTint(of.tint ?? 0xfff0cf)
      .setBlendMode(Phaser.BlendModes.ADD)
      .setDepth(DEPTH);
  });
  return {
    update(now, calm) {
      const t = calm ? 0 : now / 1000;
      for (const [i, speck] of specks.entries()) {
        const own = tileNoise(i, 1, 77);
        const slow = 0.5 + tileNoise(i, 2, 77);
        // They rise through the light and come in again below.
        const rise = (tileNoise(i, 4, 77) * height + t * DRIFT * slow) % height;
        speck
          .setPosition(left + own * width + 22 * Math.sin(t * 0.21 * slow + own * 6.28), top + height - rise)
          .setAlpha((0.16 + 0.14 * Math.sin(t * 0.9 * slow + own * 12)) * Math.sin((rise / height) * Math.PI));
      }
    },
    destroy() {
      for (const speck of specks) speck.destroy();
    },
  };
}
