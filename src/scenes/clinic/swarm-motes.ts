/** The glow of nanobots at work: over whoever is given them, and under the cheek of whoever feels that they go wrong. */
import { swarmLook, type SwarmLook } from "../symptom-plan.ts";
import { tileNoise } from "../street.ts";
import type { Effects } from "./effects.ts";
import { heightShown, type People } from "./people.ts";
import type { PersonView } from "./person.ts";
import type { Stage } from "./stage.ts";

export interface SwarmMotes {
  update(): void;
}

const EVERY = 90;
const TINGLE_EVERY = 520;
/** Below this a lot has worn thin and its motes turn amber. */
const WORN = 700;
const TINT: Readonly<Record<SwarmLook, number>> = {
  whole: 0x7fe9ff,
  stray: 0x9fd8ff,
  clump: 0x66f0d0,
  flicker: 0x7fe9ff,
  pushed: 0xffd0b0,
};

export function createSwarmMotes(stage: Stage, people: People, effects: Effects): SwarmMotes {
  let salt = 0;
  let next = 0;
  let nextTingle = 0;
  const roll = () => tileNoise(salt++ % 4096, 29, 5);

  /** One mote of the swarm round somebody's head and chest; how it moves is how the lot is. */
  const shimmer = (view: PersonView, look: SwarmLook, tint: number) => {
    // A link that comes and goes: nothing for a while, then all of it.
    if (look === "flicker" && Math.floor(stage.now / 420) % 3 === 0) return;
    const a = roll() * Math.PI * 2;
    const x = view.sx + Math.cos(a) * 24;
    const y = view.sy - 50 + Math.sin(a) * 14;
    if (look === "stray" && roll() < 0.4) {
      // It leaves its fellows and loses itself.
      const way = roll() * Math.PI * 2;
      const motion = { vx: Math.cos(way) * 46, vy: Math.sin(way) * 30 - 12, life: 1500, from: 0.9, to: 0.15 };
      return effects.mote("fx/mote", x, y, motion, tint, true);
    }
    if (look === "clump") {
      const at = Math.floor(roll() * 3);
      const cx = view.sx + (at - 1) * 15;
      const cy = view.sy - 52 - (at === 1 ? 12 : 0);
      const motion = { vx: (roll() - 0.5) * 5, vy: (roll() - 0.5) * 4, life: 1500, from: 0.5, to: 1.5 };
      return effects.mote("fx/mote", cx + (roll() - 0.5) * 7, cy + (roll() - 0.5) * 5, motion, tint, true);
    }
    const out = look === "pushed" ? 1.9 : 1;
    effects.mote(
      "fx/mote",
      x,
      y,
      { vx: -Math.sin(a) * 24 * out, vy: Math.cos(a) * 12 * out - 10, life: 1100, from: 0.9, to: 0.3 },
      tint,
      true,
    );
  };
  const work = () => {
    const { patients, lots } = stage.session.state;
    for (const patient of patients) {
      if (patient.visit.step !== "treating" || patient.visit.needed <= 0) continue;
      const item = patient.visit.plan?.items[patient.visit.item];
      const view = people.patients.get(patient.id);
      if (!item || item.lot === "" || !view) continue;
      const lot = lots.find((l) => l.id === item.lot);
      const look = swarmLook(lot);
      shimmer(view, look, (lot?.integrity ?? 1000) < WORN ? 0xffc46a : TINT[look]);
    }
  };
  /** Small sparks at the cheek. */
  const tingle = () => {
    for (const [id, felt] of people.felt) {
      const view = people.patients.get(id);
      if (felt !== 1 || !view || view.hidden) continue;
      for (let i = 0; i < 2; i++) {
        const side = roll() - 0.5;
        effects.mote(
          "fx/sparkle",
          view.sx + side * 30,
          view.sy - heightShown(view) * 0.66 + (roll() - 0.5) * 12,
          { vx: side * 30, vy: -8 - 10 * roll(), life: 620 + 300 * roll(), from: 0.15, to: 0.5, spin: side * 3 },
          0xffe27a,
        );
      }
    }
  };

  return {
    update() {
      if (stage.calm || stage.session.speed === 0 || stage.session.held) return;
      if (stage.now >= next) {
        next = stage.now + EVERY;
        work();
      }
      if (stage.now >= nextTingle) {
        nextTingle = stage.now + TINGLE_EVERY;
        tingle();
      }
    },
  };
}
