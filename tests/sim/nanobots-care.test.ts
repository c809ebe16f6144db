import { describe, expect, it } from "vitest";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";
import type { Ctx } from "../../src/sim/commands/command.ts";
import type { Patient, Swarm } from "../../src/sim/state.ts";
import { findPatient } from "../../src/sim/rules/people/people.ts";
import { apply } from "../../src/sim/systems/clinic/story.ts";
import { enterStep } from "../../src/sim/systems/visit/reception.ts";
import { calmSwarm, giveSwarm, setFirmware, takeHold } from "../../src/sim/systems/nanobots/swarms.ts";

const ctxOf = (c: TestClinic): Ctx => ({ rules: c.rules, state: c.state, emit: (event) => void c.events.push(event) });

/** Gives somebody of the cast a swarm of lot 7 that its fault holds, just before the next stage. */
function carry(
  c: TestClinic,
  cast: string,
  stage: 0 | 1 | 2 | 3 = 0,
  consent = true,
): { patient: Patient; swarm: Swarm } {
  const patient = c.person(cast);
  const dose = {
    patient: patient.id,
    lot: "lot-7",
    firmware: "3.1",
    device: "chair",
    treatment: "",
    since: 0,
    consent,
  };
  const swarm = giveSwarm(ctxOf(c), dose);
  takeHold(ctxOf(c), swarm, "drift-fault");
  for (let next = 1; next <= stage; next++) grow(c, swarm);
  return { patient, swarm };
}

/** On to the next stage, in the usual way. */
function grow(c: TestClinic, swarm: Swarm): void {
  const next = swarm.stage + 1;
  swarm.progress = 999;
  c.until(`stage ${next}`, () => swarm.stage === next || !c.state.nanobots.swarms.includes(swarm));
}

/** A clinic at nine, after the fault has begun, where only the player decides. */
function byHand(level = "nano-drift"): TestClinic {
  const c = clinic(level).run({ minutes: 60 });
  c.state.policies = [];
  return c;
}

const faultOf = (patient: Patient) => patient.mouth.find((finding) => finding.kind === "swarm-fault");
const caused = (patient: Patient, cause: string) => patient.anxiety.entries.some((entry) => entry.cause === cause);

