import { describe, expect, it } from "vitest";
import type { Policy, PolicyAct, PolicyTest } from "../../src/sim/ruleset.ts";
import { decisions, ownDecisions } from "../../src/sim/rules/people/decisions.ts";
import { autoIn } from "../../src/sim/rules/policies/answers.ts";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";

const rule = (id: string, then: PolicyAct, when: PolicyTest[] = []): Policy => ({ id, name: id, on: true, when, then });
const SCAN = rule("scan", { do: "examine", method: "holo-scan" });
const LOOK = rule("look", { do: "examine", method: "look" });
const HAND = rule("by-hand", { do: "treat", way: "by-hand" });
const BOTS = rule("bots", { do: "treat", way: "nanobots" });
const WATCH = rule("watch", { do: "treat", way: "conservative" });

/** A clinic with these house rules, where Bea Brave sits and waits. */
function house(...policies: Policy[]): TestClinic {
  const c = clinic("policies");
  if (policies.length > 0) c.does({ type: "set-policies", policies });
  return c.arrives("brave").until("she waits", () => c.person("brave").visit.step === "waiting");
}

/** The same, when she has been examined and waits for a plan. */
function examined(...policies: Policy[]): TestClinic {
  const c = house(...policies);
  const { visit, id } = c.person("brave");
  if (!policies.some(({ then }) => then.do === "examine"))
    c.does({ type: "call-patient", patient: id, method: "holo-scan" });
  return c.until("she waits for a plan", () => visit.examined && visit.step === "waiting");
}

const cavity = (c: TestClinic) => c.person("brave").mouth.find((f) => f.tooth === 36)?.id ?? 0;
const filling = (c: TestClinic, explain = false, comforts: string[] = []) =>
  ({
    type: "plan-care",
    patient: c.person("brave").id,
    items: [{ finding: cavity(c), treatment: "filling", lot: "" }],
    explain,
    comforts,
  }) as const;
const bots = (c: TestClinic, explain = true) => {
  const treatment = Object.values(c.rules.treatments).find(
    (t) => t.way === "nanobots" && t.treats.includes("caries") && t.maxSeverity >= 5,
  );
  return { ...filling(c, explain), items: [{ finding: cavity(c), treatment: treatment?.id ?? "", lot: "lot-1" }] };
};

