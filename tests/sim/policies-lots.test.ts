import { describe, expect, it } from "vitest";
import type { Policy, PolicyAct, PolicyTest, SwarmStage } from "../../src/sim/ruleset.ts";
import type { Lot, Swarm } from "../../src/sim/state.ts";
import { giveSwarm } from "../../src/sim/systems/nanobots/swarms.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const rule = (id: string, then: PolicyAct, when: PolicyTest[] = []): Policy => ({ id, name: id, on: true, when, then });
const SCAN = rule("scan", { do: "examine", method: "holo-scan" });
const HAND = rule("by-hand", { do: "treat", way: "by-hand" });
const BOTS = rule("bots", { do: "treat", way: "nanobots" });
const WATCH = rule("watch", { do: "treat", way: "conservative" });
const MOST = [SCAN, rule("early", { do: "treat", way: "conservative" }, [{ about: "severity", atMost: 2 }])];

function house(...policies: Policy[]): TestClinic {
  return clinic("protocols").does({ type: "set-policies", policies });
}
function lotOf(c: TestClinic, id: string): Lot {
  const lot = c.state.lots.find((each) => each.id === id);
  if (!lot) throw new Error(`no ${id}`);
  return lot;
}
/** Eight readings far off the usual: the alarm is on. */
function alarm(c: TestClinic, id: string): void {
  for (let n = 0; n < 8; n++)
    lotOf(c, id).telemetry.push({ tick: c.state.tick, position: 250, activity: 0, link: 0, host: 0 });
}
/** Somebody carries the lot since so many minutes. */
function carries(c: TestClinic, patient: number, lot: string, minutes: number, stage: SwarmStage = 0): Swarm {
  const { rules, state } = c;
  const dose = { patient, lot, firmware: "3.1", device: "", treatment: "", consent: true };
  const swarm = giveSwarm({ rules, state, emit: () => {} }, { ...dose, since: state.tick - minutes * 4 });
  swarm.stage = stage;
  return swarm;
}
/** Bea Brave comes, is examined and waits for what the rules decide about her deep cavity. */
function decided(c: TestClinic, prepare: (patient: number) => void = () => {}): { way: string; lot: string } {
  c.arrives("brave");
  const { visit, id, mouth } = c.person("brave");
  prepare(id);
  c.until("she is examined", () => visit.examined && visit.step === "waiting").run({ minutes: 4 });
  const deep = mouth.find((finding) => finding.tooth === 36);
  const item = visit.plan?.items.find((each) => each.finding === deep?.id);
  return { way: c.rules.treatments[item?.treatment ?? ""]?.way ?? "", lot: item?.lot ?? "" };
}

describe("policies about swarms and lots", () => {
  const handIf = (...when: PolicyTest[]) => [...MOST, rule("hand-if", { do: "treat", way: "by-hand" }, when), BOTS];

  it("ask about body traits that are known, and no others", () => {
    const when: PolicyTest = { about: "trait", is: ["nickel-allergy"] };
    const withTrait = (known: boolean) => {
      const c = house(...handIf(when));
      return decided(c, () => {
        c.person("brave").constitution = { traits: ["nickel-allergy"], known };
      }).way;
    };
    expect(withTrait(true)).toBe("by-hand");
    expect(withTrait(false)).toBe("nanobots");
  });

  it("ask about the alarm and the telling of the lot that somebody carries", () => {
    const way = (when: PolicyTest, prepare: (c: TestClinic) => void) => {
      const c = house(...handIf(when));
      return decided(c, (id) => {
        carries(c, id, "lot-2", 60);
        prepare(c);
      }).way;
    };
    const on: PolicyTest = { about: "lot-alarm", yes: true };
    expect(way(on, (c) => alarm(c, "lot-2"))).toBe("by-hand");
    expect(way(on, (c) => alarm(c, "lot-1"))).toBe("nanobots");
    expect(way({ about: "lot-alarm", yes: false }, () => {})).toBe("by-hand");
    expect(way({ about: "lot-told", yes: true }, () => {})).toBe("nanobots");
    expect(way({ about: "lot-told", yes: true }, (c) => void (lotOf(c, "lot-2").told = true))).toBe("by-hand");
    // Whoever carries nothing has no lot to ask about.
    expect(decided(house(...handIf({ about: "lot-alarm", yes: false }))).way).toBe("nanobots");
  });

  it("ask about what is felt of the swarm", () => {
    const way = (stage: SwarmStage) => {
      const c = house(...handIf({ about: "stage", atLeast: 2 }));
      return decided(c, (id) => void carries(c, id, "lot-1", 30, stage)).way;
    };
    expect([way(0), way(1), way(2), way(3)]).toEqual(["nanobots", "nanobots", "by-hand", "by-hand"]);
  });

  it("take no doses of a lot that is paused or recalled", () => {
    const c = house(...MOST, BOTS);
    lotOf(c, "lot-1").paused = true;
    expect(decided(c)).toEqual({ way: "nanobots", lot: "lot-2" });
    const both = house(...MOST, BOTS, WATCH, HAND);
    lotOf(both, "lot-1").paused = true;
    lotOf(both, "lot-2").recalled = "II";
    expect(decided(both).way).not.toBe("nanobots");
    expect(both.state.policyLog["bots"]?.refused).toEqual([{ code: "lot-empty", times: 1 }]);
  });
});

