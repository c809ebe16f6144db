/** What is coming that anybody can see: of the story what it shows of itself, and what the house has in its calendar. */
import type { Condition, ForecastIcon, GoalDef, Ruleset, StoryTrigger, Text } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { clockOf, minutesToTicks, TICKS_PER_DAY } from "../clock.ts";
import { stepDue } from "../nanobots/rollouts.ts";
import { holds, shownGoals, testOf } from "../goals.ts";

/** `at` is the tick at which it is due; `late` that it would be due already and waits for its turn. */
export type Ahead = { readonly at: number; readonly late?: boolean } & (
  | { readonly kind: "story"; readonly id: string; readonly icon: ForecastIcon; readonly text: Text }
  | { readonly kind: "last-call" | "closing" | "end" }
  | { readonly kind: "course" | "notice"; readonly staff: number }
  | { readonly kind: "rollout" | "lab"; readonly lot: string }
  | { readonly kind: "firmware"; readonly firmware: string }
  | { readonly kind: "move" | "move-ends"; readonly move: number }
  | { readonly kind: "goal"; readonly goal: string }
);

type State = Readonly<ClinicState>;

/** Due within `ticks` from now, the soonest first. */
export function forecast(rules: Ruleset, state: State, ticks: number): Ahead[] {
  const all = [...fromStory(rules, state), ...fromClock(rules, state), ...fromHouse(rules, state)];
  return all
    .filter((each) => each.at - state.tick <= ticks && each.at >= state.tick)
    .sort((a, b) => a.at - b.at || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}

/** The tick from which a condition would hold if nothing but time went on; Infinity for never. */
export function holdsFrom(state: State, condition: Condition): number {
  if ("all" in condition) return Math.max(...condition.all.map((part) => holdsFrom(state, part)));
  if ("any" in condition) return Math.min(...condition.any.map((part) => holdsFrom(state, part)));
  if ("test" in condition && condition.test.measure.of === "time") {
    const { atLeast = -Infinity, atMost = Infinity } = condition.test;
    const from = Math.max(state.tick, atLeast);
    return from <= atMost ? from : Infinity;
  }
  return holds(state, condition) ? state.tick : Infinity;
}

function fromStory(rules: Ruleset, state: State): Ahead[] {
  return rules.story.flatMap((trigger): Ahead[] => {
    const { forecast: shown } = trigger;
    if (!shown || state.story.off.includes(trigger.id)) return [];
    const due = dueOf(rules, state, trigger);
    if (!due || due.at - state.tick > shown.ahead) return [];
    return [{ kind: "story", id: trigger.id, icon: shown.icon, text: shown.text, ...due }];
  });
}

/** When a trigger's effects come next, as far as that can be told; null where it can't. Chance tells nothing. */
function dueOf(rules: Ruleset, state: State, trigger: StoryTrigger): { at: number; late?: boolean } | null {
  const { story } = state;
  const under = story.due.find((due) => due.trigger === trigger.id);
  if (under) return { at: under.at };
  if (story.line.some((waiting) => waiting.trigger === trigger.id)) return { at: nextRoom(rules, state), late: true };
  if (trigger.chance) return null;
  const stands = story.triggers[trigger.id];
  const again = trigger.repeat ? (stands?.times ?? 0) < trigger.repeat.most : !story.fired.includes(trigger.id);
  if (!again || (stands && !stands.armed && trigger.repeat?.until)) return null;
  const at = Math.max(holdsFrom(state, trigger.when), stands?.rest ?? 0);
  return Number.isFinite(at) ? { at: at + (trigger.after ?? 0) } : null;
}

/** When there may be room for another crisis. */
function nextRoom(rules: Ruleset, state: State): number {
  const { crises, began } = state.story;
  const { events } = rules;
  const free =
    crises.length >= (events?.crises ?? Infinity) ? Math.min(...crises.map(({ until }) => until)) : state.tick;
  return Math.max(state.tick, free, (began.at(-1) ?? -Infinity) + (events?.apart ?? 0));
}

function fromClock(rules: Ruleset, state: State): Ahead[] {
  const day = clockOf(state.tick).day - 1;
  const opened = day * TICKS_PER_DAY;
  const closing = opened + TICKS_PER_DAY;
  const ends = rules.clock.end <= closing;
  return [
    { kind: "last-call", at: opened + minutesToTicks(rules.arrivals.lastCall) },
    { kind: ends ? "end" : "closing", at: ends ? rules.clock.end : closing },
    ...shownGoals(rules, state).flatMap((goal) => deadline(state, goal)),
  ];
}

/** A goal that can only be met until some time. */
function deadline(state: State, goal: GoalDef): Ahead[] {
  const kept = state.goals.find((each) => each.id === goal.id);
  const { measure, atMost } = testOf(goal, kept);
  return measure.of === "time" && atMost !== undefined && !kept?.met
    ? [{ kind: "goal", goal: goal.id, at: atMost }]
    : [];
}

function fromHouse(rules: Ruleset, state: State): Ahead[] {
  const found: Ahead[] = [];
  for (const one of state.staff) {
    const course = one.task === "study" ? rules.courses[one.course] : undefined;
    if (course)
      found.push({ kind: "course", staff: one.id, at: state.tick + minutesToTicks(course.minutes) - one.studied });
    if (one.notice > 0 && one.task !== "leaving") found.push({ kind: "notice", staff: one.id, at: one.notice });
  }
  const [job] = state.nanobots.lab;
  if (job && job.what !== "restore") found.push({ kind: "lab", lot: job.target, at: state.tick + job.left });
  for (const rollout of state.nanobots.rollouts)
    if (rollout.halted === "")
      found.push({
        kind: "rollout",
        lot: rollout.lot,
        at: stepDue(rules, rollout),
      });
  for (const { id, from } of rules.nanobots.firmware)
    if (from > state.tick) found.push({ kind: "firmware", firmware: id, at: from });
  for (const move of state.rival?.moves ?? []) {
    if (move.phase === "heard") found.push({ kind: "move", move: move.id, at: move.starts });
    if (move.phase === "on") found.push({ kind: "move-ends", move: move.id, at: move.ends });
  }
  return found;
}
