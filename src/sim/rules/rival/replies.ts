/**
 * What the player can answer to a move and do about the rival unasked, and how likely it is to work: a base and a few
 * measures of things that the player knows, added up so that the interface can show every part. Docs: docs/rival.md.
 */
import type {
  ApproachDef,
  ApproachEffect,
  MoveDef,
  OddsOf,
  PersonRival,
  ReplyDef,
  ReplyEffect,
  Ruleset,
} from "../../ruleset.ts";
import type { ClinicState, RivalMove } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { minutesToTicks } from "../clock.ts";
import { knownHarm } from "../city/known.ts";
import { standingOf } from "../city/standing.ts";
import { recentWait } from "../money/price-level.ts";
import { findStaff } from "../people/people.ts";
import { reviewAverage } from "../people/reviews.ts";
import { willing } from "./willing.ts";

type State = Readonly<ClinicState>;
type Tried = Pick<ReplyDef | ApproachDef, "odds" | "works" | "fails">;

/** Nothing is quite certain, and nothing is quite hopeless. */
const LEAST = 0.05;
const MOST = 0.95;

export interface OddsPart {
  readonly of: OddsOf;
  /** 0–1. */
  readonly value: number;
  /** What it adds to the chance, −1–1. */
  readonly adds: number;
}
export interface Odds {
  /** 0.05–0.95, or 1 where the same happens either way. */
  readonly chance: number;
  readonly base: number;
  /** In the order in which the level names them. */
  readonly parts: readonly OddsPart[];
}

/** The rival of a level, if it is a person. */
export function personOf({ rival }: Ruleset): PersonRival | null {
  return rival?.kind === "person" ? rival : null;
}

export function moveDef(rules: Ruleset, move: Pick<RivalMove, "kind">): MoveDef | undefined {
  return personOf(rules)?.moves[move.kind];
}

export function findMove(state: State, id: number): RivalMove | undefined {
  return state.rival?.moves.find((each) => each.id === id);
}

/** Moves that are heard of or under way, oldest first. */
export function liveMoves(state: State): RivalMove[] {
  return (state.rival?.moves ?? []).filter((move) => move.phase === "heard" || move.phase === "on");
}

/** Whether it comes to the same whether it works or not: saying yes or no, for instance. */
export function isCertain({ works, fails }: Pick<Tried, "works" | "fails">): boolean {
  return JSON.stringify(works) === JSON.stringify(fails);
}

export function oddsOf(rules: Ruleset, state: State, def: Tried, move?: RivalMove): Odds {
  const hand = handOf(def.works);
  // Whether they give their hand is theirs to say, with reasons of its own.
  if (hand !== "") return { chance: willing(rules, state, hand).chance, base: def.odds.base, parts: [] };
  const parts: OddsPart[] = [];
  let chance = def.odds.base;
  for (const of of MEASURES) {
    const weight = def.odds.of[of] ?? 0;
    if (weight === 0) continue;
    const value = measureOf(rules, state, of, move);
    parts.push({ of, value, adds: value * weight });
    chance += value * weight;
  }
  return { chance: isCertain(def) ? 1 : clamp(chance, LEAST, MOST), base: def.odds.base, parts };
}

/** What an approach offers, "" for no pact. */
export function handOf(works: readonly ApproachEffect[]): "truce" | "joint" | "" {
  for (const effect of works) if (effect.do === "truce" || effect.do === "joint") return effect.do;
  return "";
}

export const MEASURES: readonly OddsOf[] = [
  "trust",
  "fame",
  "stars",
  "clean",
  "morale",
  "evidence",
  "regard",
  "cheap",
  "quick",
];

/** One measure, 0–1; `move` is what is answered, for the mood of whoever it is about. */
export function measureOf(rules: Ruleset, state: State, of: OddsOf, move?: RivalMove): number {
  switch (of) {
    case "trust":
      return state.trust.value / 100_000;
    case "fame":
      return state.fame.value / 100_000;
    case "stars":
      return clamp((reviewAverage(state.reviews) - 1) / 4, 0, 1);
    case "clean":
      return cleanRecord(state);
    case "morale":
      return moodOf(state, move);
    case "evidence":
      return evidenceOf(state);
    case "regard":
      return clamp(0.5 + (state.rival?.regard.value ?? 0) / 200_000, 0, 1);
    case "cheap":
      return cheapness(rules, state);
    case "quick":
      return clamp(1 - recentWait(rules, state) / 60, 0, 1);
  }
}

