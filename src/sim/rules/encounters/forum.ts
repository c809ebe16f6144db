/** What views and bots may know of a forum. Pure; opinions −1–1 unless said otherwise. */
import type { ForumCardDef, ForumDef, ForumRules } from "../../ruleset.ts";
import type { EncounterOf, ForumAttack, ForumCamp, ForumCard, ForumPerson, ForumState } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { listens, moved, pull, type Argument } from "./forum/persuade.ts";

export { recordOf } from "./forum/record.ts";
export { listens } from "./forum/persuade.ts";

export const SEATS = 15;
/** Columns and rows of a block of seats. */
export const COLUMNS = 5;
export const ROWS = SEATS / COLUMNS;

export type Play = Readonly<ForumState>;
export type Forum = Readonly<EncounterOf<"forum">>;

export const stepsOfSeconds = (seconds: number): number => round(seconds * 10);

/** What is in the air now, or null while the hall breathes. */
export function inTheAir(play: Play): ForumAttack | null {
  return play.since < 0 ? null : (play.attacks[play.round] ?? null);
}

/** 0–1 of the time that the argument in the air has left. */
export function ringLeft(play: Play, def: ForumDef): number {
  return clamp(1 - play.since / stepsOfSeconds(def.rules.ring[def.difficulty]), 0, 1);
}

/** 0–1 of the player's breath that is still to come; 0 when they can speak. */
export function breathLeft(encounter: Forum): number {
  const { play, step } = encounter;
  return play.busyFor > 0 ? clamp((play.busyUntil - step) / play.busyFor, 0, 1) : 0;
}

export function sideOf(rules: ForumRules, person: Readonly<Pick<ForumPerson, "opinion">>): -1 | 0 | 1 {
  return person.opinion > 1000 * rules.decided ? 1 : person.opinion < -1000 * rules.decided ? -1 : 0;
}

export interface Count {
  readonly for: number;
  readonly open: number;
  readonly against: number;
  /** Of a mean opinion, −1–1. */
  readonly mean: number;
  /** Who do not listen to the clinic. */
  readonly deaf: number;
}

/** How a camp stands, or the whole hall for −1. */
export function countOf(rules: ForumRules, play: Play, camp = -1): Count {
  const tally = { for: 0, open: 0, against: 0, mean: 0, deaf: 0 };
  let people = 0;
  for (const person of play.people) {
    if (camp >= 0 && person.camp !== camp) continue;
    people += 1;
    const side = sideOf(rules, person);
    if (side > 0) tally.for += 1;
    else if (side < 0) tally.against += 1;
    else tally.open += 1;
    tally.mean += person.opinion / 1000;
    const its = play.camps[person.camp];
    if (its && !listens(its, person.opinion, 1)) tally.deaf += 1;
  }
  if (people > 0) tally.mean /= people;
  return tally;
}

/** People of a camp by opinion in seven bins, from against to for. */
export function binsOf(play: Play, camp: number): number[] {
  const bins = [0, 0, 0, 0, 0, 0, 0];
  for (const person of play.people) {
    const bin = clamp(Math.floor(((person.opinion + 1000) / 2001) * 7), 0, 6);
    if (person.camp === camp) bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

/** Mean elaboration of a camp, 0–1: how much they check. */
export function checks(play: Play, camp: number): number {
  const people = play.people.filter((each) => each.camp === camp);
  return people.reduce((sum, each) => sum + each.mind / 1000, 0) / Math.max(1, people.length);
}

export function campIndex(play: Play, id: string): number {
  return play.camps.findIndex((each) => each.id === id);
}

/** "card:camp" as an act names it. */
export function target(on: string): { readonly id: string; readonly camp: string } {
  const at = on.indexOf(":");
  return at < 0 ? { id: on, camp: "" } : { id: on.slice(0, at), camp: on.slice(at + 1) };
}

/** Whether saying the card to that camp answers what is in the air. */
export function answers(play: Play, card: Readonly<ForumCard>, camp: number): boolean {
  const attack = inTheAir(play);
  return attack !== null && attack.topic === card.topic && attack.camp === camp;
}

/** The argument that a card makes in front of a camp. */
export function cardArgument(
  rules: ForumRules,
  play: Play,
  card: Readonly<ForumCard>,
  camp: Readonly<ForumCamp>,
): Argument {
  const def = rules.cards[card.id] as ForumCardDef;
  const attack = inTheAir(play);
  const floor = attack !== null && attack.floor && attack.topic === card.topic && play.camps[attack.camp] === camp;
  let worn = 1;
  for (let n = 0; n < card.worn; n++) worn *= rules.worn;
  return {
    dir: 1,
    quality: card.quality / 1000,
    strength: worn * (camp.cares === card.topic ? rules.caring : 1) * (floor ? 1.5 : 1),
    believed: play.ethos.value / 1000,
    logos: def.logos,
    ethos: def.ethos,
    pathos: def.pathos,
  };
}

export interface Forecast {
  /** Change of the camp's mean opinion, −1–1. */
  readonly change: number;
  /** Change of how many are for the clinic. */
  readonly votes: number;
  /** Mean elaboration of the camp, 0–1; quality of the argument, 0–1; people who do not listen. */
  readonly checks: number;
  readonly quality: number;
  readonly deaf: number;
  /** How often it has been said. */
  readonly worn: number;
  /** They care about it, as far as the player knows. */
  readonly cares: boolean;
  readonly answers: boolean;
  /** It would drive them off. */
  readonly backfires: boolean;
}

/** What a card would do to a camp if it were said now. */
export function forecast(rules: ForumRules, play: Play, cardId: string, campId: string): Forecast | null {
  const card = play.cards.find((each) => each.id === cardId);
  const index = campIndex(play, campId);
  const camp = play.camps[index];
  if (!card || !camp) return null;
  const argument = cardArgument(rules, play, card, camp);
  const effect = effectOf(rules, play, index, argument);
  return {
    ...effect,
    checks: checks(play, index),
    quality: card.quality / 1000,
    deaf: countOf(rules, play, index).deaf,
    worn: card.worn,
    cares: camp.known && camp.cares === card.topic,
    answers: answers(play, card, index),
    backfires: effect.change < -0.002,
  };
}

/** What an argument would do to a camp (−1: the whole hall): change of its mean opinion, and of those for the clinic. */
export function effectOf(
  rules: ForumRules,
  play: Play,
  index: number,
  argument: Argument,
): { readonly change: number; readonly votes: number } {
  let change = 0;
  let votes = 0;
  let people = 0;
  for (const person of play.people) {
    const camp = play.camps[person.camp];
    if (!camp || (index >= 0 && person.camp !== index)) continue;
    people += 1;
    const next = moved(person.opinion, pull(rules, camp, person, argument));
    change += (next - person.opinion) / 1000;
    votes += Math.max(0, sideOf(rules, { opinion: next })) - Math.max(0, sideOf(rules, person));
  }
  return { change: people > 0 ? change / people : 0, votes };
}

/** Chance that an untruth is found out, 0–1. */
export function riskOf(rules: ForumRules, play: Play): number {
  const hidden = play.faults.filter((each) => each.topic === "hush" && each.hidden && !each.done).length;
  return clamp(rules.caught.base + rules.caught.each * hidden, 0, rules.caught.most);
}

/** Chance that a witness manages, 0–1, steadied or not. */
export function nerveOf(nerve: number, steadied: boolean): number {
  return clamp(nerve / 1000 + (steadied ? STEADY : 0), 0, 0.98);
}
/** What standing beside somebody adds to the chance that they manage. */
export const STEADY = 0.25;
