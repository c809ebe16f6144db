/** The investigation as the board shows it: headline, requests, causes with their chance. Details: board-cause.ts. */
import type { Command, QueryResult } from "../../sim/commands/command.ts";
import type { EvidenceField, EvidenceKind } from "../../sim/state.ts";
import {
  blanks,
  chanceOf,
  fieldsOf,
  hypothesisOf,
  mayBeNamed,
  worth,
  NO_CAUSE,
} from "../../sim/rules/evidence/board.ts";
import { ownWatch, pendingOwn } from "../../sim/rules/evidence/own.ts";
import { overall } from "../../sim/rules/evidence/posterior.ts";
import { FIELDS, totalsOf } from "../../sim/rules/evidence/registry.ts";
import { CUSUM_ALARM } from "../../sim/rules/evidence/sequential.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";
import { humanise } from "./game.ts";
import { refusalText } from "./refusals.ts";

/** Asks the rules what a command would cost, or why it can't be done. */
export type Ask = (command: Command) => QueryResult | null;

export interface BoardHead {
  readonly headline: string;
  readonly lead: string;
  /** What the own house adds, or "". */
  readonly own: string;
  readonly alarm: boolean;
  /** The request that is out; null for none. */
  readonly job: { readonly text: string; readonly share: number } | null;
  /** How it ended; null while it is open. */
  readonly closed: { readonly text: string; readonly good: boolean } | null;
}

export interface RequestView {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly icon: IconName;
  readonly title: string;
  readonly about: string;
  /** Price and time, or a dash when it can't be asked. */
  readonly price: string;
  readonly refusal: string;
  /** It would tell most now. */
  readonly best: boolean;
  readonly command: Command;
}

export type Standing = "low" | "hold" | "sure";
export interface CauseCard {
  readonly id: string;
  readonly name: string;
  /** 0–1. */
  readonly chance: number;
  readonly percent: string;
  readonly standing: Standing;
  readonly mark: { readonly icon: IconName; readonly text: string; readonly tone: "hold" | "wrong" | "right" } | null;
}

export function hasBoard(game: Game): boolean {
  return game.rules.nanobots.investigation !== null;
}

/** A cause that can be named waits for the player. */
export function boardCalls(game: Game): number {
  return mayBeNamed(game.rules, game.state) ? 1 : 0;
}

export function causeName(game: Game, id: string): string {
  const known = hypothesisOf(game.rules, id);
  return known ? game.words.tx(known.name) : id === NO_CAUSE ? game.words.t("board.none") : humanise(id);
}

export function clinicName(game: Game, id: string): string {
  const clinic = game.rules.nanobots.investigation?.registry.clinics.find((each) => each.id === id);
  return clinic ? game.words.tx(clinic.name) : game.words.t("board.own-clinic");
}

export function fieldName(game: Game, field: EvidenceField): string {
  return game.words.t(`board.field.${field}`);
}

export function percentText(game: Game, share: number): string {
  // Nothing is ever ruled out for good.
  if (share < 0.01) return game.words.t("board.under-one");
  // What is not yet certain is not written as certain.
  return share > 0.99 ? game.words.t("board.over-99") : game.words.percent(share);
}

export function boardHead(game: Game): BoardHead {
  const { words, rules, state } = game;
  const def = rules.nanobots.investigation;
  const { evidence } = state;
  const totals = totalsOf(rules, state);
  const all = totals.ill + totals.well;
  const usual = def ? Math.round(overall(def, null, 0) * all) : 0;
  const own = ownWatch(rules, state);
  const pending = pendingOwn(state);
  const alarm = own.cusum >= CUSUM_ALARM;
  const { job } = evidence;
  return {
    headline: words.t("board.headline", { ill: totals.ill, all: words.num(all) }),
    lead: words.t(totals.ill > usual * 1.15 ? "board.lead-more" : "board.lead-usual", {
      usual,
      weeks: def?.registry.weeks ?? 0,
      count: evidence.cases + evidence.controls,
    }),
    own:
      own.treated + pending === 0
        ? ""
        : words.t(alarm ? "board.own-alarm" : "board.own", {
            count: own.treated,
            ill: own.ill,
            expected: words.num(own.expected, 1),
            pending,
          }),
    alarm,
    job: job
      ? {
          text: words.t(`board.job.${job.what}`, {
            field: job.field === "" ? "" : fieldName(game, job.field),
            count: Math.ceil(job.left / 4),
          }),
          share: 1 - job.left / Math.max(1, job.ticks),
        }
      : null,
    closed: closing(game),
  };
}