describe("guards about swarms and lots", () => {
  it("keep bots from those whose body is known not to get on with them", () => {
    const guard = rule("no-nickel", { do: "forbid", what: "nanobots", binds: "all" }, [
      { about: "trait", is: ["nickel-allergy"] },
    ]);
    const c = house(...MOST, guard, BOTS, HAND);
    expect(
      decided(c, () => {
        c.person("brave").constitution = { traits: ["nickel-allergy"], known: true };
      }).way,
    ).toBe("by-hand");
    expect(decided(house(...MOST, guard, BOTS, HAND)).way).toBe("nanobots");
  });

  it("turn from a lot whose alarm is on to one whose alarm is not", () => {
    const guard = rule("no-alarm", { do: "forbid", what: "nanobots", binds: "all" }, [
      { about: "lot-alarm", yes: true },
    ]);
    const c = house(...MOST, guard, BOTS, HAND);
    expect(decided(c, () => alarm(c, "lot-1"))).toEqual({ way: "nanobots", lot: "lot-2" });
    const none = house(...MOST, guard, BOTS, HAND);
    expect(decided(none, () => ["lot-1", "lot-2"].forEach((id) => alarm(none, id))).way).toBe("by-hand");
    // The player is bound by it too.
    const mine = house(SCAN, guard);
    decided(mine, () => alarm(mine, "lot-1"));
    const finding = mine.person("brave").mouth.find((each) => each.tooth === 36)?.id ?? 0;
    const bots = Object.values(mine.rules.treatments).find((t) => t.way === "nanobots" && t.treats.includes("caries"));
    const plan = (lot: string) =>
      mine.tries({
        type: "plan-care",
        patient: mine.person("brave").id,
        items: [{ finding, treatment: bots?.id ?? "", lot }],
        explain: true,
        comforts: [],
      });
    expect(plan("lot-1")).toMatchObject({ refusal: { code: "policy-forbids-treatment" } });
    expect(plan("lot-2").ok).toBe(true);
  });

  it("let canaries carry a lot well before more people are given it", () => {
    const guard = rule("canaries", { do: "canaries", most: 2, minutes: 60, binds: "all" });
    const lot = (prepare: (c: TestClinic, id: number) => void) => {
      const c = house(...MOST, guard, BOTS, HAND);
      return decided(c, (id) => prepare(c, id)).lot;
    };
    expect(lot(() => {})).toBe("lot-1");
    expect(lot((c) => void carries(c, 901, "lot-1", 5))).toBe("lot-1");
    const two = (c: TestClinic, minutes: number, stage: SwarmStage = 0) => {
      carries(c, 901, "lot-1", minutes, stage);
      carries(c, 902, "lot-1", minutes);
    };
    // Two carry it, not for long enough yet: the next goes to the other lot.
    expect(lot((c) => two(c, 5))).toBe("lot-2");
    expect(lot((c) => two(c, 61))).toBe("lot-1");
    // Who has it already takes nobody's place.
    expect(lot((c, id) => [901, id].forEach((one) => carries(c, one, "lot-1", 5)))).toBe("lot-1");
  });

  it("do not count a canary that feels something, as far as the clinic knows", () => {
    const guard = rule("canaries", { do: "canaries", most: 2, minutes: 60, binds: "all" });
    const lot = (told: boolean) => {
      const c = house(...MOST, guard, BOTS, HAND);
      return decided(c, () => {
        const swarm = carries(c, 901, "lot-1", 90, 2);
        carries(c, 902, "lot-1", 90);
        if (told)
          c.state.nanobots.calls.push({ id: 1, patient: 901, swarm: swarm.id, tick: 0, stage: 2, answered: false });
      }).lot;
    };
    expect(lot(false)).toBe("lot-1");
    expect(lot(true)).toBe("lot-2");
  });

  it("count doses that are planned for others as given", () => {
    const c = house(...MOST, rule("one", { do: "canaries", most: 1, minutes: 60, binds: "all" }), BOTS, HAND);
    c.arrives("brave");
    const brave = c.person("brave");
    c.does({ type: "take-over", patient: brave.id, on: true });
    c.until("she waits", () => brave.visit.step === "waiting");
    c.does({ type: "call-patient", patient: brave.id, method: "holo-scan" });
    c.until("she is examined", () => brave.visit.examined && brave.visit.step === "waiting").arrives("afraid");
    c.until("he has a plan", () => c.person("afraid").visit.plan !== null);
    expect(c.person("afraid").visit.plan?.items.map((item) => item.lot)).toEqual(["lot-1"]);
    c.does({ type: "take-over", patient: brave.id, on: false }).run({ minutes: 3 });
    expect(brave.visit.plan?.items.map((item) => item.lot)).toContain("lot-2");
    expect(c.state.policyLog["one"]?.held).toBeGreaterThan(0);
  });
});
