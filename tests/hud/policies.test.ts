import { describe, expect, it } from "vitest";
import type { Policy, PolicyAct, PolicyTest } from "../../src/sim/ruleset.ts";
import { messageOf } from "../../src/hud/model/feed.ts";
import { planChips, draftOf, isPicked } from "../../src/hud/model/plan-presets.ts";
import { draftItems, emptyDraft } from "../../src/hud/model/care.ts";
import { noteLines, policyRecord, policySentence, upcoming } from "../../src/hud/model/policies.ts";
import { aboutGroups, changeTest, newTest, testFields } from "../../src/hud/model/policy-asks.ts";
import {
  actFields,
  actGroups,
  changeAct,
  movePolicy,
  newAct,
  newPolicy,
  withAct,
} from "../../src/hud/model/policy-fields.ts";
import { withPolicies } from "../../src/sim/rules/policies/list.ts";
import { query } from "../../src/sim/commands/index.ts";
import { refusalText } from "../../src/hud/model/refusals.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { anyPolicies } from "../helpers/random-policies.ts";
import { makeDice } from "../helpers/random-player.ts";
import { gameOf } from "./words.ts";

const rule = (id: string, then: PolicyAct, when: PolicyTest[] = []): Policy => ({ id, name: id, on: true, when, then });
const game = gameOf(clinic("protocols"));
const broken = /\{\{|policy\.|undefined|NaN/;

describe("a house rule in words", () => {
  it("is one sentence", () => {
    const say = (then: PolicyAct, when: PolicyTest[] = []) => policySentence(game, rule("x", then, when));
    expect(
      say({ do: "explain", first: true }, [
        { about: "anxiety", atLeast: 60 },
        { about: "finding", is: ["caries"] },
      ]),
    ).toBe("When their anxiety is at least 60 and it is: Caries: explain it first.");
    expect(say({ do: "forbid", what: "nanobots", integrity: 30, binds: "all" })).toBe(
      "Always: no nanobots from lots under 30 %.",
    );
    expect(
      say({ do: "treat", way: "nanobots", integrity: 85 }, [
        { about: "way", is: ["by-hand", "nanobots", "conservative"] },
      ]),
    ).toBe("When the plan is: By hand, Nanobots or Gentle care: treat it with nanobots from lots of at least 85 %.");
    expect(say({ do: "go-first" }, [{ about: "waited", atLeast: 5, atMost: 20 }])).toBe(
      "When the wait is 5 to 20 min: they go first.",
    );
  });

  it("has words for everything that can be written, and for the sets of the base game", () => {
    const dice = makeDice(7);
    for (let n = 0; n < 40; n++)
      for (const policy of anyPolicies(game.rules, dice)) expect(policySentence(game, policy)).not.toMatch(broken);
    for (const preset of game.rules.policies.presets)
      for (const policy of preset.policies) expect(policySentence(game, policy)).not.toMatch(broken);
  });
});

describe("a house rule in fields", () => {
  const c = clinic("protocols");
  const takes = (policy: Policy): boolean => query(c.rules, c.state, { type: "set-policies", policies: [policy] }).ok;

  it("offers every part, and what it makes is a rule that the clinic takes", () => {
    for (const kind of actGroups(game).flatMap((group) => group.acts)) {
      const act = newAct(game, kind);
      expect([kind, takes(rule("x", act))]).toEqual([kind, true]);
      for (const about of aboutGroups(game, act).flatMap((group) => group.about)) {
        const test = newTest(game, about);
        expect([kind, about, takes(rule("x", act, [test]))]).toEqual([kind, about, true]);
        expect(policySentence(game, rule("x", act, [test]))).not.toMatch(broken);
        for (const field of testFields(game, test))
          if (field.kind !== "number")
            for (const { label } of field.options)
              expect([about, label]).toEqual([about, expect.not.stringMatching(broken)]);
      }
      expect(c.rules.policies.allowed).toBe(true);
    }
    expect(takes(newPolicy(game, []))).toBe(true);
  });

  it("can be set to every choice that it shows", () => {
    for (const kind of actGroups(game).flatMap((group) => group.acts)) {
      const act = newAct(game, kind);
      for (const field of actFields(game, act)) {
        if (field.kind !== "choice") continue;
        expect(field.options.map((option) => option.value)).toContain(field.value);
        for (const option of field.options) {
          expect(option.label).not.toMatch(broken);
          const changed = changeAct(act, field.key, option.value);
          expect([kind, option.value, takes(rule("x", changed))]).toEqual([kind, option.value, true]);
          const again = actFields(game, changed).find((each) => each.key === field.key);
          expect(again?.kind === "choice" ? again.value : "").toBe(option.value);
        }
      }
    }
  });

  it("keeps numbers in range and both ends in order", () => {
    const test: PolicyTest = { about: "anxiety", atLeast: 60 };
    expect(changeTest(test, "atLeast", 400)).toEqual({ about: "anxiety", atLeast: 100 });
    expect(changeTest(test, "atLeast", Number.NaN)).toEqual(test);
    expect(changeTest(test, "range", "most")).toEqual({ about: "anxiety", atMost: 60 });
    const between = changeTest(test, "range", "between");
    expect(between).toEqual({ about: "anxiety", atLeast: 60, atMost: 100 });
    expect(changeTest(between, "atMost", 40)).toEqual({ about: "anxiety", atLeast: 40, atMost: 40 });
    expect(testFields(game, between).map((field) => field.key)).toEqual(["range", "atLeast", "atMost"]);
    const kinds: PolicyTest = { about: "kind", is: ["phobic"] };
    expect(changeTest(kinds, "is", [])).toBe(kinds);
  });

  it("offers nothing about swarms where nanobots have no telemetry, but shows what a rule says already", () => {
    const plain = gameOf(clinic("policies"));
    const acts = actGroups(plain).flatMap((group) => group.acts);
    expect(acts).toContain("forbid");
    expect(acts).not.toContain("pause-lot");
    expect(actGroups(plain, "pause-lot").flatMap((group) => group.acts)).toContain("pause-lot");
    const abouts = aboutGroups(plain, { do: "ask-me" }).flatMap((group) => group.about);
    expect(abouts).toContain("sure");
    expect(abouts).not.toContain("lot-alarm");
    expect(aboutGroups(plain, { do: "ask-me" }, "lot-alarm").flatMap((group) => group.about)).toContain("lot-alarm");
  });

  it("keeps what can still be asked when it becomes a protocol, and begins anew otherwise", () => {
    const old = rule("x", { do: "ask-me" }, [
      { about: "anxiety", atLeast: 60 },
      { about: "hour", atMost: 12 },
    ]);
    expect(withAct(game, old, "explain").when).toEqual(old.when);
    expect(withAct(game, old, "pause-lot").when).toEqual([{ about: "hour", atMost: 12 }]);
    expect(withAct(game, { ...old, when: old.when.slice(0, 1) }, "diagnose-lot").when).toEqual([
      { about: "lot-alarm", yes: true },
    ]);
    expect(withAct(game, { ...old, when: [] }, "pause-lot").when).toEqual([]);
  });

  it("moves in the list, and makes room for others under ids of their own", () => {
    const list = ["a", "b", "c"].map((id) => rule(id, { do: "ask-me" }));
    const ids = (policies: readonly Policy[]) => policies.map((policy) => policy.id).join("");
    expect(ids(movePolicy(list, 0, 2))).toBe("bca");
    expect(ids(movePolicy(list, 2, 0))).toBe("cab");
    expect(ids(movePolicy(list, 1, 99))).toBe("acb");
    expect(ids(withPolicies(list, list))).toBe("abca-2b-2c-2");
  });
});

describe("what house rules did", () => {
  const SCAN = rule("scan", { do: "examine", method: "holo-scan" });
  const house = (...policies: Policy[]): TestClinic => {
    const c = clinic("policies").does({ type: "set-policies", policies });
    return c.arrives("brave").until("she waits", () => c.person("brave").visit.step === "waiting");
  };

  it("is told before it happens, after, and in the log alone", () => {
    const c = house(SCAN);
    const brave = c.person("brave");
    expect(upcoming(gameOf(c), brave)).toEqual({
      minutes: 2,
      lines: [{ policy: "scan", what: "Holographic scan" }],
    });
    c.run({ minutes: 2 });
    expect(upcoming(gameOf(c), brave)).toBe(null);
    expect(noteLines(gameOf(c), brave.visit.by)).toEqual([{ policy: "scan", what: "Holographic scan" }]);
    const event = c.events.find((each) => each.type === "policy-acted");
    expect(event && messageOf(gameOf(c), event)).toMatchObject({
      text: "Bea Brave: Holographic scan (rule “scan”)",
      quiet: true,
    });
    expect(policyRecord(gameOf(c), SCAN)?.work).toBe("Asked 1 · held 1 · acted 1");
  });

  it("and why it could not be, in plain words", () => {
    const c = house(SCAN, rule("bots", { do: "treat", way: "nanobots", integrity: 99 }));
    c.until(
      "she waits for a plan",
      () => c.person("brave").visit.examined && c.person("brave").visit.step === "waiting",
    );
    c.run({ minutes: 3 });
    expect(policyRecord(gameOf(c), c.state.policies[1] ?? SCAN)?.refused[0]).toMatch(/^\d+× could not: no /);
  });

  it("names the rule that stands in the way", () => {
    const c = house({ ...rule("no-bots", { do: "forbid", what: "nanobots", binds: "all" }), name: "No bots here" });
    expect(refusalText(gameOf(c), { code: "policy-forbids", params: { policy: "no-bots" } })).toBe(
      "Your rule “No bots here” forbids that.",
    );
  });
});

describe("three plans", () => {
  it("fill the draft, which then says which one it is", () => {
    const c = clinic("policies").arrives("afraid");
    const patient = c.person("afraid");
    c.until("he waits", () => patient.visit.step === "waiting");
    c.does({ type: "call-patient", patient: patient.id, method: "holo-scan" });
    c.until("he waits for a plan", () => patient.visit.examined && patient.visit.step === "waiting");
    const chips = planChips(gameOf(c), patient);
    expect(chips.map((chip) => chip.id)).toEqual(["gentle", "quick", "cheap"]);
    const [gentle] = chips;
    if (!gentle) throw new Error("no plan");
    const draft = draftOf(gentle, emptyDraft(gameOf(c), patient));
    expect(isPicked(draft, gentle)).toBe(true);
    expect(draftItems(gameOf(c), draft)).toEqual([...gentle.plan.items].sort((a, b) => a.finding - b.finding));
    for (const chip of chips) expect(`${chip.minutes} ${chip.price} ${chip.fear} ${chip.risk}`).not.toMatch(broken);
  });
});
