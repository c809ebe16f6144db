/** The part of a bot that minds the rival. It sees what the player sees, and no more. */
import type { ApproachEffect, MoveDef, ReplyDef, ReplyEffect, Ruleset, TownEffect } from "../../sim/ruleset.ts";
import type { ClinicState, RivalMove } from "../../sim/state.ts";
import { query } from "../../sim/commands/index.ts";
import {
  liveMoves,
  moveDef,
  oddsOf,
  pendingReply,
  personOf,
  repliesTo,
  secretsHeld,
} from "../../sim/rules/rival/replies.ts";
import { offeredBy } from "../../sim/rules/rival/pact.ts";
import { findStaff } from "../../sim/rules/people/people.ts";
import { chanceToGo } from "../../sim/rules/rival/offers.ts";
import type { Bot } from "./bot.ts";

type Act = Parameters<Bot>[2];
type State = Readonly<ClinicState>;

/**
 * What things are worth in credits: a point of trust and of fame; one unit of utility for an hour with everybody in
 * town; somebody of the team; a dose; a point of everybody's mood; a point of what people say.
 */
const TRUST = 45;
const FAME = 25;
const SWAY_HOUR = 130;
const COLLEAGUE = 900;
const DOSE = 30;
const MOOD = 12;
const WORD = 12;
const FINE = 500;
/** Credits that stay in the till whatever the rival does, and the least that an answer must be worth. */
const RESERVE = 700;
const LEAST = 15;
/** Share of those who go to a clinic, ×1000, under which a campaign is due; ticks between two. */
const LOW_SHARE = 450;

/** Once every two and a half minutes: an answer to what is heard, by what it may be worth; a campaign when the town turns away. */
export function mindRival(rules: Ruleset, state: State, act: Act): void {
  if (!rules.city.on || state.tick % 10 !== 0) return;
  if (personOf(rules)) {
    answerOffers(rules, state, act);
    for (const move of liveMoves(state)) answer(rules, state, move, act);
    if (state.tick % 240 === 0) approach(rules, state, act);
  }
  if (state.tick % 240 === 0) campaign(rules, state, act);
}

/** Takes a hand that is held out, as anybody sensible would who does not mean to fight. True when it did something. */
export function answerOffers(rules: Ruleset, state: State, act: Act): boolean {
  for (const move of liveMoves(state)) {
    const def = moveDef(rules, move);
    if (!def || offeredBy(def) === "" || move.replies.length > 0) continue;
    const yes = repliesTo(rules, move).find((each) => each.works.some((effect) => effect.do === "accept"));
    if (yes && act({ type: "reply-to-rival", move: move.id, reply: yes.id })) return true;
  }
  return false;
}

function answer(rules: Ruleset, state: State, move: RivalMove, act: Act): void {
  const def = moveDef(rules, move);
  if (!def || pendingReply(move)) return;
  const left = harmOf(rules, state, def, move) * (move.strength / 1000);
  const ranked = repliesTo(rules, move)
    .filter((each) => query(rules, state, { type: "reply-to-rival", move: move.id, reply: each.id }).ok)
    .filter((each) => each.price === 0 || state.cash.value - each.price >= RESERVE)
    .map((each) => ({ id: each.id, worth: worthOf(rules, state, each, def, move, left) }))
    .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
  const best = ranked[0];
  if (best && best.worth >= LEAST) act({ type: "reply-to-rival", move: move.id, reply: best.id });
}

/** Expected worth of an answer in credits, price taken off. */
export function worthOf(
  rules: Ruleset,
  state: State,
  reply: ReplyDef,
  def: MoveDef,
  move: RivalMove,
  harm: number,
): number {
  const { chance } = oddsOf(rules, state, reply, move);
  const sum = (effects: readonly ReplyEffect[]) => {
    let worth = 0;
    for (const effect of effects) worth += worthOfEffect(rules, state, effect, def, harm);
    return worth;
  };
  return chance * sum(reply.works) + (1 - chance) * sum(reply.fails) - reply.price;
}

function worthOfEffect(
  rules: Ruleset,
  state: State,
  effect: ReplyEffect | ApproachEffect,
  def: MoveDef | null,
  harm: number,
): number {
  switch (effect.do) {
    case "weaken":
      return harm * (1 - effect.to);
    case "cash":
      return effect.amount;
    case "keep":
      // A raise is paid every day that is left.
      return MOOD * effect.mood * 0.3 - effect.raise * 4;
    case "morale":
      return MOOD * effect.points;
    case "expose":
      return (TRUST * effect.points) / 3;
    case "accept":
      return def?.effects.some((each) => each.do === "debate") ? debateWorth(rules, state) : 0;
    case "decline":
      return def?.effects.some((each) => each.do === "debate") ? 1.3 * FAME : 0;
    default:
      return "on" in effect ? worthInTown(rules, effect, "self") : 0;
  }
}