describe("a policy", () => {
  it("does what it says when the decision has been open for two minutes, and says so", () => {
    const c = house(SCAN);
    const { visit, id } = c.person("brave");
    c.run({ minutes: 1, ticks: 3 });
    expect(visit.exam).toBe("");
    c.run({ ticks: 1 });
    expect(visit.exam).toBe("holo-scan");
    expect(visit.by).toEqual([{ policy: "scan", what: "exam", id: "holo-scan" }]);
    expect(c.events).toContainEqual({ type: "policy-acted", patient: id, question: "exam", policies: ["scan"] });
    expect(c.person("brave").trust.entries.some((entry) => entry.cause === "called")).toBe(true);
  });

  it("leaves a decision that the player took first", () => {
    const c = house(SCAN);
    const { visit, id } = c.person("brave");
    c.does({ type: "call-patient", patient: id, method: "look" }).run({ minutes: 3 });
    expect(visit.exam).toBe("look");
    expect(visit.by).toEqual([]);
  });

  it("answers only if all its conditions hold, and the first that holds wins", () => {
    const afraid = { ...SCAN, when: [{ about: "mdas", atLeast: 19 } as const] };
    expect(examined(afraid, LOOK).person("brave").visit.exam).toBe("look");
    const c = clinic("policies").does({ type: "set-policies", policies: [afraid, LOOK] });
    c.arrives("afraid").until("he is called", () => c.person("afraid").visit.exam !== "");
    expect(c.person("afraid").visit.exam).toBe("holo-scan");
    expect(examined(LOOK, SCAN).person("brave").visit.exam).toBe("look");
  });

  it("that is off does nothing", () => {
    const c = house({ ...SCAN, on: false }).run({ minutes: 5 });
    expect(c.person("brave").visit.exam).toBe("");
  });

  it("that can't be followed gives way to the next, and its record says why", () => {
    // Lot 1 is at 80 %.
    const sound = rule("sound-bots", { do: "treat", way: "nanobots", integrity: 90 }, [
      { about: "severity", atLeast: 3 },
    ]);
    const c = examined(SCAN, sound, WATCH, HAND).run({ minutes: 3 });
    const { visit } = c.person("brave");
    expect(visit.plan?.items.find((item) => item.finding === cavity(c))?.treatment).toBe("filling");
    expect(c.state.policyLog["sound-bots"]).toMatchObject({ held: 1, acted: 0 });
    expect(c.state.policyLog["sound-bots"]?.refused).toEqual([{ code: "lot-too-weak", times: 1 }]);
  });

  it("leaves the whole plan to the player when one finding has no answer", () => {
    const deep = { ...HAND, when: [{ about: "severity", atLeast: 3 } as const] };
    const c = examined(SCAN, deep).run({ minutes: 6 });
    expect(c.person("brave").visit.plan).toBe(null);
    expect(decisions(c.rules, c.state)).toMatchObject([{ kind: "plan", auto: -1 }]);
  });

  it("adds comforts as far as there is room, and explains", () => {
    const comfort = (id: string) => rule(id, { do: "comfort", comfort: id });
    const c = examined(SCAN, WATCH, HAND, comfort("forest"), comfort("night-train"), comfort("story"));
    c.run({ minutes: 3 });
    expect(c.person("brave").visit.plan).toMatchObject({ comforts: ["forest", "story"], explain: false });
    expect(c.state.policyLog["night-train"]?.refused).toEqual([{ code: "one-of-each", times: 1 }]);
    const told = examined(
      SCAN,
      WATCH,
      HAND,
      rule("tell", { do: "explain", first: true }, [{ about: "way", is: ["by-hand"] }]),
    ).run({ minutes: 3 });
    expect(told.person("brave").visit.plan?.explain).toBe(true);
  });

  it("answers a raised hand before it is ignored", () => {
    const c = clinic("policies").does({
      type: "set-policies",
      policies: [SCAN, HAND, WATCH, rule("rest", { do: "answer", answer: "rest" })],
    });
    c.arrives("afraid").until("he raises a hand", () => c.events.some((e) => e.type === "patient-distressed"));
    const { visit, trust } = c.person("afraid");
    c.run({ minutes: 3 });
    expect(visit.resting).toBeGreaterThan(0);
    expect(visit.by.at(-1)).toEqual({ policy: "rest", what: "raised-hand", id: "rest" });
    expect(trust.entries.some((entry) => entry.cause === "ignored")).toBe(false);
  });
});

describe("the player keeps the hard cases", () => {
  it("by a policy that says so, wherever it stands in the list", () => {
    const mine = rule("mine", { do: "ask-me" }, [{ about: "cast", is: ["anyone"] }]);
    const c = house(SCAN, mine).run({ minutes: 5 });
    expect(c.person("brave").visit.exam).toBe("");
    expect(c.state.policyLog["mine"]?.held).toBeGreaterThan(0);
  });

  it("by taking a patient over, until they give them back", () => {
    const c = house(SCAN);
    const { visit, id } = c.person("brave");
    c.does({ type: "take-over", patient: id, on: true }).run({ minutes: 5 });
    expect(visit.exam).toBe("");
    expect(c.tries({ type: "take-over", patient: id, on: true }).ok).toBe(false);
    c.does({ type: "take-over", patient: id, on: false }).run({ minutes: 2 });
    expect(visit.exam).toBe("holo-scan");
  });

  it("and is asked only about what policies will not take", () => {
    const c = house(SCAN);
    expect(decisions(c.rules, c.state)).toMatchObject([{ kind: "call", auto: 8 }]);
    expect(ownDecisions(c.rules, c.state)).toEqual([]);
    c.run({ ticks: 3 });
    expect(autoIn(c.rules, c.state, c.person("brave"))).toBe(5);
    c.until(
      "she waits for a plan",
      () => c.person("brave").visit.examined && c.person("brave").visit.step === "waiting",
    );
    expect(ownDecisions(c.rules, c.state)).toMatchObject([{ kind: "plan", auto: -1 }]);
  });
});

