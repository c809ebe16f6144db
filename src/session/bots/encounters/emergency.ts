/** Players of an emergency. They see what people see: levels, known arrows, the glow of a wave, hands, doses. */
import type { EmergencyActId, EmergencyDef, Vital } from "../../../sim/ruleset.ts";
import type { EmergencyState, EncounterOf } from "../../../sim/state.ts";
import type { Act } from "../../../sim/encounters/rule.ts";
import { actsNow } from "../../../sim/encounters/index.ts";
import {
  dosesOf,
  gainOf,
  helpsFor,
  isBraced,
  lightOf,
  pointsOf,
  understood,
  worksOn,
} from "../../../sim/rules/encounters/emergency.ts";
import { HANDS, type EncounterBot, type EncounterBots } from "./bot.ts";

type Bot = EncounterBot<"emergency">;
/** What could be done now, and how much it is worth to this player; 0 or less is not done. */
type Worth = (play: Readonly<EmergencyState>, def: EmergencyDef, act: Act, step: number) => number;

/** Does what is worth most, with a pause between two acts as people need one. */
function doing(worth: Worth, pause: number): () => Bot {
  return () => {
    let ready = pause;
    return (rules, state, encounter, def) => {
      if (encounter.step < ready) return null;
      let best: Act | null = null;
      let most = 0;
      for (const act of actsNow(rules, state)) {
        if (act.act === "step-aside") continue;
        const value = worth(encounter.play, def, act, encounter.step);
        if (value <= most) continue;
        best = act;
        most = value;
      }
      if (best) ready = encounter.step + pause;
      return best;
    };
  };
}

/** Goes for what stands highest and can be helped, with what its label says helps against it, and looks no further. */
const simple = doing((play, def, { act, on }) => {
  if (act === "calm") return (play.bystander?.panic.value ?? 0) > 60_000 ? 90 : 0;
  if (act === "link") return 95;
  if (act === "trace") return on === "swarm" ? 94 : 0;
  const id = act as EmergencyActId;
  const worst = worksOn(play, def, id).eases[0];
  if (worst === undefined || pointsOf(play, worst) < def.rules.green) return id === "speak" ? 1 : 0;
  return pointsOf(play, worst) - helpsFor(def, worst).indexOf(id) / 10;
}, 14);

interface Bet {
  /** How much each part weighs in this way to play. */
  readonly weight: Readonly<Record<Vital, number>>;
  /** Seconds after which more is looked for in the body, and how much that is worth. */
  readonly looks: readonly Vital[];
  readonly link: number;
  /** Level from which a dose is thought worth its price. */
  readonly dear: number;
  readonly flush: (play: Readonly<EmergencyState>, def: EmergencyDef) => boolean;
  readonly panic: number;
}

/** Reads the body: what each dose eases, and what it strains, by how bad that part is and what a wave will do. */
function reading(bet: Bet): Worth {
  const need = (play: Readonly<EmergencyState>, def: EmergencyDef, vital: Vital): number => {
    const points = pointsOf(play, vital);
    const { green, red } = def.rules;
    const hot = play.surge?.to === vital && !isBraced(play, vital) ? play.surge.left < 45 : false;
    const base = points <= green - 8 ? 0 : points - green + 18;
    return bet.weight[vital] * (base + (points > red ? 1.2 * (points - red) : 0) + (hot ? 14 : 0));
  };
  return (play, def, { act, on }) => {
    if (act === "calm") {
      const panic = play.bystander ? play.bystander.panic.value / 1000 : 0;
      return panic > bet.panic ? 40 + panic : 0;
    }
    if (act === "link") return bet.link;
    if (act === "trace") {
      const at = bet.looks.indexOf(on as Vital);
      return at < 0 || understood(play, on as Vital) ? 0 : 40 - 12 * at;
    }
    const id = act as EmergencyActId;
    const { eases, strains } = def.rules.acts[id];
    if (play.effects.some((effect) => effect.act === id && effect.left > 12)) return 0;
    if (id === "flush" && !bet.flush(play, def)) return 0;
    let value = 0;
    for (const { on: vital, rate, seconds } of eases) {
      const already = play.effects.reduce((sum, each) => sum + (each.on === vital ? each.rate / 10_000 : 0), 0);
      const better = understood(play, vital) ? def.rules.understood : 1;
      value += (need(play, def, vital) * Math.min(1, rate * better * seconds)) / (1 + 10 * already);
    }
    for (const { on: vital, by } of strains) value -= by * (20 + pointsOf(play, vital));
    const doses = dosesOf(play, def, id);
    return doses === null ? value : value - bet.dear / Math.max(1, doses);
  };
}

const even = { swarm: 1, airway: 1, pressure: 1, bleeding: 1, fear: 1 };

/** Everything at its time: the causes early, the flush on a known source, doses where they are worth most. */
const expert = doing(
  reading({
    weight: { swarm: 1.3, airway: 1, pressure: 1, bleeding: 1.1, fear: 1.3 },
    looks: ["swarm", "fear"],
    link: 60,
    dear: 4,
    flush: (play, def) => understood(play, "swarm") && lightOf(def, pointsOf(play, "fear")) !== "red",
    panic: 48,
  }),
  HANDS,
);

/** Diagnose, then flush. */
const source = doing(
  reading({
    weight: { ...even, swarm: 2 },
    looks: ["swarm", "bleeding"],
    link: 60,
    dear: 4,
    flush: (play) => understood(play, "swarm"),
    panic: 55,
  }),
  HANDS,
);

/** Keep them alive until the swarm has run down. */
const hold = doing(
  reading({
    weight: { swarm: 0.6, airway: 1.3, pressure: 1.3, bleeding: 1.3, fear: 0.8 },
    looks: [],
    link: 30,
    dear: 3,
    flush: (play, def) => gainOf(def.rules, play, 0) > 0 && play.left < 550,
    panic: 55,
  }),
  HANDS,
);

/** Fear first: whoever breathes slowly feeds nothing. */
const calm = doing(
  reading({
    weight: { ...even, fear: 2.2 },
    looks: ["fear"],
    link: 30,
    dear: 4,
    flush: (play, def) => lightOf(def, pointsOf(play, "fear")) !== "red",
    panic: 42,
  }),
  HANDS,
);

export const emergencyBots: EncounterBots<"emergency"> = {
  simple,
  expert,
  strategies: { source, hold, calm },
};

/** For tests: one thing only, as often as it goes. */
export function only(...acts: readonly string[]): () => Bot {
  return doing((_play, _def, { act }) => (acts.includes(act) ? 1 : 0), HANDS);
}
export type EmergencyEncounter = EncounterOf<"emergency">;
