/** What the rival does and what can be said to it, as the rumour card, the dossier and the feed show it. */
import type { Command } from "../../sim/commands/command.ts";
import type { ApproachDef, MoveDef, OddsOf, ReplyDef, Telegraph } from "../../sim/ruleset.ts";
import type { MoveReply, RivalMove } from "../../sim/state.ts";
import { TICKS_PER_MINUTE } from "../../sim/rules/clock.ts";
import {
  approachAgain,
  findMove,
  isCertain,
  liveMoves,
  moveDef,
  oddsOf,
  pendingReply,
  personOf,
  repliesTo,
  type Odds,
} from "../../sim/rules/rival/replies.ts";
import type { IconName } from "../ui/icons.ts";
import { ICONS } from "../ui/icons.ts";
import { sourceName } from "./causes.ts";
import { effectTexts, regardText } from "./rival-effects.ts";
import type { Game } from "./game.ts";

export const TELEGRAPH_ICONS: Readonly<Record<Telegraph, IconName>> = {
  rumour: "ear",
  poster: "frame",
  van: "truck-delivery",
  gossip: "messages",
  letter: "mail-opened",
  broadcast: "speakerphone",
};

const ODDS_ICONS: Readonly<Record<OddsOf, IconName>> = {
  trust: "heart-handshake",
  fame: "star",
  stars: "star-filled",
  clean: "shield-check",
  morale: "mood-smile",
  evidence: "report-search",
  regard: "heart",
  cheap: "tag",
  quick: "clock",
};

/** Icons are names in the content's files; one that the interface has no picture for is a flag. */
export function iconOf(name: string): IconName {
  return name in ICONS ? (name as IconName) : "flag";
}

export interface OddsLine {
  readonly of: string;
  readonly icon: IconName;
  readonly name: string;
  /** Signed percent points. */
  readonly adds: string;
  readonly good: boolean;
}

export interface AnswerView {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  readonly about: string;
  readonly command: Command;
  /** "₡ 180", or "free". */
  readonly price: string;
  readonly minutes: string;
  /** In words and percent. */
  readonly odds: string;
  /** 0–1. */
  readonly chance: number;
  readonly level: "sure" | "good" | "even" | "poor";
  /** What the odds come of: a start, then what is added for each. */
  readonly base: string;
  readonly lines: readonly OddsLine[];
  /** What happens if it works and if it does not; the first alone where it is certain. */
  readonly ifWorks: readonly string[];
  readonly ifNot: readonly string[];
  /** "", or given already: how it stands. */
  readonly state: "" | "pending" | "worked" | "failed";
  readonly stateText: string;
}

export interface MoveView {
  readonly id: number;
  readonly kind: string;
  readonly icon: IconName;
  readonly name: string;
  readonly about: string;
  readonly telegraph: IconName;
  readonly telegraphName: string;
  /** What is heard, or once it happens what the news says. */
  readonly told: string;
  readonly manner: "kind" | "plain" | "hostile";
  readonly phase: RivalMove["phase"];
  /** "in 45 min", "for another 3 h". */
  readonly when: string;
  /** What of the notice, or of the time that it lasts, is left, 0–1. */
  readonly left: number;
  /** Strength that is left, "" at full strength. */
  readonly weakened: string;
  readonly answers: readonly AnswerView[];
  /** Nothing has been said to it, and something can be. */
  readonly open: boolean;
  /** The answer that has to show yet, "" for none. */
  readonly pending: string;
}

/** Names that a move's sentences ask for. */
export function fill(game: Game, text: string, move?: Pick<RivalMove, "target">): string {
  const { rules, words } = game;
  const who = personOf(rules)?.who;
  const segment = rules.city.segments[move?.target ?? ""];
  const target = segment ? words.tx(segment.name) : sourceName(game, move?.target ?? "") || words.t("rival.somebody");
  return text
    .replaceAll("{rival}", who ? words.tx(who.name) : "")
    .replaceAll("{house}", who ? words.tx(who.house) : "")
    .replaceAll("{target}", target);
}

/** Moves that are live and say something to the player: those that wait for a word first, then the soonest. */
export function moveViews(game: Game): MoveView[] {
  return liveMoves(game.state)
    .filter((move) => (moveDef(game.rules, move)?.effects.length ?? 0) > 0)
    .map((move) => moveView(game, move))
    .filter((view) => view !== null)
    .sort((a, b) => Number(b.open) - Number(a.open) || a.id - b.id);
}

export function moveView(game: Game, move: RivalMove): MoveView | null {
  const { rules, state, words } = game;
  const def = moveDef(rules, move);
  if (!def) return null;
  const heard = move.phase === "heard";
  const [from, to] = heard ? [move.since, move.starts] : [move.starts, move.ends];
  const left = Math.max(0, to - state.tick);
  const told = heard ? (def.rumour[move.rumour] ?? def.rumour[0] ?? "") : def.news;
  const pending = pendingReply(move);
  return {
    id: move.id,
    kind: move.kind,
    icon: iconOf(def.icon),
    name: words.tx(def.name),
    about: words.tx(def.about),
    telegraph: TELEGRAPH_ICONS[def.telegraph],
    telegraphName: words.t(`rival.telegraph.${def.telegraph}`),
    told: fill(game, words.tx(told), move),
    manner: def.hostility > 0.1 ? "hostile" : def.hostility < -0.1 ? "kind" : "plain",
    phase: move.phase,
    when: words.t(heard ? "rival.in" : "rival.for-another", { time: timeText(game, left) }),
    left: to > from ? Math.min(1, left / (to - from)) : 0,
    weakened: move.strength < 1000 ? words.t("rival.weakened", { share: words.percent(move.strength / 1000) }) : "",
    answers: repliesTo(rules, move).map((reply) => answerView(game, move, reply)),
    open: heard && move.replies.length === 0 && def.replies.length > 0,
    pending: pending ? answerName(game, pending) : "",
  };
}