function closing(game: Game): BoardHead["closed"] {
  const { words, state } = game;
  const last = state.evidence.said[state.evidence.said.length - 1];
  if (!state.evidence.closed || !last) return null;
  const key = `${last.hypothesis === NO_CAUSE ? "cleared" : "accused"}-${last.right ? "right" : "wrong"}`;
  return { text: words.t(`board.closed.${key}`, { cause: causeName(game, last.hypothesis) }), good: last.right };
}

/** What can be asked for: ill, well, and each column with blanks, the most telling first. */
export function requests(game: Game, ask: Ask): RequestView[] {
  const { words, rules, state } = game;
  const { evidence } = rules.tuning;
  const totals = totalsOf(rules, state);
  const columns = blanks(rules, state)
    .filter((each) => each.count > 0)
    .map((each) => ({ ...each, worth: worth(rules, state, each.field) }))
    .sort((a, b) => b.worth - a.worth || FIELDS.indexOf(a.field) - FIELDS.indexOf(b.field));
  const view = (
    id: string,
    command: Extract<Command, { type: "buy-evidence" }>,
    icon: IconName,
    title: string,
    about: string,
    best: boolean,
  ): RequestView => {
    const answer = ask(command);
    return {
      id,
      kind: command.what,
      icon,
      title,
      about,
      price: answer?.ok
        ? words.t("board.price", { price: words.money(answer.price ?? 0), count: answer.minutes ?? 0 })
        : words.t("board.no-price"),
      refusal: answer && !answer.ok ? refusalText(game, answer.refusal) : "",
      best,
      command,
    };
  };
  const telling = columns[0] && columns[0].worth > 2 ? columns[0].field : "";
  const more = state.evidence.controls < 2 * state.evidence.cases ? "controls" : "cases";
  const group = (what: "cases" | "controls", icon: IconName) =>
    view(
      what,
      { type: "buy-evidence", what },
      icon,
      words.t(`board.ask.${what}`, { count: evidence[what].rows }),
      words.t(`board.ask-about.${what}`, {
        count: state.evidence[what],
        all: words.num(what === "cases" ? totals.ill : totals.well),
      }),
      telling === "" && more === what,
    );
  return [
    group("cases", "mood-sad"),
    group("controls", "mood-smile"),
    ...columns.map(({ field, count }) =>
      view(
        field,
        { type: "buy-evidence", what: "fields", field },
        "pencil",
        words.t("board.ask.fields", { field: fieldName(game, field) }),
        words.t("board.ask-about.fields", { count, causes: causesAsking(game, field) }),
        field === telling,
      ),
    ),
  ];
}

/** Causes that ask for a column and are still in question, in words. */
function causesAsking(game: Game, field: EvidenceField): string {
  const { rules, state, words } = game;
  const names = (rules.nanobots.investigation?.hypotheses ?? [])
    .filter((each) => fieldsOf(each.when).includes(field) && chanceOf(state, each.id) >= 20)
    .sort((a, b) => chanceOf(state, b.id) - chanceOf(state, a.id))
    .slice(0, 2)
    .map((each) => words.tx(each.name));
  return names.length > 0 ? words.t("board.bears-on", { causes: words.list(names) }) : words.t("board.bears-on-none");
}

/** Causes, the likeliest first. */
export function causeCards(game: Game): CauseCard[] {
  const { rules, state, words } = game;
  const { hold, accuse } = rules.tuning.evidence;
  return state.evidence.chances
    .map(({ hypothesis, chance }, index) => ({ hypothesis, chance: chance / 1000, index }))
    .sort((a, b) => b.chance - a.chance || a.index - b.index)
    .map(({ hypothesis, chance }): CauseCard => {
      const said = state.evidence.said.find((each) => each.hypothesis === hypothesis);
      const held = state.evidence.held.some((each) => each.hypothesis === hypothesis);
      return {
        id: hypothesis,
        name: causeName(game, hypothesis),
        chance,
        percent: percentText(game, chance),
        standing: chance >= accuse ? "sure" : chance >= hold ? "hold" : "low",
        mark: said
          ? said.right
            ? { icon: "circle-check", text: words.t("board.mark.right"), tone: "right" }
            : { icon: "circle-x", text: words.t("board.mark.wrong"), tone: "wrong" }
          : held
            ? { icon: "player-pause", text: words.t("board.mark.held"), tone: "hold" }
            : null,
      };
    });
}
