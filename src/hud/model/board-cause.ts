/** One cause on the board: who it fits, clinic by clinic, what that says in a sentence, and what can be done. */
import type { QueryResult } from "../../sim/commands/command.ts";
import {
  chanceOf,
  countBy,
  countByClinic,
  hypothesisOf,
  lotsNamed,
  records,
  NO_CAUSE,
} from "../../sim/rules/evidence/board.ts";
import { backgroundOf, totalsOf, type TreatmentRecord } from "../../sim/rules/evidence/registry.ts";
import { adjustedOdds, oddsRatio, type Ratio, type Table } from "../../sim/rules/evidence/tables.ts";
import { causeName, clinicName, type Ask } from "./board.ts";
import type { Game } from "./game.ts";
import { lotName } from "./lots.ts";
import { refusalText } from "./refusals.ts";

export interface ForestLine {
  readonly key: string;
  readonly label: string;
  readonly kind: "crude" | "clinic" | "adjusted";
  /** Ill and all of those it fits, and of the others. */
  readonly counts: string;
  readonly ratio: Ratio | null;
  /** "3.4 (1.2–9.8)", or why there is none. */
  readonly text: string;
}

export interface Deed {
  readonly label: string;
  readonly stakes: string;
  readonly refusal: string;
}

export interface CauseDetail {
  readonly id: string;
  readonly name: string;
  /** What the numbers say, sentence by sentence. */
  readonly story: readonly string[];
  readonly table: Table | null;
  readonly unknown: number;
  readonly forest: readonly ForestLine[];
  readonly held: boolean;
  readonly hold: Deed | null;
  readonly accuse: Deed;
}

/** A gap between crude and adjusted that is worth a sentence. */
const APART = 1.4;
/** Fewer ill people than this are no ground for a sentence about clinics. */
const FEW = 4;

export function causeDetail(game: Game, id: string, ask: Ask): CauseDetail {
  const { words, rules, state } = game;
  const def = rules.nanobots.investigation;
  const known = hypothesisOf(rules, id);
  const name = causeName(game, id);
  const held = state.evidence.held.some((each) => each.hypothesis === id);
  if (!def || !known) {
    return {
      id,
      name,
      table: null,
      unknown: 0,
      forest: [],
      held,
      hold: null,
      story: chanceStory(game),
      accuse: accuseDeed(game, id, ask),
    };
  }
  const list = records(rules, state);
  const { table, unknown } = countBy(def, known.when, list);
  const strata = countByClinic(def, known.when, list);
  const crude = compares(table) ? oddsRatio(table) : null;
  const adjusted = adjustedOdds(strata.map((each) => each.table));
  const line = (key: string, label: string, kind: ForestLine["kind"], of: Table, ratio: Ratio | null): ForestLine => ({
    key,
    label,
    kind,
    ratio,
    counts: words.t("board.counts", { a: of.a, all: of.a + of.b, c: of.c, rest: of.c + of.d }),
    text: ratio ? ratioText(game, ratio) : words.t("board.no-ratio"),
  });
  const forest =
    list.length === 0
      ? []
      : [
          line("crude", words.t("board.crude"), "crude", table, crude),
          ...strata.map((each) =>
            line(
              each.clinic || "own",
              clinicName(game, each.clinic),
              "clinic",
              each.table,
              compares(each.table) ? oddsRatio(each.table) : null,
            ),
          ),
          line("adjusted", words.t("board.adjusted"), "adjusted", table, adjusted),
        ];
  return {
    id,
    name,
    table,
    unknown,
    forest,
    held,
    story: storyOf(game, name, { list, table, unknown, crude, adjusted, strata }),
    hold: holdDeed(game, id, held, ask),
    accuse: accuseDeed(game, id, ask),
  };
}

/** Whether there is anybody on both sides to compare. */
function compares(t: Table): boolean {
  return (t.a + t.b) * (t.c + t.d) * (t.a + t.c) * (t.b + t.d) > 0;
}

function ratioText(game: Game, { value, low, high }: Ratio): string {
  const short = (x: number) => (x >= 100 ? game.words.t("board.over-100") : game.words.num(x, x >= 10 ? 0 : 1));
  return game.words.t("board.ratio", { value: short(value), low: short(low), high: short(high) });
}

