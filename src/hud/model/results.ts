/** The end of a level: stars and why, the numbers, the reviews. */
import { findCast, findPatient, patientName } from "../../sim/rules/people/people.ts";
import { goalProgress, shownGoals, testOf } from "../../sim/rules/goals.ts";
import type { EncounterKind, GoalDef } from "../../sim/ruleset.ts";
import type { IconName } from "../ui/icons.ts";
import { clockText } from "./people.ts";
import { endingText } from "./encounter-over.ts";
import type { Game } from "./game.ts";
import { reviewText, voiceOf } from "./reviews.ts";

export type GoalStatus = "met" | "failed" | "open";

export interface GoalLine {
  readonly id: string;
  readonly star: 1 | 2 | 3;
  readonly title: string;
  readonly why: string;
  readonly progress: string;
  /** The number reached against the target, whatever became of the goal. */
  readonly reached: string;
  readonly share: number;
  readonly status: GoalStatus;
  readonly hold: boolean;
}

export function goalLines(game: Game): GoalLine[] {
  return shownGoals(game.rules, game.state)
    .map((goal) => goalLine(game, goal))
    .sort((a, b) => a.star - b.star);
}

function goalLine(game: Game, goal: GoalDef): GoalLine {
  const { words, rules, state } = game;
  const progress = goalProgress(rules, state, goal);
  const { atMost: most } = testOf(
    goal,
    state.goals.find((kept) => kept.id === goal.id),
  );
  const atMost = most !== undefined;
  const status: GoalStatus = progress.failed
    ? "failed"
    : progress.met && (goal.mode === "reach" || state.outcome)
      ? "met"
      : "open";
  const value = measured(game, goal, progress.value);
  const target = measured(game, goal, progress.target);
  // "None of these" goals read as a promise that still holds, not as a score.
  const none = atMost && progress.target === 0 && status === "open" && progress.value === 0;
  const reached = atMost ? words.t("goal.at-most", { value, target }) : words.t("goal.at-least", { value, target });
  // Nobody remembers a visit that was not made.
  const { measure } = goal.test;
  const unmade =
    measure.of === "cast-memory" && status === "open" && (findCast(state, measure.who)?.memory.remembered ?? -1) < 0;
  const text =
    status === "failed"
      ? words.t("goal.failed")
      : unmade
        ? words.t("goal.open")
        : none
          ? words.t("goal.so-far")
          : reached;
  const share =
    progress.target <= 0 ? (progress.met ? 1 : 0) : Math.min(1, Math.max(0, progress.value / progress.target));
  return {
    id: goal.id,
    star: goal.star,
    title: words.tx(goal.title),
    why: words.tx(goal.why),
    progress:
      goal.test.measure.of === "flag" ? words.t(`goal.${status === "open" && progress.met ? "so-far" : status}`) : text,
    reached: goal.test.measure.of === "flag" ? "" : reached,
    share,
    status,
    hold: goal.mode === "hold",
  };
}

function measured(game: Game, goal: GoalDef, value: number): string {
  const { words } = game;
  switch (goal.test.measure.of) {
    case "cash":
      return words.money(value);
    case "time":
      return clockText(value);
    case "longest-wait":
      return words.t("care.minutes-short", { n: words.num(value) });
    case "share":
    case "home-share":
      return words.percent(value / 100);
    case "review-average":
      return words.num(value, 1);
    default:
      return words.num(value);
  }
}

export interface NumberLine {
  readonly key: string;
  readonly icon: IconName;
  readonly label: string;
  readonly value: string;
  readonly tone: "good" | "bad" | "plain";
}

export function numberLines(game: Game): NumberLine[] {
  const { words, state } = game;
  const { counts } = state;
  const line = (key: string, icon: IconName, value: string, tone: NumberLine["tone"] = "plain"): NumberLine => ({
    key,
    icon,
    label: words.t(`results.numbers.${key}`),
    value,
    tone,
  });
  const change = (account: { value: number; opened: number }): string =>
    words.signed((account.value - account.opened) / 1000);
  const tone = (amount: number): NumberLine["tone"] => (amount > 0 ? "good" : amount < 0 ? "bad" : "plain");
  const trust = state.trust.value - state.trust.opened;
  const fame = state.fame.value - state.fame.opened;
  const cash = state.cash.value - state.cash.opened;
  return [
    line("treated", "dental", words.num(counts.treated), tone(counts.treated)),
    line("arrived", "users", words.num(counts.arrived)),
    line("fled", "run", words.num(counts.fled), tone(-counts.fled)),
    line("gave-up", "door-exit", words.num(counts.gaveUp), tone(-counts.gaveUp)),
    line("longest-wait", "hourglass", words.t("care.minutes-short", { n: words.num(counts.longestWait) })),
    line("adverse", "virus", words.num(counts.adverse), tone(-counts.adverse)),
    line("cash", "coin", words.signedMoney(cash), tone(cash)),
    line("trust", "heart-handshake", change(state.trust), tone(trust)),
    line("fame", "star", change(state.fame), tone(fame)),
  ];
}

export interface ReviewLine {
  readonly id: number;
  readonly patient: number;
  readonly name: string;
  readonly stars: number;
  readonly text: string;
}

/** Reviews in the words that they have everywhere, newest first. */
export function reviewLines(game: Game): ReviewLine[] {
  const { words, rules, state } = game;
  return [...state.reviews].reverse().map((review) => {
    const patient = findPatient(state, review.patient);
    return {
      id: review.id,
      patient: review.patient,
      name: patient ? words.tx(patientName(rules, patient)) : words.t("feed.someone"),
      stars: review.stars,
      text: reviewText(words, review, voiceOf(words, patient?.archetype ?? "")),
    };
  });
}

export interface EncounterLine {
  readonly key: string;
  readonly kind: EncounterKind;
  readonly title: string;
  readonly ending: string;
  readonly score: number;
  readonly won: boolean;
}

/** The set pieces that were played, in that order, and how they ended. */
export function encounterLines(game: Game): EncounterLine[] {
  const { words, rules, state } = game;
  return state.encounters.done.map((done, index) => ({
    key: `${done.id} ${index}`,
    kind: done.kind,
    title: words.tx(rules.encounters[done.id]?.title ?? ""),
    ending: endingText(words, done.kind, done.ending),
    score: done.score,
    won: done.result === "won",
  }));
}

export function outcomeText(game: Game): { title: string; line: string } {
  const { words, state } = game;
  const { outcome } = state;
  if (!outcome) return { title: words.t("results.open"), line: "" };
  const title = words.t(outcome.result === "won" ? `results.won-${outcome.stars}` : "results.lost");
  const key = `results.reason.${outcome.result}-${outcome.reason}`;
  return {
    title,
    line: words.has(key)
      ? words.t(key)
      : words.t(outcome.result === "won" ? "results.reason.won" : "results.reason.lost"),
  };
}
