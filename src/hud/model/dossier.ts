/** The rival's dossier: who they are, what their house shows, what they did and, once it is over, why. */
import type { BeliefName, Figure } from "../../sim/ruleset.ts";
import type { RivalMove } from "../../sim/state.ts";
import { clockOf } from "../../sim/rules/clock.ts";
import { publicIncidents } from "../../sim/rules/city/known.ts";
import { standingOf } from "../../sim/rules/city/standing.ts";
import { reviewAverage } from "../../sim/rules/people/reviews.ts";
import {
  beliefsBehind,
  faceOf,
  rivalPublic,
  scouted,
  secretsKnown,
  seenTraits,
  thoughtsBehind,
  type Face,
  type Mistake,
  type RivalPublic,
} from "../../sim/rules/rival/known.ts";
import { moveDef, personOf } from "../../sim/rules/rival/replies.ts";
import type { IconName } from "../ui/icons.ts";
import { causeLines, type CauseLine } from "./causes.ts";
import { codeText, type Game } from "./game.ts";
import { fill, iconOf } from "./rival-moves.ts";

export interface FigurePair {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  readonly you: string;
  readonly rival: string;
  /** Lengths of the bars, 0–1. */
  readonly yours: number;
  readonly theirs: number;
  /** Who has the better of it; "" where that is nobody, or a matter of taste. */
  readonly better: "you" | "rival" | "";
}

export interface TraitLine {
  readonly id: string;
  readonly icon: IconName;
  readonly text: string;
  readonly seen: string;
}

export interface Front {
  readonly picture: string;
  readonly house: string;
  readonly seen: RivalPublic;
  /** The same for whoever can't see it. */
  readonly described: string;
  readonly sale: string;
  readonly waiting: string;
}

export interface Fact {
  readonly id: string;
  readonly icon: IconName;
  readonly name: string;
  readonly value: string;
}

export interface Regard {
  /** Points −100–100, signed, and where on the scale, 0–1. */
  readonly points: string;
  readonly at: number;
  readonly word: string;
  readonly lines: readonly CauseLine[];
}

export interface Dossier {
  readonly name: string;
  readonly house: string;
  readonly about: string;
  readonly portrait: string;
  readonly face: Face;
  /** What they said about what they did last, and what that was; "" for nothing yet. */
  readonly line: string;
  readonly lineOf: string;
  readonly front: Front;
  readonly pairs: readonly FigurePair[];
  readonly signs: readonly Fact[];
  readonly traits: readonly TraitLine[];
  readonly regard: Regard;
  /** What somebody counted inside; empty if nobody has. */
  readonly inside: readonly Fact[];
  readonly insideWhen: string;
  readonly secrets: readonly string[];
  readonly moves: readonly PastMove[];
}

export interface PastMove {
  readonly id: number;
  readonly icon: IconName;
  readonly name: string;
  readonly phase: RivalMove["phase"];
  readonly phaseText: string;
  readonly manner: "kind" | "plain" | "hostile";
  readonly steps: readonly { readonly when: string; readonly what: string; readonly text: string }[];
  /** "" while it is not known. */
  readonly outcome: string;
  readonly answers: readonly { readonly text: string; readonly worked: "" | "yes" | "no" }[];
  readonly why: Why | null;
}

export interface Why {
  readonly options: readonly {
    readonly name: string;
    readonly chosen: boolean;
    readonly score: string;
    /** Against the best of them, 0–1. */
    readonly share: number;
    readonly of: readonly { readonly figure: string; readonly says: string; readonly mark: number }[];
  }[];
  readonly mistakes: readonly { readonly text: string; readonly wrong: boolean }[];
  readonly nerves: string;
}

/** Considerations and mistakes that are told of. */
const MOST_REASONS = 4;
const MOST_MISTAKES = 4;
/** From here a belief was wrong, of 1. */
const WRONG = 0.08;

