import { describe, expect, it } from "vitest";
import type { Policy, PolicyAct, PolicyTest, SwarmStage } from "../../src/sim/ruleset.ts";
import type { Lot } from "../../src/sim/state.ts";
import { hashState } from "../../src/sim/hash.ts";
import { account } from "../../src/sim/ledger.ts";
import { decisions, ownDecisions } from "../../src/sim/rules/people/decisions.ts";
import { protocolIn } from "../../src/sim/rules/policies/protocols.ts";
import { giveSwarm } from "../../src/sim/systems/nanobots/swarms.ts";
import { tick } from "../../src/sim/tick.ts";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";

const rule = (id: string, then: PolicyAct, when: PolicyTest[] = []): Policy => ({ id, name: id, on: true, when, then });
const ALARM: PolicyTest = { about: "lot-alarm", yes: true };
const PAUSE = rule("pause", { do: "pause-lot", on: true }, [ALARM]);

function house(...policies: Policy[]): TestClinic {
  const c = clinic("protocols");
  c.state.cash = account(5000);
  return c.does({ type: "set-policies", policies });
}
function lotOf(c: TestClinic, id = "lot-1"): Lot {
  const lot = c.state.lots.find((each) => each.id === id);
  if (!lot) throw new Error(`no ${id}`);
  return lot;
}
function alarm(c: TestClinic, id = "lot-1", readings = 8): void {
  for (let n = 0; n < readings; n++)
    lotOf(c, id).telemetry.push({ tick: c.state.tick, position: 250, activity: 0, link: 0, host: 0 });
}
/** Bea Brave was here, carries the lot, feels this much of it, and is at home on the telephone. */
function atHome(c: TestClinic, stage: SwarmStage): { patient: number; swarm: number } {
  const { rules, state } = c;
  c.arrives("brave").until("she waits", () => c.person("brave").visit.step === "waiting");
  const { id } = c.person("brave");
  c.does({ type: "send-home", patient: id }).until("she is gone", () => state.gone.some((each) => each.id === id));
  const swarm = giveSwarm(
    { rules, state, emit: () => {} },
    {
      patient: id,
      lot: "lot-1",
      firmware: "3.1",
      device: "",
      treatment: "",
      consent: true,
      since: 0,
    },
  );
  swarm.stage = stage;
  return { patient: id, swarm: swarm.id };
}
function rings(c: TestClinic, stage: SwarmStage): number {
  const { patient, swarm } = atHome(c, stage);
  const id = c.state.nextId++;
  c.state.nanobots.calls.push({ id, patient, swarm, tick: c.state.tick, stage, answered: false });
  return id;
}
function harmed(c: TestClinic, stage: SwarmStage): number {
  const id = c.state.nextId++;
  const { tick: now } = c.state;
  const known = { reported: false, told: false, covered: false, fuse: 0, out: false };
  c.state.nanobots.incidents.push({ id, patient: 900, swarm: 901, lot: "lot-1", tick: now, stage, ...known });
  return id;
}
const acted = (c: TestClinic) =>
  c.events.flatMap((event) => (event.type === "protocol-acted" ? [`${event.policy} ${event.target}`] : []));

