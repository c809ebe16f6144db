/** The town as it stands: who chooses whom, where, and why. Pure functions of the game; shares are 0–1. */
import type { District, House, Option, Segment, Text } from "../../sim/ruleset.ts";
import type { CityEffect } from "../../sim/state.ts";
import { choices, cityShares, households, OPTIONS, type Choice } from "../../sim/rules/city/choice.ts";
import { standingOf, type Standing } from "../../sim/rules/city/standing.ts";
import { clockOf } from "../../sim/rules/clock.ts";
import { peopleADay } from "../../sim/rules/money/demand.ts";
import type { IconName } from "../ui/icons.ts";
import { causeLabel } from "./causes.ts";
import type { Game } from "./game.ts";
import { clockText } from "./people.ts";
import { iconNamed } from "./icon-named.ts";

export { OPTIONS };
export const OPTION_ICONS: Readonly<Record<Option, IconName>> = {
  you: "dental",
  rival: "building-store",
  home: "home",
};

const SEGMENT_ICONS: Readonly<Record<string, IconName>> = {
  families: "friends",
  influencers: "microphone-2",
  moguls: "businessplan",
  phobic: "heartbeat",
  traditionalists: "armchair",
  uninsured: "wallet",
};

export type Split = Readonly<Record<Option, number>>;

/** People of one segment in one district, and what they make of each option. */
export interface Household {
  readonly segment: Segment;
  readonly district: District;
  /** Of everyone in town, 0–1. */
  readonly weight: number;
  readonly choices: readonly Choice[];
}

export interface Town {
  readonly homes: readonly Household[];
  readonly standings: Readonly<Record<House, Standing | null>>;
  /** Name of the rival's house; "" where nobody competes or they have closed. */
  readonly rival: string;
  /** People in need on a day like today, all together. */
  readonly needADay: number;
}

/** Whose people are meant: "" for all of them. */
export interface Where {
  readonly segment: string;
  readonly district: string;
}
export const EVERYWHERE: Where = { segment: "", district: "" };

export function townOf({ words, rules, state }: Game): Town {
  const standings = { you: standingOf(rules, state, "you"), rival: standingOf(rules, state, "rival") };
  const list = households(rules);
  const all = list.reduce((sum, each) => sum + each.weight, 0);
  const { rival } = rules;
  return {
    homes: list.map(({ segment, district, weight }) => ({
      segment,
      district,
      weight: weight / Math.max(1e-9, all),
      choices: choices(rules, state, segment, district, standings),
    })),
    standings,
    rival: rival && standings.rival?.open ? words.tx(rival.kind === "person" ? rival.who.house : rival.name) : "",
    needADay: peopleADay(rules, clockOf(state.tick).day, 1e6 / Math.max(1, state.city.opening)),
  };
}

export function homesIn(town: Town, where: Where): readonly Household[] {
  return town.homes.filter(
    (each) =>
      (where.segment === "" || each.segment.id === where.segment) &&
      (where.district === "" || each.district.id === where.district),
  );
}

/** How those in need there split, and their part of the town. */
export function splitOf(town: Town, where: Where): Split & { readonly weight: number } {
  const sum = { you: 0, rival: 0, home: 0 };
  let weight = 0;
  for (const home of homesIn(town, where)) {
    weight += home.weight;
    for (const choice of home.choices) sum[choice.option] += home.weight * choice.share;
  }
  const all = Math.max(1e-9, weight);
  return { you: sum.you / all, rival: sum.rival / all, home: sum.home / all, weight };
}