describe("a guard", () => {
  const weak = rule("no-weak-lots", { do: "forbid", what: "nanobots", integrity: 90, binds: "all" });

  it("says no to policies and to the player, by its name", () => {
    const c = examined(SCAN, weak, BOTS, WATCH, HAND).run({ minutes: 3 });
    expect(c.person("brave").visit.plan?.items.every((item) => item.lot === "")).toBe(true);
    expect(c.state.policyLog["bots"]?.refused).toContainEqual({ code: "policy-forbids", times: 1 });
    const mine = examined(weak);
    const answer = mine.tries(bots(mine));
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: "policy-forbids-treatment", params: { policy: "no-weak-lots" } },
    });
    expect(examined().tries(bots(examined())).ok).toBe(true);
  });

  it("can be overridden for one patient, and keeps count", () => {
    const c = examined(weak);
    const { id } = c.person("brave");
    c.does({ type: "waive-policy", policy: "no-weak-lots", patient: id }).does(bots(c));
    expect(c.state.policyLog["no-weak-lots"]?.overridden).toBe(1);
    c.arrives("afraid");
    expect(c.person("afraid").visit.waived).toEqual([]);
    expect(c.tries({ type: "waive-policy", policy: "no-weak-lots", patient: id }).ok).toBe(false);
    expect(c.tries({ type: "waive-policy", policy: "bots", patient: id }).ok).toBe(false);
  });

  it("that binds policies alone leaves the player free", () => {
    const c = examined({ ...weak, then: { ...weak.then, binds: "policies" } as PolicyAct });
    expect(c.tries(bots(c)).ok).toBe(true);
  });

  it("is met by the policies where it can be: what must be explained is explained", () => {
    const tell = rule("tell", { do: "require", what: "explain", binds: "all" });
    const calm = rule("calm", { do: "require", what: "comfort", kind: "world", binds: "all" }, [
      { about: "severity", atLeast: 5 },
    ]);
    const c = examined(SCAN, WATCH, HAND, tell, calm);
    expect(c.tries(filling(c))).toMatchObject({ ok: false, refusal: { code: "policy-wants-explain" } });
    expect(c.tries(filling(c, true))).toMatchObject({ ok: false, refusal: { code: "policy-wants-kind" } });
    c.run({ minutes: 3 });
    expect(c.person("brave").visit.plan).toMatchObject({ explain: true, comforts: [expect.any(String)] });
  });

  it("keeps the dentist from pressing on", () => {
    const c = clinic("policies").does({
      type: "set-policies",
      policies: [
        rule("never-press-on", { do: "forbid", what: "press-on", binds: "all" }, [{ about: "mdas", atLeast: 19 }]),
        SCAN,
        HAND,
        WATCH,
      ],
    });
    c.arrives("afraid").until("he raises a hand", () => c.person("afraid").visit.asked >= 0);
    const { id } = c.person("afraid");
    expect(c.tries({ type: "answer-distress", patient: id, answer: "press-on" })).toMatchObject({
      refusal: { code: "policy-forbids" },
    });
    expect(c.tries({ type: "answer-distress", patient: id, answer: "rest" }).ok).toBe(true);
  });
});