describe("a protocol", () => {
  it("is asked once a minute, does what it says by the player's own command, and notes it", () => {
    const c = house(PAUSE).run({ ticks: 1 });
    alarm(c);
    c.run({ ticks: 2 });
    expect(lotOf(c).paused).toBe(false);
    c.run({ ticks: 1 });
    expect(lotOf(c).paused).toBe(true);
    expect(lotOf(c, "lot-2").paused).toBe(false);
    expect(c.events).toContainEqual({ type: "lot-changed", lot: "lot-1", what: "paused" });
    expect(c.events).toContainEqual({
      type: "protocol-acted",
      policy: "pause",
      act: "pause-lot",
      target: "lot-1",
      patient: 0,
    });
    expect(c.state.policyLog["pause"]).toMatchObject({ held: 1, acted: 1, done: { "lot-1": c.state.tick } });
    c.run({ minutes: 5 });
    expect(c.state.policyLog["pause"]).toMatchObject({ held: 1, acted: 1 });
  });

  it("that is off, or whose conditions do not hold, does nothing", () => {
    const never = rule("never", { do: "pause-lot", on: true }, [{ about: "anxiety", atLeast: 0 }]);
    const c = house({ ...PAUSE, on: false }, never).run({ minutes: 2 });
    alarm(c);
    c.run({ minutes: 2 });
    expect(acted(c)).toEqual([]);
    expect(c.state.policyLog["never"]?.held).toBe(0);
    expect(c.state.policyLog["pause"]).toBeUndefined();
  });

  it("gives way to the one before it, and turns nothing to and fro in one minute", () => {
    const release = rule("release", { do: "pause-lot", on: false });
    const c = house(PAUSE, release);
    alarm(c);
    c.run({ minutes: 1 });
    expect(acted(c)).toEqual(["pause lot-1"]);
  });

  it("is asked about what is on the chart, in store, felt and known of a lot", () => {
    const holds = (test: PolicyTest, prepare: (c: TestClinic) => void) => {
      const c = house(rule("x", { do: "pause-lot", on: true }, [test]));
      prepare(c);
      return acted(c.run({ minutes: 1 })).includes("x lot-1");
    };
    const nothing = () => {};
    expect(holds({ about: "alarm", atLeast: 30 }, (c) => alarm(c, "lot-1", 2))).toBe(true);
    expect(holds({ about: "alarm", atLeast: 100 }, (c) => alarm(c, "lot-1", 2))).toBe(false);
    expect(holds({ about: "doses", atMost: 3 }, (c) => void (lotOf(c).doses = 3))).toBe(true);
    expect(holds({ about: "doses", atMost: 3 }, nothing)).toBe(false);
    expect(holds({ about: "integrity", atMost: 89 }, nothing)).toBe(false);
    expect(holds({ about: "integrity", atMost: 90 }, nothing)).toBe(true);
    expect(holds({ about: "lot-told", yes: false }, nothing)).toBe(true);
    expect(holds({ about: "carriers", atLeast: 1 }, nothing)).toBe(false);
    expect(holds({ about: "carriers", atLeast: 1 }, (c) => void atHome(c, 0))).toBe(true);
    // What is felt at home counts from the moment at which somebody calls.
    expect(holds({ about: "felt", atLeast: 2 }, (c) => void atHome(c, 2))).toBe(false);
    expect(holds({ about: "felt", atLeast: 2 }, (c) => void rings(c, 2))).toBe(true);
    expect(holds({ about: "felt-share", atLeast: 100 }, (c) => void rings(c, 1))).toBe(true);
    const result = { drift: 700, overgrowth: 50, rejection: 50, "signal-loss": 50, "firmware-fault": 50 };
    const said = (c: TestClinic) =>
      void c.state.nanobots.results.push({
        lot: "lot-1",
        tick: 0,
        chances: { ...result, virus: 40, hostile: 30, none: 30 },
      });
    expect(holds({ about: "lab", is: ["drift", "virus"] }, said)).toBe(true);
    expect(holds({ about: "lab", is: ["virus", "none"] }, said)).toBe(false);
    expect(holds({ about: "sure", atLeast: 70 }, said)).toBe(true);
    expect(holds({ about: "sure", atLeast: 71 }, said)).toBe(false);
    expect(holds({ about: "lab", is: ["drift", "none"] }, nothing)).toBe(false);
    expect(holds({ about: "sure", atMost: 69 }, nothing)).toBe(true);
  });
});

