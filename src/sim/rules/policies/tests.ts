/** Whether a policy's tests hold: for a patient, a finding of theirs, or a treatment that is planned for it. */
import type { PolicyName, PolicyNumber, PolicyTest, Way } from "../../ruleset.ts";
import type { ClinicState, Finding, Patient } from "../../state.ts";
import { round } from "../../math.ts";
import { clockOf } from "../clock.ts";
import { minutesWaited, waitingList } from "../people.ts";

/** What a test is about. A test of a part that is not there does not hold. */
export interface Subject {
  readonly patient: Patient;
  readonly finding?: Finding | undefined;
  readonly way?: Way | undefined;
}

/** Tests that ask about a finding or about what is planned for it, not about the patient alone. */
const OF_FINDINGS: readonly (PolicyNumber | PolicyName)[] = ["severity", "sure", "forecast", "finding", "way"];

/** Any person written by name, in a test about `cast`. */
export const ANYONE = "anyone";

export function holds(state: Readonly<ClinicState>, tests: readonly PolicyTest[], subject: Subject): boolean {
  return tests.every((test) => testHolds(state, test, subject));
}

/** Whether the tests hold for the patient together with any of these findings; or for the patient alone, if no test asks about findings. */
export function holdsForAny(
  state: Readonly<ClinicState>,
  tests: readonly PolicyTest[],
  patient: Patient,
  subjects: readonly Subject[],
): boolean {
  if (!tests.some((test) => OF_FINDINGS.includes(test.about))) return holds(state, tests, { patient });
  return subjects.some((subject) => holds(state, tests, subject));
}

function testHolds(state: Readonly<ClinicState>, test: PolicyTest, subject: Subject): boolean {
  if ("is" in test) return namesOf(test.about, subject).some((name) => test.is.includes(name));
  const value = numberOf(state, test.about, subject);
  return value !== null && value >= (test.atLeast ?? -Infinity) && value <= (test.atMost ?? Infinity);
}

/** The number as the player reads it (whole), or null when there is none. */
function numberOf(state: Readonly<ClinicState>, about: PolicyNumber, { patient, finding }: Subject): number | null {
  switch (about) {
    case "anxiety":
      return round(patient.anxiety.value / 1000);
    case "mdas":
      return patient.mdas;
    case "trust":
      return round(patient.trust.value / 1000);
    case "age":
      return patient.age;
    case "waited":
      return Math.floor(minutesWaited(state, patient));
    case "waiting":
      return waitingList(state).length;
    case "wallet":
      return patient.wallet;
    case "visits":
      return patient.visit.no;
    case "hour":
      return clockOf(state.tick).hour;
    case "severity":
      return finding ? finding.severity : null;
    case "sure":
      return finding ? round(finding.sure / 10) : null;
    case "forecast":
      return finding && finding.forecast >= 0 ? round(finding.forecast / 10) : null;
  }
}

/** Only what the clinic knows: a fear that nobody has noticed can't be asked about. */
function namesOf(about: PolicyName, { patient, finding, way }: Subject): readonly string[] {
  switch (about) {
    case "kind":
      return [patient.archetype];
    case "seattle":
      return patient.known.seattle ? [patient.seattle] : [];
    case "trigger":
      return patient.known.triggers;
    case "cast":
      return patient.cast ? [patient.cast, ANYONE] : [];
    case "finding":
      return finding ? [finding.kind] : [];
    case "way":
      return way ? [way] : [];
  }
}

/** Whether a policy only limits what may be done. */
export function isGuard(rule: { readonly then: { readonly do: string } }): boolean {
  return rule.then.do === "forbid" || rule.then.do === "require";
}

/** Whether two policies would do the same; their names and switches may differ. */
export function sameRule(
  a: { readonly when: readonly PolicyTest[]; readonly then: object },
  b: { readonly when: readonly PolicyTest[]; readonly then: object },
): boolean {
  return canonical([a.when, a.then]) === canonical([b.when, b.then]);
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "";
  const record = value as Record<string, unknown>;
  const keys = Object.keys(record).filter((key) => record[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${key}:${canonical(record[key])}`)
    .join()}}`;
}
