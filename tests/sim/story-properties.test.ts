/** Any story at all: it never throws, never hangs, keeps its bounds, and plays on the same from a copy. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition, Measure, Ruleset, StoryEffect, StoryTrigger } from "../../src/sim/ruleset.ts";
import { createClinic } from "../../src/sim/create.ts";
import { hashState } from "../../src/sim/hash.ts";
import * as caps from "../../src/sim/rules/story/caps.ts";
import { openChoices } from "../../src/sim/rules/story/dialogue.ts";
import { tick } from "../../src/sim/tick.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";

const { rules: level } = readLevel("tests/levels/story");
const name = fc.constantFrom("a", "b", "c");
const amount = fc.integer({ min: -60, max: 60 });
const ticks = fc.integer({ min: 1, max: 200 });

const measure: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ of: fc.constant("flag" as const), flag: name }),
  fc.constantFrom<Measure>(
    { of: "waiting" },
    { of: "arrived" },
    { of: "treated" },
    { of: "staff", role: "dentist" },
    { of: "lot-doses", lot: "lot-1" },
    { of: "news-bad" },
    { of: "remembered", flag: "a" },
    { of: "stars", level: "x/y" },
  ),
);
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ test: fc.record({ measure, atLeast: fc.integer({ min: 0, max: 3 }) }) }),
  fc.record({ test: fc.record({ measure: fc.constant({ of: "time" as const }), atLeast: fc.nat(120) }) }),
  fc.constant<Condition>({ test: { measure: { of: "time" }, atLeast: 8 } }),
  fc.constantFrom<Condition>(
    { cast: "brave", step: "waiting" },
    { cast: "afraid", left: "any" },
    { chose: "reporter", choice: "let-in" },
    { chose: "after", choice: 0 },
    { goal: "calm", is: "failed" },
  ),
);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  { weight: 4, arbitrary: leaf },
  { weight: 1, arbitrary: fc.record({ not: leaf }) },
  { weight: 1, arbitrary: fc.record({ any: fc.array(leaf, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ all: fc.array(leaf, { minLength: 1, maxLength: 3 }) }) },
);

const cause = fc.constant("why");
const simple: fc.Arbitrary<StoryEffect> = fc.oneof(
  fc.record({ do: fc.constant("flag" as const), flag: name, value: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ do: fc.constant("dialogue" as const), dialogue: fc.constantFrom("reporter", "after") }),
  fc.record({
    do: fc.constantFrom("patient-comes" as const, "patient-goes" as const),
    cast: fc.constantFrom("brave", "afraid"),
  }),
  fc.record({
    do: fc.constant("people-come" as const),
    count: fc.integer({ min: 1, max: 40 }),
    archetype: fc.constantFrom("", "phobic"),
    segment: fc.constant(""),
    over: fc.nat(100),
  }),
  fc.record({
    do: fc.constantFrom("staff-comes" as const, "staff-goes" as const),
    staff: fc.constantFrom("theo", "assistant"),
  }),
  fc.record({ do: fc.constant("staff-mood" as const), staff: fc.constantFrom("", "dentist"), amount, cause }),
  fc.record({ do: fc.constant("mood" as const), room: fc.constantFrom("", "waiting"), amount, cause }),
  fc.record({
    do: fc.constant("book" as const),
    account: fc.constantFrom("cash" as const, "trust" as const),
    amount,
    cause,
  }),
  fc.record({ do: fc.constantFrom("lot-doses" as const, "lot-integrity" as const), lot: fc.constant("lot-1"), amount }),
  fc.record({ do: fc.constant("lot-pause" as const), lot: fc.constant("lot-1"), on: fc.boolean() }),
  fc.record({ do: fc.constant("arrivals" as const), percent: fc.integer({ min: 0, max: 500 }), ticks, cause }),
  fc.record({ do: fc.constant("dose-price" as const), percent: fc.integer({ min: 0, max: 1000 }), ticks }),
  fc.record({ do: fc.constantFrom("goal-add" as const, "goal-drop" as const), goal: fc.constantFrom("calm", "treat") }),
  fc.record({ do: fc.constant("goal-change" as const), goal: fc.constant("treat"), atLeast: fc.nat(5) }),
  fc.record({
    do: fc.constantFrom("allow" as const, "forbid" as const),
    what: fc.constant("thing" as const),
    id: fc.constantFrom("plant-tall", "coffee-bar"),
  }),
  fc.record({ do: fc.constant("lesson" as const), lesson: fc.constant("first-scan") }),
  fc.record({
    do: fc.constant("music" as const),
    mood: fc.constantFrom("" as const, "crisis" as const),
    ticks: fc.nat(100),
  }),
  fc.record({ do: fc.constant("trigger-off" as const), trigger: fc.constantFrom("t0", "t1") }),
);
const list = fc.array(simple, { maxLength: 20, size: "max" });
/** A list in which some effects come later; numbered when the story is put together. */
const effects = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: simple },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("later" as const), no: fc.constant(0), ticks, then: list }) },
  ),
  { maxLength: 20, size: "max" },
);

