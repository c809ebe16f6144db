/** Looking at teeth: by eye, by hologram, with a rinse; with misses and false alarms (rules/care/diagnosis.ts). */
import type { Ctx } from "../../commands/command.ts";
import type { ExamMethod, FindingKind } from "../../ruleset.ts";
import type { Finding, Patient } from "../../state.ts";
import { tally } from "../../rules/story/measures.ts";
import { pick, random, randomInt } from "../../rng.ts";
import { probit, round } from "../../math.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { readingOf, sureOf, surer, thresholdOf, type Reading } from "../../rules/care/diagnosis.ts";
import { severityBand, teethFor } from "../../rules/care/mouth.ts";
import { progressChance } from "../../rules/care/progress.ts";
import { clumsiest, crewOf, gathered, pace, release } from "./stations.ts";
import { enterStep, takeSeat } from "./reception.ts";
import { charge } from "../clinic/economy.ts";
import { skillFor } from "../../rules/staff/staff.ts";
import { runTriggers } from "./procedure.ts";
import { falseAlarm } from "../mouths/mouths.ts";
import { changeTrust, think } from "../fear/feel.ts";

/** How much of d′ clumsiness costs: hands that err twice as often see a fifth less. */
const TIRED_EYES = 0.25;

/** Readings below this many thousandths are taken back after a second look. */
const DISMISSED = 150;

export function runExams(ctx: Ctx): void {
  for (const patient of ctx.state.patients) {
    const method = ctx.rules.exams[patient.visit.exam];
    if (!method) continue;
    if (patient.visit.step === "to-exam" && gathered(ctx, patient)) {
      enterStep(ctx, patient, "examining");
      patient.visit.needed = minutesToTicks(method.minutes) * 1000;
      patient.visit.done = 0;
      ctx.emit({ type: "exam-started", patient: patient.id, method: method.id, found: 0 });
    } else if (patient.visit.step === "examining") examine(ctx, patient, method);
  }
}

function examine(ctx: Ctx, patient: Patient, method: ExamMethod): void {
  const { visit } = patient;
  const before = visit.done / visit.needed;
  visit.done += round(1000 * pace(ctx, patient));
  runTriggers(ctx, patient, method.triggers, method.minutes, before, visit.done / visit.needed);
  if (visit.done < visit.needed) return;
  const found = diagnose(ctx, patient, method, 1 / (1 + TIRED_EYES * (clumsiest(ctx, patient).factor - 1)));
  visit.examined = true;
  visit.looked.push(method.id);
  charge(ctx, patient, method);
  release(ctx, patient);
  changeTrust(ctx, patient, 3, "examined");
  think(ctx, patient, found > 0 ? "tooth" : "question");
  tally(ctx.state, "exam", method.id);
  ctx.emit({ type: "exam-finished", patient: patient.id, method: method.id, found });
  takeSeat(ctx, patient);
}

/** How the people at the chair read what the method shows of a kind; null when it shows nothing of it. */
function readingFor(
  ctx: Ctx,
  patient: Patient,
  method: ExamMethod,
  kind: FindingKind,
  sharper: number,
): Reading | null {
  const sight = method.sees[kind.family];
  if (!sight) return null;
  const crew = crewOf(ctx, patient);
  let skill = 0;
  for (const one of crew) skill += skillFor(ctx.rules, one, one.duty || one.role);
  const reading = readingOf(ctx.rules, sight, crew.length > 0 ? skill / crew.length : 0.5, thresholdOf(ctx.state));
  const [early, middle, late] = reading.dprime;
  return sharper !== 1
    ? { dprime: [early * sharper, middle * sharper, late * sharper], line: reading.line * sharper }
    : reading;
}

/** A signal of strength d′ with the noise of one look. */
function signal(ctx: Ctx, dprime: number): number {
  return dprime + probit(random(ctx.state, "diagnosis"));
}

