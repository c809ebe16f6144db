/** The timeline of what is coming. */
import { describe, expect, test } from "vitest";
import type { Ruleset, StoryTrigger } from "../../src/sim/ruleset.ts";
import { coming, marksOf } from "../../src/hud/model/forecast.ts";
import { forecast } from "../../src/sim/rules/story/forecast.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { words } from "./words.ts";

const told = (c: TestClinic) => coming({ words, rules: c.rules, state: c.state });
const only = (story: readonly StoryTrigger[], more: Partial<Ruleset> = {}): TestClinic =>
  clinic("story", { change: (rules) => ({ ...rules, story, ...more }) });
const time = (tick: number) => ({ test: { measure: { of: "time" }, atLeast: tick } }) as const;
const shown = (ahead: number) => ({ icon: "news", text: "The press", ahead }) as const;

describe("of the story", () => {
  test("shows what time alone will bring, as far ahead as it says", () => {
    const c = only([{ id: "press", when: time(400), then: [], forecast: shown(100) }]);
    c.run({ ticks: 296 });
    expect(told(c)).toEqual([]);
    c.run({ ticks: 8 });
    expect(told(c)).toMatchObject([{ text: "The press", icon: "news", clock: "09:40", when: "in 24 min" }]);
    c.run({ ticks: 100 });
    expect(told(c)).toEqual([]);
  });

  test("shows nothing that hangs on more than time, until it does not", () => {
    const flag = { test: { measure: { of: "flag", flag: "in" }, atLeast: 1 } } as const;
    const c = only([{ id: "press", when: { all: [time(200), flag] }, then: [], forecast: shown(400) }]);
    c.run({ ticks: 20 });
    expect(told(c)).toEqual([]);
    c.state.story.flags["in"] = 1;
    expect(told(c)).toMatchObject([{ text: "The press", clock: "08:50" }]);
  });

  test("shows nothing of what is left to chance", () => {
    const c = only([
      { id: "press", when: time(40), then: [], chance: { share: 0.01, every: 4 }, forecast: shown(400) },
    ]);
    c.run({ ticks: 20 });
    expect(told(c)).toEqual([]);
  });

  test("shows what was set going, and a crisis that waits for its turn", () => {
    const crisis = { ticks: 80, waits: 800 };
    const c = only(
      [
        { id: "a", when: time(4), then: [], after: 100, forecast: shown(400), crisis },
        { id: "b", when: time(4), then: [], forecast: { ...shown(400), text: "The storm" }, crisis },
      ],
      { events: { crises: 1, apart: 40 } },
    );
    c.run({ ticks: 4 });
    expect(told(c)).toMatchObject([
      { text: "The press", when: "in 25 min" },
      { text: "The storm", when: "as soon as there is room" },
    ]);
  });
});

test("tells of the day's end, the last call and a goal's last chance", () => {
  const c = clinic("story", {
    change: (rules) => ({
      ...rules,
      story: [],
      goals: [
        {
          id: "early",
          star: 1,
          title: "Be early",
          why: "x",
          mode: "hold",
          test: { measure: { of: "time" }, atMost: 2200 },
        },
      ],
    }),
  });
  c.run({ ticks: 2000 });
  expect(told(c).map((each) => each.text)).toEqual([
    "Last patients are let in",
    "Last chance: Be early",
    "The doors close",
  ]);
  expect(forecast(c.rules, c.state, 10)).toEqual([]);
});

test("puts what lies close together under one mark, with the warning on top", () => {
  const at = (id: string, tick: number, icon: "people" | "danger"): StoryTrigger => ({
    id,
    when: time(tick),
    then: [],
    forecast: { icon, text: id, ahead: 400 },
  });
  const c = only([at("guests", 100, "people"), at("storm", 110, "danger"), at("later", 300, "people")]);
  c.run({ ticks: 4 });
  const marks = marksOf({ words, rules: c.rules, state: c.state });
  expect(marks.map((mark) => mark.all.map(({ text }) => text))).toEqual([["guests", "storm"], ["later"]]);
  expect(marks[0]).toMatchObject({ tone: "warn", icon: "alert-triangle", roomy: false });
  expect(marks[0]?.label).toContain("08:25 guests, in 24 min; 08:27 storm, in 27 min");
});
