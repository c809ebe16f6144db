/** The mouth as a chart: 32 teeth in FDI notation on two gently bowed rows, with what has been found. */
import { knownFindings } from "../../sim/rules/people.ts";
import type { Finding, Patient } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
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

/** Rows as the dentist sees the patient: 18 … 11, 21 … 28 above; 48 … 41, 31 … 38 below. */
export const UPPER: readonly number[] = [18, 17, 16, 15, 14, 13, 12, 11, 21, 22, 23, 24, 25, 26, 27, 28];
export const LOWER: readonly number[] = [48, 47, 46, 45, 44, 43, 42, 41, 31, 32, 33, 34, 35, 36, 37, 38];

export function toothKind(fdi: number): ToothKind {
  const unit = fdi % 10;
  if (unit <= 2) return "incisor";
  if (unit === 3) return "canine";
  return unit <= 5 ? "premolar" : "molar";
}

const WIDTHS: Readonly<Record<ToothKind, number>> = { incisor: 19.5, canine: 19.5, premolar: 20.5, molar: 24 };

/** Each row adds its widths up from the left; the bow lifts the ends like a smile. */
export function layout(chart: Chart): Tooth[] {
  return [...row(UPPER, true, chart), ...row(LOWER, false, chart)];
}

function row(numbers: readonly number[], upper: boolean, chart: Chart): Tooth[] {
  const widths = numbers.map((fdi) => WIDTHS[toothKind(fdi)]);
  const total = widths.reduce((sum, width) => sum + width, 0);
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

/** What a finding is drawn as: a colour family, a letter, and so never colour alone. */
export type Severity = "early" | "middle" | "late";

export interface FindingView {
  readonly id: number;
  readonly tooth: number;
  readonly kind: string;
  readonly name: string;
  readonly letter: string;
  readonly level: Severity;
  readonly icon: IconName;
  /** "ICDAS 5", "crack AAE 3", or "". */
  readonly scale: string;
  /** What the number means, in a few words, or "". */
  readonly meaning: string;
  /** How sure the examination is, or "". */
  readonly sure: string;
  readonly forecast: string;
  readonly forecastShare: number;
  readonly treated: "" | "cured" | "not-cured";
  /** Everything in one sentence, for a reader. */
  readonly sentence: string;
}

const LETTERS: Readonly<Record<string, string>> = {
  caries: "C",
  crack: "K",
  erosion: "E",
  gingivitis: "G",
  periodontal: "P",
  lesion: "L",
  missing: "M",
  tattoo: "T",
};

/** Where severity lies between the mildest and the worst of its kind. */
export function levelOf(finding: Pick<Finding, "severity">, severities: readonly number[]): Severity {
  const low = severities[0] ?? 1;
  const high = severities[severities.length - 1] ?? low;
  if (high === low) return "middle";
  const share = (finding.severity - low) / (high - low);
  return share < 0.34 ? "early" : share < 0.67 ? "middle" : "late";
}

export function findingView(game: Game, finding: Finding): FindingView {
  const { words, rules } = game;
  const kind = rules.findingKinds[finding.kind];
  const name = kind ? words.tx(kind.name) : finding.kind;
  const scaleName = kind && kind.scale !== "none" ? kind.scale : "";
  const scale = scaleName
    ? words.t("mouth.scale", {
        scale: scaleName === "periodontal" ? words.t("mouth.stage") : scaleName,
        n: finding.severity,
      })
    : "";
  const meaningKey = `mouth.${kind?.scale ?? "none"}.${finding.severity}`;
  const meaning = words.has(meaningKey) ? words.t(meaningKey) : "";
  const sure = finding.sure > 0 ? words.t("mouth.sure", { sure: words.percent(finding.sure / 1000) }) : "";
  const forecast =
    finding.forecast >= 0 ? words.t("mouth.forecast", { chance: words.percent(finding.forecast / 1000) }) : "";
  const treated = finding.treated === "" ? "" : finding.cured ? "cured" : "not-cured";
  const parts = [
    words.t("mouth.on", { name, tooth: finding.tooth }),
    scale,
    meaning,
    sure,
    forecast,
    treated && words.t(`mouth.${treated}`),
  ];
  return {
    id: finding.id,
    tooth: finding.tooth,
    kind: finding.kind,
    name,
    letter: LETTERS[finding.kind] ?? name.charAt(0).toUpperCase(),
    level: levelOf(finding, kind?.severities ?? []),
    icon: treated === "cured" ? "circle-check" : "dental",
    scale,
    meaning,
    sure,
    forecast,
    forecastShare: Math.max(0, finding.forecast / 1000),
    treated,
    sentence: parts.filter(Boolean).join(", "),
  };
}

/** Known findings, the worst first. */
export function mouthOf(game: Game, patient: Patient): FindingView[] {
  const order: Readonly<Record<Severity, number>> = { late: 0, middle: 1, early: 2 };
  return knownFindings(patient)
    .map((finding) => findingView(game, finding))
    .sort((a, b) => (a.treated ? 1 : 0) - (b.treated ? 1 : 0) || order[a.level] - order[b.level] || a.tooth - b.tooth);
}
