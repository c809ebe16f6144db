/** The line list: every record in hand, sortable by any column. */
import type { TreatmentRecord } from "../../sim/rules/evidence/registry.ts";
import { records } from "../../sim/rules/evidence/board.ts";
import { clinicName } from "./board.ts";
import type { Game } from "./game.ts";
import { humanise } from "./game.ts";

export const COLUMNS = [
  "outcome",
  "clinic",
  "lot",
  "firmware",
  "traits",
  "chair",
  "operator",
  "procedure",
  "when",
  "onset",
  "without",
] as const;
export type Column = (typeof COLUMNS)[number];

export interface LineCell {
  readonly text: string;
  /** Numbers sort as numbers. */
  readonly sort: string | number;
  /** The registry has nothing here. */
  readonly blank: boolean;
}
export interface Line {
  readonly id: number;
  readonly ill: boolean;
  readonly own: boolean;
  readonly cells: Readonly<Record<Column, LineCell>>;
}

/** Blanks come last, whichever way it is sorted; equal ones stay in the order of their numbers. */
export function lineList(game: Game, by: Column, down: boolean): Line[] {
  const lines = records(game.rules, game.state).map((record) => lineOf(game, record));
  const sign = down ? -1 : 1;
  return lines.sort((a, b) => {
    const x = a.cells[by];
    const y = b.cells[by];
    if (x.blank !== y.blank) return x.blank ? 1 : -1;
    const order =
      typeof x.sort === "number" && typeof y.sort === "number"
        ? x.sort - y.sort
        : String(x.sort).localeCompare(String(y.sort), game.words.locale, { numeric: true });
    return order * sign || a.id - b.id;
  });
}

function lineOf(game: Game, record: TreatmentRecord): Line {
  const { words, rules } = game;
  const text = (value: string): LineCell => ({ text: value, sort: value, blank: false });
  const blank: LineCell = { text: words.t("board.blank"), sort: "", blank: true };
  const none: LineCell = { text: "–", sort: -1, blank: false };
  const own = record.clinic === "";
  const lot = rules.lots.find((each) => each.id === record.lot);
  const treatment = rules.treatments[record.procedure];
  const traits = record.traits.map((id) => {
    const trait = rules.nanobots.bodyTraits[id];
    return trait ? words.tx(trait.name) : humanise(id);
  });
  const known = (field: TreatmentRecord["missing"][number], cell: LineCell) =>
    record.missing.includes(field) ? blank : cell;
  const days = own ? 0 : record.daysAgo;
  return {
    id: record.id,
    ill: record.ill,
    own,
    cells: {
      outcome: { text: words.t(record.ill ? "board.ill" : "board.well"), sort: record.ill ? 0 : 1, blank: false },
      clinic: text(clinicName(game, record.clinic)),
      lot: known("lot", text(lot ? words.tx(lot.name) : humanise(record.lot))),
      firmware: known("firmware", text(record.firmware)),
      traits: known("traits", traits.length > 0 ? text(words.list(traits)) : text(words.t("board.no-traits"))),
      chair: known("chair", own ? none : { text: words.num(record.chair), sort: record.chair, blank: false }),
      operator: known(
        "operator",
        own ? none : { text: words.num(record.operator), sort: record.operator, blank: false },
      ),
      procedure: known("procedure", text(treatment ? words.tx(treatment.name) : humanise(record.procedure))),
      when: {
        text: own ? words.t("board.here") : words.t("board.days-ago", { count: days }),
        sort: days,
        blank: false,
      },
      onset:
        record.lag < 0 ? none : { text: words.t("board.hours", { count: record.lag }), sort: record.lag, blank: false },
      without:
        record.dechallenge < 0
          ? none
          : {
              text: words.t(record.dechallenge > 0 ? "board.better" : "board.same"),
              sort: record.dechallenge,
              blank: false,
            },
    },
  };
}
