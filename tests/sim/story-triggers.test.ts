/** When the story does something: repeats, chance, delays, crises in line. */
import { describe, expect, test } from "vitest";
import type { Condition, StoryEffect, StoryTrigger } from "../../src/sim/ruleset.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const flag = (name: string, value = 1): StoryEffect => ({ do: "flag", flag: name, value });
const at = (tick: number): Condition => ({ test: { measure: { of: "time" }, atLeast: tick } });
const isSet = (name: string): Condition => ({ test: { measure: { of: "flag", flag: name }, atLeast: 1 } });

/** A clinic in which nothing happens but this. */
function telling(story: readonly StoryTrigger[], more: object = {}): TestClinic {
  return clinic("story", { change: (rules) => ({ ...rules, story, ...more }) });
}
const fired = (c: TestClinic, id: string): number => c.state.story.triggers[id]?.times ?? 0;

describe("a trigger that repeats", () => {
  test("happens again only after its condition was false, and after its rest", () => {
    const c = telling([{ id: "x", when: isSet("on"), then: [flag("did")], repeat: { most: 3, again: 40 } }]);
    c.state.story.flags["on"] = 1;
    c.run({ minutes: 60 });
    expect(fired(c, "x")).toBe(1);
    c.state.story.flags["on"] = 0;
    c.run({ minutes: 1 });
    c.state.story.flags["on"] = 1;
    c.run({ minutes: 1 });
    expect(fired(c, "x")).toBe(2);
    // Out and in again within the rest of ten minutes: it waits for the rest.
    c.state.story.flags["on"] = 0;
    c.run({ minutes: 1 });
    c.state.story.flags["on"] = 1;
    c.run({ minutes: 5 });
    expect(fired(c, "x")).toBe(2);
    c.run({ minutes: 5 });
    expect(fired(c, "x")).toBe(3);
    c.state.story.flags["on"] = 0;
    c.run({ minutes: 20 });
    c.state.story.flags["on"] = 1;
    c.run({ minutes: 20 });
    expect(fired(c, "x")).toBe(3);
  });

  test("is re-armed by `until` and by nothing else", () => {
    const c = telling([
      { id: "x", when: isSet("on"), then: [flag("did")], repeat: { most: 9, again: 4, until: isSet("reset") } },
    ]);
    c.state.story.flags["on"] = 1;
    c.run({ minutes: 5 });
    c.state.story.flags["on"] = 0;
    c.run({ minutes: 5 });
    c.state.story.flags["on"] = 1;
    c.run({ minutes: 5 });
    expect(fired(c, "x")).toBe(1);
    c.state.story.flags["reset"] = 1;
    c.run({ minutes: 1 });
    expect(fired(c, "x")).toBe(2);
  });

  test("goes by its rest alone where it asks for nothing but time", () => {
    const c = telling([{ id: "x", when: at(40), then: [flag("did")], repeat: { most: 4, again: 80 } }]);
    c.run({ minutes: 45 });
    expect(fired(c, "x")).toBe(2);
    c.run({ minutes: 200 });
    expect(fired(c, "x")).toBe(4);
  });
});

describe("chance", () => {
  const story: StoryTrigger[] = [
    {
      id: "x",
      when: at(0),
      then: [],
      oneOf: [
        { weight: 3, then: [flag("often")] },
        { weight: 1, then: [flag("seldom")] },
      ],
      chance: { share: 0.25, every: 4 },
      repeat: { most: 100, again: 4 },
    },
  ];
  const play = (seed: number): TestClinic =>
    clinic("story", { seed, change: (rules) => ({ ...rules, story }) }).run({ minutes: 200 });

  test("comes about as often as it says, and differently with each seed", () => {
    const counts = [1, 2, 3, 4, 5, 6].map((seed) => fired(play(seed), "x"));
    // 200 opportunities at 1 in 4 and a rest of one: 30 to 60 is more than four standard deviations either side.
    for (const count of counts) {
      expect(count).toBeGreaterThan(20);
      expect(count).toBeLessThan(75);
    }
    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  test("is the same with the same seed", () => {
    expect(play(3).state.story).toEqual(play(3).state.story);
  });

  test("draws both of two", () => {
    expect(Object.keys(play(1).state.story.flags).sort()).toEqual(["often", "seldom"]);
  });
});

test("`after` and `later` put effects off, and `trigger-off` takes them back", () => {
  const c = telling([
    { id: "x", when: at(20), then: [flag("x")], after: 40 },
    { id: "y", when: at(20), then: [flag("y")], after: 80 },
    { id: "off", when: at(60), then: [{ do: "trigger-off", trigger: "y" }] },
    { id: "z", when: at(20), then: [{ do: "later", no: 0, ticks: 20, then: [flag("z")] }] },
  ]);
  c.run({ ticks: 39 });
  expect(c.state.story.flags).toEqual({});
  c.run({ ticks: 1 });
  expect(c.state.story.flags).toEqual({ z: 1 });
  c.run({ ticks: 20 });
  expect(c.state.story.flags).toEqual({ x: 1, z: 1 });
  c.run({ ticks: 200 });
  expect(c.state.story.flags).toEqual({ x: 1, z: 1 });
  expect(c.state.story.due).toEqual([]);
});

describe("the budget of crises", () => {
  const crisis = (id: string, tick: number, waits = 4000): StoryTrigger => ({
    id,
    when: at(tick),
    then: [flag(id)],
    crisis: { ticks: 80, waits },
  });

  test("lets one at a time through, with a rest between", () => {
    const c = telling([crisis("a", 20), crisis("b", 20), crisis("c", 24)], { events: { crises: 1, apart: 120 } });
    c.run({ ticks: 60 });
    expect(c.state.story.flags).toEqual({ a: 1 });
    expect(c.state.story.line.map(({ trigger }) => trigger)).toEqual(["b", "c"]);
    c.run({ ticks: 60 });
    // The first is over, and still it is too soon.
    expect(c.state.story.crises).toEqual([]);
    expect(c.state.story.flags).toEqual({ a: 1 });
    c.run({ ticks: 40 });
    expect(c.state.story.flags).toEqual({ a: 1, b: 1 });
    c.run({ ticks: 120 });
    expect(c.state.story.flags).toEqual({ a: 1, b: 1, c: 1 });
  });

  test("drops what waits for too long, and says so", () => {
    const c = telling([crisis("a", 20), crisis("b", 20, 40)], { events: { crises: 1, apart: 400 } });
    c.run({ ticks: 300 });
    expect(c.state.story.flags).toEqual({ a: 1 });
    expect(c.state.story.dropped).toBe(1);
    expect(c.events).toContainEqual({ type: "story-dropped", what: "crisis", id: "b", why: "too-late" });
  });

  test("is no limit where there is none", () => {
    const c = telling([crisis("a", 20), crisis("b", 20)], { events: undefined });
    c.run({ ticks: 40 });
    expect(c.state.story.flags).toEqual({ a: 1, b: 1 });
  });

  test("counts a crisis as over once its condition holds", () => {
    const until = { ...crisis("a", 20), crisis: { ticks: 4000, waits: 4000, until: isSet("calm") } };
    const c = telling([until, crisis("b", 20)], { events: { crises: 1, apart: 4 } });
    c.run({ ticks: 100 });
    expect(c.state.story.flags["b"]).toBeUndefined();
    c.state.story.flags["calm"] = 1;
    c.run({ ticks: 8 });
    expect(c.state.story.flags["b"]).toBe(1);
  });
});
