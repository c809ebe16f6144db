/**
 * What each answer to a move of the rival's is worth against saying nothing, in credits (tools/dev/answers.mjs).
 * The same games twice, with the same seed; counted is what the duel itself moves, so that the luck of a day does not
 * drown it: shares as expected visits, money, trust and fame booked by the duel, people, doses, mood.
 */
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { tick } from "../../src/sim/tick.ts";
import { hear } from "../../src/sim/systems/rival/moves/hear.ts";
import type { MoveDef, PersonRival, Ruleset } from "../../src/sim/ruleset.ts";
import type { Account, ClinicState, Thinking } from "../../src/sim/state.ts";

/** Credits for a point of trust, a point of fame, a point less of their trust, somebody of the team, a dose, a point of mood. */
const WORTH = { trust: 45, fame: 25, theirs: 12, colleague: 900, dose: 30, mood: 12 } as const;
/** Credits that a visit brings, people in need an hour. */
const FEE = 110;
const NEED = 5.5;
/** Tick at which the move is heard of, and at which the reckoning is made. */
const HEARD = 160;
const END = 1600;
const CAUSES = [
  "reply",
  "news",
  "written-about",
  "inspection",
  "inspected-clean",
  "fine",
  "cover-up-out",
  "rival-move",
];
const WHY: Thinking = { tick: 0, best: [], beliefs: {} as Thinking["beliefs"], stress: 0 };

export interface Worth {
  readonly move: string;
  readonly reply: string;
  readonly price: number;
  readonly regard: number;
  /** Share of the games in which it worked, 0–1. */
  readonly worked: number;
  /** Against nothing, in credits, price taken off; mean and standard error. */
  readonly mean: number;
  readonly error: number;
}

export function worths(text: string, seeds: number, only: readonly string[] = []): Worth[] {
  const loaded = loadLevel(text, "level.json", BASE);
  if (!loaded.ok || loaded.ruleset.rival?.kind !== "person") throw new Error("a level with a person for a rival");
  const rules: Ruleset = {
    ...loaded.ruleset,
    // Nobody comes in: what the duel does to shares is told by the town's odds, without the luck of a waiting room.
    arrivals: { ...loaded.ruleset.arrivals, perHour: [[0, 0, 0, 0, 0, 0, 0, 0, 0, 0]] },
    nanobots: { ...loaded.ruleset.nanobots, offered: true },
    rival: { ...loaded.ruleset.rival, sabotage: true },
  };
  const person = rules.rival as PersonRival;
  const rows: Worth[] = [];
  for (const def of Object.values(person.moves)) {
    if (def.effects.length === 0 || (only.length > 0 && !only.includes(def.id))) continue;
    const nothing: number[] = [];
    for (let seed = 1; seed <= seeds; seed++) nothing.push(game(rules, def, "", seed).worth);
    for (const reply of def.replies) {
      const diffs: number[] = [];
      let worked = 0;
      for (let seed = 1; seed <= seeds; seed++) {
        const played = game(rules, def, reply, seed);
        diffs.push(played.worth - (nothing[seed - 1] ?? 0));
        if (played.worked) worked += 1;
      }
      const mean = sum(diffs) / seeds;
      const spread = sum(diffs.map((each) => (each - mean) * (each - mean))) / Math.max(1, seeds - 1);
      const { price = 0, regard = 0 } = person.replies[reply] ?? {};
      rows.push({ move: def.id, reply, price, regard, worked: worked / seeds, mean, error: Math.sqrt(spread / seeds) });
    }
  }
  return rows;
}

function game(all: Ruleset, def: MoveDef, reply: string, seed: number): { worth: number; worked: boolean } {
  const rules: Ruleset = {
    ...all,
    rival: { ...(all.rival as PersonRival), moves: { [def.id]: { ...def, weight: 0 } } },
  };
  const state = createClinic(rules, seed);
  const emit = () => {};
  const rival = state.rival;
  if (!rival) throw new Error("no rival");
  const happened = (known: boolean) =>
    state.nanobots.incidents.push({
      id: state.nextId++,
      patient: 0,
      swarm: -1,
      lot: "",
      tick: state.tick,
      stage: 3,
      reported: known,
      told: known,
      covered: !known,
      fuse: 0,
      out: false,
    });
  for (const one of state.staff) one.mood.value = 48_000 + 4_000 * (one.id % 5);
  while (state.tick < END && !state.outcome) {
    if (state.tick === HEARD) {
      if (def.effects.some(({ do: what }) => what === "publish")) happened(true);
      if (def.effects.some(({ do: what }) => what === "inspection")) happened(false);
      const pact = def.effects.some(({ do: what }) => what === "break-pact");
      if (pact) Object.assign(rival.pact, { kind: "truce", since: state.tick, until: END * 2 });
      hear({ rules, state, emit }, def.id, "", WHY);
      const move = rival.moves.at(-1);
      if (reply !== "" && move) execute(rules, state, { type: "reply-to-rival", move: move.id, reply }, emit);
    }
    tick(rules, state, emit);
  }
  return { worth: reckon(state), worked: rival.moves[0]?.replies[0]?.worked === "yes" };
}

function reckon(state: ClinicState): number {
  const booked = (account: Account) =>
    sum(
      account.entries
        .filter(({ cause }) => CAUSES.includes(cause) || cause.startsWith("debate-"))
        .map(({ amount }) => amount),
    );
  let worth = booked(state.cash);
  worth += (WORTH.trust * booked(state.trust) + WORTH.fame * booked(state.fame)) / 1000;
  const theirs = state.rival ? sum(state.rival.house.trust.entries.map(({ amount }) => amount)) : 0;
  worth -= (WORTH.theirs * theirs) / 1000;
  for (const { tick: at, you } of state.city.samples) if (at > HEARD) worth += (you / 1000) * (NEED / 3) * FEE;
  worth += WORTH.colleague * state.staff.filter((one) => one.task !== "leaving").length;
  worth += WORTH.dose * sum(state.lots.map((lot) => lot.doses));
  // What is agreed is paid for the days that are left, taken as two.
  worth -= 2 * sum(state.staff.map((one) => one.wage));
  const mood = sum(
    state.staff.map((one) =>
      one.mood.entries
        .filter(({ cause }) => CAUSES.includes(cause) || cause === "counter-offer")
        .reduce((n, { amount }) => n + amount, 0),
    ),
  );
  worth += (WORTH.mood * mood) / 1000 / Math.max(1, state.staff.length);
  return worth;
}

function sum(values: readonly number[]): number {
  let all = 0;
  for (const value of values) all += value;
  return all;
}
