/** What can be done about a lot: its price, its refusals, and what comes of it. */
import { describe, expect, it } from "vitest";
import type { Command } from "../../src/sim/commands/command.ts";
import { query } from "../../src/sim/commands/index.ts";
import { replaySchema } from "../../src/content/schema/replay.ts";
import { chooseLot } from "../../src/sim/rules/care/care.ts";
import { inUse, strengthOf } from "../../src/sim/rules/nanobots/counters.ts";
import { accuracy, bestGuess, LAB_KINDS, labMinutes, opinionOf, posterior } from "../../src/sim/rules/nanobots/lab.ts";
import { clinic, wrongAccounts } from "../helpers/clinic.ts";
import { fallIll, trustFor } from "../helpers/harm.ts";
import { anyCounter } from "../helpers/random-counters.ts";
import { makeDice } from "../helpers/random-player.ts";

const LOT_COMMANDS: readonly Command[] = [
  { type: "pause-lot", lot: "lot-1", on: true },
  { type: "diagnose-lot", lot: "lot-1" },
  { type: "patch-lot", lot: "lot-1", firmware: "3.3" },
  { type: "roll-out", lot: "lot-1", firmware: "3.3", gate: true },
  { type: "roll-back", lot: "lot-1" },
  { type: "recall-lot", lot: "lot-1", class: "I" },
  { type: "recall-lot", lot: "lot-1", class: "II" },
  { type: "recall-lot", lot: "lot-1", class: "III" },
  { type: "tell-patients", lot: "lot-1" },
];

