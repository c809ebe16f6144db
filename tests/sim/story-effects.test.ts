/** What the story does, one effect at a time, and what it says. */
import { describe, expect, test } from "vitest";
import type { StoryEffect } from "../../src/sim/ruleset.ts";
import { holds, measure, shownGoals } from "../../src/sim/rules/goals.ts";
import { openChoices, openLines } from "../../src/sim/rules/story/dialogue.ts";
import { onSale, permitted } from "../../src/sim/rules/story/permits.ts";
import { apply } from "../../src/sim/systems/clinic/story.ts";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";

/** The level's own story left out. */
const quiet = (): TestClinic => clinic("story", { change: (rules) => ({ ...rules, story: [] }) });
const tell = (c: TestClinic, ...effects: StoryEffect[]): void => {
  for (const effect of effects) apply({ rules: c.rules, state: c.state, emit: (e) => void c.events.push(e) }, effect);
};

describe("people", () => {
  test("come evenly over their time, of the kind that was named", () => {
    const c = quiet();
    tell(c, { do: "people-come", count: 3, archetype: "phobic", segment: "", over: 60 });
    c.run({ ticks: 1 });
    expect(c.state.patients).toHaveLength(1);
    c.run({ ticks: 60 });
    expect(c.state.patients.map((p) => p.archetype)).toEqual(["phobic", "phobic", "phobic"]);
    expect(c.state.story.coming).toEqual([]);
  });

  test("who find the house full go away again", () => {
    const c = quiet();
    tell(c, { do: "people-come", count: 30, archetype: "", segment: "", over: 0 });
    c.run({ ticks: 1 });
    expect(c.state.patients).toHaveLength(c.rules.arrivals.capacity);
    expect(c.state.counts.turnedAway).toBe(30 - c.rules.arrivals.capacity);
  });

  test("of the staff begin, are unhappy, and leave", () => {
    const c = quiet();
    expect(c.state.staff.some((one) => one.def === "theo")).toBe(false);
    tell(c, { do: "staff-comes", staff: "theo" }, { do: "staff-comes", staff: "theo" });
    expect(c.state.staff.filter((one) => one.def === "theo")).toHaveLength(1);
    expect(measure(c.state, { of: "staff", role: "hygienist" })).toBe(1);
    const before = c.worker("theo").mood.value;
    tell(c, { do: "staff-mood", staff: "", amount: -8, cause: "blamed" });
    expect(c.worker("theo").mood.value).toBe(before - 8000);
    expect(c.worker("theo").mood.entries.at(-1)).toMatchObject({ cause: "story:blamed", amount: -8000 });
    tell(c, { do: "staff-goes", staff: "theo" });
    expect(measure(c.state, { of: "staff", role: "hygienist" })).toBe(0);
    c.run({ minutes: 30 });
    expect(c.state.staff.some((one) => one.def === "theo")).toBe(false);
  });

  test("feel what the house feels, with its cause", () => {
    const c = quiet().arrives("brave");
    const before = c.person("brave").anxiety.value;
    tell(c, { do: "mood", room: "", amount: 5, cause: "alarm" });
    expect(c.person("brave").anxiety.value).toBe(before + 5000);
    tell(c, { do: "mood", room: "surgery", amount: 5, cause: "alarm" });
    expect(c.person("brave").anxiety.value).toBe(before + 5000);
    expect(c.person("brave").anxiety.entries.at(-1)).toMatchObject({ cause: "story:alarm", amount: 5000 });
    expect(wrongAccounts(c.state)).toEqual([]);
  });
});