export function dossier(game: Game): Dossier | null {
  const { rules, state, words } = game;
  const person = personOf(rules);
  const { rival } = state;
  const seen = rivalPublic(rules, state);
  if (!person || !rival || !seen) return null;
  const { who } = person;
  const last = rival.moves.findLast((move) => move.phase !== "off" && (moveDef(rules, move)?.rank ?? 0) > 0);
  const lastDef = last && moveDef(rules, last);
  return {
    name: words.tx(who.name),
    house: words.tx(who.house),
    about: words.tx(who.about),
    portrait: who.portrait,
    face: faceOf(state),
    line: last ? lineFor(game, last) : "",
    lineOf: lastDef ? words.t("dossier.said-of", { move: words.tx(lastDef.name) }) : "",
    front: frontOf(game, seen, who.front, words.tx(who.house)),
    pairs: pairsOf(game, seen),
    signs: signsOf(game, seen),
    traits: traitLines(game),
    regard: regardOf(game),
    ...insideOf(game),
    secrets: secretsKnown(state).map(({ stage, minutes }) =>
      words.t("dossier.secret", { harm: words.t(`nano.stage.${stage}`), ago: agoText(game, minutes) }),
    ),
    moves: pastMoves(game),
  };
}

/** One of their lines for such a move, always the same for the same one. */
function lineFor(game: Game, move: RivalMove): string {
  const lines = personOf(game.rules)?.who.lines ?? {};
  const list = lines[move.kind] ?? lines["else"] ?? [];
  const line = list[move.id % Math.max(1, list.length)];
  return line === undefined ? "" : game.words.tx(line);
}

function frontOf({ words }: Game, seen: RivalPublic, picture: string, house: string): Front {
  const waiting = words.t("dossier.front.waiting", { count: seen.waiting });
  const sale = words.t("dossier.front.sale");
  const shown = seen.open
    ? [
        waiting,
        ...(seen.sale ? [sale] : []),
        ...(seen.banner ? [words.t("dossier.front.banner")] : []),
        ...(seen.van ? [words.t("dossier.front.van")] : []),
        ...(seen.late ? [words.t("dossier.front.late")] : []),
      ]
    : [words.t("dossier.front.closed")];
  return { picture, house, seen, waiting, sale, described: `${house}: ${words.list(shown)}` };
}

function pairsOf({ rules, state, words }: Game, seen: RivalPublic): FigurePair[] {
  const ours = standingOf(rules, state, "you");
  const stars = reviewAverage(state.reviews);
  const wait = Math.round(ours?.wait ?? 0);
  const chairs = state.things.filter((thing) => thing.kind === "dental-chair").length;
  const minutes = (count: number) => words.t("dossier.minutes", { count });
  return [
    pair("price", "tag", ours?.price ?? 1, seen.price, "less", 2, (x) => words.percent(x)),
    pair("wait", "clock", wait, seen.wait, "less", 60, minutes),
    pair("stars", "star", stars, seen.stars, "more", 5, (x) => words.num(x, 1)),
    pair("reviews", "message-circle", state.reviews.length, seen.reviews, "more", 0, (x) => words.num(x)),
    pair("treated", "dental", state.counts.treated, seen.treated, "more", 0, (x) => words.num(x)),
    pair("chairs", "armchair", chairs, seen.chairs, "taste", 0, (x) => words.num(x)),
    pair("harm", "alert-triangle", publicIncidents(state).length, seen.incidents.length, "less", 0, (x) =>
      words.num(x),
    ),
  ];

  function pair(
    id: string,
    icon: IconName,
    you: number,
    rival: number,
    good: "more" | "less" | "taste",
    most: number,
    text: (x: number) => string,
  ): FigurePair {
    const full = most > 0 ? most : Math.max(1, you, rival);
    const [a, b] = [text(you), text(rival)];
    const better = good === "taste" || a === b ? "" : you > rival === (good === "more") ? "you" : "rival";
    const part = (x: number) => Math.min(1, Math.max(0, x / full));
    return {
      id,
      icon,
      name: words.t(`dossier.pair.${id}`),
      you: a,
      rival: b,
      yours: part(you),
      theirs: part(rival),
      better,
    };
  }
}

function signsOf({ words }: Game, seen: RivalPublic): Fact[] {
  const sign = (id: string, icon: IconName, value: string): Fact => ({
    id,
    icon,
    name: words.t(`dossier.sign.${id}`),
    value,
  });
  return [
    sign(
      "open",
      seen.open ? "door" : "door-exit",
      words.t(`dossier.hours.${seen.open ? (seen.late ? "late" : "usual") : "closed"}`),
    ),
    sign("window", "users", words.t("dossier.people", { count: seen.waiting })),
    sign("staff", "user-heart", words.t("dossier.people", { count: seen.staff })),
  ];
}