/** "45 min" or "3 h 20 min", in clinic time. */
export function timeText(game: Game, ticks: number): string {
  const minutes = Math.ceil(ticks / TICKS_PER_MINUTE);
  const { words } = game;
  if (minutes < 100) return words.t("rival.minutes", { count: minutes });
  return words.t("rival.hours", { count: Math.round(minutes / 60) });
}

function answerName(game: Game, given: MoveReply): string {
  const def = personOf(game.rules)?.replies[given.reply];
  const name = def ? game.words.tx(def.name) : "";
  return game.words.t("rival.shows-in", { name, time: timeText(game, Math.max(0, given.due - game.state.tick)) });
}

function answerView(game: Game, move: RivalMove, def: ReplyDef): AnswerView {
  const { rules, state, words } = game;
  const given = move.replies.find((each) => each.reply === def.id);
  const stateOf = !given ? "" : given.worked === "" ? "pending" : given.worked === "yes" ? "worked" : "failed";
  const odds = oddsOf(rules, state, def, move);
  return {
    ...priced(game, def, given ? { ...odds, chance: given.odds / 1000 } : odds),
    command: { type: "reply-to-rival", move: move.id, reply: def.id },
    state: stateOf,
    stateText:
      stateOf === "pending" && given
        ? words.t("rival.shows", { time: timeText(game, Math.max(0, given.due - state.tick)) })
        : stateOf === ""
          ? ""
          : words.t(`rival.${isCertain(def) ? "said" : stateOf}`),
  };
}

function priced(
  game: Game,
  def: ReplyDef | ApproachDef,
  odds: Odds,
): Omit<AnswerView, "command" | "state" | "stateText"> {
  const { words } = game;
  const level = levelOf(odds.chance);
  return {
    id: def.id,
    icon: iconOf(def.icon),
    name: words.tx(def.name),
    about: words.tx(def.about),
    price: def.price > 0 ? words.money(def.price) : words.t("rival.free"),
    minutes: words.t("rival.minutes", { count: def.minutes }),
    odds:
      odds.chance === 1
        ? words.t("rival.odds.sure")
        : words.t("rival.odds.chance", {
            word: words.t(`rival.odds.${wordOf(odds.chance)}`),
            percent: words.percent(odds.chance),
          }),
    chance: odds.chance,
    level,
    base: odds.chance === 1 ? "" : words.t("rival.odds.base", { percent: words.percent(odds.base) }),
    lines: odds.parts.map(({ of, adds }) => ({
      of,
      icon: ODDS_ICONS[of],
      name: words.t(`rival.measure.${of}`),
      adds: words.signed(adds * 100),
      good: adds > 0,
    })),
    ifWorks: [...effectTexts(game, def.works), ...regardText(game, def.regard)],
    ifNot: isCertain(def) ? [] : effectTexts(game, def.fails),
  };
}

function levelOf(chance: number): AnswerView["level"] {
  return chance >= 0.85 ? "sure" : chance >= 0.58 ? "good" : chance >= 0.38 ? "even" : "poor";
}

function wordOf(chance: number): string {
  if (chance >= 0.85) return "almost-sure";
  if (chance >= 0.58) return "likely";
  if (chance >= 0.42) return "even";
  return chance >= 0.2 ? "unlikely" : "long-shot";
}

export interface ApproachView extends AnswerView {
  /** Why it can't be made now; "" when it can. Only those that fit the state of the relation are shown. */
  readonly again: string;
}

/** What can be done about the rival unasked, as things stand between the two. */
export function approachViews(game: Game): ApproachView[] {
  const { rules, state, words } = game;
  const { rival } = state;
  const person = personOf(rules);
  if (!rival || !person) return [];
  return Object.values(person.approaches)
    .filter((def) => def.pact === "any" || def.pact === rival.pact.kind)
    .filter((def) => person.pact || !def.works.some(({ do: what }) => what === "truce" || what === "joint"))
    .map((def) => {
      const under = rival.approaches.findLast((each) => each.approach === def.id && each.worked === "");
      const again = approachAgain(state, def);
      return {
        ...priced(game, def, oddsOf(rules, state, def)),
        command: { type: "approach-rival", approach: def.id } as const,
        state: under ? ("pending" as const) : ("" as const),
        stateText: under ? words.t("rival.shows", { time: timeText(game, under.due - state.tick) }) : "",
        again: again > 0 ? words.t("rival.again-in", { time: timeText(game, again) }) : "",
      };
    });
}

/** A move by its id, for whoever tells of it. */
export function moveOf(game: Game, id: number): { readonly move: RivalMove; readonly def: MoveDef } | null {
  const move = findMove(game.state, id);
  const def = move && moveDef(game.rules, move);
  return move && def ? { move, def } : null;
}
