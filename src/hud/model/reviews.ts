/**
 * Reviews in words: an opening, what they write about, a last line; in the voice of who writes, and always the same
 * for the same review.
 */
import { publicReviews, publicStars, type PublicReview } from "../../sim/rules/city/reviews.ts";
import { findPatient, patientName } from "../../sim/rules/people/people.ts";
import type { House, Look } from "../../sim/ruleset.ts";
import type { Words } from "../api.ts";
import type { Game } from "./game.ts";

export interface ReviewCard {
  readonly key: string;
  readonly id: number;
  readonly tick: number;
  readonly house: House;
  readonly stars: number;
  readonly text: string;
  readonly by: string;
  readonly level: Level;
  /** The face of whoever wrote it, where the clinic knows them. */
  readonly look: Look | null;
  readonly portrait: string;
}

export type Level = "high" | "middle" | "low";
export const levelOf = (stars: number): Level => (stars >= 4 ? "high" : stars <= 2 ? "low" : "middle");

/** Topics in the order in which they are shown. */
export const TOPICS = ["outcome", "manner", "calm", "wait", "price", "pain"] as const;

/** Newest first. */
export function reviewCards(game: Game, house: House): ReviewCard[] {
  return publicReviews(game.state, house)
    .map((review) => cardOf(game, review))
    .reverse();
}

export function cardOf(game: Game, review: PublicReview): ReviewCard {
  const { words } = game;
  const writer = writerOf(game, review);
  return {
    key: `${review.house}-${review.id}`,
    id: review.id,
    tick: review.tick,
    house: review.house,
    stars: review.stars,
    text: reviewText(words, review, voiceOf(words, writer.archetype)),
    by: words.t("reviews.by", { name: writer.name, age: writer.age }),
    level: levelOf(review.stars),
    look: writer.look,
    portrait: writer.portrait,
  };
}

/** The voice in which people of an archetype write; "any" for those who have none. */
export function voiceOf(words: Words, archetype: string): string {
  const key = `reviews.voice-of.${archetype}`;
  return words.has(key) ? words.t(key) : "any";
}

/** Whoever wrote about the rival is nobody whom the clinic knows: a name, an age and a kind by the review's id. */
function writerOf({ words, rules, state }: Game, review: PublicReview) {
  const patient = review.patient > 0 ? findPatient(state, review.patient) : undefined;
  if (patient)
    return {
      archetype: patient.archetype,
      name: words.tx(patientName(rules, patient)),
      age: words.num(patient.age),
      look: patient.look,
      portrait: rules.cast[patient.cast]?.portrait ?? "",
    };
  const kinds = Object.keys(rules.city.segments[review.segment]?.archetypes ?? {});
  const archetype = kinds[pick(review.id, 1, kinds.length)] ?? "";
  const [from, to] = rules.archetypes[archetype]?.age ?? [20, 70];
  const { given, family } = rules.names;
  const name = `${given[pick(review.id, 2, given.length)] ?? ""} ${family[pick(review.id, 3, family.length)] ?? ""}`;
  return { archetype, name, age: words.num(from + pick(review.id, 4, to - from + 1)), look: null, portrait: "" };
}

/** Three or four sentences, from parts that `assets/locales/en/reviews.json` has by voice, stars and code. */
export function reviewText(
  words: Words,
  review: { readonly id: number; readonly stars: number; readonly about: readonly string[] },
  voice: string,
): string {
  const level = levelOf(review.stars);
  // Now and then they begin as anybody would.
  const plain = pick(review.id, 9, 5) === 0 ? "any" : voice;
  const parts = [one(words, `reviews.opening.${plain}.${level}`, review.id, 5)];
  review.about.slice(0, 2).forEach((code, i) => {
    const clause = clauseOf(words, code, voice, review.id, i);
    if (clause === "") return;
    const good = code.endsWith("-good");
    // Praise in a bad review, or blame in a good one, asks for a turn of phrase.
    const turn = (good && level === "low") || (!good && level === "high");
    parts.push(turn ? `${one(words, `reviews.but.${good ? "good" : "bad"}`, review.id, 6)} ${clause}` : clause);
  });
  if (pick(review.id, 7, 3) > 0) parts.push(one(words, `reviews.closing.${voice}.${level}`, review.id, 8));
  return parts.filter((part) => part !== "").join(" ");
}

/** Half of the time as only this voice would say it. */
function clauseOf(words: Words, code: string, voice: string, id: number, i: number): string {
  const own = `reviews.clause.${code}.${voice}`;
  const chosen = voice !== "any" && pick(id, 10 + i, 2) === 0 && words.has(`${own}.0`);
  return one(words, chosen ? own : `reviews.clause.${code}.any`, id, 20 + i);
}

/** One of the sentences under a key, numbered from 0; "" where there is none. */
function one(words: Words, key: string, id: number, salt: number): string {
  let count = 0;
  while (words.has(`${key}.${count}`)) count += 1;
  return count > 0 ? words.t(`${key}.${pick(id, salt, count)}`) : "";
}

/** 0 to `of` − 1, always the same for the same review and purpose. */
function pick(id: number, salt: number, of: number): number {
  let x = Math.imul(id, 0x9e3779b1) ^ Math.imul(salt, 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 15), 0x2c1b3c6d);
  x = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return of > 0 ? ((x ^ (x >>> 15)) >>> 0) % of : 0;
}

export interface StarLine {
  readonly house: House;
  readonly name: string;
  readonly mean: number;
  /** How many reviews gave 5, 4, 3, 2, 1 stars, of those that can still be read. */
  readonly spread: readonly number[];
  readonly average: string;
  readonly count: string;
}

export function starLine(game: Game, house: House): StarLine {
  const { words, rules, state } = game;
  const { mean, count } = publicStars(state, house);
  const reviews = publicReviews(state, house);
  return {
    house,
    name:
      house === "rival" && rules.rival?.kind === "person" ? words.tx(rules.rival.who.house) : words.t("reviews.you"),
    mean,
    spread: [5, 4, 3, 2, 1].map((stars) => reviews.filter((each) => each.stars === stars).length),
    average: words.num(mean, 1),
    count: words.t("reviews.of", { count }),
  };
}

export interface TopicLine {
  readonly topic: string;
  readonly label: string;
  /** Times praised and complained of. */
  readonly good: number;
  readonly bad: number;
}

const LATELY = 24;

/** What the last reviews were about, most talked of first; topics that nobody names are left out. */
export function topicLines(game: Game, house: House): TopicLine[] {
  const reviews = publicReviews(game.state, house).slice(-LATELY);
  const times = (code: string) => reviews.filter((each) => each.about.includes(code)).length;
  return TOPICS.map((topic) => ({
    topic,
    label: game.words.t(`reviews.about.${topic}`),
    good: times(`${topic}-good`),
    bad: times(`${topic}-bad`),
  }))
    .filter((line) => line.good + line.bad > 0)
    .sort((a, b) => b.good + b.bad - a.good - a.bad);
}