const TRAIT_ICONS: Readonly<Record<string, IconName>> = {
  aggression: "swords",
  ethics: "scale",
  risk: "bolt",
  vanity: "star",
  patience: "hourglass",
  grudge: "heart-broken",
};

function traitLines({ rules, state, words }: Game): TraitLine[] {
  return seenTraits(rules, state).map(({ trait, way, times }) => ({
    id: trait,
    icon: TRAIT_ICONS[trait] ?? "user-scan",
    text: words.t(`dossier.trait.${trait}.${way}`),
    seen: words.t("dossier.seen", { count: times }),
  }));
}

function regardOf(game: Game): Regard {
  const { state, words } = game;
  const account = state.rival?.regard;
  const points = (account?.value ?? 0) / 1000;
  const word =
    points <= -40 ? "enemy" : points <= -12 ? "grudge" : points < 12 ? "even" : points < 40 ? "respect" : "friend";
  return {
    points: words.signed(points),
    at: (points + 100) / 200,
    word: words.t(`dossier.regard.${word}`),
    lines: account ? causeLines(game, "regard", account, 5) : [],
  };
}

function insideOf(game: Game): Pick<Dossier, "inside" | "insideWhen"> {
  const { state, words } = game;
  const found = scouted(state);
  if (!found) return { inside: [], insideWhen: "" };
  const { report, minutes } = found;
  const fact = (id: string, icon: IconName, value: string): Fact => ({
    id,
    icon,
    name: words.t(`dossier.inside.${id}`),
    value,
  });
  return {
    insideWhen: agoText(game, minutes),
    inside: [
      fact("cash", "coins", words.money(report.cash)),
      fact("chairs", "armchair", words.num(report.chairs)),
      fact("staff", "users", words.num(report.staff)),
      fact("wait", "clock", words.t("dossier.minutes", { count: report.wait })),
      fact("morale", "mood-smile", words.t(`dossier.level.${levelOf(report.morale / 1000)}`)),
      fact("lot", "flask", words.percent(report.worstLot / 1000)),
    ],
  };
}

/** "12 min ago" or "3 h ago", in clinic time. */
function agoText({ words }: Game, minutes: number): string {
  return minutes < 90
    ? words.t("dossier.ago-minutes", { count: minutes })
    : words.t("dossier.ago-hours", { count: Math.round(minutes / 60) });
}

/** Newest first; waiting in silence is none. */
function pastMoves(game: Game): PastMove[] {
  const { rules, state } = game;
  return (state.rival?.moves ?? [])
    .filter((move) => (moveDef(rules, move)?.rank ?? 0) > 0)
    .map((move) => pastMove(game, move))
    .reverse();
}

function pastMove(game: Game, move: RivalMove): PastMove {
  const { rules, words } = game;
  const def = moveDef(rules, move);
  const person = personOf(rules);
  const told = def?.rumour[move.rumour] ?? def?.rumour[0] ?? "";
  const happened = move.phase === "on" || move.phase === "over";
  const hostility = def?.hostility ?? 0;
  return {
    id: move.id,
    icon: iconOf(def?.icon ?? ""),
    name: def ? words.tx(def.name) : move.kind,
    phase: move.phase,
    phaseText: words.t(`dossier.phase.${move.phase}`),
    manner: hostility > 0.1 ? "hostile" : hostility < -0.1 ? "kind" : "plain",
    steps: [
      { when: momentText(game, move.since), what: words.t("dossier.rumour"), text: fill(game, words.tx(told), move) },
      ...(happened && def
        ? [
            {
              when: momentText(game, move.starts),
              what: words.t("dossier.happened"),
              text: fill(game, words.tx(def.news), move),
            },
          ]
        : []),
    ],
    outcome: outcomeText(game, move),
    answers: move.replies.map((reply) => {
      const name = person?.replies[reply.reply]?.name;
      const key = reply.worked === "" ? "waits" : reply.worked === "yes" ? "worked" : "failed";
      return {
        text: words.t(`dossier.answer.${key}`, { name: name === undefined ? reply.reply : words.tx(name) }),
        worked: reply.worked,
      };
    }),
    why: whyOf(game, move),
  };
}

