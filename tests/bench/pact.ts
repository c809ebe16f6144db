/**
 * What a truce or a joint practice is worth: the same games with none, with one from the second hour on, in situations
 * that differ. The table stands in docs/rival.md; `npx vitest` does not run this, tools/dev/pacts.mjs does.
 */
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { BOTS } from "../../src/session/bots/index.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { makePact } from "../../src/sim/systems/rival/pact/pact.ts";
import { tick } from "../../src/sim/tick.ts";

/** What the situations change of a level file. */
interface Level {
  arrivals: { perHour: number[][]; capacity: number };
  rival: Record<string, unknown>;
}
export type Agreed = "none" | "truce" | "joint";

export const SITUATIONS: readonly { readonly name: string; readonly change: (level: Level) => void }[] = [
  { name: "As it comes: Tarek Liu, who poaches", change: () => {} },
  {
    name: "More people than chairs, here and there",
    change: (level) => {
      level.arrivals.perHour = level.arrivals.perHour.map((day) => day.map((n) => n * 2));
      level.arrivals.capacity = 10;
    },
  },
  {
    name: "Hand and machine: Amir Khoury",
    change: (level) => {
      level.rival["who"] = "amir-khoury";
    },
  },
  {
    name: "A careless partner: Tarek Liu with bad lots",
    change: (level) => {
      level.rival["start"] = {
        lots: [{ id: "lot-r1", integrity: 0.15, doses: 600 }],
        nanobots: 1,
        skill: 0.5,
        chairs: 4,
        staff: 9,
      };
    },
  },
  {
    name: "A small, slow house that few go to",
    change: (level) => {
      level.rival["start"] = { trust: 25, fame: 5, tech: 0.1, manner: 0.2, skill: 0.3, chairs: 1, staff: 2 };
    },
  },
];

export interface Outcome {
  readonly treated: number;
  readonly trust: number;
  readonly earned: number;
  readonly share: number;
  readonly partner: number;
  /** People sent, there and back, and whether the rival broke it. */
  readonly toThem: number;
  readonly toYou: number;
  readonly broken: number;
}

/** One game of `days` days by a bot that agrees to nothing by itself. */
export function playAgreed(text: string, change: (level: Level) => void, agreed: Agreed, seed: number): Outcome {
  const level = JSON.parse(text) as Level;
  change(level);
  const loaded = loadLevel(JSON.stringify(level), "pact.json", BASE);
  if (!loaded.ok) throw new Error(loaded.issues.map((each) => `${each.path} ${each.message}`).join("; "));
  const rules = loaded.ruleset;
  const state = createClinic(rules, seed);
  const emit = () => {};
  const bot = BOTS.plain();
  const at = rules.clock.start + 480;
  while (!state.outcome) {
    if (state.tick === at && agreed !== "none") makePact({ rules, state, emit }, agreed);
    bot(rules, state, (command) => execute(rules, state, command, emit).ok);
    tick(rules, state, emit);
  }
  const pact = state.rival?.pact;
  const last = state.city.samples.at(-1);
  return {
    treated: state.counts.treated,
    trust: state.trust.value / 1000,
    earned: state.cash.value - state.cash.opened,
    share: last ? (100 * last.you) / Math.max(1, last.you + last.rival) : 0,
    partner: state.rival?.house.counts.treated ?? 0,
    toThem: pact?.sent.toThem ?? 0,
    toYou: pact?.sent.toYou ?? 0,
    broken: pact?.broke.rival ?? 0,
  };
}

/** Rows of the table: means over the seeds. */
export function table(text: string, seeds: number, from = 0): string[] {
  return SITUATIONS.slice(from).flatMap(({ name, change }) =>
    (["none", "truce", "joint"] as const).map((agreed) => {
      const all = Array.from({ length: seeds }, (_, i) => playAgreed(text, change, agreed, i + 1));
      const mean = (of: keyof Outcome) => all.reduce((sum, each) => sum + each[of], 0) / all.length;
      const cells = [mean("treated"), mean("trust"), mean("earned"), mean("partner")].map((n) => n.toFixed(0));
      const sent = `${mean("toThem").toFixed(1)} / ${mean("toYou").toFixed(1)}`;
      return `| ${name} | ${agreed} | ${cells.join(" | ")} | ${sent} | ${(100 * mean("broken")).toFixed(0)} % |`;
    }),
  );
}
