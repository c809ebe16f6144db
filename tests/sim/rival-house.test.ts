import { describe, expect, it } from "vitest";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState, RivalHouse } from "../../src/sim/state.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import { createClinic } from "../../src/sim/create.ts";
import { hashState } from "../../src/sim/hash.ts";
import { sumOf } from "../../src/sim/ledger.ts";
import { tick } from "../../src/sim/tick.ts";
import { chance } from "../../src/sim/rng.ts";
import { insideNow } from "../../src/sim/rules/rival/house.ts";
import { standingOf } from "../../src/sim/rules/city/standing.ts";
import { comeToRival, runRivalHouse } from "../../src/sim/systems/rival/house/house.ts";
import { clinic, readLevel } from "../helpers/clinic.ts";

const DAY = 2400;
const level = readLevel("tests/levels/rival").rules;

type HouseDef = Extract<NonNullable<Ruleset["rival"]>, { kind: "person" }>["house"];

/** The level with another rival, and with other people if asked. */
function rulesWith(
  house: Partial<HouseDef>,
  { ethics = 0.5, patience = 0, tuning = {} }: { ethics?: number; patience?: number; tuning?: object } = {},
): Ruleset {
  const { rival } = level;
  if (rival?.kind !== "person") throw new Error("the level has no rival");
  const archetypes = Object.fromEntries(
    Object.entries(level.archetypes).map(([id, kind]) => [
      id,
      patience > 0 ? { ...kind, patience: [patience, patience] as const } : kind,
    ]),
  );
  return {
    ...level,
    archetypes,
    tuning: { ...level.tuning, rivalHouse: { ...level.tuning.rivalHouse, ...tuning } },
    rival: {
      ...rival,
      house: { ...rival.house, ...house },
      who: { ...rival.who, traits: { ...rival.who.traits, ethics } },
    },
  };
}