function outcomeText(game: Game, move: RivalMove): string {
  const { words } = game;
  const parts: string[] = [];
  if (move.phase === "off") parts.push(words.t("dossier.called-off"));
  if (move.result !== "" && words.has(`rival.result.${move.result}`))
    parts.push(fill(game, words.t(`rival.result.${move.result}`), move));
  if (move.before >= 0 && move.after >= 0 && move.phase !== "off")
    parts.push(
      words.t("dossier.share", { from: words.percent(move.before / 1000), to: words.percent(move.after / 1000) }),
    );
  return parts.join(" ");
}

function momentText({ words }: Game, tick: number): string {
  const { day, hour, minute } = clockOf(tick);
  const two = (n: number) => String(n).padStart(2, "0");
  return words.t("dossier.when", { day, time: `${two(hour)}:${two(minute)}` });
}

function whyOf(game: Game, move: RivalMove): Why | null {
  const { rules, state, words } = game;
  const why = thoughtsBehind(state, move);
  if (!why) return null;
  const person = personOf(rules);
  const top = Math.max(1, ...why.best.map((each) => each.score));
  return {
    options: why.best.map(({ kind, score, of }) => {
      const def = person?.moves[kind];
      return {
        name: def ? words.tx(def.name) : kind,
        chosen: kind === move.kind,
        score: words.num(score / 1000, 2),
        share: Math.max(0, score / top),
        of: [...of]
          .sort((a, b) => Math.abs(b.mark - 500) - Math.abs(a.mark - 500) || (a.figure < b.figure ? -1 : 1))
          .slice(0, MOST_REASONS)
          .map(({ figure, value, mark }) => ({
            figure: figureText(game, figure, value / 1000),
            says: words.t(`dossier.says.${saysOf(mark / 1000)}`),
            mark: mark / 1000,
          })),
      };
    }),
    mistakes: beliefsBehind(state, move)
      .slice(0, MOST_MISTAKES)
      .map((each) => ({ text: mistakeText(game, each), wrong: Math.abs(each.believed - each.true) >= WRONG })),
    nerves: words.t(`dossier.nerves.${levelOf(why.stress / 1000)}`),
  };
}

const saysOf = (mark: number) =>
  mark >= 0.75 ? "strongly" : mark >= 0.45 ? "for" : mark >= 0.2 ? "little" : "against";
const levelOf = (share: number) => (share < 0.34 ? "low" : share < 0.67 ? "middling" : "high");

/** A figure of theirs in plain words: what it is, and how high. */
function figureText({ words }: Game, figure: Figure, value: number): string {
  return words.t("dossier.figure-is", {
    figure: codeText(words, "dossier.figure", figure),
    level: words.t(`dossier.level.${levelOf(value)}`),
  });
}

/** "Thought you make people wait 41 min; it was 22." Ranges: docs/rival.md. */
function mistakeText(game: Game, { name, believed, true: fact }: Mistake): string {
  const { words } = game;
  const [thought, was] = [measure(game, name, believed), measure(game, name, fact)];
  return thought === was
    ? words.t(`dossier.right.${name}`, { was })
    : words.t(`dossier.wrong.${name}`, { thought, was });
}

/** A belief of 0–1 in the measure that people speak in. */
function measure({ words }: Game, name: BeliefName, x: number): string {
  switch (name) {
    case "price":
      return words.percent(x + 0.5);
    case "wait":
      return words.t("dossier.minutes", { count: Math.round(60 * x) });
    case "stars":
      return words.num(1 + 4 * x, 1);
    case "fame":
    case "share":
      return words.percent(x);
    case "crowd":
      return words.num(Math.round(12 * x));
    case "size":
      return words.num(Math.round(8 * x));
    case "adverts":
      return words.num(Math.round(4 * x));
    case "harm":
      return words.num(Math.round(x / 0.3));
    default:
      return words.t(`dossier.level.${levelOf(x)}`);
  }
}
