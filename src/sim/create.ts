/** The state of a new game. */
import type { Ruleset } from "./ruleset.ts";
import type { ClinicState, Counts, NanobotsState } from "./state.ts";
import { carryIn, type Carried } from "./carry.ts";
import { account } from "./ledger.ts";
import { manDesks } from "./systems/staff/desks.ts";
import { bringCarriers } from "./systems/nanobots/carriers.ts";
import { bringCandidates } from "./systems/staff/hiring.ts";
import { startStaff } from "./systems/staff/start-staff.ts";
import { noEvidence, weighCauses } from "./systems/clinic/evidence.ts";
import { newCity } from "./systems/city/new-city.ts";
import { newRival } from "./systems/rival/new-rival.ts";
import { openCity } from "./systems/city/city.ts";
import { newGoals, newStory } from "./systems/clinic/story/new-story.ts";
import { seedStreams } from "./rng.ts";
import { roomsOf } from "./rules/house/rooms.ts";

/** Version of the simulation's rules: raise it whenever the same commands would give another game. */
export const RULES_VERSION = 1;

/** A new game of a ruleset; `seed` is a whole number from 0 to 2^32 − 1, `carried` what an earlier game left. */
export function createClinic(rules: Ruleset, seed: number, carried?: Carried): ClinicState {
  let nextId = 1;
  const staff = rules.staff.flatMap((def) =>
    def.later ? [] : [startStaff(rules, def, { id: nextId++, at: def.home, tick: rules.clock.start })],
  );
  const state: ClinicState = {
    rules: RULES_VERSION,
    seed,
    tick: rules.clock.start,
    nextId,
    rng: seedStreams(seed),
    rooms: roomsOf(rules.map),
    things: rules.map.things.map((thing, i) => ({
      id: thing.id ?? `${thing.kind}-${i + 1}`,
      kind: thing.kind,
      at: [...thing.at],
      facing: thing.facing,
      busy: 0,
      paid: rules.thingKinds[thing.kind]?.price ?? 0,
    })),
    layout: 1,
    arrivals: { due: 700, next: 1000, demand: 1000 },
    patients: [],
    gone: [],
    staff,
    candidates: [],
    former: [],
    build: { undo: [], redo: [] },
    prices: {},
    sold: {},
    loans: [],
    bailout: { offered: "", taken: [], active: "", until: 0, since: 0 },
    days: [],
    today: { tick: rules.clock.start, cash: rules.start.cash, booked: [], counts: noCounts() },
    samples: [],
    policies: rules.policies.start.map((policy) => ({ ...policy })),
    policyLog: {},
    lots: rules.lots.map((lot) => ({
      id: lot.id,
      integrity: Math.floor(lot.integrity * 1000 + 0.5),
      doses: lot.doses,
      adverse: 0,
      firmware: lot.firmware,
      before: lot.before,
      paused: false,
      recalled: "",
      told: false,
      telemetry: [],
      coming: [],
      changes: [],
      alarm: -1,
    })),
    nanobots: noNanobots(),
    evidence: noEvidence(),
    city: newCity(rules),
    rival: newRival(rules),
    threshold: 0,
    overtreatments: [],
    assistant: { energy: rules.assistant.energy * 1000, beliefs: {}, with: 0, until: 0, doing: "", effects: [] },
    cash: account(rules.start.cash),
    trust: account(Math.floor(rules.start.trust * 1000 + 0.5)),
    fame: account(Math.floor(rules.start.fame * 1000 + 0.5)),
    reviews: [],
    counts: noCounts(),
    unlocked: { comforts: [...rules.start.comforts], abilities: [...rules.start.abilities] },
    story: newStory(rules),
    encounters: { active: null, queue: [], done: [], settled: 0, steps: 0 },
    goals: newGoals(rules),
    outcome: null,
  };
  if (carried) carryIn(state, carried);
  weighCauses(rules, state);
  bringCandidates(rules, state);
  openCity(rules, state);
  bringCarriers({ rules, state, emit: () => undefined });
  manDesks({ rules, state, emit: () => undefined });
  return state;
}

function noNanobots(): NanobotsState {
  return {
    swarms: [],
    switched: {},
    devices: [],
    incidents: [],
    calls: [],
    lab: [],
    results: [],
    rollouts: [],
    roots: {},
    hostile: { at: "", seen: false, next: 0, last: "", used: {} },
    kits: [],
    recalls: [],
    bulletins: [],
    bodyTests: [],
    fined: [],
  };
}

function noCounts(): Counts {
  return {
    arrived: 0,
    treated: 0,
    fled: 0,
    gaveUp: 0,
    sentHome: 0,
    letDown: 0,
    overTreated: 0,
    adverse: 0,
    longestWait: 0,
    turnedAway: 0,
    missed: 0,
    harmed: 0,
    collapsed: 0,
    recalls: 0,
    reported: 0,
    covered: 0,
    told: 0,
  };
}
