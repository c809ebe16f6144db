/** Dental fear as something to treat: graded exposure lowers MDAS when fear has worn off before it ends (FACTS 1). */
import type { Ctx } from "../../commands/command.ts";
import type { Treatment } from "../../ruleset.ts";
import type { Finding, Patient } from "../../state.ts";
import { clamp } from "../../math.ts";
import { exposureGain } from "../../rules/care/learning.ts";
import { baselineOf } from "../../rules/people/people.ts";
import { makeFinding } from "./mouths.ts";

/** Severity of dental fear by MDAS: 0 below 13, 1 to 15, 2 to 18, 3 from 19 (phobia, Humphris 2009). */
export function fearSeverity(mdas: number): number {
  return mdas >= 19 ? 3 : mdas >= 16 ? 2 : mdas >= 13 ? 1 : 0;
}

/** Brings the finding that follows MDAS up to date, where the level has one. The questionnaire at the desk shows it. */
export function noteFear(ctx: Ctx, patient: Patient): Patient {
  const kind = Object.values(ctx.rules.findingKinds).find((each) => each.follows === "mdas");
  if (!kind) return patient;
  const severity = fearSeverity(patient.mdas);
  const noted = patient.mouth.find((finding) => finding.kind === kind.id);
  if (noted) {
    noted.cured = severity === 0;
    if (severity > 0) noted.severity = severity;
  } else if (severity > 0) {
    const finding = makeFinding(ctx, kind, 0, severity);
    patient.mouth.push({ ...finding, found: true, sure: 1000 });
  }
  return patient;
}

/**
 * What a session of exposure has done: in full when fear came at least half way down from its peak, and nothing when it
 * did not come down at all. The association with dentists falls with it.
 */
export function expose(ctx: Ctx, patient: Patient, treatment: Treatment, finding: Finding): void {
  const { visit, memory } = patient;
  const base = baselineOf(ctx.rules, patient) * 1000;
  const way = Math.max(10_000, visit.peak - base);
  const learned = clamp(2 * (1 - (patient.anxiety.value - base) / way), 0, 1);
  const gain = Math.min(patient.mdas - 5, exposureGain(treatment.lowersMdas, memory.sessions, learned));
  memory.sessions += 1;
  const from = patient.mdas;
  patient.mdas -= gain;
  memory.clinic = Math.max(0, memory.clinic - gain * 50);
  memory.general = Math.max(0, memory.general - gain * 50);
  noteFear(ctx, patient);
  finding.cured = fearSeverity(patient.mdas) === 0;
  ctx.emit({ type: "fear-lowered", patient: patient.id, from, to: patient.mdas });
}
