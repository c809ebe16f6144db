/** Goals that can be met, times that come, dialogues that end, and texts that fit. */
import type { Path, Problem } from "../issues.ts";
import { parseClock, parseDayClock } from "../day-clock.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { TICKS_PER_DAY } from "../../sim/rules/clock.ts";
import { floodProblems, loopProblems } from "./story-loops.ts";
import { storyShapeProblems } from "./story-shape.ts";
import { conditionsOf, effectsOf, testsOf, textsOf, type FileEffect, type FileTest } from "./walk-story.ts";

/** Longest line of speech that stays readable in one look. */
const LONG_LINE = 140;

export function storyProblems(level: LevelFile, base: Base): Problem[] {
  return [
    ...timeProblems(level),
    ...testProblems(level),
    ...goalProblems(level, base),
    ...storyShapeProblems(level),
    ...dialogueProblems(level),
    ...loopProblems(level),
    ...floodProblems(level),
    ...textProblems(level),
  ];
}

function timeProblems(level: LevelFile): Problem[] {
  const start = parseDayClock(level.time.start);
  const end = parseDayClock(level.time.end);
  if (end <= start)
    return [{ code: "impossible-time", path: ["time", "end"], message: "The level ends before it starts.", hint: "" }];
  return conditionsOf(level).flatMap(({ item, path }): Problem[] =>
    "time" in item && parseDayClock(item.time) > end
      ? [
          {
            code: "impossible-time",
            severity: "warning",
            path: [...path, "time"],
            message: `This time is after the end of the level (${level.time.end}).`,
          },
        ]
      : [],
  );
}

/** Each test needs a limit, and one of the right sort. */
function testProblems(level: LevelFile): Problem[] {
  return testsOf(level).flatMap(({ item: test, path }): Problem[] => {
    if (test.atLeast === undefined && test.atMost === undefined)
      return [{ code: "missing-key", path, message: "The test has no limit.", hint: 'Give "atLeast" or "atMost".' }];
    return (["atLeast", "atMost"] as const).flatMap((key): Problem[] => {
      const limit = test[key];
      if (limit === undefined || (typeof limit === "string") === (test.measure.of === "time")) return [];
      return [
        {
          code: "wrong-type",
          path: [...path, key],
          message:
            test.measure.of === "time"
              ? "A time is written as day and clock."
              : `"${test.measure.of}" is a number, not a time.`,
          hint: test.measure.of === "time" ? 'Write "1 09:30".' : "",
        },
      ];
    });
  });
}

/** Least and most that a measure can ever be in this level. */
function boundsOf(level: LevelFile, measure: FileTest["measure"]): readonly [number, number] {
  const effects = effectsOf(level).map(({ item }) => item);
  const comings = effects.filter((effect) => effect.do === "patient-comes");
  if ("flag" in measure) {
    const values = effects.flatMap((effect) =>
      effect.do === "flag" && effect.flag === measure.flag ? [effect.value] : [],
    );
    return [Math.min(0, ...values), Math.max(0, ...values)];
  }
  if ("who" in measure) {
    const open = level.story.some((trigger) => trigger.repeat);
    const visits = open ? Infinity : comings.filter((effect) => effect.cast === measure.who).length;
    if (measure.of === "cast-visits" || measure.of === "cast-fled") return [0, visits];
    if (measure.of === "cast-treated") return [0, visits === 0 ? 0 : (level.cast[measure.who]?.mouth.length ?? 0)];
    return [0, 100];
  }
  const sent = effects.reduce((sum, effect) => sum + (effect.do === "people-come" ? effect.count : 0), 0);
  // What repeats, or makes more come, may bring any number.
  const open = level.story.some((trigger) => trigger.repeat) || effects.some((effect) => effect.do === "arrivals");
  const people = open ? Infinity : comings.length + sent + likelyArrivals(level);
  switch (measure.of) {
    case "treated":
    case "arrived":
    case "reviews":
    case "fled":
    case "gave-up":
    case "sent-home":
    case "let-down":
      return [0, people];
    case "review-average":
      return [1, 5];
    case "trust":
    case "fame":
    case "rival-trust":
    case "rival-fame":
    case "share":
    case "home-share":
      return [0, 100];
    case "regard":
      return [-100, 100];
    case "rival-closed":
      return [0, 1];
    case "pact":
      return [0, level.rival?.kind === "person" && level.rival.pact === false ? 0 : 2];
    case "day":
      return [1, Math.floor((parseDayClock(level.time.end) - 1) / TICKS_PER_DAY) + 1];
    case "waiting":
    case "panic":
      return [0, level.arrivals.capacity];
    case "over-treated":
    case "adverse":
    case "longest-wait":
    case "harmed":
    case "collapsed":
    case "swarms-at-fault":
    case "incidents":
    case "encounters-over":
    case "encounters-won":
      // Each start counts, and what repeats may start one again and again.
      return [0, effects.some((effect) => effect.do === "encounter") ? Infinity : 0];
    case "calls-open":
    case "rival-moves":
    case "moves-answered":
      return [0, Infinity];
    default:
      return [-Infinity, Infinity];
  }
}

/** More people than will come in all but one of a thousand games: mean and three standard deviations of a Poisson stream. */
export function likelyArrivals(level: LevelFile): number {
  const start = parseDayClock(level.time.start);
  const end = parseDayClock(level.time.end);
  const lastCall = parseClock(level.arrivals.lastCall);
  let mean = 0;
  for (let tick = start; tick < end; tick += 60) {
    const day = Math.floor(tick / TICKS_PER_DAY);
    const minute = (tick % TICKS_PER_DAY) / 4;
    const hours = level.arrivals.perHour[Math.min(day, level.arrivals.perHour.length - 1)];
    if (minute < lastCall) mean += (hours?.[Math.floor(minute / 60)] ?? 0) / 4;
  }
  return Math.ceil(mean + 3 * Math.sqrt(mean));
}