interface Facts {
  readonly list: readonly TreatmentRecord[];
  readonly table: Table;
  readonly unknown: number;
  readonly crude: Ratio | null;
  readonly adjusted: Ratio | null;
  readonly strata: readonly { readonly clinic: string; readonly table: Table }[];
}

/** What a newspaper would print of it. */
function storyOf(game: Game, name: string, facts: Facts): string[] {
  const { words } = game;
  const { list, table, unknown, crude, adjusted } = facts;
  if (list.length === 0) return [words.t("board.story.empty")];
  const { a, b, c, d } = table;
  const story = [words.t("board.story.counts", { cause: name, a, ill: a + c, b, well: b + d })];
  const worst = facts.strata.reduce<Facts["strata"][number] | null>(
    (best, each) => (each.table.a > (best?.table.a ?? 0) ? each : best),
    null,
  );
  const def = game.rules.nanobots.investigation;
  const risk = def && worst ? backgroundOf(def.registry, worst.clinic) / Math.max(1e-9, def.registry.background) : 1;
  if (
    crude &&
    adjusted &&
    crude.value > adjusted.value * APART &&
    worst &&
    a >= FEW &&
    risk > 1.5 &&
    worst.table.a * 2 > a
  ) {
    story.push(
      words.t("board.story.confounded", {
        n: worst.table.a,
        a,
        clinic: clinicName(game, worst.clinic),
        times: words.num(risk, 1),
      }),
    );
    story.push(words.t("board.story.within", { value: words.num(adjusted.value, 1) }));
  } else if (crude && adjusted && a >= FEW && adjusted.value > crude.value * APART) {
    story.push(
      words.t("board.story.hidden", { crude: words.num(crude.value, 1), value: words.num(adjusted.value, 1) }),
    );
  } else if (adjusted && adjusted.low > 1)
    story.push(words.t("board.story.sure", { value: words.num(adjusted.value, 1) }));
  else if (adjusted && adjusted.high < 1) story.push(words.t("board.story.spared"));
  else if (crude) story.push(words.t("board.story.unsure"));
  if (unknown > 0) story.push(words.t("board.story.unknown", { count: unknown }));
  return story;
}

function chanceStory(game: Game): string[] {
  const { words, rules, state } = game;
  const totals = totalsOf(rules, state);
  return [words.t("board.story.none", { ill: totals.ill, all: words.num(totals.ill + totals.well) })];
}

function no(game: Game, answer: QueryResult | null): string {
  return answer && !answer.ok ? refusalText(game, answer.refusal) : "";
}

function holdDeed(game: Game, id: string, held: boolean, ask: Ask): Deed {
  const { words, rules, state } = game;
  const answer = ask({ type: "hold-cause", hypothesis: id, on: !held });
  const lots = lotsNamed(rules, state, id).map((lot) => lotName(game, lot.id));
  return {
    label: words.t(held ? "board.release" : "board.hold"),
    stakes:
      lots.length === 0
        ? words.t("board.hold-nothing")
        : words.t(held ? "board.release-stakes" : "board.hold-stakes", { lots: words.list(lots), count: lots.length }),
    refusal: no(game, answer),
  };
}

function accuseDeed(game: Game, id: string, ask: Ask): Deed {
  const { words, rules, state } = game;
  const answer = ask({ type: "accuse", hypothesis: id });
  const tuning = rules.tuning.evidence;
  const none = id === NO_CAUSE;
  const wrongIn = Math.max(1, Math.round((1 - chanceOf(state, id) / 1000) * 100));
  return {
    label: words.t(none ? "board.close-case" : "board.accuse"),
    stakes: words.t(none ? "board.close-stakes" : "board.accuse-stakes", {
      right: (none ? tuning.cleared : tuning.right).trust,
      trust: (none ? tuning.missed : tuning.wrong).trust,
      fine: words.money(tuning.wrong.fine),
      wrong: wrongIn,
    }),
    refusal: no(game, answer),
  };
}
