/** Bringing a patient and the people who work on them together at a chair, and letting them go again. */
import type { Ctx } from "../../commands/command.ts";
import type { Needs, Seat } from "../../ruleset.ts";
import type { ClinicState, Patient, Staff, Thing } from "../../state.ts";
import { findThing, freeStations, isFree, placesOn } from "../../rules/house/places.ts";
import { effectOn } from "../../rules/fear/assistant.ts";
import { findDevice, isOff } from "../../rules/nanobots/devices.ts";
import { findStaff } from "../../rules/people/people.ts";
import { roomAt } from "../../rules/house/rooms.ts";
import { clumsiness, fit, isFree as hasTime, paceOf, roomOf } from "../../rules/staff/staff.ts";
import { standsIn } from "../../rules/staff/desks.ts";
import { letGo, sendTo, settled } from "../people/movement.ts";

/**
 * Takes a free chair, of the best kind that has one, and the best free people for its seats, and sends everyone there;
 * false when any is missing. Of several chairs it is the nearest that people may work at.
 */
export function claimStation(
  ctx: Ctx,
  patient: Patient,
  { station: kinds, staff: seats }: Pick<Needs, "station" | "staff">,
  task: Staff["task"],
): boolean {
  const { rules, state } = ctx;
  for (const kind of kinds)
    for (const station of freeStations(rules, state, kind, patient.body)) {
      if (isOff(rules, state, station.id)) continue;
      const crew = chooseCrew(state, station, seats);
      if (!crew) continue;
      take(ctx, patient, station, crew, seats, task);
      return true;
    }
  return false;
}

/** One person for each seat at a station, or null when one is missing. */
function chooseCrew(state: ClinicState, station: Thing, seats: readonly Seat[]): Staff[] | null {
  const room = roomAt(state, station.at[0], station.at[1])?.id ?? "";
  const crew: Staff[] = [];
  for (const seat of seats) {
    const one = bestFor(state, station, room, seat, crew);
    if (!one) return null;
    crew.push(one);
  }
  return crew;
}

/**
 * The best free person for a seat: whose job it is before who has learned it before who stands in (by the order of the
 * seat's duties), then whoever is held to this room, then the less tired (in steps of 20 points), the nearer, the lower id.
 */
function bestFor(
  state: ClinicState,
  station: Thing,
  room: string,
  seat: Seat,
  crew: readonly Staff[],
): Staff | undefined {
  let best: Staff | undefined;
  let bestRank = 0;
  let bestFar = 0;
  for (const one of state.staff) {
    const ticked = seat.findIndex((duty) => one.duties.includes(duty));
    if (ticked < 0 || crew.includes(one)) continue;
    if (!hasTime(one) && !standsIn(state, one)) continue;
    const held = roomOf(state, one);
    if (held !== "" && held !== room) continue;
    const suits = fit(one, seat[0] ?? one.role) * 100 + ticked * 1000;
    const rank = suits + (held === "" ? 10 : 0) + Math.min(5, Math.floor(one.fatigue / 20_000));
    const far = Math.abs(station.at[0] * 1000 + 500 - one.body.x) + Math.abs(station.at[1] * 1000 + 500 - one.body.y);
    if (best && (rank > bestRank || (rank === bestRank && far >= bestFar))) continue;
    best = one;
    bestRank = rank;
    bestFar = far;
  }
  return best;
}

function take(
  ctx: Ctx,
  patient: Patient,
  station: Thing,
  crew: readonly Staff[],
  seats: readonly Seat[],
  task: Staff["task"],
): void {
  const places = placesOn(ctx.rules, ctx.state, station);
  const couch = places.find((p) => p.spot.role === "patient");
  if (!couch) return;
  station.busy = patient.id;
  patient.visit.station = station.id;
  patient.visit.workers = crew.map((s) => s.id);
  patient.visit.done = 0;
  patient.visit.needed = 0;
  sendTo(ctx, patient.body, couch);
  crew.forEach((one, i) => {
    one.patient = patient.id;
    one.task = task;
    one.since = ctx.state.tick;
    // Whoever fills a seat does the work of its first duty, as well as they can.
    one.duty = seats[i]?.[0] ?? "";
    letGo(one.body);
    const stand = places.find((p) => p.spot.role === "staff" && isFree(ctx.state, p));
    if (stand) sendTo(ctx, one.body, stand);
  });
}

/** Whether patient and crew are all in place; settles them. */
export function gathered(ctx: Ctx, patient: Patient): boolean {
  const station = stationOf(ctx, patient);
  if (!station) return false;
  const places = placesOn(ctx.rules, ctx.state, station);
  const couch = places[patient.body.spotIndex];
  let all = couch !== undefined && settled(patient.body, couch);
  for (const one of crewOf(ctx, patient)) {
    const stand = one.body.spot === station.id ? places[one.body.spotIndex] : undefined;
    if (stand) all = settled(one.body, stand) && all;
  }
  return all;
}

export function stationOf(ctx: Ctx, patient: Patient): Thing | undefined {
  return findThing(ctx.state, patient.visit.station);
}

export function crewOf(ctx: Ctx, patient: Patient): Staff[] {
  const crew: Staff[] = [];
  for (const id of patient.visit.workers) {
    const one = findStaff(ctx.state, id);
    if (one) crew.push(one);
  }
  return crew;
}

/** Frees chair and crew. The patient is left standing on the chair's place with nothing held. */
export function release(ctx: Ctx, patient: Patient): void {
  const station = stationOf(ctx, patient);
  if (station) station.busy = 0;
  for (const one of crewOf(ctx, patient)) {
    if (!patient.visit.helpers.includes(one.id)) patient.visit.helpers.push(one.id);
    free(ctx, one);
  }
  patient.visit.station = "";
  patient.visit.workers = [];
  patient.visit.done = 0;
  patient.visit.needed = 0;
  letGo(patient.body);
}

/** Hands free again: what comes next, the staff system decides. */
export function free(ctx: Ctx, one: Staff): void {
  one.patient = 0;
  one.task = "idle";
  one.duty = "";
  one.since = ctx.state.tick;
  letGo(one.body);
}

/** Mean speed of the people at work on a patient, as a factor, 1 when it takes nobody; less at an infected station. */
export function pace(ctx: Ctx, patient: Patient): number {
  const { slows } = ctx.rules.tuning.network;
  const machine = findDevice(ctx.state, patient.visit.station)?.infected ? 1 - slows : 1;
  const crew = crewOf(ctx, patient);
  if (crew.length === 0) return machine;
  let sum = 0;
  for (const one of crew) sum += paceOf(ctx.rules, one);
  return (sum / crew.length) * machine * (effectOn(ctx.rules, ctx.state, "pace", patient.id)?.factor ?? 1);
}

/** The most tired of those at work on a patient: how much likelier their hands err, and who it is; 1 and 0 when none is. */
export function clumsiest(ctx: Ctx, patient: Patient): { readonly factor: number; readonly id: number } {
  let worst = { factor: 1, id: 0 };
  for (const one of crewOf(ctx, patient)) {
    const factor = clumsiness(ctx.rules, one);
    if (factor > worst.factor) worst = { factor, id: one.id };
  }
  return worst;
}
