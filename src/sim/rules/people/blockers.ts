/** Who or what keeps somebody waiting, by name: for the player, and for the watchdog. Nothing here changes anything. */
import type { Needs, Ruleset, Seat } from "../../ruleset.ts";
import type { ClinicState, Patient, Staff } from "../../state.ts";
import { isOff, withheld } from "../nanobots/devices.ts";
import { findPath } from "../house/paths.ts";
import { nav } from "../house/map.ts";
import { findThing, isFree, placeOf, placesOf, placesOn } from "../house/places.ts";
import { findStaff, tileX, tileY } from "./people.ts";

export interface Blocker {
  /** Locale key under `blocked`. */
  readonly code:
    | "your-exam"
    | "your-plan"
    | "no-station"
    | "no-equipment"
    | "cut-off"
    | "server-off"
    | "no-duty"
    | "stations-taken"
    | "hands-busy"
    | "hands-away"
    | "crew-on-the-way"
    | "no-way"
    | "desk-taken"
    | "desk-empty"
    | "no-desk";
  /** Ids of kinds, duties or people, by what they are: `thing`, `role`, `staff`, `patient`. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Patient and staff ids in the order of who waits for whom. */
  readonly who: readonly number[];
}

/** What a patient waits for now; null while something is being done for them or they are on their way. */
export function blockerOf(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient): Blocker | null {
  if (patient.body.goal >= 0) {
    const blocked = wayBlocked(rules, state, patient);
    if (blocked || patient.visit.step !== "waiting") return blocked;
  }
  switch (patient.visit.step) {
    case "arriving":
    case "checking-in":
    case "paying":
      return deskBlocker(rules, state, patient);
    case "waiting":
      return careBlocker(rules, state, patient);
    case "to-exam":
    case "to-chair":
      return crewBlocker(rules, state, patient);
    default:
      return null;
  }
}

/** Whether there is no way to where somebody wants to go. */
function wayBlocked(rules: Ruleset, state: Readonly<ClinicState>, { body }: Patient): Blocker | null {
  const plan = nav(rules, state);
  const here = tileY(body) * plan.w + tileX(body);
  return findPath(plan, here, body.goal) ? null : { code: "no-way", params: {}, who: [] };
}

function deskBlocker(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient): Blocker | null {
  const desks = placesOf(rules, state, "visitor");
  if (desks.length === 0) return { code: "no-desk", params: {}, who: [] };
  if (!state.staff.some((one) => one.task === "desk")) return { code: "desk-empty", params: {}, who: [] };
  if (placeOf(rules, state, patient.body)?.spot.role === "visitor" || desks.some((desk) => isFree(state, desk)))
    return null;
  const who: number[] = [];
  for (const other of state.patients)
    if (other.id !== patient.id && placeOf(rules, state, other.body)?.spot.role === "visitor") who.push(other.id);
  return { code: "desk-taken", params: { patient: who[0] ?? 0 }, who };
}

function careBlocker(rules: Ruleset, state: Readonly<ClinicState>, { visit }: Patient): Blocker | null {
  if (!visit.examined && visit.exam === "") return { code: "your-exam", params: {}, who: [] };
  if (visit.examined && !visit.plan) return { code: "your-plan", params: {}, who: [] };
  const needs: Needs | undefined = visit.examined
    ? rules.treatments[visit.plan?.items[visit.item]?.treatment ?? ""]
    : rules.exams[visit.exam];
  if (!needs) return null;
  return stationBlocker(rules, state, needs) ?? handsBlocker(state, needs.staff);
}

function stationBlocker(rules: Ruleset, state: Readonly<ClinicState>, needs: Needs): Blocker | null {
  const missing = needs.equipment.find((kind) => !state.things.some((thing) => thing.kind === kind));
  if (missing !== undefined) return { code: "no-equipment", params: { thing: missing }, who: [] };
  const off = withheld(rules, state, needs);
  if (off === "server") return { code: "server-off", params: {}, who: [] };
  if (off !== "") return { code: "cut-off", params: { thing: off }, who: [] };
  const all = needs.station.flatMap((kind) => placesOf(rules, state, "patient", kind));
  if (all.length === 0) return { code: "no-station", params: { thing: needs.station[0] ?? "" }, who: [] };
  const stations = all.filter((place) => !isOff(rules, state, place.thing));
  if (stations.length === 0) return { code: "cut-off", params: { thing: needs.station[0] ?? "" }, who: [] };
  const taken = stations.filter((place) => !isFree(state, place) || findThing(state, place.thing)?.busy !== 0);
  if (taken.length < stations.length) return null;
  const who = [...new Set(taken.map((place) => findThing(state, place.thing)?.busy ?? 0))].filter((id) => id > 0);
  return { code: "stations-taken", params: { thing: needs.station[0] ?? "", patient: who[0] ?? 0 }, who };
}

function handsBlocker(state: Readonly<ClinicState>, seats: readonly Seat[]): Blocker | null {
  const taken: Staff[] = [];
  for (const seat of seats) {
    const able = state.staff.filter((one) => one.duties.some((duty) => seat.includes(duty)) && !taken.includes(one));
    const role = seat[0] ?? "assistant";
    if (able.length === 0) return { code: "no-duty", params: { role }, who: [] };
    const free = able.find((one) => one.patient === 0 && one.task === "idle");
    if (free) {
      taken.push(free);
      continue;
    }
    const busy = able.find((one) => one.patient > 0) ?? able[0];
    if (!busy) continue;
    const working = busy.patient > 0;
    return {
      code: working ? "hands-busy" : "hands-away",
      params: { role, staff: busy.id, patient: busy.patient },
      who: working ? [busy.id, busy.patient] : [busy.id],
    };
  }
  return null;
}

function crewBlocker(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient): Blocker | null {
  const station = findThing(state, patient.visit.station);
  const places = station ? placesOn(rules, state, station) : [];
  for (const id of patient.visit.workers) {
    const one = findStaff(state, id);
    const place = one?.body.spot === station?.id ? places[one?.body.spotIndex ?? 0] : undefined;
    if (!one || !place) continue;
    if (tileX(one.body) === place.spot.x && tileY(one.body) === place.spot.y && one.body.goal < 0) continue;
    const stuck = one.body.goal < 0;
    return { code: stuck ? "no-way" : "crew-on-the-way", params: { staff: one.id }, who: [one.id] };
  }
  return null;
}
