/** What a swarm gone wrong does to people, over their heads: a sign by its stage, which beats with pain. */
import * as Phaser from "phaser";
import type { SwarmStage } from "../../sim/ruleset.ts";
import { DRAW_SCALE, needFrame } from "../frames.ts";
import { thoughtOf, workOf } from "../readout.ts";
import { heightShown, type People } from "./people.ts";
import { airScale } from "./readouts.ts";
import { createSigns, type SignName } from "./signs.ts";
import { setFrame, type Stage } from "./stage.ts";

export interface Symptoms {
  update(): void;
  destroy(): void;
}

const SIGN: readonly (SignName | "")[] = ["", "stage-1", "stage-2", "stage-3", "stage-4"];
/** Pain beats less than once a second. */
const BEAT_MS = 1250;
/** From the tip of a sign's tail to its middle, in world pixels at airScale 1. */
const MIDDLE = 29;
const PAIN = 0xff9a4a;
const BLOOD = 0xe8506c;

export function createSymptoms(stage: Stage, people: People): Symptoms {
  const signs = createSigns(stage);
  const rings: Phaser.GameObjects.Image[] = [];
  let used = 0;

  const ring = (x: number, y: number, stageFelt: SwarmStage, phase: number, alpha: number) => {
    let image = rings[used];
    if (!image) {
      const ref = needFrame("fx/ring");
      if (!ref) return;
      image = stage.scene.add.image(0, 0, ref.key, ref.frame).setBlendMode(Phaser.BlendModes.NORMAL);
      setFrame(stage, image, ref);
      stage.air.add(image);
      rings.push(image);
    }
    used++;
    const t = stage.calm ? 0.5 : (stage.now / BEAT_MS + phase) % 1;
    image
      .setVisible(true)
      .setPosition(x, y)
      .setTint(stageFelt >= 3 ? BLOOD : PAIN)
      .setScale(DRAW_SCALE * airScale(stage.zoom) * (0.42 + 0.4 * t))
      .setAlpha(alpha * (stage.calm ? 0.6 : Math.min(1, t / 0.15) * (1 - t)))
      .setDepth(y - 60);
  };

  return {
    update() {
      used = 0;
      const { state } = stage.session;
      for (const patient of state.patients) {
        const worst = people.felt.get(patient.id) ?? 0;
        const name = SIGN[worst];
        const view = people.patients.get(patient.id);
        if (!name || !view || view.hidden) continue;
        const air = airScale(stage.zoom);
        const tall = heightShown(view);
        // Thoughts are to the right, the arc of work to the left; the sign finds its place between and beside them.
        const aside = workOf(patient) >= 0 ? -60 : thoughtOf(patient, state.tick) === "" ? 0 : -24;
        const sway = stage.calm ? 0 : Math.sin(stage.now * 0.0034 + view.phase * 6) * 1.5;
        signs.show(patient.id, name, view.sx + aside * air, view.sy - tall - 2 + sway, view.sy + 0.2, view.presence);
        if (worst === 2 || worst === 3)
          ring(view.sx + aside * air, view.sy - tall - 2 + sway - MIDDLE * air, worst, view.phase, view.presence);
      }
      for (let i = used; i < rings.length; i++) rings[i]?.setVisible(false);
      signs.sweep();
    },
    destroy() {
      signs.destroy();
      for (const image of rings) image.destroy();
      rings.length = 0;
    },
  };
}
