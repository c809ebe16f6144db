/** Firmware in steps: a gate that halts at bad firmware before it reaches many, and lets good firmware through. */
import { describe, expect, it } from "vitest";
import { reached, STEPS } from "../../src/sim/rules/nanobots/rollouts.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const SEEDS = Array.from({ length: 40 }, (_, i) => i + 1);

/** Rolls firmware out to lot-1 (20 people) until it halts or everybody has it; the step that it came to. */
function rollOut(seed: number, firmware: string, gate = true): { c: TestClinic; step: number; halted: string } {
  const c = clinic("counters", { seed }).does({ type: "roll-out", lot: "lot-1", firmware, gate });
  let last = c.state.nanobots.rollouts[0];
  for (let n = 0; n < 1200 && last && last.halted === ""; n++) {
    c.run({ ticks: 1 });
    const now = c.state.nanobots.rollouts[0];
    if (!now) return { c, step: STEPS.length - 1, halted: "" };
    last = now;
  }
  return { c, step: last?.step ?? -1, halted: last?.halted ?? "" };
}

describe("a rollout", () => {
  it("goes to a few, then more, then all, and takes its time", () => {
    const c = clinic("counters");
    const on = () => c.state.nanobots.swarms.filter((s) => s.lot === "lot-1" && s.firmware === "3.3").length;
    expect([0, 1, 2, 3].map((step) => reached(c.rules, 200, step))).toEqual([3, 10, 40, 200]);
    c.does({ type: "roll-out", lot: "lot-1", firmware: "3.3", gate: false });
    const seen = [on()];
    for (let n = 0; n < 3; n++) seen.push((c.run({ minutes: 45, ticks: 1 }), on()));
    expect(seen).toEqual([3, 4, 5, 20]);
    expect(c.state.lots[0]).toMatchObject({ firmware: "3.3", before: "3.1" });
    expect(c.state.nanobots.rollouts).toEqual([]);
  });

  it("halts at bad firmware before it reaches a fifth of the people, nearly always", () => {
    const caught = SEEDS.filter((seed) => {
      const { step, halted } = rollOut(seed, "3.2");
      return halted !== "" && step < 2;
    });
    expect(caught.length).toBeGreaterThanOrEqual(0.8 * SEEDS.length);
  });

  it("lets good firmware through, nearly always", () => {
    const through = SEEDS.filter((seed) => rollOut(seed, "3.3").step === STEPS.length - 1);
    expect(through.length).toBeGreaterThanOrEqual(0.9 * SEEDS.length);
  });

  it("goes on regardless without a gate, and after a halt when it is told to", () => {
    expect(rollOut(1, "3.2", false).halted).toBe("");
    const seed = SEEDS.find((each) => rollOut(each, "3.2").halted !== "") ?? 1;
    const { c, step } = rollOut(seed, "3.2");
    c.does({ type: "roll-on", lot: "lot-1" });
    expect(c.state.nanobots.rollouts[0]).toMatchObject({ step: step + 1, halted: "" });
  });

  it("is taken back by rolling back: those who had it have the old one, and what came with it fades", () => {
    const seed = SEEDS.find((each) => rollOut(each, "3.2").halted === "reading") ?? 1;
    const { c } = rollOut(seed, "3.2");
    c.does({ type: "roll-back", lot: "lot-1" }).run({ minutes: 200 });
    const lot = c.state.nanobots.swarms.filter((each) => each.lot === "lot-1");
    expect(lot.filter((each) => each.firmware !== "3.1")).toEqual([]);
    expect(lot.filter((each) => each.fault !== "")).toEqual([]);
    expect(c.tries({ type: "roll-on", lot: "lot-1" })).toMatchObject({ refusal: { code: "no-rollout" } });
  });
});
