/** What a move promises, in credits, as far ahead as they can think: share won × what a visit brings, less what it costs. */
import type { MoveDef, MoveEffect } from "../../../ruleset.ts";
import type { RivalState } from "../../../state.ts";
import { clamp } from "../../../math.ts";
import { TICKS_PER_MINUTE } from "../../clock.ts";
import type { Figures } from "./figures.ts";
import { sharesOf, type Outlook, type Picture, type Sway } from "./outlook.ts";
import { sightOf, type Own } from "./own.ts";

export interface Prospect {
  /** 0–1: a half for neither here nor there, or for who cannot look ahead. */
  readonly mark: number;
  /** Share of everyone in need that they expect the player to lose by it, −1–1. */
  readonly gain: number;
}

/** What somebody expects a move to do; `fee` is what a visit brings against now. */
interface Guess {
  you: Picture;
  rival: Picture;
  sways: Sway[];
  fee: number;
}

/** People in need an hour, and what a visit brings: their own books, mixed with what they reckoned with before. */
export interface Trade {
  readonly callers: number;
  readonly fee: number;
}
/** Hours of trade, and visits, that what they reckoned with before weighs. */
const HOURS = 4;
const VISITS = 10;

export function tradeOf(own: Own, rival: Readonly<RivalState>, outlook: Outlook, tick: number, start: number): Trade {
  const { counts, queue, work, days } = rival.house;
  const came = counts.treated + counts.gaveUp + counts.turnedAway + queue.length + work.length;
  const hours = Math.max(0, tick - start) / TICKS_PER_MINUTE / 60;
  const share = Math.max(0.1, outlook.now.rival);
  let income = own.tuning.fee * VISITS;
  let visits = VISITS;
  for (const day of days) {
    income += day.income;
    visits += day.treated;
  }
  return {
    callers: (came / share + own.tuning.callers * HOURS) / (hours + HOURS),
    fee: income / visits,
  };
}

/** `segment` narrows what is aimed at one. */
export function prospectOf(
  own: Own,
  move: MoveDef,
  outlook: Outlook,
  figures: Figures,
  trade: Trade,
  segment = "",
): Prospect {
  const guess: Guess = { you: outlook.you, rival: outlook.rival, sways: [], fee: 1 };
  for (const effect of move.effects) imagine(effect, figures, guess, segment);
  const { now } = outlook;
  const then = sharesOf(outlook, guess.sways, guess.you, guess.rival);
  const gain = now.you - then.you;
  const { lookahead } = sightOf(own);
  if (lookahead === 0) return { mark: 0.5, gain };
  const hours = Math.min(move.lasts > 0 ? move.lasts / 60 : lookahead, lookahead);
  const worth = trade.callers * hours * trade.fee * (then.rival * guess.fee - now.rival);
  // What stays for good is paid off over more than they look ahead.
  const cost = move.lasts > 0 ? move.cost * Math.min(1, (60 * lookahead) / move.lasts) : 0.25 * move.cost;
  return { mark: clamp(0.5 + (0.25 * (worth - cost)) / own.tuning.prospect, 0, 1), gain };
}

/** What they think that an effect does; sizes are those of the rules as anybody in the trade knows them. */
function imagine(effect: MoveEffect, figures: Figures, guess: Guess, segment: string): void {
  const mine = (change: Partial<Picture>) => void (guess.rival = { ...guess.rival, ...change });
  const theirs = (change: Partial<Picture>) => void (guess.you = { ...guess.you, ...change });
  const sway = (on: Sway["on"], utility: number, segments: readonly string[] = segment === "" ? [] : [segment]) =>
    void guess.sways.push({ on, utility, segments });
  const { rival, you } = guess;
  switch (effect.do) {
    case "sway":
      sway(
        effect.on === "self" ? "rival" : effect.on === "other" ? "you" : "home",
        effect.utility,
        aimed(effect.segments, segment),
      );
      return;
    case "word":
      sway(effect.on === "self" ? "rival" : "you", effect.points / 100, aimed(effect.segments, segment));
      return;
    case "trust":
    case "fame":
      if (effect.on === "self") mine({ [effect.do]: rival[effect.do] + effect.points / 100 });
      else theirs({ [effect.do]: you[effect.do] + effect.points / 100 });
      return;
    case "price":
      mine({ price: rival.price * effect.factor });
      guess.fee *= effect.factor;
      return;
    case "chairs":
      mine({ wait: rival.wait * (effect.count > 0 ? 0.75 : 1.3) });
      return;
    case "staff":
      mine({ wait: rival.wait * (effect.count > 0 ? 0.9 : 1.1) });
      return;
    case "skill":
      mine({ trust: rival.trust + 0.25 * effect.by });
      return;
    case "manner":
    case "tech":
      mine({ [effect.do]: rival[effect.do] + effect.by });
      return;
    case "hours":
      mine({ wait: rival.wait / effect.factor });
      return;
    case "overtreat":
      guess.fee *= 1 + 0.6 * effect.share;
      mine({ trust: rival.trust - 0.1 * effect.share });
      return;
    case "poach-staff":
      theirs({ wait: you.wait * 1.3 });
      mine({ wait: rival.wait * 0.9 });
      return;
    case "poach-patients":
      sway("you", -effect.share);
      return;
    case "publish":
      sway("you", -figures.harm);
      return;
    case "copy":
      mine({
        price: (rival.price + Math.min(rival.price, you.price)) / 2,
        tech: Math.max(rival.tech, (rival.tech + you.tech) / 2),
      });
      return;
    case "recall":
      mine({ harm: rival.harm / 2, trust: rival.trust + 0.02 });
      return;
    case "disclose":
      mine({ trust: rival.trust + 0.03 });
      return;
    case "debate":
      sway("rival", 0.6 * (figures["own-stars"] - figures.stars) + 0.3 * (figures.harm - figures["own-harm"]));
      return;
    case "sabotage":
      if (effect.what === "reviews") theirs({ trust: you.trust - 0.05 });
      else theirs({ wait: you.wait * 1.3 });
      return;
    case "inspection":
      theirs({ trust: you.trust - 0.05 * figures.harm });
      return;
    case "squeeze":
      theirs({ tech: you.tech - 0.05 });
      return;
    case "offer-truce":
    case "offer-joint":
    case "break-pact":
      return;
  }
}

const aimed = (segments: readonly string[], segment: string): readonly string[] =>
  segments.length > 0 ? segments : segment === "" ? [] : [segment];