describe("who goes first", () => {
  function three(...policies: Policy[]): TestClinic {
    const c = clinic("policies");
    if (policies.length > 0) c.does({ type: "set-policies", policies });
    c.arrives("brave").until("one waits", () => c.person("brave").visit.step === "waiting");
    return c.arrives("afraid").until("both wait", () => c.person("afraid").visit.step === "waiting");
  }

  it("is changed once by a policy, and whoever is passed over notices", () => {
    const c = three(rule("phobic-first", { do: "go-first" }, [{ about: "mdas", atLeast: 19 }])).run({ minutes: 3 });
    expect(c.person("afraid").visit.order).toBeLessThan(c.person("brave").visit.order);
    const passed = () => c.person("brave").trust.entries.find((entry) => entry.cause === "passed-over");
    expect(passed()).toMatchObject({ amount: -1000, times: 1 });
    c.does({ type: "queue-before", patient: c.person("brave").id, before: c.person("afraid").id }).run({ minutes: 5 });
    expect(c.person("brave").visit.order).toBeLessThan(c.person("afraid").visit.order);
    expect(passed()).toMatchObject({ times: 1 });
  });

  it("can be set by hand, to any place; only those who came earlier mind", () => {
    const c = three();
    const [brave, afraid] = [c.person("brave"), c.person("afraid")];
    expect(c.tries({ type: "queue-before", patient: afraid.id, before: 0 })).toMatchObject({
      refusal: { code: "already-there" },
    });
    expect(c.tries({ type: "queue-before", patient: afraid.id, before: 999 }).ok).toBe(false);
    c.does({ type: "queue-before", patient: brave.id, before: 0 });
    expect(afraid.visit.order).toBeLessThan(brave.visit.order);
    expect(brave.trust.entries.find((entry) => entry.cause === "passed-over")).toMatchObject({
      ref: String(afraid.id),
      amount: -1000,
    });
    c.does({ type: "move-up", patient: brave.id });
    expect(brave.visit.order).toBeLessThan(afraid.visit.order);
    expect(afraid.trust.entries.some((entry) => entry.cause === "passed-over")).toBe(false);
    expect(wrongAccounts(c.state)).toEqual([]);
  });
});

describe("the record of a policy", () => {
  it("tells what came of it, beside the visits that were done by hand", () => {
    const c = examined(SCAN);
    c.does({ type: "plan-care", patient: c.person("brave").id, items: [], explain: false, comforts: [] });
    c.until("she is gone", () => c.state.gone.length === 1);
    expect(c.state.policyLog["scan"]).toMatchObject({ acted: 1, patients: 1, treated: 0, complaints: 0 });
    expect(c.state.policyLog["scan"]?.anxiety).toBe(c.person("brave").anxiety.value);
    c.does({ type: "set-policies", policies: [{ ...SCAN, on: false }] });
    c.arrives("brave").until("she waits", () => c.person("brave").visit.step === "waiting");
    c.does({ type: "send-home", patient: c.person("brave").id });
    expect(c.state.policyLog[""]).toMatchObject({ patients: 1 });
    expect(c.state.policyLog["scan"]).toMatchObject({ patients: 1 });
  });

  it("is kept when the policy is renamed, moved or switched, and begins anew when it says something else", () => {
    const c = house(SCAN, LOOK).run({ minutes: 3 });
    expect(c.state.policyLog["scan"]?.acted).toBe(1);
    c.does({ type: "set-policies", policies: [LOOK, { ...SCAN, name: "Everyone", on: false }] });
    expect(c.state.policyLog["scan"]?.acted).toBe(1);
    c.does({ type: "set-policies", policies: [LOOK, { ...SCAN, when: [{ about: "age", atLeast: 18 }] }] });
    expect(c.state.policyLog["scan"]).toBeUndefined();
  });
});

describe("writing policies", () => {
  it("is refused where the level does not offer it", () => {
    expect(clinic().tries({ type: "set-policies", policies: [SCAN] })).toMatchObject({
      refusal: { code: "policies-not-offered" },
    });
  });

  it("is refused for what the level does not know, and for the same twice", () => {
    const c = clinic("policies");
    const codeOf = (policies: Policy[]) => {
      const answer = c.tries({ type: "set-policies", policies });
      return answer.ok ? "ok" : answer.refusal.code;
    };
    expect(codeOf([rule("x", { do: "examine", method: "crystal-ball" })])).toBe("policy-unknown-id");
    expect(codeOf([rule("x", { do: "ask-me" }, [{ about: "kind", is: ["dragon"] }])])).toBe("policy-unknown-id");
    expect(codeOf([SCAN, { ...LOOK, id: "scan" }])).toBe("policy-twice");
    expect(codeOf(Array.from({ length: 41 }, (_, i) => rule(`p-${i}`, { do: "ask-me" })))).toBe("too-many-policies");
    expect(codeOf([SCAN])).toBe("ok");
    expect(codeOf([SCAN])).toBe("nothing-new");
  });
});
