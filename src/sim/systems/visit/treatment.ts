/** Treatment: explain, comfort, work through the plan, listen to the patient, recover. */
import type { Ctx } from "../../commands/command.ts";
import type { Treatment } from "../../ruleset.ts";
import type { Patient } from "../../state.ts";
import { tally } from "../../rules/story/measures.ts";
import { round } from "../../math.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { isOff, withheld } from "../../rules/nanobots/devices.ts";
import { nearestFree, placeOf } from "../../rules/house/places.ts";
import { anxietyOf, waitingList } from "../../rules/people/people.ts";
import { crewOf, gathered, pace, release, stationOf } from "./stations.ts";
import { changeControl, changeTrust, frighten } from "../fear/feel.ts";
import { enterStep, goPay, takeSeat } from "./reception.ts";
import { feelPain } from "../fear/pain.ts";
import { runTriggers } from "./procedure.ts";
import { sendTo, settled } from "../people/movement.ts";
import { completeItem } from "./care-outcome.ts";
import { switchComforts } from "../fear/comforting.ts";
import { checkDistress } from "./distress.ts";

export function runTreatments(ctx: Ctx): void {
  for (const patient of ctx.state.patients) {
    const { step } = patient.visit;
    if (step === "to-chair" && gathered(ctx, patient)) begin(ctx, patient);
    else if (step === "treating") treat(ctx, patient);
    else if (step === "to-rest" || step === "recovering") recover(ctx, patient);
  }
}

function firstTreatment(ctx: Ctx, patient: Patient): Treatment | undefined {
  const item = patient.visit.plan?.items[patient.visit.item];
  return item ? ctx.rules.treatments[item.treatment] : undefined;
}

function begin(ctx: Ctx, patient: Patient): void {
  const { visit } = patient;
  enterStep(ctx, patient, "treating");
  visit.peak = patient.anxiety.value;
  visit.done = 0;
  visit.needed = itemTicks(ctx, patient);
  // Explaining comes first: item −1 of the work, kept as negative progress.
  if (visit.plan?.explain && !visit.consent) visit.done = -minutesToTicks(ctx.rules.tuning.consentMinutes) * 1000;
  switchComforts(ctx, patient, visit.plan?.comforts ?? []);
  const first = firstTreatment(ctx, patient);
  if (first) ctx.emit({ type: "treatment-started", patient: patient.id, treatment: first.id });
}

function itemTicks(ctx: Ctx, patient: Patient): number {
  const { visit } = patient;
  const treatment = firstTreatment(ctx, patient);
  let minutes = treatment?.minutes ?? 0;
  if (visit.item === 0) for (const id of visit.plan?.comforts ?? []) minutes += ctx.rules.comforts[id]?.minutes ?? 0;
  return minutesToTicks(minutes) * 1000;
}

function treat(ctx: Ctx, patient: Patient): void {
  const { visit, body } = patient;
  const treatment = firstTreatment(ctx, patient);
  if (!treatment) {
    endTreatment(ctx, patient);
    return;
  }
  for (const one of crewOf(ctx, patient)) one.body.pose = visit.resting > 0 ? "talk" : "treat";
  if (visit.resting > 0) {
    visit.resting -= 1;
    body.pose = "lie";
    return;
  }
  const anxiety = anxietyOf(patient);
  body.pose = "lie";
  if (visit.done < 0) {
    for (const one of crewOf(ctx, patient)) one.body.pose = "talk";
    visit.done = Math.min(0, visit.done + 1000);
    if (visit.done === 0) consented(ctx, patient);
    return;
  }
  // An anxious patient moves and must be worked on slowly (thresholds of GAME.md).
  const slow = anxiety >= 75 ? 0.65 : anxiety >= 55 ? 0.82 : 1;
  const before = visit.done / visit.needed;
  visit.done += round(1000 * pace(ctx, patient) * slow);
  const after = visit.done / visit.needed;
  runTriggers(ctx, patient, treatment.triggers, treatment.minutes, before, after);
  if (treatment.pain > 0 && before < 0.45 && after >= 0.45) feelPain(ctx, patient, treatment);
  visit.peak = Math.max(visit.peak, patient.anxiety.value);
  if (visit.done >= visit.needed) finishItem(ctx, patient, treatment);
  if (visit.step === "treating") checkDistress(ctx, patient);
}

function consented(ctx: Ctx, patient: Patient): void {
  patient.visit.consent = true;
  const { explain, explainControl } = ctx.rules.tuning.fear;
  changeTrust(ctx, patient, 9, "explained");
  changeControl(patient, explainControl * 10);
  frighten(ctx, patient, -explain, "explained");
}

function finishItem(ctx: Ctx, patient: Patient, treatment: Treatment): void {
  const { visit } = patient;
  const item = visit.plan?.items[visit.item];
  if (item) completeItem(ctx, patient, treatment, item, visit.plan?.fees[visit.item]);
  visit.item += 1;
  visit.done = 0;
  const next = firstTreatment(ctx, patient);
  if (!next) endTreatment(ctx, patient);
  else if (canGoOn(ctx, patient, next)) {
    visit.needed = itemTicks(ctx, patient);
    ctx.emit({ type: "treatment-started", patient: patient.id, treatment: next.id });
  } else changeChair(ctx, patient);
}

/** Whether the next treatment can be given in this chair by the people who are here. */
function canGoOn(ctx: Ctx, patient: Patient, next: Treatment): boolean {
  const station = stationOf(ctx, patient);
  if (!station || !next.station.includes(station.kind) || isOff(ctx.rules, ctx.state, station.id)) return false;
  if (withheld(ctx.rules, ctx.state, next) !== "") return false;
  const crew = crewOf(ctx, patient);
  return next.staff.every((seat) => crew.some((one) => seat.some((duty) => one.duties.includes(duty))));
}

/** The rest of the plan needs another chair or other people: back to a seat, first in line. */
function changeChair(ctx: Ctx, patient: Patient): void {
  const { visit } = patient;
  visit.asked = -1;
  visit.resting = 0;
  visit.comforts = [];
  visit.order = Math.min(visit.order, ...waitingList(ctx.state).map((p) => p.visit.order - 1));
  release(ctx, patient);
  takeSeat(ctx, patient);
}

/** Out of the chair: to a lounger when one is free and it would do good, else to the desk. */
export function endTreatment(ctx: Ctx, patient: Patient): void {
  const { visit } = patient;
  const done = visit.plan?.items.slice(0, visit.item) ?? [];
  if (done.length > 0) {
    ctx.state.counts.treated += 1;
    tally(ctx.state, "treated", patient.archetype);
  }
  const invasive = done.some((item) => ctx.rules.treatments[item.treatment]?.invasive);
  switchComforts(ctx, patient, []);
  visit.asked = -1;
  visit.resting = 0;
  release(ctx, patient);
  const lounger = nearestFree(ctx.rules, ctx.state, "patient", patient.body, "recovery-lounger");
  if (lounger && (invasive || anxietyOf(patient) > 45)) {
    enterStep(ctx, patient, "to-rest");
    sendTo(ctx, patient.body, lounger);
  } else goPay(ctx, patient);
}

function recover(ctx: Ctx, patient: Patient): void {
  const { visit } = patient;
  if (visit.step === "to-rest") {
    const place = placeOf(ctx.rules, ctx.state, patient.body);
    if (place && settled(patient.body, place)) enterStep(ctx, patient, "recovering");
    return;
  }
  if (ctx.state.tick - visit.since >= minutesToTicks(ctx.rules.tuning.recoverMinutes)) goPay(ctx, patient);
}
