/**
 * What the player may know of the rival's house and head. The interface reads both only through here: what anyone can
 * see from the street is true and of now, what was counted inside has its age, and the rest stays theirs.
 */
import type { BeliefName, MoveDef, Ruleset, TraitName } from "../../ruleset.ts";
import type { ClinicState, RivalMove, RivalReview, ScoutReport, Thinking } from "../../state.ts";
import { round } from "../../math.ts";
import { TICKS_PER_MINUTE } from "../clock.ts";
import { standingOf } from "../city/standing.ts";
import { BELIEF_NAMES, figuresOf } from "./mind/beliefs.ts";
import { effectsOn, hoursNow, priceNow, starsShown } from "./house.ts";

type State = Readonly<ClinicState>;

/** What can be seen and read by anybody; `price` 1 for the usual, `wait` in minutes as posted, `stars` 1–5 as displayed. */
export interface RivalPublic {
  readonly open: boolean;
  readonly price: number;
  readonly wait: number;
  readonly chairs: number;
  readonly staff: number;
  /** People seen waiting in the window. */
  readonly waiting: number;
  /** People seen to come out treated, since the level began and today. */
  readonly treated: number;
  readonly stars: number;
  readonly reviews: number;
  /** Ticks of the harms that the town knows of, oldest first. */
  readonly incidents: readonly number[];
  /** Open for longer than usual; treats for less than they mostly do; has something up about themselves. */
  readonly late: boolean;
  readonly sale: boolean;
  readonly banner: boolean;
  /** A delivery stands before the door. */
  readonly van: boolean;
}

export function rivalPublic(rules: Ruleset, state: State): RivalPublic | null {
  const house = state.rival?.house;
  const standing = standingOf(rules, state, "rival");
  if (!house || !standing || rules.rival?.kind !== "person") return null;
  const moves = state.rival?.moves ?? [];
  const price = priceNow(rules, state);
  return {
    open: house.closed < 0,
    price,
    wait: round(standing.wait),
    chairs: house.chairs,
    staff: house.staff,
    waiting: house.queue.length,
    treated: house.counts.treated,
    stars: starsShown(house),
    reviews: house.stars.count,
    incidents: house.incidents.filter((each) => each.public >= 0).map((each) => each.public),
    late: hoursNow(rules, state) > 1.02,
    sale: price < house.price / 1000 - 0.02,
    banner: effectsOn(rules, state, "sway").some(({ effect }) => effect.on === "self"),
    van: moves.some((move) => move.phase === "heard" && defOf(rules, move)?.telegraph === "van"),
  };
}

/** Their reviews stand where everybody can read them, newest last. */
export function rivalReviews(state: State): readonly RivalReview[] {
  return state.rival?.house.reviews ?? [];
}

/** What somebody counted inside, and how many minutes of clinic time ago; null if nobody has. */
export function scouted(state: State): { readonly report: ScoutReport; readonly minutes: number } | null {
  const report = state.rival?.scouted;
  return report ? { report, minutes: round((state.tick - report.tick) / TICKS_PER_MINUTE) } : null;
}

/** Harm of theirs that the player has found out and the town does not know, the worst first. */
export function secretsKnown(state: State): { readonly stage: number; readonly minutes: number }[] {
  const { rival } = state;
  if (!rival) return [];
  return rival.house.incidents
    .filter((each) => each.public < 0 && rival.secrets.includes(each.id))
    .sort((a, b) => b.stage - a.stage || a.id - b.id)
    .map(({ stage, tick }) => ({ stage, minutes: round((state.tick - tick) / TICKS_PER_MINUTE) }));
}

export type Face = "happy" | "determined" | "worried" | "sad" | "neutral";

/** What their face says in the street: how they feel about the player and about the day. */
export function faceOf(state: State): Face {
  const { rival } = state;
  if (!rival) return "neutral";
  if (rival.house.closed >= 0) return "sad";
  if (rival.mind.stress >= 550) return "worried";
  if (rival.regard.value >= 25_000) return "happy";
  if (rival.regard.value <= -25_000 || rival.moves.some((move) => move.phase === "heard")) return "determined";
  return rival.mind.stress < 250 ? "happy" : "neutral";
}

/** A way of theirs that shows in what they did: how often it was seen. */
export interface SeenTrait {
  readonly trait: TraitName | "grudge";
  readonly way: "high" | "low";
  readonly times: number;
}

/** From these weights on a move says something about who makes it. */
const TELLS = 0.4;
const TELLS_NOT = -0.3;
/** Points of regard (×1000) below which what is hostile is done out of a grudge, and hostility that counts as such. */
const GRUDGE = -15_000;
const HOSTILE = 0.3;

/**
 * What one can tell of them by what they have done, and by nothing else: a move that a trait makes likelier speaks for
 * it, one that it holds back speaks against it. The surest first.
 */
export function seenTraits(rules: Ruleset, state: State): SeenTrait[] {
  const names: readonly TraitName[] = ["aggression", "ethics", "risk", "vanity", "patience"];
  const net = new Map<TraitName, number>(names.map((name) => [name, 0]));
  let grudge = 0;
  for (const move of state.rival?.moves ?? []) {
    const def = defOf(rules, move);
    if (!def || (move.phase !== "on" && move.phase !== "over")) continue;
    for (const name of names) net.set(name, (net.get(name) ?? 0) + speaks(def.traits[name] ?? 0));
    if (def.hostility >= HOSTILE && (state.rival?.regard.value ?? 0) <= GRUDGE) grudge += 1;
  }
  const seen: SeenTrait[] = [];
  for (const name of names) {
    const times = net.get(name) ?? 0;
    if (times !== 0) seen.push({ trait: name, way: times > 0 ? "high" : "low", times: Math.abs(times) });
  }
  if (grudge > 0) seen.push({ trait: "grudge", way: "high", times: grudge });
  return seen.sort((a, b) => b.times - a.times || (a.trait < b.trait ? -1 : 1));
}

const speaks = (weight: number): number => (weight >= TELLS ? 1 : weight <= TELLS_NOT ? -1 : 0);

/** What they were thinking, once it is over: nobody reads a mind beforehand. null while it is not, or for a story's move. */
export function thoughtsBehind(state: State, move: RivalMove): Thinking | null {
  return (move.phase === "over" || move.phase === "off") && move.why.best.length > 0 && state.rival ? move.why : null;
}

export interface Mistake {
  readonly name: BeliefName;
  /** What they believed and what was so, 0–1 each; the ranges of docs/rival.md. */
  readonly believed: number;
  readonly true: number;
}

/** What they believed of the player's clinic when they made up their mind, against what was so, the most wrong first. */
export function beliefsBehind(state: State, move: RivalMove): Mistake[] {
  const why = thoughtsBehind(state, move);
  const view = state.city.facts.find((each) => each.move === move.id)?.view;
  if (!why || !view) return [];
  const facts = figuresOf([view], view, 0);
  // A trend takes two looks, and one is all that is kept.
  return BELIEF_NAMES.filter((name) => name !== "trend")
    .map((name) => ({ name, believed: why.beliefs[name] / 1000, true: facts[name] }))
    .sort((a, b) => Math.abs(b.believed - b.true) - Math.abs(a.believed - a.true) || (a.name < b.name ? -1 : 1));
}

function defOf(rules: Ruleset, move: RivalMove): MoveDef | undefined {
  return rules.rival?.kind === "person" ? rules.rival.moves[move.kind] : undefined;
}