test("lots are delivered, spoiled, changed and paused", () => {
  const c = quiet();
  const lot = c.state.lots[0]!;
  const { doses, integrity } = lot;
  tell(
    c,
    { do: "lot-doses", lot: "lot-1", amount: 8 },
    { do: "lot-integrity", lot: "lot-1", amount: -10 },
    { do: "lot-firmware", lot: "lot-1", firmware: "3.2" },
    { do: "lot-pause", lot: "lot-1", on: true },
  );
  expect(lot).toMatchObject({
    doses: doses + 8,
    integrity: integrity - 100,
    firmware: "3.2",
    before: "3.1",
    paused: true,
  });
  expect(measure(c.state, { of: "lot-paused", lot: "lot-1" })).toBe(1);
  expect(measure(c.state, { of: "lot-integrity", lot: "lot-1" })).toBe((integrity - 100) / 10);
  tell(c, { do: "lot-doses", lot: "lot-1", amount: -500 });
  expect(lot.doses).toBe(0);
});

test("demand and prices of material change for a while", () => {
  const many = (percent: number): number => {
    const c = clinic("story", { arrivals: true, change: (rules) => ({ ...rules, story: [] }) });
    tell(c, { do: "arrivals", percent, ticks: 2000, cause: "x" });
    c.run({ ticks: 1900 });
    return c.state.counts.arrived + c.state.counts.turnedAway;
  };
  expect(many(0)).toBe(0);
  expect(many(400)).toBeGreaterThan(2.5 * many(100));
  const c = quiet();
  tell(c, { do: "dose-price", percent: 150, ticks: 40 });
  c.run({ ticks: 30 });
  expect(c.state.story.material.percent).toBe(150);
  c.run({ ticks: 20 });
  expect(c.state.story.material.percent).toBe(100);
});

test("goals are added, changed and dropped", () => {
  const c = quiet();
  const shown = (): string[] => shownGoals(c.rules, c.state).map(({ id }) => id);
  expect(shown()).toEqual(["treat"]);
  tell(c, { do: "goal-add", goal: "calm" });
  expect(shown()).toEqual(["treat", "calm"]);
  c.state.counts.fled = 1;
  c.run({ minutes: 1 });
  expect(holds(c.state, { goal: "calm", is: "failed" })).toBe(true);
  tell(c, { do: "goal-drop", goal: "calm" }, { do: "goal-change", goal: "treat", atLeast: 3 });
  expect(shown()).toEqual(["treat"]);
  c.state.counts.treated = 2;
  c.run({ minutes: 1 });
  expect(holds(c.state, { goal: "treat", is: "met" })).toBe(false);
  c.state.counts.treated = 3;
  c.run({ minutes: 1 });
  expect(holds(c.state, { goal: "treat", is: "met" })).toBe(true);
  tell(c, { do: "end" });
  // The goal that was dropped is not judged.
  expect(c.state.outcome).toMatchObject({ result: "won" });
});

test("what may be built and done is allowed and forbidden", () => {
  const c = quiet();
  expect(onSale(c.rules, c.state, "thing")).toEqual(["plant-tall"]);
  tell(c, { do: "allow", what: "thing", id: "coffee-bar" }, { do: "forbid", what: "thing", id: "plant-tall" });
  expect(onSale(c.rules, c.state, "thing")).toEqual(["coffee-bar"]);
  const place = { type: "place-thing", kind: "plant-tall", at: [9, 6], facing: "sw" } as const;
  expect(c.tries(place)).toMatchObject({ ok: false, refusal: { code: "not-for-sale" } });
  tell(c, { do: "allow", what: "thing", id: "plant-tall" });
  expect(c.tries(place)).not.toMatchObject({ refusal: { code: "not-for-sale" } });
  const [method = ""] = Object.keys(c.rules.exams);
  tell(c, { do: "forbid", what: "exam", id: method });
  expect(permitted(c.rules, c.state, "exam", method)).toBe(false);
  c.arrives("brave").until("waits", () => c.person("brave").visit.step === "waiting");
  const call = { type: "call-patient", patient: c.person("brave").id, method } as const;
  expect(c.tries(call)).toMatchObject({ ok: false, refusal: { code: "exam-halted" } });
  tell(c, { do: "allow", what: "exam", id: method });
  expect(c.tries(call)).toMatchObject({ ok: true });
});

