/** Whether a policy's tests hold: for a patient, a finding of theirs, a treatment that is planned for it; for a lot, a call … */
import type { PolicyAbout, PolicyFlag, PolicyName, PolicyNumber, PolicyTest, Ruleset, Way } from "../../ruleset.ts";
import type { Call, ClinicState, Finding, Incident, Lot, Patient } from "../../state.ts";
import { round } from "../../math.ts";
import { clockOf, TICKS_PER_MINUTE } from "../clock.ts";
import { minutesWaited, waitingList } from "../people/people.ts";
import { alarmLevel, carriersOf, feltOf, labSays, lotsCarried, stageOf } from "./lots.ts";
import { ALARM, ANYONE } from "./vocabulary.ts";

/** What a test is about. A test of a part that is not there does not hold. */
export interface Subject {
  readonly patient?: Patient | undefined;
  readonly finding?: Finding | undefined;
  readonly way?: Way | undefined;
  /** The lot that is planned, or that a protocol is about. */
  readonly lot?: Lot | undefined;
  readonly incident?: Incident | undefined;
  readonly call?: Call | undefined;
}

/** Tests that ask about a finding or about what is planned for it, not about the patient alone. */
const OF_FINDINGS: readonly PolicyAbout[] = ["severity", "sure", "forecast", "finding", "way"];
/** Tests that ask about the lot that is planned, or else about the one that the patient carries. */
const OF_LOTS: readonly PolicyAbout[] = ["lot-alarm", "lot-told"];

export function holds(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  tests: readonly PolicyTest[],
  subject: Subject,
): boolean {
  return tests.every((test) => testHolds(rules, state, test, subject));
}

/** Whether the tests hold for the patient together with any of these findings; or for the patient alone, if no test asks about findings. */
export function holdsForAny(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  tests: readonly PolicyTest[],
  patient: Patient,
  subjects: readonly Subject[],
): boolean {
  if (!tests.some((test) => OF_FINDINGS.includes(test.about))) {
    if (holds(rules, state, tests, { patient })) return true;
    if (!tests.some((test) => OF_LOTS.includes(test.about))) return false;
  }
  return subjects.some((subject) => holds(rules, state, tests, subject));
}

function testHolds(rules: Ruleset, state: Readonly<ClinicState>, test: PolicyTest, subject: Subject): boolean {
  if ("is" in test) return namesOf(state, test.about, subject).some((name) => test.is.includes(name));
  if ("yes" in test) return flagOf(rules, state, test.about, subject) === test.yes;
  const value = numberOf(rules, state, test.about, subject);
  return value !== null && value >= (test.atLeast ?? -Infinity) && value <= (test.atMost ?? Infinity);
}

/** The number as the player reads it (whole), or null when there is none. */
function numberOf(rules: Ruleset, state: Readonly<ClinicState>, about: PolicyNumber, subject: Subject): number | null {
  switch (about) {
    case "waiting":
      return waitingList(state).length;
    case "hour":
      return clockOf(state.tick).hour;
    case "waited":
      return waitOf(state, subject);
    case "stage":
      return (
        subject.call?.stage ?? subject.incident?.stage ?? (subject.patient ? stageOf(state, subject.patient) : null)
      );
    case "alarm":
    case "doses":
    case "integrity":
    case "carriers":
    case "felt":
    case "felt-share":
      return subject.lot ? numberOfLot(rules, state, about, subject.lot) : null;
    case "sure":
      if (subject.finding) return round(subject.finding.sure / 10);
      return subject.lot ? (labSays(state, subject.lot)?.sure ?? 0) : null;
    case "severity":
      return subject.finding ? subject.finding.severity : null;
    case "forecast":
      return subject.finding && subject.finding.forecast >= 0 ? round(subject.finding.forecast / 10) : null;
    default:
      return subject.patient ? numberOfPatient(about, subject.patient) : null;
  }
}

function waitOf(state: Readonly<ClinicState>, { patient, call, incident }: Subject): number | null {
  const since = call?.tick ?? incident?.tick;
  if (since !== undefined) return Math.floor((state.tick - since) / TICKS_PER_MINUTE);
  return patient ? Math.floor(minutesWaited(state, patient)) : null;
}

function numberOfPatient(about: "anxiety" | "mdas" | "trust" | "age" | "wallet" | "visits", patient: Patient): number {
  switch (about) {
    case "anxiety":
      return round(patient.anxiety.value / 1000);
    case "trust":
      return round(patient.trust.value / 1000);
    case "visits":
      return patient.visit.no;
    default:
      return patient[about];
  }
}

function numberOfLot(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  about: "alarm" | "doses" | "integrity" | "carriers" | "felt" | "felt-share",
  lot: Lot,
): number {
  switch (about) {
    case "alarm":
      return alarmLevel(rules, lot);
    case "doses":
      return lot.doses;
    case "integrity":
      return Math.floor(lot.integrity / 10);
    case "carriers":
      return carriersOf(state, lot).length;
    case "felt":
      return feltOf(state, lot).worst;
    case "felt-share":
      return feltOf(state, lot).percent;
  }
}

/** Only what the clinic knows: a fear that nobody has noticed can't be asked about. */
function namesOf(state: Readonly<ClinicState>, about: PolicyName, subject: Subject): readonly string[] {
  const { patient, finding, way, lot } = subject;
  switch (about) {
    case "finding":
      return finding ? [finding.kind] : [];
    case "way":
      return way ? [way] : [];
    case "lab": {
      const said = lot && labSays(state, lot);
      return said ? [said.kind] : [];
    }
    default:
      return patient ? namesOfPatient(about, patient) : [];
  }
}

function namesOfPatient(about: "kind" | "seattle" | "trigger" | "cast" | "trait", patient: Patient): readonly string[] {
  switch (about) {
    case "kind":
      return [patient.archetype];
    case "seattle":
      return patient.known.seattle ? [patient.seattle] : [];
    case "trigger":
      return patient.known.triggers;
    case "cast":
      return patient.cast ? [patient.cast, ANYONE] : [];
    case "trait":
      return patient.constitution.known ? patient.constitution.traits : [];
  }
}

/** Of several lots that a patient carries, one is enough; null when there is no lot to ask about. */
function flagOf(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  about: PolicyFlag,
  { lot, patient }: Subject,
): boolean | null {
  const lots = lot ? [lot] : patient ? lotsCarried(state, patient) : [];
  if (lots.length === 0) return null;
  return lots.some((each) => (about === "lot-told" ? each.told : alarmLevel(rules, each) >= ALARM));
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
