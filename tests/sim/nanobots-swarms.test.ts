import { describe, expect, it } from "vitest";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";
import { faultsReaching } from "../../src/sim/rules/nanobots/faults.ts";
import { findPatient } from "../../src/sim/rules/people/people.ts";
import { forgetStrangers } from "../../src/sim/systems/visit/returning.ts";
import { endSwarm, takeHold } from "../../src/sim/systems/nanobots/swarms.ts";
import { comeIn } from "../../src/sim/systems/nanobots/telephone.ts";
import type { Patient, Swarm } from "../../src/sim/state.ts";
import type { Ctx } from "../../src/sim/commands/command.ts";

const ctxOf = (c: TestClinic): Ctx => ({ rules: c.rules, state: c.state, emit: (event) => void c.events.push(event) });
const swarm = (c: TestClinic, id: number): Swarm => {
  const found = c.state.nanobots.swarms.find((each) => each.id === id);
  if (!found) throw new Error(`no swarm ${id}`);
  return found;
};
/** Somebody at home with a swarm of lot 7 that its fault holds, at a stage. */
function atHome(c: TestClinic, stage: 0 | 1 | 2 | 3, progress = 999): { patient: Patient; swarm: Swarm } {
  const held = c.state.nanobots.swarms.find((each) => each.lot === "lot-7" && each.fault === "");
  const patient = held && findPatient(c.state, held.patient);
  if (!held || !patient) throw new Error("nobody carries lot 7");
  takeHold(ctxOf(c), held, "drift-fault");
  // From the stage before, so that it is reached the usual way.
  for (let next = 1; next <= stage; next++) {
    held.progress = 999;
    c.until(`stage ${next}`, () => held.stage === next);
  }
  held.progress = progress;
  return { patient, swarm: held };
}

describe("a swarm's way", () => {
  it("is the same for carriers: at home, remembered, with a swarm each", () => {
    const c = clinic("nano-drift");
    expect(c.state.gone.length).toBe(22);
    expect(c.state.nanobots.swarms.map((each) => each.patient)).toEqual(c.state.gone.map((p) => p.id));
    expect(c.state.gone.every((p) => p.visit.step === "gone" && p.visit.arrived < 0)).toBe(true);
  });

  it("keeps its carrier on the books however long ago they were here, until it is out", () => {
    const c = clinic("nano-drift");
    const [one] = c.state.nanobots.swarms;
    const patient = one && findPatient(c.state, one.patient);
    if (!one || !patient) throw new Error("no carrier");
    patient.visit.arrived = -40 * 2400;
    forgetStrangers(ctxOf(c));
    expect(c.state.gone).toContain(patient);
    endSwarm(ctxOf(c), one, "flushed");
    forgetStrangers(ctxOf(c));
    expect(c.state.gone).not.toContain(patient);
  });

  it("begins only where the fault reaches", () => {
    const c = clinic("nano-drift").run({ minutes: 200 });
    const held = c.state.nanobots.swarms.filter((each) => each.fault !== "");
    expect(held.length).toBeGreaterThan(0);
    expect(held.every((each) => each.lot === "lot-7")).toBe(true);
    const [first] = c.state.nanobots.swarms;
    const patient = first && findPatient(c.state, first.patient);
    if (!first || !patient) throw new Error("no swarm");
    expect(faultsReaching(c.rules, c.state, first, patient).map((fault) => fault.id)).toEqual(["drift-fault"]);
    expect(faultsReaching(c.rules, c.state, { ...first, lot: "lot-9" }, patient)).toEqual([]);
  });

  it("shows in the mouth from the first stage on, and telephones from the second", () => {
    const c = clinic("nano-drift").run({ minutes: 30 });
    const { patient, swarm: one } = atHome(c, 1, 0);
    expect(patient.mouth.filter((f) => f.kind === "swarm-fault").map((f) => [f.severity, f.found])).toEqual([
      [1, true],
    ]);
    expect(c.state.nanobots.calls.some((call) => call.swarm === one.id)).toBe(false);
    one.progress = 999;
    c.until("a call", () => c.state.nanobots.calls.some((call) => call.swarm === one.id));
    expect(one.stage).toBe(2);
    expect(c.state.nanobots.incidents.filter((each) => each.swarm === one.id)).toHaveLength(1);
  });

  it("ends in a collapse that is booked", () => {
    const c = clinic("nano-drift").run({ minutes: 30 });
    const trust = c.state.trust.value;
    const { patient, swarm: one } = atHome(c, 3);
    c.until("a collapse", () => c.state.counts.collapsed === 1);
    expect(c.events).toContainEqual({ type: "patient-collapsed", patient: patient.id, lot: "lot-7", at: "home" });
    expect(c.state.nanobots.swarms.some((each) => each.id === one.id)).toBe(false);
    expect(patient.mouth.some((f) => f.kind === "swarm-fault")).toBe(false);
    expect(c.state.trust.value).toBeLessThan(trust);
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  it("brings in who is called in, and the house rules treat them: whoever is cured carries it no longer", () => {
    const c = clinic("nano-drift").run({ minutes: 30 });
    const { patient, swarm: one } = atHome(c, 2, 0);
    const here = comeIn(ctxOf(c), patient);
    expect(here.id).toBe(patient.id);
    expect(here.visit.examined).toBe(true);
    expect(c.state.patients).toContain(here);
    expect(swarm(c, one.id).stage).toBe(2);
    c.until("gone home", () => here.visit.step === "gone");
    expect(here.visit.reason).toBe("treated");
    expect(here.mouth.find((f) => f.kind === "swarm-fault")?.cured).toBe(true);
    expect(c.state.nanobots.swarms.some((each) => each.id === one.id)).toBe(false);
    expect(wrongAccounts(c.state)).toEqual([]);
  });
});
