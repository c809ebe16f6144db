import { describe, expect, it } from "vitest";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { createClinic } from "../../src/sim/create.ts";
import { randomBell } from "../../src/sim/rng.ts";
import { alarms, CHANNELS, cusum, READING_TICKS, shiftOf } from "../../src/sim/rules/nanobots/telemetry.ts";
import { findPatient } from "../../src/sim/rules/people/people.ts";
import { comeIn } from "../../src/sim/systems/nanobots/telephone.ts";
import type { Channel, Ruleset } from "../../src/sim/ruleset.ts";
import type { Reading } from "../../src/sim/state.ts";

const LEVELS = ["drift", "overgrowth", "rejection", "signal", "firmware"] as const;
const line = { cusumSlack: 0.5, cusumLimit: 7 };
const flat = (tick: number, values: Partial<Record<Channel, number>> = {}): Reading => ({
  tick,
  position: 0,
  activity: 0,
  link: 0,
  host: 0,
  ...values,
});

describe("the alarm", () => {
  it("is Page's sum: a steady shift of 1.5 adds 1 a reading and rings at the limit", () => {
    const readings = Array.from({ length: 6 }, (_, i) => flat(i, { activity: 150 }));
    expect(cusum(readings, "activity", line)).toEqual({ up: 6, down: 0 });
    expect(alarms(readings, line)).toEqual([]);
    expect(alarms([...readings, flat(6, { activity: 150 })], line)).toEqual([{ channel: "activity", way: 1 }]);
    const low = Array.from({ length: 7 }, (_, i) => flat(i, { link: -150 }));
    expect(alarms(low, line)).toEqual([{ channel: "link", way: -1 }]);
  });

  it("goes off again within three hours once all is well", () => {
    const bad = Array.from({ length: 100 }, (_, i) => flat(i, { host: 400 }));
    const well = Array.from({ length: 18 }, (_, i) => flat(100 + i));
    expect(alarms(bad, line)).toHaveLength(1);
    expect(alarms([...bad, ...well], line)).toEqual([]);
  });

  it("rings for nothing about once in fifteen days a lot: fewer than one in five quiet two-day charts", () => {
    const { rules } = clinic("nano-drift");
    let rang = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const state = createClinic(rules, seed);
      const noise = () => Math.round(100 * randomBell(state, "telemetry"));
      const readings: Reading[] = [];
      let alarm = false;
      for (let n = 0; n < 120; n++) {
        readings.push({ tick: n, position: noise(), activity: noise(), link: noise(), host: noise() });
        alarm ||= alarms(readings, rules.tuning.nanobots).length > 0;
      }
      if (alarm) rang += 1;
    }
    expect(rang).toBeLessThan(20);
  });
});

describe("readings", () => {
  it("come every ten minutes with their lag, from lots that somebody carries", () => {
    const c = clinic("nano-drift").run({ minutes: 59 });
    const lag = c.rules.tuning.nanobots.telemetryLag * 4;
    const [lot] = c.state.lots;
    if (!lot) throw new Error("no lot");
    expect(lot.telemetry.map((reading) => reading.tick)).toEqual([40, 80, 120, 160]);
    expect(lot.telemetry.every((reading) => reading.tick + lag <= c.state.tick)).toBe(true);
    expect(lot.coming.map((reading) => reading.tick)).toEqual([200]);
    const none = clinic("policies").run({ minutes: 59 });
    expect(none.state.lots[0]?.telemetry).toEqual([]);
    expect(none.state.rng.telemetry).toEqual(createClinic(none.rules, 1).rng.telemetry);
  });

  it("show a fault as the share of the lot that it holds, and of a single swarm at least a part", () => {
    const c = clinic("nano-drift");
    const { rules, state } = c;
    const swarms = state.nanobots.swarms.filter((each) => each.lot === "lot-7");
    expect(shiftOf(rules, state, "lot-7").position).toBe(0);
    Object.assign(swarms[0] ?? {}, { fault: "drift-fault", stage: 0, progress: 0 });
    const one = shiftOf(rules, state, "lot-7").position;
    expect(one).toBeCloseTo(rules.tuning.nanobots.visible * 5, 5);
    for (const swarm of swarms) Object.assign(swarm, { fault: "drift-fault", stage: 2, progress: 0 });
    expect(shiftOf(rules, state, "lot-7")).toEqual(rules.nanobots.malfunctions.drift.signature);
    expect(shiftOf(rules, state, "lot-9").position).toBe(0);
  });
});