/** Rolls what the method sees; returns how many findings it reports. `sharper` multiplies d′. */
export function diagnose(ctx: Ctx, patient: Patient, method: ExamMethod, sharper = 1): number {
  const { rules } = ctx;
  let found = 0;
  for (const finding of patient.mouth) {
    const kind = rules.findingKinds[finding.kind];
    if (!kind || !finding.real || finding.found) continue;
    const reading = readingFor(ctx, patient, method, kind, sharper);
    if (!reading) continue;
    const x = signal(ctx, reading.dprime[severityBand(kind.severities, finding.severity)]);
    if (x <= reading.line) continue;
    finding.found = true;
    finding.by = method.id;
    finding.sure = round(1000 * sureOf(rules, patient, kind, finding.severity, reading, x));
    found += 1;
  }
  found += falseAlarms(ctx, patient, method, sharper);
  if (method.sees.biome) patient.biome.known = true;
  if (method.forecasts) forecast(ctx, patient, method);
  return found;
}

/** Sound places are looked at too; each may be called wrongly. */
function falseAlarms(ctx: Ctx, patient: Patient, method: ExamMethod, sharper: number): number {
  const { rules, state } = ctx;
  const taken = patient.mouth.map((f) => f.tooth);
  let found = 0;
  for (const kind of Object.values(rules.findingKinds)) {
    const reading = kind.alarms.sites > 0 ? readingFor(ctx, patient, method, kind, sharper) : null;
    const teeth = reading ? teethFor(kind, patient.age) : [];
    if (!reading || teeth.length === 0) continue;
    for (let i = 0; i < kind.alarms.sites; i++) {
      const x = signal(ctx, 0);
      if (x <= reading.line) continue;
      const tooth = pick(state, "diagnosis", teeth);
      const severity = randomInt(state, "diagnosis", kind.alarms.severity[0], kind.alarms.severity[1]);
      if (tooth > 0 ? taken.includes(tooth) : patient.mouth.some((f) => f.kind === kind.id)) continue;
      taken.push(tooth);
      const sure = round(1000 * sureOf(rules, patient, kind, severity, reading, x));
      patient.mouth.push(falseAlarm(state, kind.id, tooth, severity, method.id, sure));
      found += 1;
    }
  }
  return found;
}

/** Says what will become of each known finding that the method can see, true or not. */
function forecast(ctx: Ctx, patient: Patient, method: ExamMethod): void {
  for (const finding of patient.mouth) {
    const kind = ctx.rules.findingKinds[finding.kind];
    // What follows the flora has the flora's own forecast.
    if (kind && kind.follows === "" && finding.found && !finding.cured && method.sees[kind.family])
      finding.forecast = round(1000 * progressChance(ctx.rules, patient.biome, finding));
  }
}

/**
 * A second, sharper look at the same pictures: what was missed may be seen, and each report is read again on its own.
 * What then looks sound is taken back, rightly or not.
 */
export function secondLook(ctx: Ctx, patient: Patient, method: ExamMethod): number {
  const { rules } = ctx;
  const sharper = 1.25;
  const dismissed: number[] = [];
  for (const finding of patient.mouth) {
    const kind = rules.findingKinds[finding.kind];
    const reading =
      kind && finding.found && finding.treated === "" ? readingFor(ctx, patient, method, kind, sharper) : null;
    if (!kind || !reading || finding.sure >= 980) continue;
    const dprime = reading.dprime[severityBand(kind.severities, finding.severity)];
    const x = signal(ctx, finding.real ? dprime : 0);
    finding.sure = round(1000 * surer(finding.sure / 1000, dprime, x));
    if (finding.sure < DISMISSED) dismissed.push(finding.id);
  }
  for (const finding of patient.mouth) if (dismissed.includes(finding.id)) finding.found = false;
  patient.mouth = patient.mouth.filter((f: Finding) => f.real || f.found);
  const { plan } = patient.visit;
  if (plan) plan.items = plan.items.filter((item) => patient.mouth.some((f) => f.id === item.finding && f.found));
  const known = patient.mouth.filter((f) => f.found).length;
  for (const finding of patient.mouth) {
    const kind = rules.findingKinds[finding.kind];
    if (!kind || !finding.real || finding.found || dismissed.includes(finding.id)) continue;
    const reading = readingFor(ctx, patient, method, kind, sharper);
    if (!reading) continue;
    const x = signal(ctx, reading.dprime[severityBand(kind.severities, finding.severity)]);
    if (x <= reading.line) continue;
    finding.found = true;
    finding.by = method.id;
    finding.sure = round(1000 * sureOf(rules, patient, kind, finding.severity, reading, x));
  }
  forecast(ctx, patient, method);
  return patient.mouth.filter((f) => f.found).length - known;
}
