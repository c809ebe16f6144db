/** Findings in words and signs, for chart, list and plan. */
import { nextStep } from "../../sim/rules/care/progress.ts";
import { severityBand, surfacesOf } from "../../sim/rules/care/mouth.ts";
import { knownFindings } from "../../sim/rules/people/people.ts";
import type { FindingKind } from "../../sim/ruleset.ts";
import type { Finding, Patient } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import type { Game } from "./game.ts";

/** What a finding is drawn as: a colour family with a pattern of its own, and so never colour alone. */
export type Severity = "early" | "middle" | "late";

export interface FindingView {
  readonly id: number;
  /** FDI number; 0 for the mouth as a whole. */
  readonly tooth: number;
  readonly kind: string;
  readonly name: string;
  readonly letter: string;
  readonly level: Severity;
  readonly icon: IconName;
  /** Where on the tooth it is drawn, and which surfaces of the crown it takes (o, m, d, b, l). */
  readonly place: "crown" | "gum" | "root" | "gone" | "mouth";
  readonly surfaces: string;
  /** "ICDAS 5", "stage 3, grade B", or "". */
  readonly scale: string;
  /** What the number means, in a few words, or "". */
  readonly meaning: string;
  /** How sure the examination is, or "". */
  readonly sure: string;
  readonly forecast: string;
  readonly forecastShare: number;
  /** What it would be next, "then: extensive cavity", or "". */
  readonly next: string;
  readonly treated: "" | "cured" | "not-cured";
  /** "Caries ICDAS 5, 86 % sure, 55 % worse in six months if left", without the tooth. */
  readonly short: string;
  /** Everything in one sentence, for a reader. */
  readonly sentence: string;
}

const LEVELS: readonly [Severity, Severity, Severity] = ["early", "middle", "late"];

/** Where severity lies between the mildest and the worst of its kind. */
export function levelOf(finding: Pick<Finding, "severity">, severities: readonly number[]): Severity {
  return LEVELS[severityBand(severities, finding.severity)];
}

/** What a severity of a kind means: the kind's own words, or those of its scale. */
function meaningOf(game: Game, kind: FindingKind | undefined, severity: number): string {
  const own = kind?.means[kind.severities.indexOf(severity)];
  if (own !== undefined) return game.words.tx(own);
  const key = `mouth.${kind?.scale ?? "none"}.${severity}`;
  return game.words.has(key) ? game.words.t(key) : "";
}

function scaleOf(game: Game, kind: FindingKind | undefined, finding: Finding): string {
  const { words } = game;
  if (!kind || kind.scale === "none") return "";
  const scale = words.t("mouth.scale", {
    scale: kind.scale === "periodontal" ? words.t("mouth.stage") : kind.scale,
    n: finding.severity,
  });
  return finding.grade ? words.t("mouth.graded", { scale, grade: finding.grade }) : scale;
}

function placeOf(kind: FindingKind | undefined, finding: Finding): FindingView["place"] {
  if (finding.tooth === 0) return "mouth";
  if (kind?.family === "gum") return "gum";
  if (kind?.family === "root") return "root";
  return kind && kind.family === "plain" && kind.surfaces === "" ? "gone" : "crown";
}

export function findingView(game: Game, finding: Finding): FindingView {
  const { words, rules } = game;
  const kind = rules.findingKinds[finding.kind];
  const name = kind ? words.tx(kind.name) : finding.kind;
  const scale = scaleOf(game, kind, finding);
  const meaning = meaningOf(game, kind, finding.severity);
  const treated = finding.treated === "" ? "" : finding.cured ? "cured" : "not-cured";
  const sure =
    finding.sure > 0 && finding.sure < 1000
      ? words.t(finding.sure < 500 ? "mouth.likely" : "mouth.sure", { sure: words.percent(finding.sure / 1000) })
      : "";
  const forecast =
    finding.forecast >= 0 && treated !== "cured"
      ? words.t("mouth.forecast", { chance: words.percent(finding.forecast / 1000) })
      : "";
  const step = kind ? nextStep(rules, kind, finding.severity) : null;
  const after = step ? rules.findingKinds[step.kind] : undefined;
  const nextMeaning =
    step && after ? (after.id === finding.kind ? meaningOf(game, after, step.severity) : words.tx(after.name)) : "";
  const more = [meaning, treated ? words.t(`mouth.${treated}`) : "", sure, forecast];
  const short = [`${name}${scale ? ` ${scale}` : ""}`, ...more].filter(Boolean).join(", ");
  return {
    id: finding.id,
    tooth: finding.tooth,
    kind: finding.kind,
    name,
    letter: kind?.sign ?? name.charAt(0).toUpperCase(),
    level: levelOf(finding, kind?.severities ?? []),
    icon: treated === "cured" ? "circle-check" : "dental",
    place: placeOf(kind, finding),
    surfaces: kind ? surfacesOf(kind, finding) : "",
    scale,
    meaning,
    sure,
    forecast,
    forecastShare: Math.max(0, finding.forecast / 1000),
    next: nextMeaning ? words.t("mouth.then", { what: nextMeaning }) : "",
    treated,
    short,
    sentence: [finding.tooth > 0 ? words.t("mouth.on", { name, tooth: finding.tooth }) : name, scale, ...more]
      .filter(Boolean)
      .join(", "),
  };
}

/** Known findings, the worst first. */
export function mouthOf(game: Game, patient: Patient): FindingView[] {
  const order: Readonly<Record<Severity, number>> = { late: 0, middle: 1, early: 2 };
  return knownFindings(patient)
    .map((finding) => findingView(game, finding))
    .sort(
      (a, b) =>
        (a.treated === "cured" ? 1 : 0) - (b.treated === "cured" ? 1 : 0) ||
        order[a.level] - order[b.level] ||
        a.tooth - b.tooth ||
        a.id - b.id,
    );
}
