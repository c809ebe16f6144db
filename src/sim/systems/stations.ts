/** Bringing a patient and the people who work on them together at a chair, and letting them go again. */
import type { Ctx } from "../commands/command.ts";
import type { Needs, Seat } from "../ruleset.ts";
import type { Patient, Staff, Thing } from "../state.ts";
import { findThing, freeStation, isFree, placeAt, placesOn } from "../rules/places.ts";
import { findStaff, presentPatient, tileX, tileY } from "../rules/people.ts";
import { letGo, sendTo, settled, walkTo } from "./movement.ts";

/** Takes a free chair, of the best kind that has one, and free staff for each seat, and sends everyone there; false when any is missing. */
export function claimStation(
  ctx: Ctx,
  patient: Patient,
  { station: kinds, staff }: Pick<Needs, "station" | "staff">,
  task: Staff["task"],
): boolean {
  const { rules, state } = ctx;
  let station: Thing | undefined;
  for (const kind of kinds) station ??= freeStation(rules, state, kind, patient.body);
  if (!station) return false;
  const crew: Staff[] = [];
  for (const seat of staff) {
    const one = freeFor(state, seat, crew);
    if (!one) return false;
    crew.push(one);
  }
  const places = placesOn(rules, state, station);
  const couch = places.find((p) => p.spot.role === "patient");
  if (!couch) return false;
  station.busy = patient.id;
  patient.visit.station = station.id;
  patient.visit.workers = crew.map((s) => s.id);
  patient.visit.done = 0;
  patient.visit.needed = 0;
  sendTo(ctx, patient.body, couch);
  for (const one of crew) {
    one.patient = patient.id;
    one.task = task;
    const stand = places.find((p) => p.spot.role === "staff" && isFree(state, p));
    if (stand) sendTo(ctx, one.body, stand);
    else letGo(one.body);
  }
  return true;
}

/** Someone with free hands for a seat: the duty named first goes first. */
function freeFor(state: Ctx["state"], seat: Seat, taken: readonly Staff[]): Staff | undefined {
  for (const duty of seat) {
    const one = state.staff.find(
      (s) => s.patient === 0 && s.task === "idle" && !taken.includes(s) && s.duties.includes(duty),
    );
    if (one) return one;
  }
  return undefined;
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
  for (const one of crewOf(ctx, patient)) dismiss(ctx, one);
  patient.visit.station = "";
  patient.visit.workers = [];
  patient.visit.done = 0;
  patient.visit.needed = 0;
  letGo(patient.body);
}

function dismiss(ctx: Ctx, one: Staff): void {
  one.patient = 0;
  one.task = one.role === "receptionist" ? "desk" : "idle";
  one.since = ctx.state.tick;
  letGo(one.body);
  if (one.home) walkTo(ctx, one.body, one.home[0], one.home[1]);
}

/** Staff with nothing to do stand where they belong; nobody keeps working on someone who is gone. */
export function tendStaff(ctx: Ctx): void {
  for (const one of ctx.state.staff) {
    if (one.patient !== 0) {
      const patient = presentPatient(ctx.state, one.patient);
      if (!patient || !patient.visit.workers.includes(one.id)) dismiss(ctx, one);
    } else if (one.body.goal < 0 && one.home) {
      if (tileX(one.body) !== one.home[0] || tileY(one.body) !== one.home[1])
        walkTo(ctx, one.body, one.home[0], one.home[1]);
      else if (one.task === "desk") one.body.facing = deskFacing(ctx, one.home);
    }
  }
}

function deskFacing(ctx: Ctx, home: readonly [number, number]): Staff["body"]["facing"] {
  return placeAt(ctx.rules, ctx.state, "staff", home[0], home[1])?.spot.facing ?? "sw";
}

/** Mean skill of the people at work on a patient, as a factor on speed: 0.8 at skill 0, 1.2 at skill 1. */
export function pace(ctx: Ctx, patient: Patient): number {
  const crew = crewOf(ctx, patient);
  let skill = 0;
  for (const one of crew) skill += one.skill / 1000;
  return 0.8 + 0.4 * (crew.length > 0 ? skill / crew.length : 0.5);
}
