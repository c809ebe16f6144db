/** What lies under and behind the board: the server room at night, a floor of glass, channels of light, the core's aura. */
import type * as Phaser from "phaser";
import { SOFT, VIGNETTE } from "../../drawn-textures.ts";
import type { Frame } from "./board.ts";

/** The middle of the floor in the picture of the server room, as shares of it. */
const MIDDLE = { x: 0.5, y: 0.57 };

export interface Floor {
  layout(w: number, h: number, frame: Frame, picture: string): void;
  /** `danger` 0–1: how much of the network is lost. */
  draw(w: number, h: number, frame: Frame, danger: number, now: number, calm: boolean): void;
}

export function createFloor(scene: Phaser.Scene): Floor {
  const sky = scene.add.graphics().setDepth(0);
  const backdrop = scene.add.image(0, 0, "__WHITE").setDepth(0.5).setVisible(false);
  const grid = scene.add.graphics().setDepth(1);
  const glow = scene.add.image(0, 0, SOFT, "0").setBlendMode("ADD").setDepth(2).setTint(0x2fb7ff);
  const dust = Array.from({ length: 34 }, (_, i) =>
    scene.add
      .image(0, 0, SOFT, "0")
      .setBlendMode("ADD")
      .setDepth(i % 3 === 0 ? 950 : 3)
      .setTint(i % 4 === 0 ? 0xc9a6ff : 0x8feaff),
  );
  const veil = scene.add.image(0, 0, VIGNETTE, "0").setDepth(960);
  return {
    layout(w, h, frame, picture) {
      sky.clear();
      sky.fillGradientStyle(0x081530, 0x0d1b3e, 0x0b3350, 0x10294d, 1);
      sky.fillRect(0, 0, w, h);
      if (picture && scene.textures.exists(picture)) {
        const source = scene.textures.getFrame(picture);
        const [iw, ih] = [Math.max(1, source?.width ?? w), Math.max(1, source?.height ?? h)];
        // The middle of its floor comes under the middle of the board, and nothing of the view stays bare.
        const [ox, oy] = [iw * MIDDLE.x, ih * MIDDLE.y];
        const scale = Math.max(
          frame.x / ox,
          (w - frame.x) / (iw - ox),
          frame.y / oy,
          (h - frame.y) / (ih - oy),
          (frame.rx * 2.9) / iw,
        );
        backdrop
          .setTexture(picture)
          .setOrigin(MIDDLE.x, MIDDLE.y)
          .setPosition(frame.x, frame.y)
          .setScale(scale)
          .setVisible(true);
      }
      grid.clear();
      const { x, y, rx, ry, unit } = frame;
      const oval = (r: number, width: number, colour: number, alpha: number) => {
        grid.lineStyle(width * unit, colour, alpha);
        grid.strokeEllipse(x, y, rx * 2 * r, ry * 2 * r, 72);
      };
      grid.fillStyle(0x0b2b52, backdrop.visible ? 0.42 : 0.6);
      grid.fillEllipse(x, y + 10 * unit, rx * 2.34, ry * 2.34, 72);
      grid.fillStyle(0x123f6b, 0.4);
      grid.fillEllipse(x, y, rx * 1.5, ry * 1.5, 64);
      for (let n = 0; n < 24; n++) {
        const a = (n / 24) * Math.PI * 2;
        grid.lineStyle(2 * unit, 0x4fc6ff, n % 2 === 0 ? 0.14 : 0.07);
        grid.lineBetween(
          x + Math.cos(a) * rx * 0.2,
          y + Math.sin(a) * ry * 0.2,
          x + Math.cos(a) * rx * 1.16,
          y + Math.sin(a) * ry * 1.16,
        );
      }
      oval(1.17, 9, 0x4fd8ff, 0.16);
      oval(1.17, 3, 0x9ff0ff, 0.55);
      oval(1, 2, 0x4fc6ff, 0.2);
      oval(0.76, 3, 0x4fc6ff, 0.16);
      oval(0.54, 2, 0x4fc6ff, 0.22);
      oval(0.3, 3, 0x8fe8ff, 0.26);
    },
    draw(w, h, frame, danger, now, calm) {
      const t = calm ? 0 : now;
      glow
        .setPosition(frame.x, frame.y)
        .setScale((frame.rx / 34) * (1 + 0.03 * Math.sin(t / 900)), frame.ry / 38)
        .setAlpha(0.26 + 0.05 * Math.sin(t / 700))
        .setTint(danger > 0.4 ? 0xd43aa6 : 0x2fb7ff);
      dust.forEach((mote, i) => {
        const a = i * 2.399 + t / (9000 + (i % 7) * 1400);
        const r = 0.25 + ((i * 0.618) % 1) * 1.05;
        const rise = ((t / (7000 + (i % 5) * 1500) + i * 0.17) % 1) * 0.5;
        mote
          .setPosition(frame.x + Math.cos(a) * frame.rx * r, frame.y + Math.sin(a) * frame.ry * r - rise * frame.ry)
          .setScale(frame.unit * (0.1 + (i % 4) * 0.035))
          .setAlpha(0.65 * Math.sin(rise * 2 * Math.PI));
      });
      veil
        .setPosition(w / 2, h / 2)
        .setDisplaySize(w * 1.02, h * 1.02)
        .setTint(danger > 0.3 ? 0x7a0f5c : 0x030a1c)
        .setAlpha(danger > 0.3 ? 0.35 + 0.35 * danger + 0.08 * Math.sin(t / 260) : 0.6);
    },
  };
}