describe("what is felt in the clinic", () => {
  it("frightens whoever has it, hurts, and is found without looking", () => {
    const c = byHand().arrives("brave");
    c.until("waiting", () => c.person("brave").visit.step === "waiting");
    const { patient, swarm } = carry(c, "brave", 2);
    expect(caused(patient, "swarm-stage-1") && caused(patient, "swarm-stage-2")).toBe(true);
    expect(patient.visit.painPeak).toBeGreaterThanOrEqual(4);
    expect(faultOf(patient)).toMatchObject({ severity: 2, found: true, real: true });
    expect(c.state.nanobots.incidents).toMatchObject([{ swarm: swarm.id, stage: 2 }]);
    expect(c.state.lots[0]?.adverse).toBe(1);
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  it("is seen by others from bleeding on", () => {
    const c = byHand().arrives("brave").arrives("afraid");
    c.until("both wait", () => ["brave", "afraid"].every((one) => c.person(one).visit.step === "waiting"));
    const { swarm } = carry(c, "brave", 2);
    expect(caused(c.person("afraid"), "harm-seen")).toBe(false);
    grow(c, swarm);
    expect(caused(c.person("afraid"), "harm-seen")).toBe(true);
    expect(c.state.counts.harmed).toBe(1);
  });

  it("costs double where nobody had been told of the risks", () => {
    const trustAfter = (consent: boolean) => {
      const c = byHand().arrives("brave");
      const before = c.state.trust.value;
      carry(c, "brave", 3, consent);
      return before - c.state.trust.value;
    };
    expect(trustAfter(false)).toBe(2 * trustAfter(true));
  });

  it("sends somebody who waits with a plan back to be seen again", () => {
    const c = byHand().arrives("brave");
    c.until("waiting", () => c.person("brave").visit.step === "waiting");
    const { patient, swarm } = carry(c, "brave", 1);
    patient.visit.examined = true;
    patient.visit.plan = { items: [], explain: false, comforts: [], fees: [], declined: [], waive: false };
    grow(c, swarm);
    expect(patient.visit).toMatchObject({ step: "waiting", plan: null, examined: true });
  });

  it("sends somebody at the desk back to the waiting room, once a stage", () => {
    const c = byHand().arrives("brave");
    c.until("waiting", () => c.person("brave").visit.step === "waiting");
    const { patient, swarm } = carry(c, "brave", 1);
    enterStep(ctxOf(c), patient, "paying");
    grow(c, swarm);
    expect(patient.visit.step).toBe("waiting");
    enterStep(ctxOf(c), patient, "paying");
    c.run({ minutes: 3 });
    expect(patient.visit.step).not.toBe("waiting");
  });

  it("turns somebody round at the door", () => {
    const c = byHand().arrives("brave");
    c.until("waiting", () => c.person("brave").visit.step === "waiting");
    const { patient, swarm } = carry(c, "brave", 1);
    c.does({ type: "send-home", patient: patient.id });
    swarm.progress = 999;
    c.run({ minutes: 2 });
    const again = c.person("brave");
    expect(again.visit.no).toBe(2);
    expect(again.visit.step).not.toBe("leaving");
    expect(again.visit.examined).toBe(true);
    expect(c.state.patients.filter((each) => each.id === patient.id)).toHaveLength(1);
    expect(c.state.gone.some((each) => each.id === patient.id)).toBe(false);
  });

  it("ends in a collapse: they lie where they fell until the ambulance has them", () => {
    const c = byHand().arrives("brave");
    c.until("waiting", () => c.person("brave").visit.step === "waiting");
    const { patient, swarm } = carry(c, "brave", 3);
    const { fame } = c.state;
    const before = fame.value;
    grow(c, swarm);
    expect(patient.visit).toMatchObject({ step: "leaving", reason: "ambulance" });
    expect(patient.body.pose).toBe("lie");
    const { x, y } = patient.body;
    c.run({ minutes: c.rules.tuning.nanobots.ambulanceMinutes - 2 });
    expect([patient.body.x, patient.body.y, patient.visit.step]).toEqual([x, y, "leaving"]);
    c.run({ minutes: 3 });
    expect(patient.visit.step).toBe("gone");
    expect(c.state.counts.collapsed).toBe(1);
    expect(fame.value).toBeLessThan(before);
    expect(faultOf(patient)).toBeUndefined();
    expect(c.state.nanobots.swarms.some((each) => each.patient === patient.id)).toBe(false);
    expect(wrongAccounts(c.state)).toEqual([]);
  });
});

describe("treating it", () => {
  function treated(treatment: string, lot = "", prepare: (c: TestClinic, swarm: Swarm) => void = () => {}) {
    const c = byHand().arrives("brave");
    c.until("waiting", () => c.person("brave").visit.step === "waiting");
    const { patient, swarm } = carry(c, "brave", 2);
    c.run({ minutes: 2 });
    prepare(c, swarm);
    const finding = faultOf(patient)?.id ?? 0;
    const plan = { type: "plan-care", patient: patient.id, explain: false, comforts: [] } as const;
    c.does({ ...plan, items: [{ finding, treatment, lot }] });
    c.until("done", () => c.events.some((event) => event.type === "treatment-finished"));
    return { c, patient, swarm };
  }

  it("by flushing ends the swarm", () => {
    const { c, patient, swarm } = treated("swarm-flush");
    expect(faultOf(patient)).toMatchObject({ treated: "swarm-flush", cured: true });
    expect(c.state.nanobots.swarms.some((each) => each.id === swarm.id)).toBe(false);
    expect(c.events).toContainEqual({
      type: "swarm-ended",
      patient: patient.id,
      swarm: swarm.id,
      lot: "lot-7",
      by: "flushed",
    });
  });

  it("by a hunter takes a dose, and the hunter stays", () => {
    const { c, patient, swarm } = treated("hunter-swarm", "lot-9");
    expect(c.state.nanobots.swarms.some((each) => each.id === swarm.id)).toBe(false);
    expect(c.state.nanobots.swarms.find((each) => each.patient === patient.id)).toMatchObject({
      lot: "lot-9",
      treatment: "hunter-swarm",
      device: "chair",
      fault: "",
    });
    expect(c.state.lots.map((lot) => lot.doses)).toEqual([12, 5]);
  });

  it("by a hunter of a lot that is at fault itself makes it worse", () => {
    let before = 0;
    const { c, patient, swarm } = treated("hunter-swarm", "lot-7", (_, each) => {
      each.progress = 0;
      before = each.stage * 1000 + each.progress;
    });
    expect(faultOf(patient)?.cured).toBe(false);
    expect(swarm.stage * 1000 + swarm.progress).toBeGreaterThan(before + 300);
    const held = c.state.nanobots.swarms.filter((each) => each.patient === patient.id);
    expect(held.map((each) => each.fault)).toEqual(["drift-fault", "drift-fault"]);
  });

  it("by dampening holds it for a while, and it can be treated again when it goes on", () => {
    const { c, patient, swarm } = treated("swarm-dampening");
    // The seed is one in which it does not cure.
    expect(faultOf(patient)).toMatchObject({ treated: "swarm-dampening", cured: false });
    expect(swarm.calmUntil).toBeGreaterThan(c.state.tick + 600);
    const { progress } = swarm;
    c.run({ minutes: 60 });
    expect([swarm.stage, swarm.progress]).toEqual([2, progress]);
    // At home they do not telephone about what they were told to watch.
    c.run({ minutes: 120 });
    expect(c.state.nanobots.calls.filter((call) => call.swarm === swarm.id)).toEqual([]);
    swarm.calmUntil = 0;
    grow(c, swarm);
    expect(faultOf(patient)).toMatchObject({ severity: 3, treated: "" });
  });
});

describe("a fault lets go", () => {
  it("when the firmware it needs is no longer there: it falls back and is gone, and the swarm stays", () => {
    const c = byHand("nano-signal");
    const held = c.state.nanobots.swarms.find((each) => each.lot === "lot-7");
    if (!held) throw new Error("no swarm");
    if (held.fault === "") takeHold(ctxOf(c), held, "signal-fault");
    const mouth = () => findPatient(c.state, held.patient)?.mouth.find((f) => f.kind === "swarm-fault");
    grow(c, held);
    grow(c, held);
    expect(mouth()?.severity).toBe(2);
    setFirmware(ctxOf(c), held, "3.3");
    c.until("it eases", () => held.stage === 1);
    expect(mouth()?.severity).toBe(1);
    c.run({ minutes: 180 });
    expect(held).toMatchObject({ fault: "", stage: 0, progress: 0, finding: 0 });
    expect(mouth()).toBeUndefined();
    expect(c.state.nanobots.swarms).toContain(held);
    expect(c.events).toContainEqual({
      type: "swarm-ended",
      patient: held.patient,
      swarm: held.id,
      lot: "lot-7",
      by: "faded",
    });
  });

  it("when the story ends it, and begins when the story starts it", () => {
    const c = clinic("nano-drift");
    apply(ctxOf(c), { do: "fault", fault: "drift-fault", on: false });
    c.run({ minutes: 300 });
    expect(c.state.nanobots.swarms.some((each) => each.fault !== "")).toBe(false);
    apply(ctxOf(c), { do: "fault", fault: "drift-fault", on: true });
    c.run({ minutes: 120 });
    expect(c.state.nanobots.swarms.some((each) => each.fault !== "")).toBe(true);
  });

  it("goes slower while the lot is paused, and not at all while it is calmed", () => {
    const after = (change: (c: TestClinic, swarm: Swarm) => void) => {
      const c = byHand();
      const held = c.state.nanobots.swarms.find((each) => each.lot === "lot-7" && each.fault === "");
      if (!held) throw new Error("no swarm");
      takeHold(ctxOf(c), held, "drift-fault");
      held.pace = 1000;
      change(c, held);
      c.run({ minutes: 100 });
      return held.progress;
    };
    const free = after(() => {});
    const paused = after((c) => (c.state.lots[0]!.paused = true));
    expect(free).toBeGreaterThan(500);
    const left = 1 - (clinic("nano-drift").rules.nanobots.counters.pause.effect.drift ?? 0);
    expect(left).toBeLessThan(0.8);
    expect(paused / free).toBeGreaterThan(left - 0.1);
    expect(paused / free).toBeLessThan(left + 0.1);
    expect(after((c, swarm) => calmSwarm(ctxOf(c), swarm, 200))).toBe(0);
  });
});
