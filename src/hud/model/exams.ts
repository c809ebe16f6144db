/** Examinations as the inspector offers them: what each sees, how far its word can be trusted, what it takes. */
import { permitted } from "../../sim/rules/story/permits.ts";
import { missingFor } from "../../sim/rules/care/care.ts";
import { priceOf } from "../../sim/rules/money/money.ts";
import { accuracyOf, familiesOf, readingOf, thresholdOf, worthOf } from "../../sim/rules/care/diagnosis.ts";
import type { ExamMethod, Family } from "../../sim/ruleset.ts";
import type { Patient } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";

export interface Seen {
  readonly family: Family;
  readonly name: string;
  /** Shares of early, middle and late findings that it sees. */
  readonly sees: readonly [early: number, middle: number, late: number];
}

export interface ExamOption {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly icon: IconName;
  readonly price: string;
  readonly minutes: string;
  /** What it is mostly for, with its three bands; then what else it sees. */
  readonly sees: readonly [early: number, middle: number, late: number];
  readonly family: string;
  readonly seesText: string;
  readonly also: readonly Seen[];
  /** "7 of 10 reports are true", for mouths like this one. */
  readonly worth: string;
  readonly forecasts: boolean;
  /** What the clinic lacks for it: "Needs this: scanner." or "". */
  readonly lacks: string;
  /** Done already this visit. */
  readonly done: boolean;
}

/** Methods that this clinic can use, or all when it may still be built up; `patient` says for what kind of mouth. */
export function examOptions(game: Game, patient: Patient): ExamOption[] {
  const { rules, state } = game;
  const builds = rules.building.things.length > 0;
  return Object.values(rules.exams)
    .filter((exam) => permitted(rules, state, "exam", exam.id))
    .filter((exam) => builds || missingFor(state, exam) === "")
    .map((exam) => examOption(game, patient, exam))
    .filter((option) => option.family !== "");
}

function examOption(game: Game, patient: Patient, exam: ExamMethod): ExamOption {
  const { words } = game;
  const views = viewsOf(game, exam);
  const [main, ...also] = views;
  const sees = main?.sees ?? [0, 0, 0];
  const missing = game.rules.thingKinds[missingFor(game.state, exam)];
  return {
    id: exam.id,
    name: words.tx(exam.name),
    about: exam.about === "" ? "" : words.tx(exam.about),
    icon: exam.forecasts ? "scan" : main?.family === "hard" ? "eye-search" : "stethoscope",
    price: words.money(priceOf(game.rules, game.state, exam)),
    minutes: words.t("care.minutes", { count: exam.minutes }),
    sees,
    family: main?.name ?? "",
    seesText: words.t("exam.sees", { early: words.percent(sees[0]), late: words.percent(sees[2]) }),
    also,
    worth: worthText(game, patient, exam),
    forecasts: exam.forecasts,
    lacks: missing ? words.t("care.needs", { thing: words.tx(missing.name) }) : "",
    done: patient.visit.looked.includes(exam.id),
  };
}

/** What a method sees of what there is to see in this level, for people as skilled as those who would look. */
function viewsOf(game: Game, exam: ExamMethod): Seen[] {
  const kinds = Object.values(game.rules.findingKinds);
  return familiesOf(exam)
    .filter((family) => family !== "plain" && kinds.some((kind) => kind.family === family))
    .map((family) => {
      const reading = readingFor(game, exam, family);
      const sees = reading ? accuracyOf(reading).sensitivity : ([0, 0, 0] as const);
      return { family, name: game.words.t(`exam.family.${family}`), sees };
    });
}

function readingFor(game: Game, exam: ExamMethod, family: Family) {
  const sight = exam.sees[family];
  return sight && readingOf(game.rules, sight, skillFor(game, exam), thresholdOf(game.state));
}

/** Mean skill of those who may be called to it, 0–1. */
function skillFor(game: Game, exam: ExamMethod): number {
  const able = game.state.staff.filter((one) =>
    exam.staff.some((seat) => seat.some((duty) => one.duties.includes(duty))),
  );
  return able.length > 0 ? able.reduce((sum, one) => sum + one.skill / 1000, 0) / able.length : 0.5;
}

/** How many of its reports are true, honestly, for mouths like this one; "" when nothing can be mistaken. */
function worthText(game: Game, patient: Patient, exam: ExamMethod): string {
  let found = 0;
  let invented = 0;
  for (const family of familiesOf(exam)) {
    const reading = family === "plain" ? undefined : readingFor(game, exam, family);
    if (!reading) continue;
    const worth = worthOf(game.rules, patient.archetype, family, reading);
    found += worth.found;
    invented += worth.invented;
  }
  if (invented <= 0 || found <= 0) return "";
  const ppv = found / (found + invented);
  const { words } = game;
  return ppv < 0.2
    ? words.t("exam.worth-100", { n: words.num(ppv * 100, ppv < 0.1 ? 1 : 0) })
    : words.t("exam.worth-10", { n: words.num(ppv * 10) });
}