/** Against not turning up at all. */
function debateWorth(rules: Ruleset, state: State): number {
  const even = oddsOf(rules, state, {
    odds: { base: 0, of: { stars: 0.5, clean: 0.3 } },
    works: [],
    fails: [{ do: "accept" }],
  });
  return 2.5 * FAME + (even.chance - 0.45) * (4.5 * TRUST + 3.5 * FAME);
}

/** Worth to the player of an effect in town; `we` are "self" in our own answers and "other" in their moves. */
function worthInTown(rules: Ruleset, effect: TownEffect, we: "self" | "other"): number {
  const ours = effect.on === "home" ? -0.3 : effect.on === we ? 1 : -0.5;
  switch (effect.do) {
    case "sway": {
      const all = Object.keys(rules.city.segments).length;
      const share = effect.segments.length > 0 && all > 0 ? effect.segments.length / all : 1;
      return (ours * share * SWAY_HOUR * effect.utility * effect.minutes) / 60;
    }
    case "word":
      return ours * WORD * effect.points;
    default:
      return ours * (effect.do === "trust" ? TRUST : FAME) * effect.points;
  }
}

/** What a move may cost the player at full strength, in credits; below 0 never, for what is kind can't be fended off. */
export function harmOf(rules: Ruleset, state: State, def: MoveDef, move: RivalMove): number {
  let harm = 0;
  for (const effect of def.effects) {
    switch (effect.do) {
      case "price":
        harm += ((1 - effect.factor) * 1.4 * SWAY_HOUR * def.lasts) / 60 / 2;
        break;
      case "poach-staff": {
        const one = findStaff(state, Number(move.target));
        if (one) harm += COLLEAGUE * chanceToGo(rules, one, (effect.raise * move.strength) / 1000);
        break;
      }
      case "poach-patients":
        harm += 400 * effect.share;
        break;
      case "publish":
      case "inspection":
        harm += FINE * 0.4;
        break;
      case "sabotage":
        harm += FINE * 0.5;
        break;
      case "squeeze":
        harm += DOSE * effect.doses;
        break;
      case "hours":
        harm += 60;
        break;
      default:
        if ("on" in effect) harm -= worthInTown(rules, effect, "other");
    }
  }
  return Math.max(0, harm);
}

/** What is found out is used, and a good word is sent where there is a grudge to mend. */
function approach(rules: Ruleset, state: State, act: Act): void {
  const { rival } = state;
  if (!rival || state.cash.value < 2 * RESERVE) return;
  if (secretsHeld(state).length > 0 && rival.regard.value < 0)
    act({ type: "approach-rival", approach: "publish-secret" });
  if (rival.pact.kind === "none" && rival.regard.value > 10_000)
    act({ type: "approach-rival", approach: "offer-truce" });
  if (rival.pact.kind === "truce" && rival.regard.value > 30_000)
    act({ type: "approach-rival", approach: "offer-joint" });
  if (rival.regard.value < -15_000) act({ type: "approach-rival", approach: "congratulate" });
}

/** Where fewer and fewer come, something is done in town: the cheapest that can be had, for everybody. */
function campaign(rules: Ruleset, state: State, act: Act): void {
  const last = state.city.samples.at(-1);
  const both = last ? last.you + last.rival : 0;
  if (!last || both === 0 || (1000 * last.you) / both >= LOW_SHARE) return;
  if (state.city.campaigns.length > 0 && state.tick - (state.city.campaigns.at(-1)?.since ?? 0) < 480) return;
  const spare = state.cash.value - 2 * RESERVE;
  const ranked = Object.values(rules.city.campaigns)
    .filter((each) => !each.aimed && each.price <= spare)
    .map((each) => {
      let worth = -each.price;
      for (const effect of each.effects) worth += worthInTown(rules, effect, "self");
      return { id: each.id, worth };
    })
    .sort((a, b) => b.worth - a.worth || (a.id < b.id ? -1 : 1));
  for (const { id, worth } of ranked) if (worth > 0 && act({ type: "run-campaign", campaign: id, segment: "" })) return;
}
