/** Plays bot games with one driver of fear made weaker or stronger, and says what came of it. Used by tools/dev/sensitivity.mjs. */
import type { SimEvent } from "../../src/sim/events.ts";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { FULL } from "../../src/sim/ledger.ts";
import { findPatient } from "../../src/sim/rules/people/people.ts";
import { reviewAverage } from "../../src/sim/rules/people/reviews.ts";
import { BOTS, type BotName } from "../../src/session/bots/index.ts";
import { createRecorder } from "../../src/session/recorder.ts";

export interface Job {
  readonly driver: string;
  readonly factor: number;
  /** Name and text of the level. */
  readonly level: string;
  readonly text: string;
  readonly bot: BotName;
  readonly seed: number;
}
export interface Outcome {
  readonly driver: string;
  readonly factor: number;
  readonly level: string;
  readonly bot: BotName;
  readonly seed: number;
  /** Means over visits, points 0–100. */
  readonly leaving: number;
  readonly peak: number;
  readonly fled: number;
  readonly treated: number;
  readonly stars: number;
  /** By driver: visits that it touched, and points of anxiety that it moved in them. */
  readonly moved: Readonly<Record<string, readonly [visits: number, points: number]>>;
}

type Tree = Record<string, unknown>;

/** The object under a key, made when it is not there. */
function inside(tree: Tree, key: string): Tree {
  const found = tree[key];
  if (typeof found === "object" && found !== null) return found as Tree;
  const made: Tree = {};
  tree[key] = made;
  return made;
}

interface Driver {
  readonly id: string;
  readonly name: string;
  /** What the player does about it. */
  readonly lever: string;
  /** Causes in the ledger of anxiety that it stands behind. */
  readonly causes: readonly string[];
  readonly change: (level: Tree, factor: number) => void;
}

/** A constant of the model, made `factor` times as large. */
function tune(group: string, key: string): Driver["change"] {
  return (level, factor) => {
    const base = Number(inside(inside(BASE as unknown as Tree, "tuning"), group)[key]);
    inside(inside(inside(level, "override"), "tuning"), group)[key] = base * factor;
  };
}

/** A field of every entry of a kind, or of one, made `factor` times as large. */
function scale(kind: string, key: string, only?: string, most = Infinity): Driver["change"] {
  return (level, factor) => {
    const patches = inside(inside(level, "override"), kind);
    for (const [id, entry] of Object.entries(inside(BASE as unknown as Tree, kind))) {
      const value = (entry as Tree)[key];
      if ((only !== undefined && id !== only) || typeof value !== "number" || value === 0) continue;
      inside(patches, id)[key] = Math.min(most, value * factor);
    }
  };
}

