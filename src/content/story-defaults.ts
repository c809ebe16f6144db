/** The story as the simulation has it: what it leaves out is filled in, minutes are ticks, news texts stand in a list. */
import type { Condition, Dialogue, Lesson, Ruleset, StoryEffect, StoryTrigger, Test, Text } from "../sim/ruleset.ts";
import { minutesToTicks } from "../sim/rules/clock.ts";
import { permitKey } from "../sim/rules/story/permits.ts";
import { parseDayClock } from "./day-clock.ts";
import { effectsOf, type FileEffect, type FileTrigger } from "./check/walk-story.ts";
import type { LevelFile } from "./schema/level.ts";
import type { FileCondition } from "./schema/story.ts";

const REACH = 2;
/** Minutes that a crisis is open, and that it waits in line. */
const CRISIS_MINUTES = 60;
const CRISIS_WAITS = 240;

/** Collects the texts of the news, and counts `later` effects, in the order in which the effects are given to it. */
export function storyWords() {
  const news: Text[] = [];
  let laters = 0;
  const ticks = (minutes = 0) => minutesToTicks(minutes);
  const compile = (effect: FileEffect): StoryEffect => {
    switch (effect.do) {
      case "news":
        return { reach: REACH, ...effect, text: news.push(effect.text) - 1 };
      case "city-sway":
        return { segments: [], ...effect };
      case "rival-move":
        return { target: "", ...effect };
      case "people-come": {
        const { minutes, ...rest } = effect;
        return { archetype: "", segment: "", ...rest, over: ticks(minutes) };
      }
      case "staff-mood":
        return { staff: "", ...effect };
      case "mood":
        return { room: "", ...effect };
      case "dose-price":
      case "arrivals":
      case "music": {
        const { minutes, ...rest } = effect;
        return { ...rest, ticks: ticks(minutes) } as StoryEffect;
      }
      case "allow":
      case "forbid":
        return { id: "", ...effect };
      case "later": {
        const no = laters++;
        return { do: "later", no, ticks: ticks(effect.minutes), then: effects(effect.then) };
      }
      default:
        return effect as StoryEffect;
    }
  };
  const effects = (list: readonly FileEffect[]): StoryEffect[] => list.map(compile);
  const triggers = (list: readonly FileTrigger[]): StoryTrigger[] =>
    list.map(({ id, when, then, oneOf, after, repeat, chance, forecast, crisis }) => ({
      id,
      when: compileCondition(when),
      then: effects(then ?? []),
      ...(oneOf ? { oneOf: oneOf.map((each) => ({ weight: each.weight, then: effects(each.then) })) } : {}),
      ...(after === undefined ? {} : { after: ticks(after) }),
      ...(repeat
        ? {
            repeat: {
              most: repeat.most,
              again: ticks(repeat.again),
              ...(repeat.until ? { until: compileCondition(repeat.until) } : {}),
            },
          }
        : {}),
      ...(chance ? { chance: { share: chance.share, every: ticks(chance.every) } } : {}),
      ...(forecast ? { forecast: { ...forecast, ahead: ticks(forecast.ahead) } } : {}),
      ...(crisis ? { crisis: crisisOf(crisis === true ? {} : crisis) } : {}),
    }));
  const crisisOf = (written: { minutes?: number; until?: FileCondition; waits?: number }) => ({
    ticks: ticks(written.minutes ?? CRISIS_MINUTES),
    waits: ticks(written.waits ?? CRISIS_WAITS),
    ...(written.until ? { until: compileCondition(written.until) } : {}),
  });
  const dialogues = (written: LevelFile["dialogues"]): Record<string, Dialogue> =>
    Object.fromEntries(
      Object.entries(written).map(([id, dialogue]) => [
        id,
        {
          id,
          lines: dialogue.lines.map(({ when, ...line }) => ({ ...line, ...whenOf(when) })),
          choices: dialogue.choices.map(({ when, ...choice }) => ({
            ...choice,
            ...whenOf(when),
            then: effects(choice.then),
          })),
        },
      ]),
    );
  return { news, effects, triggers, dialogues };
}

function whenOf(when: FileCondition | undefined): { readonly when?: Condition } {
  return when ? { when: compileCondition(when) } : {};
}

/** What only levels that use it have, so that others stay the same level. */
export function storyExtras(level: LevelFile): Pick<Ruleset, "events" | "lessons" | "remembers"> {
  const { events, lessons, remembers } = level;
  return {
    ...(events ? { events: { crises: events.crises, apart: minutesToTicks(events.everyMinutes) } } : {}),
    ...(lessons
      ? {
          lessons: Object.fromEntries(
            Object.entries(lessons).map(([id, lesson]): [string, Lesson] => [
              id,
              { id, ...lesson, done: compileCondition(lesson.done) },
            ]),
          ),
        }
      : {}),
    ...(remembers ? { remembers } : {}),
  };
}

/** What the story allows some time: its kind and id. */
export function allowedLater(level: LevelFile, what: string): string[] {
  return effectsOf(level).flatMap(({ item }) =>
    item.do === "allow" && item.what === what && item.id !== undefined ? [item.id] : [],
  );
}

/** Treatments and examinations that are there only because the story will allow them. */
export function lockedAtFirst(
  level: LevelFile,
  offered: { readonly treatments: object; readonly exams: object },
): Pick<Ruleset, "locked"> {
  const locked = (["treatment", "exam"] as const).flatMap((what) =>
    [...new Set(allowedLater(level, what))]
      .filter((id) => !Object.hasOwn(what === "treatment" ? offered.treatments : offered.exams, id))
      .map((id) => permitKey(what, id)),
  );
  return locked.length > 0 ? { locked } : {};
}

export function compileTest(test: {
  readonly measure: Test["measure"];
  readonly atLeast?: number | string;
  readonly atMost?: number | string;
}): Test {
  const limit = (value: number | string) => (typeof value === "string" ? parseDayClock(value) : value);
  return {
    measure: test.measure,
    ...(test.atLeast === undefined ? {} : { atLeast: limit(test.atLeast) }),
    ...(test.atMost === undefined ? {} : { atMost: limit(test.atMost) }),
  };
}

export function compileCondition(condition: FileCondition): Condition {
  if ("test" in condition) return { test: compileTest(condition.test) };
  if ("time" in condition) return { test: { measure: { of: "time" }, atLeast: parseDayClock(condition.time) } };
  if ("all" in condition) return { all: condition.all.map(compileCondition) };
  if ("any" in condition) return { any: condition.any.map(compileCondition) };
  if ("not" in condition) return { not: compileCondition(condition.not) };
  return condition;
}