test("a lesson stays until it is done, or put aside", () => {
  const c = quiet();
  tell(c, { do: "lesson", lesson: "first-scan" }, { do: "lesson", lesson: "first-scan" });
  c.run({ minutes: 5 });
  expect(c.state.story.lessons.map(({ id }) => id)).toEqual(["first-scan"]);
  c.state.story.used["exam:holo-scan"] = 1;
  c.run({ minutes: 1 });
  expect(c.state.story.lessons).toEqual([]);
  expect(c.events).toContainEqual({ type: "lesson-done", lesson: "first-scan" });
  c.state.story.used = {};
  tell(c, { do: "lesson", lesson: "first-scan" });
  c.does({ type: "put-aside", lesson: "first-scan" });
  expect(c.state.story.lessons).toEqual([]);
  expect(c.tries({ type: "put-aside", lesson: "first-scan" })).toMatchObject({ ok: false });
});

describe("a dialogue", () => {
  test("says and offers what is so as it opens, and what is chosen is remembered", () => {
    const c = quiet();
    tell(c, { do: "dialogue", dialogue: "reporter" });
    expect(openLines(c.rules, c.state)).toHaveLength(1);
    expect(openChoices(c.rules, c.state).map(({ index }) => index)).toEqual([0, 2]);
    // Nobody was treated: what is not offered can't be taken.
    expect(c.tries({ type: "choose", choice: 1 })).toMatchObject({ ok: false });
    c.does({ type: "choose", choice: 2 });
    expect(c.state.story.said).toEqual([{ dialogue: "reporter", choice: 2, id: "not-now", tick: c.state.tick }]);
    expect(holds(c.state, { chose: "reporter", choice: "not-now" })).toBe(true);
    expect(holds(c.state, { chose: "reporter", choice: 2 })).toBe(true);
    expect(holds(c.state, { chose: "reporter", choice: "let-in" })).toBe(false);
  });

  test("names the numbers of the game as they were", () => {
    const c = quiet();
    c.state.counts.treated = 4;
    c.state.counts.arrived = 9;
    c.state.counts.letDown = 2;
    tell(c, { do: "dialogue", dialogue: "reporter" });
    expect(openLines(c.rules, c.state)).toHaveLength(2);
    expect(openChoices(c.rules, c.state)).toHaveLength(3);
    c.state.counts.arrived = 30;
    expect(c.state.story.shown.args).toEqual({ treated: 4, arrived: 9, "let-down": 2 });
  });

  test("that is one too many is dropped, and said so", () => {
    const c = quiet();
    for (let n = 0; n < 12; n++) tell(c, { do: "dialogue", dialogue: "after" });
    expect(c.state.story.queue).toHaveLength(8);
    expect(c.state.story.dropped).toBe(3);
    for (let n = 0; n < 9; n++) c.does({ type: "choose", choice: 0 });
    expect(c.state.story.dialogue).toBe("");
  });
});

test("the test level's story tells all of itself to somebody who lets the press in", () => {
  const c = clinic("story");
  c.run({ minutes: 6 });
  expect(c.state.story.dialogue).toBe("reporter");
  c.does({ type: "choose", choice: 0 });
  c.run({ minutes: 30 });
  // The press waits until the lights are on again.
  expect(c.state.story.flags).toMatchObject({ "told-the-truth": 1, "press-here": 1 });
  expect(c.state.story.flags["dark"]).toBeUndefined();
  expect(c.state.story.line.map(({ trigger }) => trigger)).toEqual(["blackout"]);
  c.run({ minutes: 60 });
  expect(c.state.story.flags).toMatchObject({ "press-left": 1, dark: 1 });
  c.run({ minutes: 200 });
  expect(c.state.story.flags["never"]).toBeUndefined();
  expect(c.state.lots[0]).toMatchObject({ paused: true, firmware: "3.2" });
  expect(c.state.story.dropped).toBe(0);
});
