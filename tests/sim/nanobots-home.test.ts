import { describe, expect, it } from "vitest";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import type { Ctx } from "../../src/sim/commands/command.ts";
import { createClinic } from "../../src/sim/create.ts";
import { TICKS_PER_DAY } from "../../src/sim/rules/clock.ts";
import { findCast, findPatient } from "../../src/sim/rules/people/people.ts";
import type { Rollout, Swarm } from "../../src/sim/state.ts";
import { giveDose, takeHold } from "../../src/sim/systems/nanobots/swarms.ts";
import { apply } from "../../src/sim/systems/clinic/story.ts";

const ctxOf = (c: TestClinic): Ctx => ({ rules: c.rules, state: c.state, emit: (event) => void c.events.push(event) });

/** A clinic at nine in which one swarm at home, and no other, is held by the fault. */
function oneHeld(): { c: TestClinic; swarm: Swarm } {
  const c = clinic("nano-drift").run({ minutes: 10 });
  const swarm = c.state.nanobots.swarms.find((each) => each.lot === "lot-7" && each.fault === "");
  if (!swarm) throw new Error("no swarm");
  c.state.nanobots.swarms = [swarm];
  c.run({ minutes: 50 });
  takeHold(ctxOf(c), swarm, "drift-fault");
  return { c, swarm };
}
const calls = (c: TestClinic, swarm: Swarm) => c.state.nanobots.calls.filter((call) => call.swarm === swarm.id);
/** At a stage, and calm there for the rest of the day. */
function rest(c: TestClinic, swarm: Swarm, stage: 1 | 2 | 3): void {
  for (let next = swarm.stage + 1; next <= stage; next++) {
    swarm.progress = 999;
    c.until(`stage ${next}`, () => swarm.stage === next);
  }
  swarm.progress = 0;
  swarm.calmUntil = 100_000;
}

describe("somebody at home", () => {
  it("calls at the first tingle when they have been told about their lot, and not before pain otherwise", () => {
    const told = oneHeld();
    told.c.state.lots[0]!.told = true;
    rest(told.c, told.swarm, 1);
    told.c.run({ minutes: 90 });
    expect(calls(told.c, told.swarm)).toMatchObject([{ stage: 1, answered: false }]);
    expect(told.c.state.nanobots.incidents).toEqual([]);
    const untold = oneHeld();
    rest(untold.c, untold.swarm, 1);
    untold.c.run({ minutes: 90 });
    expect(calls(untold.c, untold.swarm)).toEqual([]);
  });

  it("rings on until somebody answers, and calls again only when it gets worse", () => {
    const { c, swarm } = oneHeld();
    rest(c, swarm, 2);
    c.until("a call", () => calls(c, swarm).length === 1);
    c.run({ minutes: 120 });
    expect(calls(c, swarm)).toMatchObject([{ stage: 2, answered: false }]);
    c.does({ type: "answer-call", call: calls(c, swarm)[0]?.id ?? 0, answer: "wait" });
    c.run({ minutes: 60 });
    expect(calls(c, swarm).filter((call) => !call.answered)).toEqual([]);
    swarm.calmUntil = 0;
    rest(c, swarm, 3);
    c.until("another call", () => calls(c, swarm).some((call) => !call.answered && call.stage === 3));
  });

  it("may come in uncalled once they bleed", () => {
    let came = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const { c, swarm } = oneHeld();
      // Another throw of the same dice in each.
      for (let n = 0; n < seed; n++) c.state.rng.swarms[3] += n;
      rest(c, swarm, 3);
      c.run({ minutes: 200 });
      const patient = findPatient(c.state, swarm.patient);
      if (patient && patient.visit.no > 1) came += 1;
    }
    expect(came).toBeGreaterThanOrEqual(2);
  });

  it("keeps the clinic open for as long as the telephone rings", () => {
    const late = () => {
      const { c, swarm } = oneHeld();
      rest(c, swarm, 2);
      c.until("a call", () => calls(c, swarm).length === 1);
      while (c.state.tick < (17 - 8) * 240) c.run({ ticks: 1 });
      return { c, swarm };
    };
    const ringing = late();
    ringing.c.run({ minutes: 2 });
    expect(ringing.c.state.tick).toBeLessThan(TICKS_PER_DAY);
    const answered = late();
    answered.c.does({ type: "answer-call", call: calls(answered.c, answered.swarm)[0]?.id ?? 0, answer: "wait" });
    answered.c.run({ minutes: 2 });
    expect(answered.c.state.tick).toBeGreaterThanOrEqual(TICKS_PER_DAY);
  });

  it("gets worse over night, by as much as the night counts for", () => {
    const { c, swarm } = oneHeld();
    swarm.pace = 1000;
    c.state.tick = TICKS_PER_DAY - 2;
    swarm.progress = 0;
    c.run({ ticks: 2 });
    const { nightMinutes } = c.rules.tuning.nanobots;
    const hour = 1000 / c.rules.nanobots.malfunctions.drift.stageMinutes[0];
    expect(swarm.progress).toBeGreaterThanOrEqual(Math.floor(nightMinutes * hour));
    expect(swarm.progress).toBeLessThanOrEqual(Math.ceil((nightMinutes + 2) * hour) + 2);
  });
});

describe("a dose", () => {
  it("has the new firmware once a rollout has reached it", () => {
    const c = clinic("nano-drift").arrives("brave");
    const patient = c.person("brave");
    const give = () => giveDose(ctxOf(c), patient, "lot-7", "3.1", "biosculpt-repair").firmware;
    expect(give()).toBe("3.1");
    const rollout: Rollout = {
      lot: "lot-7",
      firmware: "3.3",
      from: "3.1",
      step: 3,
      since: c.state.tick,
      halted: "",
      gate: false,
      updated: [],
      sick: [],
      watched: [],
      alarmed: false,
    };
    c.state.nanobots.rollouts = [rollout];
    expect(give()).toBe("3.3");
    c.state.nanobots.rollouts = [{ ...rollout, step: 1 }];
    const some = Array.from({ length: 200 }, give).filter((firmware) => firmware === "3.3").length;
    expect(some).toBeGreaterThan(1);
    expect(some).toBeLessThan(30);
    c.state.nanobots.rollouts = [{ ...rollout, step: 3, halted: "harm" }];
    expect(give()).toBe("3.1");
  });
});

describe("somebody of the cast who carries a swarm", () => {
  it("is at home from the start, and the same person when the story brings them", () => {
    const { rules } = clinic("nano-drift");
    const carriers = [{ count: 1, cast: "afraid", lot: "lot-7", firmware: "3.1", days: [2, 2] as const }];
    const state = createClinic({ ...rules, nanobots: { ...rules.nanobots, carriers } }, 1);
    const before = findCast(state, "afraid");
    expect(state.gone).toEqual([before]);
    expect(state.nanobots.swarms).toMatchObject([{ patient: before?.id, lot: "lot-7", since: -2 * TICKS_PER_DAY - 1 }]);
    apply({ rules, state, emit: () => undefined }, { do: "patient-comes", cast: "afraid" });
    expect(state.gone).toEqual([]);
    expect(findCast(state, "afraid")).toMatchObject({ id: before?.id, visit: { no: 1, step: "arriving" } });
  });
});
