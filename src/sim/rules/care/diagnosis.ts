/**
 * Finding what is there, and what is not: signal detection theory. A sound place gives a signal ~N(0, 1), an ill one
 * ~N(d′, 1); whatever passes the line k is reported. FACTS: Se = Φ(d′/2 − c), Sp = Φ(d′/2 + c) for the middle band,
 * so k = d′/2 + c; better pictures raise d′, eagerness lowers c.
 */
import type { ExamMethod, Family, FindingKind, Ruleset, Sight } from "../../ruleset.ts";
import type { ClinicState, Patient } from "../../state.ts";
import { clamp, exp, phi } from "../../math.ts";
import { severityBand } from "./mouth.ts";

/** How somebody sees with a method: the sight after skill, and the line. */
export interface Reading {
  readonly dprime: readonly [early: number, middle: number, late: number];
  readonly line: number;
}

/** `skill` 0–1 of who looks; `threshold` −1 careful to 1 eager. */
export function readingOf(rules: Ruleset, sight: Sight, skill: number, threshold: number): Reading {
  const { skill: gain, shift } = rules.tuning.diagnosis;
  const factor = 1 + gain * (skill - 0.5);
  const [early, middle, late] = sight.dprime;
  return {
    dprime: [early * factor, middle * factor, late * factor],
    line: (middle * factor) / 2 + sight.c - threshold * shift,
  };
}

/** Chances to report a finding that is there, by band, and to call a sound place sound. */
export function accuracyOf(reading: Reading): {
  readonly sensitivity: readonly [early: number, middle: number, late: number];
  readonly specificity: number;
} {
  const [early, middle, late] = reading.dprime;
  const se = (dprime: number) => phi(dprime - reading.line);
  return { sensitivity: [se(early), se(middle), se(late)], specificity: phi(reading.line) };
}

/** The clinic's line as it stands, −1 careful to 1 eager. */
export function thresholdOf(state: Readonly<ClinicState>): number {
  return state.threshold / 1000;
}

/** Findings of a kind and severity that a mouth of this kind of patient holds on average. */
export function expectedOf(rules: Ruleset, archetype: string, kind: string, severity: number): number {
  let expected = 0;
  for (const finding of rules.archetypes[archetype]?.findings ?? []) {
    const [least, most] = finding.severity;
    if (finding.kind === kind && severity >= least && severity <= most) expected += finding.chance / (most - least + 1);
  }
  return expected > 0 ? expected : rules.tuning.diagnosis.rare;
}

/** Sound places of a mouth that may be reported as this kind at this severity. */
export function mistakable(kind: FindingKind, severity: number): number {
  const [least, most] = kind.alarms.severity;
  return severity >= least && severity <= most ? kind.alarms.sites / (most - least + 1) : 0;
}

/** No reading is more certain than this, nor less. */
const SUREST = 0.98;

/**
 * How sure one may be of a report, 0–1: Bayes with the odds of such a finding in such a mouth and the likelihood
 * ratio e^(d′x − d′²/2) of its signal `x`.
 */
export function sureOf(
  rules: Ruleset,
  patient: Pick<Patient, "archetype">,
  kind: FindingKind,
  severity: number,
  reading: Reading,
  x: number,
): number {
  const sound = mistakable(kind, severity);
  if (sound <= 0) return SUREST;
  const dprime = reading.dprime[severityBand(kind.severities, severity)];
  const odds =
    (expectedOf(rules, patient.archetype, kind.id, severity) / sound) * exp(dprime * x - (dprime * dprime) / 2);
  return clamp(odds / (1 + odds), 1 - SUREST, SUREST);
}

/** The same after a second, independent reading `x` of the same place. */
export function surer(sure: number, dprime: number, x: number): number {
  const odds = (sure / (1 - sure)) * exp(dprime * x - (dprime * dprime) / 2);
  return clamp(odds / (1 + odds), 1 - SUREST, SUREST);
}

/**
 * Of a hundred reports, how many are true (positive predictive value, 0–1), for all that a method may report of a
 * family in a mouth of this kind of patient; and reports that are expected in such a mouth, true and false.
 */
export function worthOf(
  rules: Ruleset,
  archetype: string,
  family: Family,
  reading: Reading,
): { readonly ppv: number; readonly found: number; readonly invented: number } {
  const { sensitivity, specificity } = accuracyOf(reading);
  let found = 0;
  let invented = 0;
  for (const kind of Object.values(rules.findingKinds)) {
    if (kind.family !== family) continue;
    invented += kind.alarms.sites * (1 - specificity);
    for (const severity of kind.severities)
      found += expectedOf(rules, archetype, kind.id, severity) * sensitivity[severityBand(kind.severities, severity)];
  }
  return { ppv: found + invented > 0 ? found / (found + invented) : 0, found, invented };
}

/** PPV of one report at a prevalence π (0–1): Se·π / (Se·π + (1 − Sp)(1 − π)). */
export function predictiveValue(sensitivity: number, specificity: number, prevalence: number): number {
  const yes = sensitivity * prevalence;
  return yes / (yes + (1 - specificity) * (1 - prevalence));
}

/** Families that a method sees, in a fixed order. */
export const FAMILIES: readonly Family[] = ["hard", "gum", "root", "soft", "joint", "biome", "plain"];

export function familiesOf(method: ExamMethod): Family[] {
  return FAMILIES.filter((family) => method.sees[family] !== undefined);
}
