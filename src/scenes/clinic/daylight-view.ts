/** The light of the day over the clinic, light falling in at the windows, and the dark edge of an emergency. */
import * as Phaser from "phaser";
import { clockOf } from "../../sim/rules/clock.ts";
import { anxietyOf, bandOf } from "../../sim/rules/people/people.ts";
import { easeShare } from "../camera-math.ts";
import { lightAt } from "../daylight.ts";
import { SOFT, SUN, VIGNETTE } from "../drawn-textures.ts";
import { RISE, screenX, screenY } from "../iso.ts";
import type { Stage } from "./stage.ts";
import type { Standing } from "./standing.ts";

export interface Daylight {
  update(): void;
  destroy(): void;
}

/** Overlays lie in `glass`, a scene whose camera never moves. */
export function createDaylight(stage: Stage, glass: Phaser.Scene, standing: Standing): Daylight {
  const { scene, session } = stage;
  const shade = glass.add.image(0, 0, "__WHITE").setOrigin(0, 0).setBlendMode(Phaser.BlendModes.MULTIPLY);
  const sun = glass.add.image(0, 0, SUN, "0").setOrigin(0, 0).setBlendMode(Phaser.BlendModes.ADD);
  const vignette = glass.add.image(0, 0, VIGNETTE, "0").setOrigin(0, 0).setTint(0x7a1f3d).setAlpha(0);
  const beams: Phaser.GameObjects.Image[] = [];
  let layout = -1;
  let minute = -1;
  let width = 0;
  let height = 0;
  let alarm = 0;
  let windowGlow = 0;

  const hang = () => {
    for (const beam of beams) beam.destroy();
    beams.length = 0;
    for (const window of standing.windows) {
      // A pool of light on the floor under each window, and a breath of it on the pane.
      const along = window.axis === "x";
      const fx = window.x + (along ? 0 : 0.75);
      const fy = window.y + (along ? 0.75 : 0);
      const pool = scene.add.image(screenX(fx, fy), screenY(fx, fy), SOFT, "0").setScale(1.05, 0.5).setTint(0xffe2a8);
      // Lights that add up are drawn one after another: every change of blending costs a draw call.
      stage.floor.add(pool.setBlendMode(Phaser.BlendModes.ADD).setDepth(-0.5));
      const pane = scene.add
        .image(screenX(window.x, window.y), screenY(window.x, window.y) - RISE, SOFT, "0")
        .setScale(0.62, 0.7)
        .setTint(0xfffae6);
      stage.stand.add(pane.setDepth(window.x + window.y + 0.01));
      beams.push(pool, pane);
    }
    minute = -1;
  };
  const light = (minuteOfDay: number) => {
    const now = lightAt(minuteOfDay);
    shade.setTint(now.shade);
    sun.setTint(now.sun).setAlpha(now.sunStrength);
    windowGlow = now.windows;
    for (let i = 0; i < beams.length; i++) beams[i]?.setAlpha(windowGlow * (i % 2 === 0 ? 0.34 : 0.3));
  };

  return {
    update() {
      if (layout !== session.state.layout) {
        layout = session.state.layout;
        hang();
      }
      const { minuteOfDay } = clockOf(session.state.tick);
      if (minuteOfDay !== minute) {
        minute = minuteOfDay;
        light(minute);
      }
      if (width !== glass.scale.width || height !== glass.scale.height) {
        ({ width, height } = glass.scale);
        shade.setDisplaySize(width, height);
        sun.setDisplaySize(width * 1.1, height * 1.2);
        vignette.setDisplaySize(width, height);
      }
      let panic = false;
      for (let i = 0; i < session.state.patients.length && !panic; i++) {
        const patient = session.state.patients[i];
        panic = patient !== undefined && bandOf(anxietyOf(patient)) === "panic";
      }
      const goal = panic ? (stage.calm ? 0.3 : 0.36 + 0.06 * Math.sin(stage.now * 0.004)) : 0;
      alarm += (goal - alarm) * easeShare(stage.delta, 260);
      vignette.setVisible(alarm > 0.01).setAlpha(alarm);
    },
    destroy() {
      for (const image of [...beams, shade, sun, vignette]) image.destroy();
    },
  };
}
