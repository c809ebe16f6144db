/** Mouths: which teeth there are at an age, what they are called, which surfaces a finding takes. FDI notation (ISO 3950). */
import type { FindingKind, Ruleset, ToothMark } from "../../ruleset.ts";
import type { Finding, Patient } from "../../state.ts";

/** Early, middle and late on a finding's own scale. */
export type SeverityBand = 0 | 1 | 2;

/** Where a severity lies between the mildest and the worst of its kind; the middle where there is but one. */
export function severityBand(severities: readonly number[], severity: number): SeverityBand {
  const low = severities[0] ?? severity;
  const high = severities[severities.length - 1] ?? low;
  if (high === low) return 1;
  const share = (severity - low) / (high - low);
  return share < 0.34 ? 0 : share < 0.67 ? 1 : 2;
}

/** Milk teeth are those of quadrants 5–8. */
export function isMilkTooth(fdi: number): boolean {
  return fdi > 50;
}

/** Age in years by which a lasting tooth has come, by its place from the midline; wisdom teeth at 18. */
const ERUPTION: readonly number[] = [7, 8, 11, 10, 11, 6, 12, 18];

/**
 * What stands at the place of a lasting tooth at an age: itself, the milk tooth that it will push out, or 0 for
 * nothing. Anything that is no lasting tooth stays what it is.
 */
export function toothAt(fdi: number, age: number): number {
  const quadrant = Math.floor(fdi / 10);
  const unit = fdi % 10;
  if (quadrant < 1 || quadrant > 4) return fdi;
  if (age >= (ERUPTION[unit - 1] ?? 0)) return fdi;
  return unit <= 5 ? (quadrant + 4) * 10 + unit : 0;
}

/** Rows as the dentist sees the patient: 18 … 11, 21 … 28 above; 48 … 41, 31 … 38 below. */
export const UPPER: readonly number[] = [18, 17, 16, 15, 14, 13, 12, 11, 21, 22, 23, 24, 25, 26, 27, 28];
export const LOWER: readonly number[] = [48, 47, 46, 45, 44, 43, 42, 41, 31, 32, 33, 34, 35, 36, 37, 38];

/** The two rows of teeth that someone of this age has. */
export function rowsOf(age: number): { readonly upper: readonly number[]; readonly lower: readonly number[] } {
  const row = (places: readonly number[]) => places.map((fdi) => toothAt(fdi, age)).filter((fdi) => fdi > 0);
  return { upper: row(UPPER), lower: row(LOWER) };
}

/** Teeth of a kind of finding that someone of this age has, with repetition as weight. */
export function teethFor(kind: FindingKind, age: number): number[] {
  return kind.teeth.map((fdi) => toothAt(fdi, age)).filter((fdi, i) => fdi > 0 || kind.teeth[i] === 0);
}

/**
 * Surfaces that a finding takes, of its kind's: one while early, up to all at the worst. Where on the tooth it began
 * hangs on the finding's id, so that no two look alike.
 */
export function surfacesOf(kind: FindingKind, finding: Pick<Finding, "id" | "severity">): string {
  const all = kind.surfaces;
  if (all === "") return "";
  const index = Math.max(0, kind.severities.indexOf(finding.severity));
  const share = (index + 1) / kind.severities.length;
  const count = Math.max(1, Math.floor(share * all.length));
  const start = finding.id % Math.min(2, all.length);
  return (all.slice(start) + all.slice(0, start)).slice(0, count);
}

/** What dentists left on a tooth, the newest last. */
export function marksOn(rules: Ruleset, patient: Pick<Patient, "mouth">, tooth: number): ToothMark[] {
  const marks: ToothMark[] = [];
  for (const finding of patient.mouth) {
    if (finding.tooth !== tooth) continue;
    const before = finding.found ? rules.findingKinds[finding.kind]?.marks : undefined;
    if (before) marks.push(before);
    const mark = finding.cured ? rules.treatments[finding.treated]?.marks : undefined;
    if (mark) marks.push(mark);
  }
  return marks;
}