/** Only the house, with so many people an hour of every segment by turns; nothing else of the game runs. */
function houseAlone(rules: Ruleset, perHour: number, days: number, seed = 1) {
  const state = createClinic(rules, seed);
  const events: SimEvent[] = [];
  const ctx = { rules, state, emit: (event: SimEvent) => void events.push(event) };
  const house = state.rival?.house;
  if (!house) throw new Error("the level has no rival");
  const segments = Object.keys(rules.city.segments);
  const queueWaits: number[] = [];
  const services: number[] = [];
  let busy = 0;
  let minutes = 0;
  let n = 0;
  for (let t = 1; t <= days * DAY; t++) {
    state.tick = t;
    // Coin tosses of a stream that the house does not use: a Poisson stream.
    if (t % DAY < 0.9 * DAY && chance(state, "city", perHour / 240)) comeToRival(ctx, segments[n++ % segments.length]!);
    const before = new Set(house.work.map((work) => work.patient.id));
    runRivalHouse(ctx);
    for (const work of house.work)
      if (!before.has(work.patient.id)) {
        queueWaits.push((t - work.patient.since) / 4);
        services.push(work.needed / 4000);
      }
    if (t % 4 === 0 && t % DAY < 0.9 * DAY) {
      busy += house.work.length;
      minutes += 1;
    }
  }
  return { state, house, events, queueWaits, services, load: busy / minutes / house.chairs };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

function nobodyLost(house: RivalHouse): boolean {
  const { arrived, treated, advised, gaveUp, turnedAway } = house.counts;
  return arrived === treated + advised + gaveUp + turnedAway + insideNow(house);
}

function run(rules: Ruleset, state: ClinicState, ticks: number, emit: (event: SimEvent) => void = () => {}): void {
  for (let n = 0; n < ticks; n++) tick(rules, state, emit);
}

describe("the rival's house", () => {
  it("has people come, wait, be treated and go, and loses nobody and no credit", () => {
    const c = clinic("rival", { arrivals: true, seed: 3 });
    const house = c.state.rival!.house;
    for (let n = 0; n < 2 * DAY; n++) {
      c.run({ ticks: 1 });
      if (!nobodyLost(house)) throw new Error(`somebody got lost at tick ${c.state.tick}`);
    }
    expect(house.counts.arrived).toBeGreaterThan(15);
    expect(house.counts.treated).toBeGreaterThan(8);
    for (const account of [house.cash, house.trust, house.fame]) expect(sumOf(account)).toBe(account.value);
    expect(house.days).toHaveLength(2);
    const booked = house.days.reduce((sum, day) => sum + day.income - day.costs, house.cash.opened);
    expect(booked).toBe(house.days.at(-1)!.cash);
    expect(house.days[0]!.income).toBeGreaterThan(500);
    expect(house.days[0]!.costs).toBeGreaterThan(500);
    expect(house.stars.count).toBeGreaterThanOrEqual(house.reviews.length);
    expect(house.reviews.length).toBeGreaterThan(0);
  });

  it("goes on the same after saving and loading", () => {
    const c = clinic("rival", { arrivals: true, seed: 8 });
    c.run({ ticks: 900 });
    const loaded = JSON.parse(JSON.stringify(c.state)) as ClinicState;
    run(c.rules, c.state, 2000);
    run(c.rules, loaded, 2000);
    expect(hashState(loaded)).toBe(hashState(c.state));
  });

  it("works off the rest of the day when the clock jumps to closing time", () => {
    const rules = rulesWith({});
    const state = createClinic(rules, 1);
    const ctx = { rules, state, emit: () => {} };
    state.tick = 2000;
    runRivalHouse(ctx);
    comeToRival(ctx, "families");
    state.tick = DAY;
    runRivalHouse(ctx);
    const { counts, days, queue, work } = state.rival!.house;
    expect(counts.treated + counts.advised).toBe(1);
    expect([queue.length, work.length, days.length]).toEqual([0, 0, 1]);
  });

  it("lets people wait as queueing theory says, longer the more come", () => {
    // Kingman and Sakasegawa, FACTS 6: Wq = (ca² + cs²)/2 · ρ^(√(2(m+1)) − 1) / (m(1 − ρ)) · τ, with a Poisson stream ca² = 1.
    const rules = rulesWith({ chairs: 2, staff: 5, nanobots: 0.2 }, { patience: 600, tuning: { room: 40, rush: 40 } });
    const waits: number[] = [];
    for (const perHour of [1.6, 2.2, 2.6]) {
      const { queueWaits, services, house, load } = houseAlone(rules, perHour, 60);
      const pace = load > 0 ? mean(services) : 0;
      const cs2 = mean(services.map((s) => (s - mean(services)) * (s - mean(services)))) / (pace * pace);
      const m = house.chairs;
      const expected =
        ((((1 + cs2) / 2) * Math.pow(load, Math.sqrt(2 * (m + 1)) - 1)) / (m * (1 - load))) * mean(services);
      const found = mean(queueWaits);
      expect(load).toBeGreaterThan(0.4);
      expect(load).toBeLessThan(0.95);
      expect(found / expected, `${perHour} an hour, load ${load}, ${found} min against ${expected}`).toBeGreaterThan(
        0.5,
      );
      expect(found / expected, `${perHour} an hour, load ${load}, ${found} min against ${expected}`).toBeLessThan(1.6);
      waits.push(found);
    }
    expect(waits[1]).toBeGreaterThan(1.3 * waits[0]!);
    expect(waits[2]).toBeGreaterThan(1.2 * waits[1]!);
  });

  it("treats fewer in a smaller house, and shuts the door on a crowd", () => {
    const big = houseAlone(rulesWith({ chairs: 3, staff: 7 }), 4, 4).house.counts;
    const small = houseAlone(rulesWith({ chairs: 1, staff: 2 }), 4, 4).house.counts;
    expect(big.treated).toBeGreaterThan(1.8 * small.treated);
    expect(small.gaveUp).toBeGreaterThan(2 * big.gaveUp);
    const rules = rulesWith({}, { tuning: { room: 0 } });
    const state = createClinic(rules, 1);
    expect(comeToRival({ rules, state, emit: () => {} }, "families")).toBe(false);
    expect(state.rival!.house.counts.turnedAway).toBe(1);
  });

  it("harms more people with worse lots, and with more nanobots", () => {
    const harmed = (integrity: number, nanobots: number) =>
      houseAlone(rulesWith({ nanobots, lots: [{ id: "lot-r1", integrity, doses: 900 }] }), 2, 30).house.counts.harmed;
    const bad = harmed(0.5, 1);
    expect(bad).toBeGreaterThan(2 * harmed(0.98, 1) + 8);
    expect(bad).toBeGreaterThan(3 * harmed(0.5, 0.1));
  });

  it("tells of harm when they are honest, keeps it quiet when they are not, and then it comes out", () => {
    const bad = { nanobots: 1, lots: [{ id: "lot-r1", integrity: 0.4, doses: 400 }] };
    const honest = houseAlone(rulesWith(bad, { ethics: 1 }), 2, 14);
    expect(honest.house.incidents.length).toBeGreaterThan(3);
    expect(honest.house.incidents.every((each) => each.public === each.tick)).toBe(true);
    const sly = houseAlone(rulesWith(bad, { ethics: 0 }), 2, 14);
    const quiet = sly.house.incidents.filter((each) => each.stage < 4 && each.public !== each.tick);
    expect(quiet.length).toBe(sly.house.incidents.filter((each) => each.stage < 4).length);
    const out = quiet.filter((each) => each.public > each.tick);
    expect(out.length).toBeGreaterThan(0);
    expect(sly.house.trust.entries.some((entry) => entry.cause === "cover-up-out" && entry.amount < 0)).toBe(true);
    expect(sly.events.filter((event) => event.type === "rival-harmed")).toHaveLength(sly.house.incidents.length);
  });

  it("sells a chair when the money is gone, then closes, and nobody can choose it any more", () => {
    const rules = rulesWith({ cash: 100, chairs: 2, staff: 9, price: 0.3, nanobots: 0 });
    const { state, house, events } = houseAlone(rules, 0.5, 8);
    expect(house.chairs).toBe(1);
    expect(house.staff).toBeLessThan(4);
    expect(house.cash.entries.some((entry) => entry.cause === "chair-sold")).toBe(true);
    expect(house.closed).toBeGreaterThan(0);
    expect(events.filter((event) => event.type === "rival-closed")).toHaveLength(1);
    expect(standingOf(rules, state, "rival")?.open).toBe(false);
    expect(comeToRival({ rules, state, emit: () => {} }, "families")).toBe(false);
    expect(nobodyLost(house)).toBe(true);
  });

  it("earns a name: kind hands win trust, rough ones lose it", () => {
    const end = (manner: number, skill: number) =>
      houseAlone(rulesWith({ manner, skill, trust: 50, nanobots: 0 }), 1.4, 6).house.trust.value;
    expect(end(0.9, 0.9)).toBeGreaterThan(end(0.2, 0.3) + 8_000);
  });

  it("costs next to nothing: under a tenth of the game's time", () => {
    const c = clinic("rival", { arrivals: true, seed: 2 });
    const started = performance.now();
    c.run({ ticks: DAY });
    const whole = performance.now() - started;
    const rules = rulesWith({});
    const again = performance.now();
    houseAlone(rules, 2, 1);
    expect(performance.now() - again).toBeLessThan(0.25 * whole);
  });
});