/** Whole percents that add up to 100, the largest remainders rounded up; all 0 for nobody. */
export function percents(split: Split): Split {
  const raw = OPTIONS.map((option) => 100 * split[option]);
  if (raw.reduce((sum, each) => sum + each, 0) < 1) return { you: 0, rival: 0, home: 0 };
  const whole = raw.map(Math.floor);
  let left = 100 - whole.reduce((sum, each) => sum + each, 0);
  const order = raw.map((each, i) => [each - Math.floor(each), i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (const [, i] of order) {
    if (left <= 0) break;
    whole[i] = (whole[i] ?? 0) + 1;
    left -= 1;
  }
  return { you: whole[0] ?? 0, rival: whole[1] ?? 0, home: whole[2] ?? 0 };
}

export function optionName({ words }: Game, town: Town, option: Option): string {
  return option === "rival" ? town.rival : words.t(`city.option.${option}`);
}

export const segmentIcon = (id: string): IconName => SEGMENT_ICONS[id] ?? "users";

export interface PlaceView {
  readonly id: string;
  readonly name: string;
  /** On the map, 0–100 of its width and height. */
  readonly x: number;
  readonly y: number;
  /** Of everyone in town (or of the segment that is looked at), 0–1. */
  readonly weight: number;
  readonly split: Split;
  readonly percents: Split;
  /** Clinics that stand here. */
  readonly houses: readonly House[];
  /** All of it in one sentence. */
  readonly sentence: string;
}

/** The districts in the order of their ids, for one segment or for all. */
export function placesOf(game: Game, town: Town, segment: string): PlaceView[] {
  const { words, rules } = game;
  const [w, h] = rules.city.size;
  const of = splitOf(town, { segment, district: "" }).weight;
  return Object.values(rules.city.districts)
    .filter(
      (district) => town.homes.some((each) => each.district.id === district.id) || district.id === rules.city.home,
    )
    .map((district) => {
      const split = splitOf(town, { segment, district: district.id });
      const whole = percents(split);
      const houses: House[] = [];
      if (district.id === rules.city.home) houses.push("you");
      if (town.rival !== "" && district.id === rules.rival?.district) houses.push("rival");
      const name = words.tx(district.name);
      return {
        id: district.id,
        name,
        x: (100 * district.at[0]) / w,
        y: (100 * district.at[1]) / h,
        weight: split.weight / Math.max(1e-9, of),
        split,
        percents: whole,
        houses,
        sentence: split.weight === 0 ? words.t("city.place-empty", { name }) : splitSentence(game, town, name, whole),
      };
    });
}

/** "Old Port: 41 % choose you, 38 % Liu Regrowth, 21 % stay at home". */
export function splitSentence({ words }: Game, town: Town, name: string, whole: Split): string {
  return words.t(town.rival === "" ? "city.place-alone" : "city.place", {
    name,
    you: words.percent(whole.you / 100),
    rival: words.percent(whole.rival / 100),
    home: words.percent(whole.home / 100),
    house: town.rival,
  });
}

/** Kilometres from a district to a clinic; −1 where there is none. */
export function distanceTo(town: Town, district: District, house: House): number {
  const at = town.standings[house]?.at;
  return at ? Math.sqrt((district.at[0] - at[0]) ** 2 + (district.at[1] - at[1]) ** 2) : -1;
}

/** How many of them need care on a day, in words. */
export function needText({ words }: Game, people: number): string {
  return people < 1 ? words.t("city.need-few") : words.t("city.need-a-day", { count: Math.round(people) });
}

export interface TodayView {
  readonly people: number;
  readonly chose: Readonly<Record<Option, number>>;
  /** Share of everyone in need, 0–1, and how it moved in the last hour (points of percent; NaN while not known). */
  readonly share: number;
  readonly trend: number;
}

const HOUR = 240;

/** Where today's people in need went, the player's share, and its trend. */
export function todayOf({ state }: Game, share: number): TodayView {
  const { today, samples } = state.city;
  const then = samples.findLast((each) => each.tick <= state.tick - HOUR);
  return {
    people: today.you + today.rival + today.home,
    chose: today,
    share,
    trend: then ? 100 * share - then.you / 10 : Number.NaN,
  };
}

export const trendIcon = (trend: number): IconName =>
  trend >= 0.5 ? "trending-up" : trend <= -0.5 ? "trending-down" : "minus";

/** "+3 in the last hour", or that nothing moved, or nothing yet. */
export function trendText({ words }: Game, trend: number): string {
  if (Number.isNaN(trend)) return words.t("city.trend.none");
  if (Math.abs(trend) < 0.5) return words.t("city.trend.still");
  return words.t("city.trend.moved", { points: words.signed(trend), count: Math.round(Math.abs(trend)) });
}

/** The player's share as the clinic's top bar shows it: in whole percents, as the map does. */
export function shareChip(game: Game): { readonly percent: number; readonly trend: number } {
  const shares = cityShares(game.rules, game.state);
  return { percent: percents(shares).you, trend: todayOf(game, shares.you).trend };
}

export interface EffectView {
  readonly key: string;
  readonly on: Option;
  readonly icon: IconName;
  readonly name: string;
  /** Whom it reaches. */
  readonly who: string;
  readonly amount: string;
  /** For the player's share. */
  readonly good: boolean;
  readonly left: string;
}

/** What is in force in town now; what came of one thing at once is one line. */
export function effectsInForce(game: Game): EffectView[] {
  const { words, rules, state } = game;
  const lines = new Map<string, { first: CityEffect; segments: string[] }>();
  for (const each of state.city.effects) {
    if (each.from > state.tick || each.until <= state.tick) continue;
    const key = `${each.on}|${each.cause}|${each.ref}|${each.until}|${each.utility}`;
    const line = lines.get(key);
    if (line) line.segments.push(each.segment);
    else lines.set(key, { first: each, segments: [each.segment] });
  }
  return [...lines].map(([key, { first, segments }]) => ({
    key,
    on: first.on,
    icon: effectIcon(game, first.ref),
    name: effectName(game, first.cause, first.ref),
    who: segments.includes("")
      ? words.t("city.everyone")
      : words.list(segments.map((id) => words.tx(rules.city.segments[id]?.name ?? id))),
    amount: words.signed(first.utility / 1000, 2),
    good: first.on === "you" ? first.utility > 0 : first.utility < 0,
    left: words.t("city.until", { left: lastingText(game, (first.until - state.tick) / 4) }),
  }));
}

/** What an effect came of: a campaign, a move (by kind or by number), an answer or an approach; undefined for others. */
function sourceOf({ rules, state }: Game, ref: string): { readonly name: Text; readonly icon: string } | undefined {
  const person = rules.rival?.kind === "person" ? rules.rival : null;
  const kind = state.rival?.moves.find((each) => String(each.id) === ref)?.kind ?? ref;
  return rules.city.campaigns[ref] ?? person?.moves[kind] ?? person?.replies[ref] ?? person?.approaches[ref];
}

export function effectName(game: Game, cause: string, ref: string): string {
  const { words } = game;
  const source = sourceOf(game, ref);
  if (source) return words.tx(source.name);
  return words.has(`city.cause.${cause}`) ? words.t(`city.cause.${cause}`) : causeLabel(game, "fame", cause);
}

export function effectIcon(game: Game, ref: string): IconName {
  return iconNamed(sourceOf(game, ref)?.icon, "messages");
}

/** Minutes as "40 min" or "2 h 20". */
export function lastingText({ words }: Game, minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  if (whole < 60) return words.t("city.minutes", { n: whole });
  const rest = whole % 60;
  return rest === 0
    ? words.t("city.hours", { n: Math.floor(whole / 60) })
    : words.t("city.hours-minutes", { n: Math.floor(whole / 60), rest: String(rest).padStart(2, "0") });
}

/** "day 2, 09:40". */
export function momentText({ words }: Game, tick: number): string {
  return words.t("city.moment", { day: Math.floor(tick / 2400) + 1, time: clockText(tick) });
}
