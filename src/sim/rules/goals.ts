/** Numbers the level can ask for, conditions over them, and how goals stand. */
import type { Condition, GoalDef, Measure, Ruleset, Test } from "../ruleset.ts";
import type { ClinicState } from "../state.ts";
import { TICKS_PER_DAY } from "./clock.ts";
import { findCast, isActive } from "./people.ts";
import { reviewAverage } from "./reviews.ts";

/** The measured number now; points are 0–100, waits minutes, `time` ticks. */
export function measure(_rules: Ruleset, state: Readonly<ClinicState>, wanted: Measure): number {
  switch (wanted.of) {
    case "treated":
      return state.counts.treated;
    case "arrived":
      return state.counts.arrived;
    case "fled":
      return state.counts.fled;
    case "gave-up":
      return state.counts.gaveUp;
    case "sent-home":
      return state.counts.sentHome;
    case "let-down":
      return state.counts.letDown;
    case "over-treated":
      return state.counts.overTreated;
    case "adverse":
      return state.counts.adverse;
    case "longest-wait":
      return state.counts.longestWait;
    case "reviews":
      return state.reviews.length;
    case "review-average":
      return reviewAverage(state.reviews);
    case "cash":
      return state.cash.value;
    case "trust":
      return state.trust.value / 1000;
    case "fame":
      return state.fame.value / 1000;
    case "time":
      return state.tick;
    case "day":
      return Math.floor(state.tick / TICKS_PER_DAY) + 1;
    case "waiting":
      return state.patients.filter((p) => p.visit.step === "waiting").length;
    case "panic":
      return state.patients.filter((p) => isActive(p) && p.anxiety.value >= 75_000).length;
    case "flag":
      return state.story.flags[wanted.flag] ?? 0;
    default:
      return measureCast(state, wanted);
  }
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

export function passes(rules: Ruleset, state: Readonly<ClinicState>, test: Test): boolean {
  const value = measure(rules, state, test.measure);
  return (test.atLeast === undefined || value >= test.atLeast) && (test.atMost === undefined || value <= test.atMost);
}

export function holds(rules: Ruleset, state: Readonly<ClinicState>, condition: Condition): boolean {
  if ("test" in condition) return passes(rules, state, condition.test);
  if ("cast" in condition) return findCast(state, condition.cast)?.visit.step === condition.step;
  if ("all" in condition) return condition.all.every((c) => holds(rules, state, c));
  if ("any" in condition) return condition.any.some((c) => holds(rules, state, c));
  return !holds(rules, state, condition.not);
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
  const now = passes(rules, state, goal.test);
  return {
    value: measure(rules, state, goal.test.measure),
    target: goal.test.atLeast ?? goal.test.atMost ?? 0,
    atMost: goal.test.atLeast === undefined,
    met: kept?.met ?? now,
    failed: kept?.failed ?? false,
    star: goal.star,
  };
}