/** Mean of the last day's half of a lot's readings, in standard deviations. */
function meanOf(c: TestClinic, lot: string, channel: Channel): number {
  const readings = c.state.lots.find((each) => each.id === lot)?.telemetry.slice(-25) ?? [];
  return readings.reduce((sum, reading) => sum + reading[channel], 0) / readings.length / 100;
}

const faultIn = (rules: Ruleset) => {
  const fault = rules.nanobots.faults[0];
  if (!fault) throw new Error("no fault");
  return rules.nanobots.malfunctions[fault.kind];
};

describe.each(LEVELS)("%s", (level) => {
  it("moves the channels that its signature says, and no others", () => {
    const means: Record<Channel, number> = { position: 0, activity: 0, link: 0, host: 0 };
    const seeds = 4;
    let signature = {} as Readonly<Record<Channel, number>>;
    for (let seed = 1; seed <= seeds; seed++) {
      const c = clinic(`nano-${level}`, { seed }).run({ minutes: 480 });
      signature = faultIn(c.rules).signature;
      for (const channel of CHANNELS) {
        means[channel] += meanOf(c, "lot-7", channel) / seeds;
        expect(Math.abs(meanOf(c, "lot-9", channel))).toBeLessThan(0.8);
      }
    }
    for (const channel of CHANNELS) {
      const expected = signature[channel];
      if (Math.abs(expected) >= 3) expect(means[channel] * Math.sign(expected), channel).toBeGreaterThan(1);
      else if (Math.abs(expected) <= 0.5) expect(Math.abs(means[channel]), channel).toBeLessThan(0.7);
    }
  });

  it("rings before anybody feels it, in at least 32 of 40 games", () => {
    let first = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const c = clinic(`nano-${level}`, { seed });
      const felt = () => c.events.findIndex((event) => event.type === "swarm-stage");
      while (felt() < 0 && c.state.tick < 2400) c.run({ ticks: READING_TICKS / 10 });
      const alarm = c.events.findIndex(
        (event) => event.type === "lot-changed" && event.lot === "lot-7" && event.what === "alarm",
      );
      if (alarm >= 0 && alarm < felt()) first += 1;
    }
    expect(first).toBeGreaterThanOrEqual(32);
  });

  it("leaves somebody who looks two minutes of play between the alarm and the first collapse", () => {
    const times: number[] = [];
    for (let seed = 1; seed <= 10; seed++) {
      const c = clinic(`nano-${level}`, { seed });
      let alarm = 0;
      while (c.state.counts.collapsed === 0) {
        c.run({ ticks: 20 });
        const lot = c.state.lots[0];
        if (alarm === 0 && lot && lot.alarm >= 0) alarm = lot.alarm;
      }
      times.push((c.state.tick - alarm) / 10);
    }
    times.sort((a, b) => a - b);
    // Seconds at 1×: the median, and nearly the shortest.
    expect(times[5]).toBeGreaterThan(120);
    expect(times[1]).toBeGreaterThan(80);
  });
});

it("who is called in carries the same swarm through the door", () => {
  const c = clinic("nano-drift");
  const [swarm] = c.state.nanobots.swarms;
  const patient = swarm && findPatient(c.state, swarm.patient);
  if (!swarm || !patient) throw new Error("no carrier");
  comeIn({ rules: c.rules, state: c.state, emit: () => undefined }, patient);
  expect(c.state.patients.map((each) => each.id)).toEqual([swarm.patient]);
  expect(c.state.gone.some((each) => each.id === swarm.patient)).toBe(false);
});

describe.each(["virus", "hostile"])("what travels the network: %s", (level) => {
  it("rings before anybody feels it, in at least 32 of 40 games", () => {
    let first = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const c = clinic(`nano-${level}`, { seed, arrivals: true });
      const felt = () => c.events.findIndex((event) => event.type === "swarm-stage");
      while (felt() < 0 && !c.state.outcome) c.run({ ticks: READING_TICKS / 10 });
      const alarm = c.events.findIndex((event) => event.type === "lot-changed" && event.what === "alarm");
      if (alarm >= 0 && alarm < felt()) first += 1;
    }
    expect(first).toBeGreaterThanOrEqual(32);
  }, 120_000);
});