describe("what protocols do", () => {
  it("asks the lab, pays for it, and not again while it works or just has", () => {
    const c = house(rule("look", { do: "diagnose-lot" }, [ALARM]));
    alarm(c);
    const before = c.state.cash.value;
    c.run({ minutes: 1 });
    expect(c.state.nanobots.lab).toMatchObject([{ what: "diagnose", target: "lot-1" }]);
    expect(c.state.cash.value).toBeLessThan(before);
    c.run({ minutes: 60 });
    expect(acted(c)).toEqual(["look lot-1"]);
    c.until("the lab is done", () => c.state.nanobots.lab.length === 0);
    alarm(c);
    c.run({ minutes: 130 });
    expect(acted(c).length).toBeGreaterThan(1);
  });

  it("tells those who carry it, once", () => {
    const c = house(rule("tell", { do: "tell-patients" }));
    c.run({ minutes: 2 });
    expect(acted(c)).toEqual([]);
    atHome(c, 0);
    c.run({ minutes: 3 });
    expect(lotOf(c).told).toBe(true);
    expect(acted(c)).toEqual(["tell lot-1"]);
  });

  it("recalls a lot, and goes further when it gets worse", () => {
    const c = house(
      rule("one", { do: "recall-lot", class: "I" }, [{ about: "felt", atLeast: 3 }]),
      rule("two", { do: "recall-lot", class: "III" }, [{ about: "felt", atLeast: 1 }]),
    );
    rings(c, 1);
    c.run({ minutes: 1 });
    expect(lotOf(c).recalled).toBe("III");
    harmed(c, 3);
    const swarm = c.state.nanobots.swarms[0];
    const incident = c.state.nanobots.incidents[0];
    if (swarm && incident) c.state.nanobots.incidents[0] = { ...incident, patient: swarm.patient, swarm: swarm.id };
    c.run({ minutes: 1 });
    expect(lotOf(c).recalled).toBe("I");
    c.run({ minutes: 3 });
    expect(acted(c)).toEqual(["two lot-1", "one lot-1"]);
  });

  it("rolls out the newest firmware that is out, once, with its gate", () => {
    const c = house(rule("new", { do: "roll-out", gate: true }));
    atHome(c, 0);
    c.until("it is out", () => c.state.tick > 4 * 60);
    c.run({ minutes: 1 });
    expect(acted(c)).toEqual(["new lot-1@3.2", "new lot-2@3.2"]);
    expect(c.state.nanobots.rollouts.find((each) => each.lot === "lot-1")).toMatchObject({
      firmware: "3.2",
      gate: true,
    });
    c.does({ type: "roll-back", lot: "lot-1" }).run({ minutes: 30 });
    // What was taken back stays back.
    expect(acted(c).filter((each) => each.includes("lot-1"))).toEqual(["new lot-1@3.2"]);
  });

  it("takes firmware back", () => {
    const c = house(rule("back", { do: "roll-back" }));
    c.run({ minutes: 2 });
    expect(acted(c)).toEqual([]);
    lotOf(c).before = "3.0";
    c.run({ minutes: 2 });
    expect(acted(c)).toEqual(["back lot-1"]);
  });

  it("reports what is not kept quiet", () => {
    const c = house(rule("report", { do: "report-incident" }, [{ about: "stage", atLeast: 3 }]));
    harmed(c, 2);
    const quiet = harmed(c, 3);
    const loud = harmed(c, 3);
    const hushed = c.state.nanobots.incidents.find((each) => each.id === quiet);
    if (hushed) hushed.covered = true;
    c.run({ minutes: 2 });
    expect(acted(c)).toEqual([`report ${loud}`]);
    expect(c.state.nanobots.incidents.map((each) => each.reported)).toEqual([false, false, true]);
  });

  it("answers the telephone, the first that holds, and says so beforehand", () => {
    const c = house(
      rule("in", { do: "answer-call", answer: "come-in" }, [{ about: "stage", atLeast: 2 }]),
      rule("kit", { do: "answer-call", answer: "kit" }),
    );
    const bad = rings(c, 2);
    const ticks = protocolIn(c.rules, c.state, "answer-call", bad);
    expect(ticks).toBeGreaterThan(0);
    expect(protocolIn(c.rules, c.state, "answer-call", 777)).toBe(-1);
    expect(decisions(c.rules, c.state).find((each) => each.kind === "phone")?.auto).toBe(ticks);
    expect(ownDecisions(c.rules, c.state).some((each) => each.kind === "phone")).toBe(false);
    c.run({ ticks: ticks - 1 });
    expect(acted(c)).toEqual([]);
    c.run({ ticks: 1 });
    expect(acted(c)).toEqual([`in ${bad}`]);
    expect(c.state.nanobots.calls.find((each) => each.id === bad)?.answered).toBe(true);
    const mild = house(...c.state.policies);
    const call = rings(mild, 1);
    expect(acted(mild.run({ minutes: 1 }))).toEqual([`kit ${call}`]);
  });

  it("waits for as long as it is told to", () => {
    const c = house(rule("late", { do: "answer-call", answer: "wait" }, [{ about: "waited", atLeast: 10 }]));
    const call = rings(c, 1);
    expect(protocolIn(c.rules, c.state, "answer-call", call)).toBe(-1);
    c.run({ minutes: 8 });
    expect(acted(c)).toEqual([]);
    c.run({ minutes: 4 });
    expect(acted(c)).toEqual([`late ${call}`]);
  });

  it("isolates what is known to be infected, and nothing else", () => {
    const c = house(rule("cut", { do: "isolate-device" })).run({ minutes: 2 });
    expect(acted(c)).toEqual([]);
    const device = { infected: true, rooted: false, seen: false, noticed: -1, isolated: false, patched: false };
    const more = { busyUntil: 0, work: "" as const, tries: 0, since: c.state.tick };
    c.state.nanobots.devices.push(
      { id: "chair", ...device, ...more },
      { id: "scan-chair", ...device, ...more, seen: true },
    );
    c.run({ minutes: 1 });
    expect(acted(c)).toEqual(["cut scan-chair"]);
    expect(c.state.nanobots.devices.map((each) => each.isolated)).toEqual([false, true]);
  });

  it("is refused as the player would be, and the record says why", () => {
    const c = house(rule("look", { do: "diagnose-lot" }, [ALARM]));
    c.state.cash = account(0);
    alarm(c);
    c.run({ minutes: 3 });
    expect(acted(c)).toEqual([]);
    expect(c.state.policyLog["look"]?.refused).toEqual([{ code: "no-cash", times: 3 }]);
  });
});

describe("a saved game with protocols", () => {
  it("goes on the same, with the books in balance", () => {
    const c = house(PAUSE, rule("look", { do: "diagnose-lot" }, [ALARM]), rule("tell", { do: "tell-patients" }));
    rings(c, 2);
    alarm(c);
    c.run({ minutes: 20 });
    const saved = JSON.parse(JSON.stringify(c.state)) as typeof c.state;
    c.run({ minutes: 60 });
    for (let n = 0; n < 240; n++) tick(c.rules, saved, () => {});
    expect(hashState(saved)).toBe(hashState(c.state));
    expect(wrongAccounts(c.state)).toEqual([]);
    expect(acted(c).length).toBeGreaterThan(2);
  });
});
