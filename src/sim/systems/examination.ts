/** Looking at teeth: by eye or by hologram, with misses and false alarms (FACTS 2, accuracy). */
import type { Ctx } from "../commands/command.ts";
import type { ExamMethod } from "../ruleset.ts";
import type { Patient } from "../state.ts";
import { chance, pick, random, randomInt } from "../rng.ts";
import { round } from "../math.ts";
import { progressChance } from "../rules/care.ts";
import { minutesToTicks } from "../rules/clock.ts";
import { clumsiest, gathered, pace, release } from "./stations.ts";
import { enterStep, takeSeat } from "./reception.ts";
import { charge } from "./economy.ts";
import { runTriggers } from "./procedure.ts";
import { falseAlarm } from "./people.ts";
import { changeTrust, think } from "./feel.ts";

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
  const found = diagnose(ctx, patient, method, 0, clumsiest(ctx, patient).factor);
  visit.examined = true;
  charge(ctx, patient, method);
  release(ctx, patient);
  changeTrust(ctx, patient, 3, "examined");
  think(ctx, patient, found > 0 ? "tooth" : "question");
  ctx.emit({ type: "exam-finished", patient: patient.id, method: method.id, found });
  takeSeat(ctx, patient);
}

/**
 * Rolls what the method sees; returns how many findings it reports. `sharper` (0–1) is the share of misses that a
 * second look takes away, `blunter` (from 1) the factor by which tired eyes miss more.
 */
export function diagnose(ctx: Ctx, patient: Patient, method: ExamMethod, sharper = 0, blunter = 1): number {
  const { rules, state } = ctx;
  let found = 0;
  for (const finding of patient.mouth) {
    if (!finding.real || finding.found) continue;
    const band = finding.severity <= 2 ? 0 : finding.severity <= 4 ? 1 : 2;
    const sensitivity = 1 - Math.min(1, (1 - method.sensitivity[band]) * blunter);
    if (chance(state, "diagnosis", sensitivity + (1 - sensitivity) * sharper)) {
      finding.found = true;
      finding.by = method.id;
      finding.sure = round(1000 * (0.5 + 0.5 * sensitivity) - 60 * random(state, "diagnosis"));
      found += 1;
    }
    if (method.forecasts && finding.found)
      finding.forecast = round(1000 * progressChance(rules.findingKinds[finding.kind], finding.severity));
  }
  // Twelve teeth at risk are looked at; each sound one may be called wrongly.
  const taken = patient.mouth.map((f) => f.tooth);
  for (let i = 0; i < 12; i++) {
    if (!chance(state, "diagnosis", (1 - method.specificity) * (1 - sharper))) continue;
    const kind = rules.findingKinds["caries"];
    if (!kind) continue;
    const tooth = pick(state, "diagnosis", kind.teeth);
    if (taken.includes(tooth)) continue;
    taken.push(tooth);
    patient.mouth.push(
      falseAlarm(
        state,
        kind.id,
        tooth,
        randomInt(state, "diagnosis", 2, 3),
        method.id,
        round(450 + 200 * random(state, "diagnosis")),
      ),
    );
    found += 1;
  }
  return found;
}