describe("every command about a lot", () => {
  it.each(LOT_COMMANDS)("$type: says its price and takes it, and not twice", (command) => {
    const c = clinic("counters");
    const answer = query(c.rules, c.state, command);
    expect(answer).toMatchObject({ ok: true });
    const before = c.state.cash.value;
    c.does(command);
    expect(before - c.state.cash.value).toBe(answer.ok ? answer.price : -1);
    expect(c.tries(command).ok).toBe(false);
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  it.each(LOT_COMMANDS)("$type: is refused with a reason", (command) => {
    const code = (level: string, asked: Command) => {
      const c = clinic(level);
      if (asked === command) c.state.cash.value = 0;
      const answer = query(c.rules, c.state, asked);
      return answer.ok ? "" : answer.refusal.code;
    };
    expect(code("tiny", command)).toBe("no-nanobots");
    expect(code("counters", { ...command, lot: "lot-9" } as Command)).toBe("no-such-lot");
    expect(code("counters", command)).toBe(command.type === "pause-lot" ? "" : "no-cash");
  });

  it("is refused where it makes no sense", () => {
    const c = clinic("counters");
    const code = (command: Command) => {
      const answer = query(c.rules, c.state, command);
      return answer.ok ? "" : answer.refusal.code;
    };
    expect(code({ type: "pause-lot", lot: "lot-1", on: false })).toBe("nothing-new");
    expect(code({ type: "patch-lot", lot: "lot-1", firmware: "3.1" })).toBe("no-such-firmware");
    expect(code({ type: "patch-lot", lot: "lot-1", firmware: "3.4" })).toBe("no-such-firmware");
    expect(code({ type: "roll-on", lot: "lot-1" })).toBe("no-rollout");
    expect(code({ type: "roll-back", lot: "lot-2" })).toBe("nothing-before");
    c.does({ type: "patch-lot", lot: "lot-1", firmware: "3.3" });
    expect(code({ type: "roll-out", lot: "lot-1", firmware: "3.2", gate: true })).toBe("firmware-on-its-way");
    c.run({ minutes: 60 });
    expect(code({ type: "patch-lot", lot: "lot-1", firmware: "3.3" })).toBe("has-firmware");
    c.does({ type: "recall-lot", lot: "lot-1", class: "I" });
    expect(code({ type: "pause-lot", lot: "lot-1", on: true })).toBe("lot-recalled");
    expect(code({ type: "recall-lot", lot: "lot-1", class: "II" })).toBe("lot-recalled");
  });

  it("has a shape for replays, as everything the random player does", () => {
    const c = clinic("counters");
    const dice = makeDice(3);
    const command = replaySchema.shape.commands.element;
    const seen = new Set<string>();
    for (let n = 0; n < 300; n++) {
      const one = anyCounter(c.rules, c.state, dice);
      seen.add(one.type);
      expect(command.safeParse([n, one]).success, JSON.stringify(one)).toBe(true);
    }
    expect(seen.size).toBe(12);
  });
});

describe("a lot that is paused or recalled", () => {
  it("is given to nobody", () => {
    const c = clinic("counters").arrives("brave");
    c.until("waiting", () => c.person("brave").visit.step === "waiting");
    c.does({ type: "call-patient", patient: c.person("brave").id, method: "holo-scan" });
    c.until("examined", () => c.person("brave").visit.examined && c.person("brave").visit.step === "waiting");
    const { id, mouth } = c.person("brave");
    const finding = mouth.find((each) => each.found)!;
    const fits = Object.values(c.rules.treatments).find(
      (t) => t.way === "nanobots" && query(c.rules, c.state, plan(t.id)).ok,
    );
    function plan(treatment: string): Command {
      const items = [{ finding: finding.id, treatment, lot: "lot-1" }];
      return { type: "plan-care", patient: id, items, explain: false, comforts: [] };
    }
    expect(fits).toBeDefined();
    expect(chooseLot(c.state)?.id).toBe("lot-1");
    c.does({ type: "pause-lot", lot: "lot-1", on: true });
    expect(chooseLot(c.state)?.id).toBe("lot-2");
    expect(c.tries(plan(fits!.id))).toMatchObject({ refusal: { code: "lot-out-of-use" } });
    c.does({ type: "pause-lot", lot: "lot-1", on: false });
    expect(query(c.rules, c.state, plan(fits!.id)).ok).toBe(true);
    expect([inUse({ paused: false, recalled: "III" }), inUse({ paused: false, recalled: "II" })]).toEqual([
      true,
      false,
    ]);
  });
});

describe("the lab", () => {
  it("is surer after two samples than after one, and right more often than not", () => {
    let once = 0;
    let twice = 0;
    let right = 0;
    const seeds = Array.from({ length: 30 }, (_, i) => i + 1);
    for (const seed of seeds) {
      const c = clinic("counters", { seed });
      fallIll(c, 1);
      const ask = () => {
        c.does({ type: "diagnose-lot", lot: "lot-2" });
        c.until("the lab is done", () => c.state.nanobots.lab.length === 0);
        return opinionOf(c.state, "lot-2")!.chances.drift / 1000;
      };
      once += ask() / seeds.length;
      twice += ask() / seeds.length;
      if (bestGuess(c.state, "lot-2")?.kind === "drift") right += 1;
    }
    expect(once).toBeGreaterThan(0.25);
    expect(twice).toBeGreaterThan(once + 0.05);
    expect(right).toBeGreaterThan(seeds.length / 2);
  });

  it("is quicker and surer with machines", () => {
    const c = clinic("counters");
    const none = { ...c.state, things: c.state.things.filter((thing) => thing.kind !== "server-rack") };
    expect(labMinutes(c.rules, none, 60)).toBe(60);
    expect(labMinutes(c.rules, c.state, 60)).toBe(40);
    expect(accuracy(c.rules, 1, "drift", "diagnose")).toBeCloseTo(0.8, 9);
    expect(accuracy(c.rules, 0, "drift", "diagnose")).toBeCloseTo(1 / 8, 9);
  });

  it("follows Bayes' rule: chances add up, and a report of a kind makes it likelier", () => {
    const c = clinic("counters");
    const first = posterior(c.rules, undefined, "virus", 0.8, "diagnose");
    const second = posterior(c.rules, { lot: "lot-1", tick: 0, chances: first }, "virus", 0.8, "diagnose");
    expect(Math.abs(LAB_KINDS.reduce((sum, kind) => sum + first[kind], 0) - 1000)).toBeLessThan(5);
    // By hand: accuracy(virus) = 1/8 + (0.7 − 1/8)·0.8 = 0.585; prior 1 of 9, "none" 2 of 9.
    const others = ["drift", "overgrowth", "rejection", "signal-loss", "firmware-fault", "hostile"] as const;
    const wrong = others.reduce((sum, kind) => sum + (1 - accuracy(c.rules, 0.8, kind, "diagnose")) / 7, 0);
    const none = (2 * (1 - accuracy(c.rules, 0.8, "none", "diagnose"))) / 7;
    expect(first.virus / 1000).toBeCloseTo(0.585 / (0.585 + wrong + none), 2);
    expect(second.virus).toBeGreaterThan(first.virus);
  });
});

describe("firmware", () => {
  it("frees swarms whose fault needed the old one, and brings what it brings", () => {
    const c = clinic("counters");
    c.does({ type: "patch-lot", lot: "lot-1", firmware: "3.2" }).run({ minutes: 200 });
    const held = () => c.state.nanobots.swarms.filter((each) => each.lot === "lot-1" && each.fault === "hasty").length;
    expect(held()).toBeGreaterThan(5);
    c.does({ type: "roll-back", lot: "lot-1" }).run({ minutes: 240 });
    expect(held()).toBe(0);
    expect(c.state.lots[0]).toMatchObject({ firmware: "3.1", before: "" });
  });

  it("does little where the fault is in the lot itself", () => {
    const c = clinic("counters");
    c.run({ minutes: 120 });
    const all = c.state.nanobots.swarms.filter((each) => each.lot === "lot-2").length;
    c.does({ type: "patch-lot", lot: "lot-2", firmware: "3.3" }).run({ minutes: 40 });
    const left = c.state.nanobots.swarms.filter((each) => each.lot === "lot-2");
    expect(left.length).toBeLessThan(all);
    expect(left.length).toBeGreaterThan(all / 3);
    expect(left.every((each) => each.calmUntil > c.state.tick)).toBe(true);
  });

  it("works less against a mind that has got used to it", () => {
    const c = clinic("counters");
    const rules = {
      ...c.rules,
      nanobots: {
        ...c.rules.nanobots,
        faults: [{ ...c.rules.nanobots.faults[0]!, id: "mind", kind: "hostile" as const }],
      },
    };
    const before = strengthOf(rules, c.state, "flush", "mind");
    c.state.nanobots.hostile.used.flush = 500;
    expect(strengthOf(rules, c.state, "flush", "mind")).toBeCloseTo(before / 2, 9);
    expect(strengthOf(c.rules, c.state, "flush", "lost")).toBe(0.6);
    expect(strengthOf(c.rules, c.state, "flush", "")).toBe(0);
  });
});

describe("a recall", () => {
  it("of class I takes everybody's swarm out and destroys the doses", () => {
    const c = clinic("counters");
    c.does({ type: "recall-lot", lot: "lot-2", class: "I" });
    expect(c.state.lots[1]).toMatchObject({ doses: 0, recalled: "I", told: true });
    c.run({ minutes: 300 });
    expect(c.state.nanobots.swarms.filter((each) => each.lot === "lot-2").length).toBeLessThanOrEqual(1);
    expect(c.state.counts).toMatchObject({ recalls: 1, told: 8 });
  });

  it("of class II tells everybody and ends its use; of class III is a note", () => {
    const c = clinic("counters");
    c.does({ type: "recall-lot", lot: "lot-2", class: "III" });
    expect(c.state.lots[1]).toMatchObject({ doses: 20, told: false });
    expect(inUse(c.state.lots[1]!)).toBe(true);
    c.does({ type: "recall-lot", lot: "lot-2", class: "II" });
    expect(c.state.lots[1]).toMatchObject({ doses: 20, told: true });
    expect(inUse(c.state.lots[1]!)).toBe(false);
    expect(c.state.counts.recalls).toBe(1);
  });

  it("costs trust by how much it is too much, or turns out too little", () => {
    const { recallTrust, recallWrong } = clinic("counters").rules.tuning.safety;
    const much = clinic("counters");
    much.does({ type: "recall-lot", lot: "lot-1", class: "I" });
    expect(trustFor(much, "recall")).toBeCloseTo(-recallTrust, 9);
    expect(trustFor(much, "recall-too-much")).toBeCloseTo(-2 * recallWrong, 9);
    const little = clinic("counters");
    little.does({ type: "recall-lot", lot: "lot-2", class: "III" });
    expect(trustFor(little, "recall-too-much")).toBeCloseTo(0, 9);
    fallIll(little, 3);
    little.until("it is held against us", () => trustFor(little, "recall-too-little") < -2 * recallWrong + 0.01);
    expect(trustFor(little, "recall-too-little")).toBeCloseTo(-2 * recallWrong, 9);
  });
});
