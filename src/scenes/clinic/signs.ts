/** Signs over heads and things: one pool of pictures, each with its own outline, readable from far away. */
import type * as Phaser from "phaser";
import { SOFT } from "../drawn-textures.ts";
import { DRAW_SCALE, needFrame } from "../frames.ts";
import { airScale } from "./readouts.ts";
import { setFrame, type Stage } from "./stage.ts";

export type SignName =
  | "stage-1"
  | "stage-2"
  | "stage-3"
  | "stage-4"
  | "isolated"
  | "infected"
  | "restoring"
  | "ringing"
  | "alarm";

export interface Sign {
  readonly image: Phaser.GameObjects.Image;
  name: SignName | "";
  /** View time at which it popped up. */
  popped: number;
  /** Seen in this frame; what is not is put away. */
  seen: boolean;
}

/** Signs by key, made once and shown again. */
export interface Signs {
  /** Shows a sign with its tail's tip at a place in world pixels. */
  show(key: string | number, name: SignName, x: number, y: number, depth: number, alpha?: number): Sign | null;
  /** Puts away what was not shown since the last call. */
  sweep(): void;
  destroy(): void;
}

const POP_MS = 280;

export function createSigns(stage: Stage): Signs {
  const signs = new Map<string | number, Sign>();
  const spare: Sign[] = [];
  const fresh = (): Sign => {
    const image = stage.scene.add.image(0, 0, SOFT, "0").setVisible(false);
    stage.air.add(image);
    return { image, name: "", popped: 0, seen: false };
  };
  return {
    show(key, name, x, y, depth, alpha = 1) {
      let sign = signs.get(key);
      if (!sign) signs.set(key, (sign = spare.pop() ?? fresh()));
      if (sign.name !== name) {
        const ref = needFrame(`fx/sign/${name}`);
        if (!ref) return null;
        setFrame(stage, sign.image, ref);
        sign.name = name;
        sign.popped = stage.now;
        sign.image.setVisible(true).setRotation(0);
      }
      sign.seen = true;
      const t = stage.calm ? 1 : Math.min(1, (stage.now - sign.popped) / POP_MS);
      const u = t - 1;
      const pop = 1 + 2.3 * u * u * u + 1.3 * u * u;
      sign.image
        .setPosition(x, y)
        .setScale(DRAW_SCALE * airScale(stage.zoom) * pop)
        .setAlpha(alpha)
        .setDepth(depth);
      return sign;
    },
    sweep() {
      for (const [key, sign] of signs) {
        if (sign.seen) {
          sign.seen = false;
          continue;
        }
        sign.image.setVisible(false);
        sign.name = "";
        signs.delete(key);
        spare.push(sign);
      }
    },
    destroy() {
      for (const sign of [...signs.values(), ...spare]) sign.image.destroy();
      signs.clear();
      spare.length = 0;
    },
  };
}
