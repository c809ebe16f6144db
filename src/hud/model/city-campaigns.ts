/** What the player can do in town: whom it reaches, what may come of it, and how far it is. */
import type { CampaignDef, Option, Segment, TownEffect } from "../../sim/ruleset.ts";
import { softmax } from "../../sim/rules/city/choice.ts";
import { campaignNow, inNeedBetween } from "../../sim/rules/city/campaigns.ts";
import { minutesToTicks } from "../../sim/rules/clock.ts";
import type { IconName } from "../ui/icons.ts";
import { lastingText, segmentIcon, type Household, type Town } from "./city.ts";
import { iconNamed } from "./icon-named.ts";
import type { Game } from "./game.ts";

export interface CampaignView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly icon: IconName;
  readonly price: string;
  /** "Shows after 30 min, for 5 h". */
  readonly timing: string;
  readonly aimed: boolean;
  /** Whom it is or can be for, with what may come of it; one line with id "" for what is not aimed. */
  readonly aims: readonly AimView[];
  /** Under way: what it does now, and how far it is through, 0–1; null when it is not. */
  readonly running: { readonly text: string; readonly done: number; readonly who: string } | null;
}

export interface AimView {
  readonly segment: string;
  readonly name: string;
  readonly icon: IconName;
  /** Share of everyone in need that it would add, 0–1, and how many people that is while it lasts. */
  readonly gain: number;
  readonly people: string;
  /** The number alone. */
  readonly short: string;
  /** Whether anybody would notice. */
  readonly worth: boolean;
}

export function campaignViews(game: Game, town: Town): CampaignView[] {
  const { words, rules } = game;
  return Object.values(rules.city.campaigns).map((def) => ({
    id: def.id,
    name: words.tx(def.name),
    about: words.tx(def.about),
    icon: iconNamed(def.icon, "speakerphone"),
    price: words.money(def.price),
    timing: words.t("city.campaign.timing", {
      after: lastingText(game, def.after),
      lasts: lastingText(game, def.minutes),
    }),
    aimed: def.aimed,
    aims: (def.aimed ? Object.values(rules.city.segments) : [null]).map((segment) => aimOf(game, town, def, segment)),
    running: runningOf(game, def),
  }));
}

function aimOf(game: Game, town: Town, def: CampaignDef, segment: Segment | null): AimView {
  const { words } = game;
  const gain = gainOf(town, def.effects, segment?.id ?? "");
  const from = game.state.tick + minutesToTicks(def.after);
  const people = gain * inNeedBetween(game.rules, game.state, from, from + minutesToTicks(def.minutes));
  return {
    segment: segment?.id ?? "",
    name: segment ? words.tx(segment.name) : reach(game, def),
    icon: segment ? segmentIcon(segment.id) : "users-group",
    gain,
    worth: people >= 0.5,
    people:
      Math.abs(people) < 0.5
        ? words.t("city.campaign.hardly")
        : words.t("city.campaign.gain", { n: words.signed(people, 1), count: Math.round(10 * Math.abs(people)) / 10 }),
    short: words.signed(people, 1),
  };
}

/** Whom it draws to the player, and whom it puts off, by what its effects add up to for each segment. */
function reach({ words, rules }: Game, def: CampaignDef): string {
  const named = (list: readonly Segment[]): string => words.list(list.map((each) => words.tx(each.name)));
  const list = Object.values(rules.city.segments).map((segment) => ({ segment, pull: pullOf(segment, def.effects) }));
  const drawn = list.filter(({ pull }) => pull > 0).map(({ segment }) => segment);
  const off = list.filter(({ pull }) => pull < 0).map(({ segment }) => segment);
  const who = drawn.length === list.length ? words.t("city.everyone") : named(drawn);
  return off.length > 0 ? words.t("city.campaign.puts-off", { who, others: named(off) }) : who;
}

/** Utility for the player against the rest that effects for these people add, leaving out what everybody feels. */
function pullOf(segment: Segment, effects: readonly TownEffect[]): number {
  let sum = 0;
  for (const effect of effects)
    if ((effect.do === "sway" || effect.do === "word") && means(effect.segments, segment, ""))
      sum += (effect.on === "self" ? 1 : -1) * (effect.do === "sway" ? effect.utility : effect.points / 100);
  return sum;
}

/** Share of everyone in need that effects of the player's would win from now, 0–1, while all else stays as it is. */
export function gainOf(town: Town, effects: readonly TownEffect[], segment: string): number {
  let gain = 0;
  for (const home of town.homes) {
    const before = home.choices.find((each) => each.option === "you")?.share ?? 0;
    const after = softmax(home.choices.map((each) => each.utility + added(home, each.option, effects, segment)));
    const at = home.choices.findIndex((each) => each.option === "you");
    gain += home.weight * ((after[at] ?? before) - before);
  }
  return gain;
}

/** Utility that the effects add to an option for these people. */
function added(home: Household, option: Option, effects: readonly TownEffect[], aim: string): number {
  const { taste } = home.segment;
  let sum = 0;
  for (const effect of effects) {
    const on: Option = effect.on === "self" ? "you" : effect.on === "other" ? "rival" : "home";
    if (on !== option) continue;
    if (effect.do === "sway") sum += means(effect.segments, home.segment, aim) ? effect.utility : 0;
    else if (effect.do === "word")
      sum += means(effect.segments, home.segment, aim) ? (taste.word * effect.points) / 100 : 0;
    else sum += (taste[effect.do] * effect.points) / 100;
  }
  return sum;
}

/** Whether an effect for these segments (none: whoever it is aimed at, else all) is for these people. */
function means(segments: readonly string[], segment: Segment, aim: string): boolean {
  return segments.length > 0 ? segments.includes(segment.id) : aim === "" || aim === segment.id;
}

function runningOf(game: Game, def: CampaignDef): CampaignView["running"] {
  const { words, rules, state } = game;
  const now = campaignNow(rules, state, def.id);
  if (now.phase !== "coming" && now.phase !== "shows") return null;
  const lasts = minutesToTicks(now.phase === "coming" ? def.after : def.minutes);
  const segment = rules.city.segments[now.segment];
  return {
    text: words.t(`city.campaign.${now.phase}`, { left: lastingText(game, (now.until - state.tick) / 4) }),
    done: 1 - (now.until - state.tick) / Math.max(1, lasts),
    who: segment ? words.tx(segment.name) : reach(game, def),
  };
}
