/** What goes out to people at home: answers on the telephone, couriers, recalls, the news about their lot. */
import type { Ctx } from "../../commands/command.ts";
import type { Call, Lot, Recall, Swarm } from "../../state.ts";
import { chance } from "../../rng.ts";
import { clockOf, minutesToTicks } from "../../rules/clock.ts";
import { findLot, lotSwarms, strengthOf } from "../../rules/nanobots/counters.ts";
import { rankOf, recallCost, recallDue, type RecallClass } from "../../rules/nanobots/recall.ts";
import { findPatient, presentPatient } from "../../rules/people/people.ts";
import { bookClinic, changeTrust, soothe } from "../fear/feel.ts";
import { calmSwarm, endSwarm } from "./swarms.ts";
import { callAgain, comeIn } from "./telephone.ts";
import { lotNews } from "./lot-news.ts";

export function answer(ctx: Ctx, call: Call, how: "come-in" | "kit" | "wait"): void {
  const { rules, state } = ctx;
  call.answered = true;
  const caller = findPatient(state, call.patient);
  if (!caller) return;
  if (how === "come-in") bring(ctx, call.patient);
  else if (how === "kit")
    state.nanobots.kits.push({
      patient: call.patient,
      swarm: call.swarm,
      due: state.tick + minutesToTicks(rules.nanobots.counters.flush.minutes),
    });
  else changeTrust(ctx, caller, -rules.tuning.safety.waitTrust, "told-to-wait");
  ctx.emit({ type: "phone-answered", call: call.id, patient: call.patient, answer: how });
}

/** Through the door again; calmer, if they know what it is about. */
function bring(ctx: Ctx, id: number): void {
  const before = findPatient(ctx.state, id);
  if (!before || presentPatient(ctx.state, id)) return;
  comeIn(ctx, before);
  const patient = presentPatient(ctx.state, id);
  const told = ctx.state.nanobots.swarms.some((swarm) => swarm.patient === id && findLot(ctx.state, swarm.lot)?.told);
  if (patient && told) soothe(ctx, patient, -ctx.rules.tuning.safety.toldCalm, "was-told");
}

export function tellCarriers(ctx: Ctx, lot: Lot): void {
  const { state } = ctx;
  lot.told = true;
  state.counts.told += lotSwarms(state, lot.id).length;
  for (const incident of state.nanobots.incidents)
    if (incident.lot === lot.id && !incident.covered) incident.told = true;
  for (const swarm of lotSwarms(state, lot.id)) {
    const patient = presentPatient(state, swarm.patient);
    if (patient) soothe(ctx, patient, -ctx.rules.tuning.safety.toldCalm / 2, "was-told");
  }
  lotNews(ctx, lot.id, "told");
}

export function recall(ctx: Ctx, lot: Lot, wanted: RecallClass): void {
  const { state } = ctx;
  const { nanobots } = state;
  const { plain, tooMuch } = recallCost(ctx.rules, state, lot.id, wanted);
  if (lot.recalled === "") {
    state.counts.recalls += 1;
    nanobots.recalls.push({ lot: lot.id, class: wanted, since: state.tick, next: state.tick, short: 0 });
  } else {
    const before = nanobots.recalls.find((each) => each.lot === lot.id);
    if (before) before.class = wanted;
  }
  lot.recalled = wanted;
  if (wanted === "I") {
    lot.doses = 0;
    nanobots.rollouts = nanobots.rollouts.filter((each) => each.lot !== lot.id);
  }
  if (wanted !== "III" && !lot.told) tellCarriers(ctx, lot);
  bookClinic(ctx, "trust", -plain, "recall", lot.id);
  bookClinic(ctx, "trust", -tooMuch, "recall-too-much", lot.id);
  lotNews(ctx, lot.id, "recalled");
}

/** Couriers, recalls and strips that are due. */
export function runOutreach(ctx: Ctx): void {
  const { state } = ctx;
  const { nanobots } = state;
  const due = nanobots.kits.filter((kit) => state.tick >= kit.due);
  if (due.length > 0) nanobots.kits = nanobots.kits.filter((kit) => state.tick < kit.due);
  for (const kit of due) rinse(ctx, kit.swarm);
  const known = nanobots.bodyTests.filter((test) => state.tick >= test.due);
  if (known.length > 0) nanobots.bodyTests = nanobots.bodyTests.filter((test) => state.tick < test.due);
  for (const test of known) {
    const patient = findPatient(state, test.patient);
    if (patient) patient.constitution.known = true;
  }
  for (const each of nanobots.recalls) runRecall(ctx, each);
}

/** What a courier's rinse does; where it does not wash the swarm out it slows it, and the patient calls again. */
function rinse(ctx: Ctx, id: number): void {
  const swarm = ctx.state.nanobots.swarms.find((each) => each.id === id);
  if (!swarm) return;
  const works = swarm.fault === "" ? 1 : strengthOf(ctx.rules, ctx.state, "flush", swarm.fault);
  if (chance(ctx.state, "swarms", works)) endSwarm(ctx, swarm, "flushed");
  else {
    calmSwarm(ctx, swarm, 20);
    callAgain(ctx, swarm);
  }
}

/** Class I: one by one, those first who feel it; who is ill comes in, the others are rinsed at the door. */
function runRecall(ctx: Ctx, recalled: Recall): void {
  const { rules, state } = ctx;
  blameTooLittle(ctx, recalled);
  if (recalled.class !== "I" || state.tick < recalled.next) return;
  if (clockOf(state.tick).minuteOfDay >= rules.arrivals.lastCall) return;
  const next = lotSwarms(state, recalled.lot)
    .filter((swarm) => findPatient(state, swarm.patient)?.visit.step === "gone")
    .sort((a, b) => b.stage - a.stage || a.id - b.id)
    .find((swarm) => swarm.stage === 0 || !full(ctx));
  if (!next) return;
  recalled.next = state.tick + minutesToTicks(rules.nanobots.counters.recall.minutes);
  callIn(ctx, next);
}

function full({ rules, state }: Ctx): boolean {
  return state.patients.filter((p) => p.visit.step !== "leaving").length >= rules.arrivals.capacity;
}

function callIn(ctx: Ctx, swarm: Swarm): void {
  if (swarm.stage > 0) {
    for (const call of ctx.state.nanobots.calls) if (call.swarm === swarm.id) call.answered = true;
    bring(ctx, swarm.patient);
    return;
  }
  const works = swarm.fault === "" ? 1 : strengthOf(ctx.rules, ctx.state, "recall", swarm.fault);
  if (chance(ctx.state, "swarms", works)) endSwarm(ctx, swarm, "recalled");
  else bring(ctx, swarm.patient);
}

/** A recall that turns out too little costs trust once for each class that it falls short. */
function blameTooLittle(ctx: Ctx, recalled: Recall): void {
  if (ctx.state.tick % 40 !== 0) return;
  const short = rankOf(recallDue(ctx.state, recalled.lot)) - rankOf(recalled.class);
  if (short <= recalled.short) return;
  const points = ctx.rules.tuning.safety.recallWrong * (short - recalled.short);
  recalled.short = short;
  bookClinic(ctx, "trust", -points, "recall-too-little", recalled.lot);
}
