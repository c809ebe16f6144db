/** The mouth as a chart: the teeth in FDI notation on two gently bowed rows, with what has been found. */
import { isMilkTooth, LOWER, marksOn, rowsOf, UPPER } from "../../sim/rules/care/mouth.ts";
import type { ToothMark } from "../../sim/ruleset.ts";
import type { Patient } from "../../sim/state.ts";
import { mouthOf, type FindingView } from "./findings.ts";
import type { Game } from "./game.ts";

export type ToothKind = "incisor" | "canine" | "premolar" | "molar";

export interface Tooth {
  readonly fdi: number;
  readonly kind: ToothKind;
  readonly upper: boolean;
  /** Middle of the crown, in units of the chart. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Degrees that the tooth leans outward. */
  readonly lean: number;
}

/** Size of the chart; `compact` has short roots, for places where the plan below matters more. */
export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly upperY: number;
  readonly lowerY: number;
  /** Roots against their full length. */
  readonly roots: number;
  /** From the middle of a crown to the foot of its number, above and below. */
  readonly numberUp: number;
  readonly numberDown: number;
}
export const FULL_CHART: Chart = {
  width: 352,
  height: 200,
  upperY: 80,
  lowerY: 126,
  roots: 1,
  numberUp: -47,
  numberDown: 60,
};
export const COMPACT_CHART: Chart = {
  width: 352,
  height: 138,
  upperY: 48,
  lowerY: 92,
  roots: 0.42,
  numberUp: -24,
  numberDown: 37,
};

export function toothKind(fdi: number): ToothKind {
  const unit = fdi % 10;
  if (isMilkTooth(fdi) && unit > 3) return "molar";
  if (unit <= 2) return "incisor";
  if (unit === 3) return "canine";
  return unit <= 5 ? "premolar" : "molar";
}

const WIDTHS: Readonly<Record<ToothKind, number>> = { incisor: 19.5, canine: 19.5, premolar: 20.5, molar: 24 };

/** Milk teeth are smaller. */
const MILK = 0.86;
const LARGEST = 1.3;

export interface Rows {
  readonly upper: readonly number[];
  readonly lower: readonly number[];
}
const GROWN: Rows = { upper: UPPER, lower: LOWER };

/** Each row adds its widths up from the left; the bow lifts the ends like a smile. */
export function layout(chart: Chart, rows: Rows = GROWN): Tooth[] {
  return [...row(rows.upper, true, chart), ...row(rows.lower, false, chart)];
}

function row(numbers: readonly number[], upper: boolean, chart: Chart): Tooth[] {
  const plain = numbers.map((fdi) => WIDTHS[toothKind(fdi)] * (isMilkTooth(fdi) ? MILK : 1));
  const sum = plain.reduce((all, width) => all + width, 0);
  // Fewer teeth are drawn larger, so that there is room for their numbers.
  const fit = Math.min(LARGEST, (chart.width - 8) / sum);
  const widths = plain.map((width) => width * fit);
  const total = sum * fit;
  let left = (chart.width - total) / 2;
  return numbers.map((fdi, index) => {
    const width = widths[index] ?? 20;
    const x = left + width / 2;
    left += width;
    const away = (x - chart.width / 2) / (chart.width / 2);
    const bow = 14 * away * away;
    return {
      fdi,
      kind: toothKind(fdi),
      upper,
      x,
      y: (upper ? chart.upperY : chart.lowerY) - bow,
      width,
      lean: (upper ? -1 : 1) * away * 4,
    };
  });
}

/** "lower left first molar", "upper right milk canine". */
export function toothName(game: Game, fdi: number): string {
  const { words } = game;
  const quadrant = Math.floor(fdi / 10);
  const milk = isMilkTooth(fdi);
  const place = words.t(`mouth.quadrant.${milk ? quadrant - 4 : quadrant}`);
  const unit = words.t(milk ? `mouth.milk.${fdi % 10}` : `mouth.unit.${fdi % 10}`);
  return words.t("mouth.tooth-name", { place, unit });
}

/** One tooth of somebody's chart: what was found on it, what dentists left on it, and all of it in words. */
export interface ToothView {
  readonly tooth: Tooth;
  /** The worst first; those that are mended last. */
  readonly findings: readonly FindingView[];
  readonly marks: readonly ToothMark[];
  readonly missing: boolean;
  readonly label: string;
}

/** The chart of a mouth, and the findings that are on no tooth. */
export function chartOf(
  game: Game,
  patient: Patient,
  chart: Chart,
): { readonly teeth: readonly ToothView[]; readonly whole: readonly FindingView[] } {
  const findings = mouthOf(game, patient);
  const teeth = layout(chart, rowsOf(patient.age)).map((tooth) => toothView(game, patient, tooth, findings));
  return { teeth, whole: findings.filter((finding) => finding.tooth === 0) };
}

function toothView(game: Game, patient: Patient, tooth: Tooth, all: readonly FindingView[]): ToothView {
  const { words } = game;
  const findings = all.filter((finding) => finding.tooth === tooth.fdi);
  const marks = marksOn(game.rules, patient, tooth.fdi);
  const missing = findings.some((finding) => finding.place === "gone" && finding.treated !== "cured");
  const said = [
    ...findings.map((finding) => finding.short),
    ...new Set(marks.map((mark) => words.t(`mouth.mark.${mark}`))),
  ];
  const name = words.t("mouth.tooth-at", { tooth: tooth.fdi, name: toothName(game, tooth.fdi) });
  return {
    tooth,
    findings,
    marks,
    missing,
    label: words.t("mouth.says", {
      tooth: name,
      what: said.length > 0 ? said.join("; ") : words.t("mouth.nothing"),
    }),
  };
}