/** 1 with no harm that anyone knows of and nothing kept quiet; each cover-up that may come out weighs like two known harms. */
function cleanRecord(state: State): number {
  const quiet = state.nanobots.incidents.filter((each) => each.covered && !each.out).length;
  return clamp(1 - knownHarm(state) - 0.4 * quiet, 0, 1);
}

/** Mood of the one who was asked to leave, or else of the whole team. */
function moodOf(state: State, move: RivalMove | undefined): number {
  const one = move && move.target !== "" ? findStaff(state, Number(move.target)) : undefined;
  const team = one ? [one] : state.staff;
  let sum = 0;
  for (const each of team) sum += each.mood.value / 100_000;
  return team.length > 0 ? sum / team.length : 0.5;
}

/** What is known against the rival: a third for each secret found out, a fifth for each harm that the town knows of. */
function evidenceOf(state: State): number {
  const { rival } = state;
  if (!rival) return 0;
  let sum = 0;
  for (const each of rival.house.incidents) sum += each.public >= 0 ? 0.2 : rival.secrets.includes(each.id) ? 0.35 : 0;
  return clamp(sum, 0, 1);
}

/** A half at the rival's own prices, 1 at 30 % below, 0 at 30 % above. */
function cheapness(rules: Ruleset, state: State): number {
  const you = standingOf(rules, state, "you")?.price ?? 1;
  const rival = standingOf(rules, state, "rival")?.price ?? 1;
  return clamp(0.5 + (rival - you) / 0.6, 0, 1);
}

/** Tick from which an answer comes too late: what is done at once is prevented or not at all. */
export function deadlineOf(rules: Ruleset, move: RivalMove): number {
  return (moveDef(rules, move)?.lasts ?? 0) > 0 ? move.ends : move.starts;
}

/** The answer that has been given and has not shown yet. */
export function pendingReply(move: RivalMove): RivalMove["replies"][number] | undefined {
  return move.replies.find((each) => each.worked === "");
}

/** Moves that are heard of, that something can be said to, and that nothing has been said to. */
export function unanswered(rules: Ruleset, state: State): RivalMove[] {
  return (state.rival?.moves ?? []).filter(
    (move) => move.phase === "heard" && move.replies.length === 0 && repliesTo(rules, move).length > 0,
  );
}

/** Answers that the player has to a move, in the order of the level. */
export function repliesTo(rules: Ruleset, move: RivalMove): ReplyDef[] {
  const rival = personOf(rules);
  return (moveDef(rules, move)?.replies ?? []).flatMap((id) => rival?.replies[id] ?? []);
}

/** Whether the player said yes to it, or no: by what their answers came to. */
export function saidTo(rules: Ruleset, move: RivalMove, what: "accept" | "decline"): boolean {
  const rival = personOf(rules);
  return move.replies.some((each) => {
    const def = rival?.replies[each.reply];
    const effects: readonly ReplyEffect[] = each.worked === "yes" ? (def?.works ?? []) : (def?.fails ?? []);
    return each.worked !== "" && effects.some((effect) => effect.do === what);
  });
}

/** Last time that an approach was made, or undefined. */
export function lastApproach(state: State, approach: string): number | undefined {
  return state.rival?.approaches.findLast((each) => each.approach === approach)?.since;
}

/** Ticks until an approach can be made again, 0 for now. */
export function approachAgain(state: State, def: ApproachDef): number {
  const last = lastApproach(state, def.id);
  return last === undefined ? 0 : Math.max(0, last + minutesToTicks(def.again) - state.tick);
}

/** Secrets that the player has found out and nobody else knows, the worst first. */
export function secretsHeld(state: State): { readonly id: number; readonly stage: number; readonly lot: string }[] {
  const { rival } = state;
  if (!rival) return [];
  return rival.house.incidents
    .filter((each) => each.public < 0 && rival.secrets.includes(each.id))
    .sort((a, b) => b.stage - a.stage || a.id - b.id);
}

/** Chance ×1000, as it is kept. */
export function oddsKept(odds: Odds): number {
  return round(1000 * odds.chance);
}
