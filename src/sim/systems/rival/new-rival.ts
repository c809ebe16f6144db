/** The rival as a level begins. */
import type { RivalHouseDef, Ruleset } from "../../ruleset.ts";
import type { RivalHouse, RivalState } from "../../state.ts";
import { account } from "../../ledger.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { BELIEF_NAMES } from "../../rules/rival/mind/beliefs.ts";
import { newPact } from "./pact/new-pact.ts";

const thousand = (x: number) => Math.floor(x * 1000 + 0.5);

export function newRival(rules: Ruleset): RivalState | null {
  const { rival } = rules;
  if (rival?.kind !== "person") return null;
  return {
    house: newHouse(rival.house, rules.clock.start),
    mind: {
      beliefs: Object.fromEntries(BELIEF_NAMES.map((name) => [name, { value: 500, sure: 0 }])) as never,
      seen: [],
      next: rules.clock.start + minutesToTicks(rules.tuning.rival.decideMinutes),
      bent: { move: "", age: 0 },
      stress: 200,
      cooldowns: {},
      memory: {},
      log: [],
    },
    moves: [],
    regard: account(0),
    pact: newPact(),
    approaches: [],
    scouted: null,
    secrets: [],
  };
}

function newHouse(def: RivalHouseDef, now: number): RivalHouse {
  return {
    cash: account(def.cash),
    trust: account(thousand(def.trust)),
    fame: account(thousand(def.fame)),
    chairs: def.chairs,
    staff: def.staff,
    skill: thousand(def.skill),
    manner: thousand(def.manner),
    tech: thousand(def.tech),
    morale: 600,
    fatigue: 0,
    price: thousand(def.price),
    queue: [],
    work: [],
    lots: def.lots.map((lot) => ({
      id: lot.id,
      integrity: thousand(lot.integrity),
      doses: lot.doses,
      recalled: false,
    })),
    incidents: [],
    reviews: [],
    stars: { sum: 0, count: 0 },
    waits: [],
    fears: [],
    until: now,
    counts: { arrived: 0, treated: 0, advised: 0, gaveUp: 0, turnedAway: 0, harmed: 0, nanobots: 0 },
    needless: 0,
    today: { cash: def.cash, fees: 0, arrived: 0, treated: 0, extra: 0 },
    closed: -1,
    days: [],
  };
}
