/** Numbers the level can ask for, conditions over them, and how goals stand. */
import type { Condition, GoalDef, Measure, Ruleset, StoryMeasure, Test } from "../ruleset.ts";
import type { ClinicState, GoalState } from "../state.ts";
import { TICKS_PER_DAY } from "./clock.ts";
import { CITY_MEASURES } from "./city/measures.ts";
import { resultOf } from "./encounters/encounters.ts";
import { openCalls } from "./nanobots/swarms.ts";
import { findCast, isActive } from "./people/people.ts";
import { reviewAverage } from "./people/reviews.ts";
import { hasChosen } from "./story/said.ts";
import { measureStory } from "./story/measures.ts";

/** Measures that are plain counts of the state, by name. */
const COUNTED: Readonly<Record<string, keyof ClinicState["counts"]>> = {
  treated: "treated",
  arrived: "arrived",
  fled: "fled",
  "gave-up": "gaveUp",
  "sent-home": "sentHome",
  "let-down": "letDown",
  "over-treated": "overTreated",
  adverse: "adverse",
  "longest-wait": "longestWait",
  harmed: "harmed",
  collapsed: "collapsed",
  recalls: "recalls",
  reported: "reported",
  covered: "covered",
  told: "told",
};

/** The measured number now; points are 0–100, waits minutes, `time` ticks. */
export function measure(state: Readonly<ClinicState>, wanted: Measure): number {
  const counted = COUNTED[wanted.of];
  if (counted) return state.counts[counted];
  const ofCity = CITY_MEASURES[wanted.of];
  if (ofCity) return ofCity(state);
  switch (wanted.of) {
    case "reviews":
      return state.reviews.length;
    case "review-average":
      return reviewAverage(state.reviews);
    case "cash":
      return state.cash.value;
    case "trust":
    case "fame":
      return state[wanted.of].value / 1000;
    case "time":
      return state.tick;
    case "day":
      return Math.floor(state.tick / TICKS_PER_DAY) + 1;
    case "waiting":
      return state.patients.filter((p) => p.visit.step === "waiting").length;
    case "panic":
      return state.patients.filter((p) => isActive(p) && p.anxiety.value >= 75_000).length;
    case "swarms-at-fault":
      return state.nanobots.swarms.filter((swarm) => swarm.stage >= 1).length;
    case "incidents":
      return state.nanobots.incidents.length;
    case "calls-open":
      return openCalls(state).length;
    case "flag":
      return state.story.flags[wanted.flag] ?? 0;
    case "remembered":
      return state.story.remembered[wanted.flag] ?? 0;
    case "encounter-over":
    case "encounter-won":
    case "encounter-score": {
      const played = resultOf(state, wanted.encounter);
      if (wanted.of === "encounter-over") return played ? 1 : 0;
      if (wanted.of === "encounter-won") return played?.result === "won" ? 1 : 0;
      return played?.score ?? 0;
    }
    case "encounters-over":
      return state.encounters.done.length;
    case "encounters-won":
      return state.encounters.done.filter(({ result }) => result === "won").length;
    case "rows":
      return state.evidence.cases + state.evidence.controls;
    case "accused-right":
    case "accused-wrong":
      return state.evidence.said.filter((each) => each.right === (wanted.of === "accused-right")).length;
    case "posterior":
      return (state.evidence.chances.find((each) => each.hypothesis === wanted.hypothesis)?.chance ?? 0) / 10;
    case "cast-anxiety":
    case "cast-trust":
    case "cast-memory":
    case "cast-visits":
    case "cast-treated":
    case "cast-fled":
      return measureCast(state, wanted);
    default:
      return isPlain(wanted) ? 0 : measureStory(state, wanted);
  }
}

/** Counts of the state and of the city were answered by their tables. */
function isPlain(wanted: Measure): wanted is Exclude<Measure, StoryMeasure> {
  return wanted.of in COUNTED || wanted.of in CITY_MEASURES;
}

function measureCast(state: Readonly<ClinicState>, wanted: Extract<Measure, { who: string }>): number {
  const person = findCast(state, wanted.who);
  switch (wanted.of) {
    case "cast-anxiety":
      return person ? person.anxiety.value / 1000 : 0;
    case "cast-trust":
      return person ? person.trust.value / 1000 : 0;
    case "cast-memory":
      // Nobody remembers a visit that was not made: that counts as full fear.
      return person && person.memory.remembered >= 0 ? person.memory.remembered / 10 : 100;
    case "cast-visits":
      return person ? person.visit.no - (person.visit.step === "gone" ? 0 : 1) : 0;
    case "cast-treated":
      return person ? person.mouth.filter((f) => f.real && f.cured).length : 0;
    case "cast-fled":
      return person?.visit.reason === "fled" ? 1 : 0;
  }
}

export function passes(state: Readonly<ClinicState>, test: Test): boolean {
  const value = measure(state, test.measure);
  return (test.atLeast === undefined || value >= test.atLeast) && (test.atMost === undefined || value <= test.atMost);
}

export function holds(state: Readonly<ClinicState>, condition: Condition): boolean {
  if ("test" in condition) return passes(state, condition.test);
  if ("step" in condition) return findCast(state, condition.cast)?.visit.step === condition.step;
  if ("left" in condition) {
    const visit = findCast(state, condition.cast)?.visit;
    return visit?.step === "gone" && (condition.left === "any" || visit.reason === condition.left);
  }
  if ("chose" in condition) return hasChosen(state, condition.chose, condition.choice);
  if ("goal" in condition) {
    const goal = state.goals.find((each) => each.id === condition.goal);
    return goal !== undefined && !goal.hidden && goal[condition.is];
  }
  if ("all" in condition) return condition.all.every((c) => holds(state, c));
  if ("any" in condition) return condition.any.some((c) => holds(state, c));
  return !holds(state, condition.not);
}

/** Whether nothing but time decides it: then it need not be false before it can come true again. */
export function onlyTime(condition: Condition): boolean {
  if ("test" in condition) return condition.test.measure.of === "time";
  if ("all" in condition) return condition.all.every(onlyTime);
  if ("any" in condition) return condition.any.every(onlyTime);
  return "not" in condition && onlyTime(condition.not);
}

/** What a goal asks for now: the level's limits, or those that the story has set since. */
export function testOf(goal: Pick<GoalDef, "test">, kept: Pick<GoalState, "limits"> | undefined): Test {
  if (!kept?.limits) return goal.test;
  const { atLeast, atMost } = kept.limits;
  return {
    measure: goal.test.measure,
    ...(atLeast === null ? {} : { atLeast }),
    ...(atMost === null ? {} : { atMost }),
  };
}

/** Goals that are there now, in the level's order. */
export function shownGoals(rules: Ruleset, state: Readonly<ClinicState>): GoalDef[] {
  return rules.goals.filter((goal) => !state.goals.find((kept) => kept.id === goal.id)?.hidden);
}

export interface GoalProgress {
  readonly value: number;
  readonly target: number;
  readonly atMost: boolean;
  readonly met: boolean;
  readonly failed: boolean;
  readonly star: 1 | 2 | 3;
}

export function goalProgress(rules: Ruleset, state: Readonly<ClinicState>, goal: GoalDef): GoalProgress {
  const kept = state.goals.find((g) => g.id === goal.id);
  const test = testOf(goal, kept);
  return {
    value: measure(state, test.measure),
    target: test.atLeast ?? test.atMost ?? 0,
    atMost: test.atLeast === undefined,
    met: kept?.met ?? passes(state, test),
    failed: kept?.failed ?? false,
    star: goal.star,
  };
}
