/** Patients at home: who telephones, who comes in called or uncalled, and who turns back at the door. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient, Swarm } from "../../state.ts";
import { exp } from "../../math.ts";
import { chance } from "../../rng.ts";
import { clockOf } from "../../rules/clock.ts";
import { isHome, openCalls, swarmsOf } from "../../rules/nanobots/swarms.ts";
import { findPatient, waitingList } from "../../rules/people/people.ts";
import { think } from "../fear/feel.ts";
import { welcomeBack } from "../people/people.ts";
import { enter, takeSeat } from "../visit/reception.ts";
import { openIncident } from "./incidents.ts";

/** Once a minute: calls from home, and people who do not wait to be called in. */
export function runTelephone(ctx: Ctx, minutes: number): void {
  const { rules, state } = ctx;
  const { callMinutes, comesAlone } = rules.tuning.nanobots;
  // Whoever has come in is no longer on the telephone.
  for (const call of openCalls(state)) {
    const caller = findPatient(state, call.patient);
    if (!caller || !isHome(caller)) call.answered = true;
  }
  const open = clockOf(state.tick).minuteOfDay < rules.arrivals.lastCall;
  for (const swarm of state.nanobots.swarms) {
    // Nothing to say, or said already and not bad enough to come.
    if (swarm.stage === 0 || (swarm.called >= 0 && swarm.stage < 3)) continue;
    const patient = findPatient(state, swarm.patient);
    if (!patient || !isHome(patient)) continue;
    const told = state.lots.some((lot) => lot.id === swarm.lot && lot.told);
    if (swarm.called < 0 && swarm.stage >= (told ? 1 : 2)) {
      if (chance(state, "swarms", 1 - exp(-minutes / Math.max(1, callMinutes)))) ring(ctx, swarm, patient);
    } else if (swarm.stage >= 3 && open && chance(state, "swarms", (comesAlone * minutes) / 60)) comeIn(ctx, patient);
  }
}

function ring(ctx: Ctx, swarm: Swarm, patient: Patient): void {
  const { state } = ctx;
  swarm.called = state.tick;
  for (const call of state.nanobots.calls) if (call.swarm === swarm.id) call.answered = true;
  const call = {
    id: state.nextId++,
    patient: patient.id,
    swarm: swarm.id,
    tick: state.tick,
    stage: swarm.stage,
    answered: false,
  };
  state.nanobots.calls.push(call);
  if (swarm.stage >= 2) openIncident(ctx, swarm);
  ctx.emit({ type: "phone-rang", call: call.id, patient: patient.id, stage: swarm.stage });
}

/** Somebody who got an answer and gets worse calls again. */
export function callAgain({ state }: Ctx, swarm: Swarm): void {
  if (!state.nanobots.calls.some((call) => call.swarm === swarm.id && !call.answered)) swarm.called = -1;
}

/**
 * Brings somebody from home through the door, with what they carry: they need no examination, as they feel what it is,
 * and go before all who wait. Whoever is here already is returned as they are.
 */
export function comeIn(ctx: Ctx, patient: Patient): Patient {
  if (!isHome(patient)) return patient;
  const again = welcomeBack(ctx, patient);
  readmit(ctx, again);
  enter(ctx, again);
  return again;
}

function readmit(ctx: Ctx, patient: Patient): void {
  const { state } = ctx;
  for (const swarm of swarmsOf(state, patient.id)) {
    for (const call of state.nanobots.calls) if (call.swarm === swarm.id) call.answered = true;
    swarm.called = -1;
    const finding = patient.mouth.find((each) => each.id === swarm.finding && !each.cured);
    if (!finding) continue;
    finding.treated = "";
    patient.visit.examined = true;
    swarm.asked = swarm.stage;
    if (swarm.stage >= 2) openIncident(ctx, swarm);
  }
  patient.visit.order = Math.min(patient.visit.order, ...waitingList(state).map((p) => p.visit.order - 1));
  think(ctx, patient, "pain");
}

/** Steps in which somebody who is in pain can go back for help by themselves. */
const FREE: readonly string[] = ["waiting", "paying", "to-rest", "recovering"];

/** Whoever is in pain inside asks for help, once a stage: back to the waiting room, or back in from the doorstep. */
export function askForHelp(ctx: Ctx): void {
  const { state } = ctx;
  for (const swarm of state.nanobots.swarms) {
    if (swarm.stage < 2 || swarm.asked >= swarm.stage) continue;
    const patient = state.patients.find((each) => each.id === swarm.patient);
    const finding = patient?.mouth.find((each) => each.id === swarm.finding);
    if (!patient || !finding || finding.treated !== "") continue;
    const { visit } = patient;
    if (FREE.includes(visit.step)) {
      swarm.asked = swarm.stage;
      // Where nobody has looked yet, what hurts is told at the examination.
      visit.examined ||= visit.exam === "";
      visit.plan = null;
      visit.item = 0;
      takeSeat(ctx, patient);
    } else if (visit.step === "leaving" && visit.reason !== "fled" && visit.reason !== "ambulance")
      turnBack(ctx, patient);
  }
}

/** At the door, and back to the desk: a new visit, from where they stand. */
function turnBack(ctx: Ctx, patient: Patient): void {
  const { state } = ctx;
  const { x, y, facing } = patient.body;
  state.patients = state.patients.filter((each) => each.id !== patient.id);
  const again = welcomeBack(ctx, patient);
  Object.assign(again.body, { x, y, facing });
  readmit(ctx, again);
  enter(ctx, again);
}
