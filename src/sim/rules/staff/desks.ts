/** Desks: who is at which, and who is served there. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Staff } from "../../state.ts";
import { managerOf, paceOf } from "./staff.ts";
import { findThing, placesOf, type Place } from "../house/places.ts";

/** Places behind desks: those for staff on things where people are served. */
export function deskPlaces(rules: Ruleset, state: Readonly<ClinicState>): readonly Place[] {
  return placesOf(rules, state, "staff").filter((place) => {
    const kind = rules.thingKinds[findThing(state, place.thing)?.kind ?? ""];
    return kind?.spots.some((spot) => spot.role === "visitor") ?? false;
  });
}

/** Whether a patient stands at the desk to check in or to pay. */
export function hasGuest(state: Readonly<ClinicState>, desk: string): boolean {
  return state.patients.some(
    (p) => p.body.spot === desk && p.body.goal < 0 && (p.visit.step === "checking-in" || p.visit.step === "paying"),
  );
}

/** At a desk that is not their job, with nobody to serve: they can be called away. */
export function standsIn(state: Readonly<ClinicState>, staff: Staff): boolean {
  return (
    staff.task === "desk" &&
    staff.role !== "receptionist" &&
    !staff.breakDue &&
    staff.course === "" &&
    !hasGuest(state, staff.body.spot)
  );
}

/** Factor on the time that something takes at a desk: by who serves, and less while a manager is about. */
export function deskTime(rules: Ruleset, state: Readonly<ClinicState>, clerk: Staff): number {
  return (managerOf(state) ? rules.tuning.staff.managedDesk : 1) / paceOf(rules, clerk, "receptionist");
}