export const DRIVERS: readonly Driver[] = [
  {
    id: "waiting",
    name: "Waiting",
    lever: "order, pace, staff",
    causes: ["waiting"],
    change: tune("fear", "waitPerMinute"),
  },
  {
    id: "contagion",
    name: "Contagion",
    lever: "seats apart, calm first",
    causes: ["contagion", "calm-company"],
    change: tune("contagion", "alpha"),
  },
  {
    id: "manner",
    name: "Manner of the staff",
    lever: "whom to hire and train",
    causes: ["calm-staff"],
    change: tune("fear", "manner"),
  },
  { id: "decor", name: "Décor", lever: "what to build", causes: ["decor:"], change: scale("things", "calm") },
  { id: "light", name: "Light", lever: "windows and lamps", causes: ["light"], change: tune("fear", "light") },
  {
    id: "noise",
    name: "Noise",
    lever: "walls, where machines stand",
    causes: ["noise"],
    change: tune("fear", "noise"),
  },
  {
    id: "sight",
    name: "Care in sight",
    lever: "walls, screens, glass",
    causes: ["care-seen", "calm-care-seen"],
    change: tune("fear", "sight"),
  },
  { id: "explain", name: "Explaining first", lever: "consent", causes: ["explained"], change: tune("fear", "explain") },
  {
    id: "rest",
    name: "A rest in the chair",
    lever: "the raised hand",
    causes: ["rested"],
    change: tune("fear", "restFactor"),
  },
  {
    id: "habituation",
    name: "Getting used to it",
    lever: "control",
    causes: ["habituation"],
    change: (level, factor) => tune("fear", "habituationMinutes")(level, 1 / factor),
  },
  { id: "pain", name: "Pain", lever: "way of treating, numbing", causes: ["pain"], change: tune("pain", "impulse") },
  {
    id: "triggers",
    name: "Triggers",
    lever: "way of treating",
    causes: ["trigger:"],
    change: scale("triggers", "impulse", undefined, 100),
  },
  {
    id: "soothe",
    name: "Ability: soothe",
    lever: "energy",
    causes: ["soothed"],
    change: (level, factor) => scale("abilities", "energy", "soothe")(level, 1 / factor),
  },
  {
    id: "explain-room",
    name: "Ability: explain to the room",
    lever: "energy",
    causes: ["explained"],
    change: (level, factor) => scale("abilities", "energy", "explain-room")(level, 1 / factor),
  },
  {
    id: "read-tells",
    name: "Ability: read tells",
    lever: "energy",
    causes: [],
    change: (level, factor) => scale("abilities", "energy", "read-tells")(level, 1 / factor),
  },
  ...Object.entries(BASE.comforts).map(([id, comfort]) => ({
    id: `comfort:${id}`,
    name: `${typeof comfort.name === "string" ? comfort.name : id} (${comfort.kind})`,
    lever: comfort.drug === true ? "machine, money, minutes" : "choosing, finding out",
    causes: [`comfort:${id}`],
    change: scale("comforts", "g", id, 3),
  })),
];

const stands = (driver: Driver, cause: string) =>
  driver.causes.some((each) => (each.endsWith(":") ? cause.startsWith(each) : cause === each));

export function play(job: Job): Outcome {
  const level = JSON.parse(job.text) as Tree;
  DRIVERS.find((driver) => driver.id === job.driver)?.change(level, job.factor);
  const loaded = loadLevel(JSON.stringify(level), `${job.level}.json`, BASE);
  if (!loaded.ok) throw new Error(`${job.driver} × ${job.factor}: ${loaded.issues[0]?.message ?? ""}`);
  const moved: Record<string, [number, number]> = {};
  let visits = 0;
  let leaving = 0;
  let peak = 0;
  const left = (event: SimEvent) => {
    if (event.type !== "patient-left") return;
    const patient = findPatient(recorder.state, event.patient);
    if (!patient) return;
    visits += 1;
    leaving += (100 * patient.anxiety.value) / FULL;
    peak += (100 * patient.memory.peak) / FULL;
    for (const driver of DRIVERS) {
      let points = 0;
      for (const entry of patient.anxiety.entries)
        if (stands(driver, entry.cause)) points += Math.abs(entry.amount) / 1000;
      if (points < 0.05) continue;
      const sum = (moved[driver.id] ??= [0, 0]);
      sum[0] += 1;
      sum[1] += points;
    }
  };
  const recorder = createRecorder(loaded.ruleset, loaded.hash, job.seed, left);
  const bot = BOTS[job.bot]();
  const { state } = recorder;
  while (!state.outcome) {
    bot(loaded.ruleset, state, (command) => recorder.execute(command).ok);
    recorder.tick();
  }
  const { driver, factor, bot: name, seed } = job;
  return {
    driver,
    factor,
    level: job.level,
    bot: name,
    seed,
    leaving: leaving / Math.max(1, visits),
    peak: peak / Math.max(1, visits),
    fled: state.counts.fled,
    treated: state.counts.treated,
    stars: reviewAverage(state.reviews),
    moved,
  };
}