function goalProblems(level: LevelFile, base: Base): Problem[] {
  const problems: Problem[] = [];
  level.goals.forEach((goal, i) => {
    const path: Path = ["goals", i, "test"];
    const { measure, atLeast, atMost } = goal.test;
    if (measure.of === "time") return;
    const [least, most] = boundsOf(level, measure);
    if (typeof atLeast === "number" && atLeast > most)
      problems.push({
        code: "impossible-goal",
        path: [...path, "atLeast"],
        message: `The goal "${goal.id}" can't be met: "${measure.of}" gets no higher than ${most} in this level.`,
        hint: measure.of.startsWith("cast")
          ? "Does the story bring them in?"
          : "Ask for less, or let more people come.",
      });
    if (typeof atMost === "number" && atMost < least)
      problems.push({
        code: "impossible-goal",
        path: [...path, "atMost"],
        message: `The goal "${goal.id}" can't be met: "${measure.of}" is never below ${least}.`,
      });
    if (typeof atLeast === "number" && typeof atMost === "number" && atLeast > atMost)
      problems.push({
        code: "impossible-goal",
        path,
        message: `The goal "${goal.id}" asks for at least ${atLeast} and at most ${atMost}.`,
      });
    if (measure.of === "treated" && Object.keys(base.treatments).length === 0)
      problems.push({
        code: "impossible-goal",
        path,
        message: `The goal "${goal.id}" can't be met: there are no treatments.`,
      });
  });
  if (!level.goals.some((goal) => goal.star === 1 && !goal.hidden))
    problems.push({
      code: "impossible-goal",
      path: ["goals"],
      message: "No goal is for the first star, so the level can't be won.",
      hint: 'Give at least one goal "star": 1 that is not hidden.',
    });
  return problems;
}

function dialogueProblems(level: LevelFile): Problem[] {
  const problems: Problem[] = [];
  const opened = new Set(effectsOf(level).flatMap(({ item }) => (item.do === "dialogue" ? [item.dialogue] : [])));
  for (const id of Object.keys(level.dialogues))
    if (!opened.has(id))
      problems.push({
        code: "never-used",
        severity: "warning",
        path: ["dialogues"],
        key: id,
        message: `Nothing opens the dialogue "${id}".`,
      });

  const started = new Set(effectsOf(level).flatMap(({ item }) => (item.do === "encounter" ? [item.encounter] : [])));
  for (const id of Object.keys(level.encounters ?? {}))
    if (!started.has(id))
      problems.push({
        code: "never-used",
        severity: "warning",
        path: ["encounters"],
        key: id,
        message: `Nothing starts the encounter "${id}".`,
        hint: 'Start it with { "do": "encounter", "encounter": "…" }.',
      });

  // A dialogue ends if it has no choices, or a choice that opens only dialogues that end. What never gets there loops.
  const ends = new Set<string>();
  for (let before = -1; before !== ends.size;) {
    before = ends.size;
    for (const [id, dialogue] of Object.entries(level.dialogues)) {
      const free =
        dialogue.choices.length === 0 ||
        dialogue.choices.some((choice) => opensOf(choice.then).every((to) => ends.has(to) || !(to in level.dialogues)));
      if (free) ends.add(id);
    }
  }
  for (const id of Object.keys(level.dialogues)) {
    if (!ends.has(id))
      problems.push({
        code: "story-loop",
        path: ["dialogues", id, "choices"],
        message: `The dialogue "${id}" never ends: every choice leads back into it.`,
        hint: "Give it a choice that opens no dialogue.",
      });
  }
  return problems;
}

/** Dialogues that effects open, at once or later. */
function opensOf(effects: readonly FileEffect[]): string[] {
  return effects.flatMap((effect) => {
    if (effect.do === "dialogue") return [effect.dialogue];
    return effect.do === "later" ? opensOf(effect.then) : [];
  });
}

function textProblems(level: LevelFile): Problem[] {
  const problems: Problem[] = [];
  const texts = textsOf(level);
  // A plain string is meant for every language; where texts are given per language, each should have them all.
  const locales = [...new Set(texts.flatMap(({ item }) => (typeof item === "string" ? [] : Object.keys(item))))];
  for (const { item, path } of texts) {
    if (typeof item === "string") continue;
    const missing = locales.filter((locale) => !Object.hasOwn(item, locale));
    if (missing.length === 0) continue;
    const message = `This text is not there in ${missing.map((locale) => `"${locale}"`).join(", ")}, as others are.`;
    problems.push({
      code: "missing-text",
      severity: "warning",
      path,
      message,
      hint: 'It falls back to "en", then to the first.',
    });
  }
  for (const { item, path } of texts) {
    // Only what is spoken has to be read while time runs.
    if (!path.includes("then") && path[2] !== "lines") continue;
    for (const [locale, line] of typeof item === "string" ? [["", item] as const] : Object.entries(item)) {
      if (line.length <= LONG_LINE) continue;
      const message = `This line has ${line.length} characters; up to ${LONG_LINE} can be read in one look.`;
      const where = locale === "" ? path : [...path, locale];
      problems.push({ code: "long-text", severity: "warning", path: where, message, hint: "Split it into two." });
    }
  }
  return problems;
}