const trigger: fc.Arbitrary<Omit<StoryTrigger, "id">> = fc.record(
  {
    when: condition,
    then: effects,
    after: ticks,
    repeat: fc.record(
      { most: fc.integer({ min: 2, max: 100 }), again: fc.integer({ min: 1, max: 40 }), until: condition },
      { requiredKeys: ["most", "again"] },
    ),
    chance: fc.record({ share: fc.double({ min: 0, max: 1, noNaN: true }), every: ticks }),
    oneOf: fc.array(fc.record({ weight: fc.integer({ min: 1, max: 5 }), then: list }), { minLength: 2, maxLength: 3 }),
    crisis: fc.record({ ticks, waits: ticks, until: condition }, { requiredKeys: ["ticks", "waits"] }),
  },
  { requiredKeys: ["when", "then"] },
);

function storyOf(triggers: readonly Omit<StoryTrigger, "id">[]): StoryTrigger[] {
  let no = 0;
  const numbered = (each: readonly StoryEffect[]): StoryEffect[] =>
    each.map((effect) => (effect.do === "later" ? { ...effect, no: no++ } : effect));
  return triggers.map((each, i) => ({ ...each, id: `t${i}`, then: numbered(each.then) }));
}

test("any story keeps its bounds, and goes on the same from what was saved", () => {
  let dropped = 0;
  fc.assert(
    fc.property(fc.array(trigger, { minLength: 1, maxLength: 14, size: "max" }), fc.nat(1000), (triggers, seed) => {
      const rules: Ruleset = { ...level, story: storyOf(triggers) };
      let state = createClinic(rules, seed);
      let events = 0;
      const emit = (event: { readonly type: string }): void => void (event.type === "dialogue-opened" && (events += 1));
      for (let n = 0; n < 240 && !state.outcome; n++) {
        events = 0;
        tick(rules, state, emit);
        if (state.story.dialogue && n % 7 === 0) {
          const choices = openChoices(rules, state);
          execute(
            rules,
            state,
            { type: "choose", choice: choices[seed % Math.max(1, choices.length)]?.index ?? 0 },
            emit,
          );
        }
        if (n === 120) state = JSON.parse(JSON.stringify(state));
        const { story } = state;
        expect(story.spent.effects).toBeLessThanOrEqual(caps.MOST_EFFECTS);
        expect(story.queue.length).toBeLessThanOrEqual(caps.MOST_DIALOGUES);
        expect(story.due.length).toBeLessThanOrEqual(caps.MOST_DUE);
        expect(story.coming.length).toBeLessThanOrEqual(caps.MOST_COMING);
        expect(story.line.length).toBeLessThanOrEqual(caps.MOST_WAITING);
        expect(story.crises.length).toBeLessThanOrEqual(rules.events?.crises ?? Infinity);
        expect(story.sways.length).toBeLessThanOrEqual(caps.MOST_SWAYS);
        expect(events).toBeLessThan(20);
      }
      dropped += state.story.dropped;
      expect(wrongAccounts(state)).toEqual([]);
      // The same without having been saved on the way.
      const straight = createClinic(rules, seed);
      for (let n = 0; n < 240 && !straight.outcome; n++) {
        tick(rules, straight, () => {});
        if (straight.story.dialogue && n % 7 === 0) {
          const choices = openChoices(rules, straight);
          execute(
            rules,
            straight,
            { type: "choose", choice: choices[seed % Math.max(1, choices.length)]?.index ?? 0 },
            () => {},
          );
        }
      }
      expect(hashState(straight)).toBe(hashState(state));
    }),
    { numRuns: 50, seed: 20451 },
  );
  // The stories are wild enough for the bounds to matter.
  expect(dropped).toBeGreaterThan(30);
}, 120_000);
