/**
 * Working life as numbers: what someone may do, how well and how fast they do it today, and what they ask for.
 * Every effective number comes from here (`paceOf`, `mannerOf`, `clumsiness`), so that views can show what counts.
 */
import type { Ruleset, StaffRole, TraitDef } from "../../ruleset.ts";
import type { ClinicState, Staff, Worker } from "../../state.ts";
import { clamp } from "../../math.ts";
import { findRoom } from "../house/rooms.ts";

/** Duties in the order in which people name them; also that of lists on the screen. */
export const DUTIES: readonly StaffRole[] = ["dentist", "hygienist", "assistant", "receptionist", "manager"];

/** Product of a factor over someone's traits; 1 without any. */
export function traitFactor(
  rules: Ruleset,
  worker: Pick<Worker, "traits">,
  what: keyof Pick<TraitDef, "pace" | "fatigue" | "wage">,
): number {
  let factor = 1;
  for (const id of worker.traits) factor *= rules.traits[id]?.[what] ?? 1;
  return factor;
}

/** Duties that can be ticked for them: those of the role and those learned since. */
export function dutiesFor(rules: Ruleset, staff: Pick<Staff, "role" | "learned">): StaffRole[] {
  return DUTIES.filter((duty) => rules.roles[staff.role].can.includes(duty) || staff.learned.includes(duty));
}

/** Skill (0–1) that someone brings to a duty: all of it in their own job, less when they stand in. */
export function skillFor(
  rules: Ruleset,
  worker: Pick<Worker, "role" | "skill"> & Partial<Pick<Staff, "learned">>,
  duty: StaffRole,
): number {
  const { standIn } = rules.tuning.staff;
  const share = worker.role === duty ? 1 : worker.learned?.includes(duty) ? (1 + standIn) / 2 : standIn;
  return (worker.skill / 1000) * share;
}

/** How far tired hands err: 0 up to the fatigue at which it shows, 1 at 100. */
export function tiredness(rules: Ruleset, staff: Pick<Staff, "fatigue">): number {
  const { tired } = rules.tuning.staff;
  return clamp((staff.fatigue / 1000 - tired) / Math.max(1, 100 - tired), 0, 1);
}

/** Factor on how often hands err: pain is likelier and findings are missed. 1 for the rested. */
export function clumsiness(rules: Ruleset, staff: Pick<Staff, "fatigue">): number {
  return 1 + rules.tuning.staff.clumsier * tiredness(rules, staff);
}

/** Factor on speed and manner: 1 at the mood everyone starts with, up to ± `moodSwing` at 100 and 0. */
export function moodFactor(rules: Ruleset, staff: Pick<Staff, "mood">): number {
  const { start } = rules.tuning.mood;
  const mood = staff.mood.value / 1000;
  const share = mood >= start ? (mood - start) / Math.max(1, 100 - start) : (mood - start) / Math.max(1, start);
  return 1 + rules.tuning.staff.moodSwing * share;
}

/**
 * Speed at a duty as a factor: 0.8 at skill 0 and 1.2 at skill 1, times traits, mood and tiredness. Without `duty`,
 * at what they are doing, or at their own job.
 */
export function paceOf(rules: Ruleset, staff: Staff, duty: StaffRole = staff.duty || staff.role): number {
  const skill = skillFor(rules, staff, duty);
  const slow = 1 - rules.tuning.staff.slower * tiredness(rules, staff);
  return (0.8 + 0.4 * skill) * traitFactor(rules, staff, "pace") * moodFactor(rules, staff) * slow;
}

/** How kindly they come across, 0–1: their manner and their traits, in today's mood. */
export function mannerOf(rules: Ruleset, staff: Staff): number {
  return clamp(plainManner(rules, staff) * moodFactor(rules, staff), 0, 1);
}

/** Manner with traits, on an ordinary day, 0–1. */
export function plainManner(rules: Ruleset, worker: Pick<Worker, "manner" | "traits">): number {
  let manner = worker.manner / 1000;
  for (const id of worker.traits) manner += rules.traits[id]?.manner ?? 0;
  return clamp(manner, 0, 1);
}

/**
 * What the market pays for someone, in whole credits a day: the role's usual pay at skill and manner 0.5, from 0.6 to
 * 1.4 of it by skill, 0.85 to 1.15 by manner, times what their traits make them ask.
 */
export function marketWage(rules: Ruleset, worker: Pick<Worker, "role" | "skill" | "manner" | "traits">): number {
  const usual = rules.roles[worker.role].wage;
  const worth = worthOf(worker.skill / 1000, plainManner(rules, worker));
  return Math.floor(usual * worth * traitFactor(rules, worker, "wage") + 0.5);
}

/** Factor on usual pay for a skill and a manner, 0–1 each: 1 at a half of both. */
export function worthOf(skill: number, manner: number): number {
  return (0.6 + 0.8 * skill) * (0.85 + 0.3 * manner);
}

/** Least and most that can be set as pay, in whole credits a day. */
export function wageRange(worker: Pick<Worker, "asks">): readonly [least: number, most: number] {
  return [Math.floor(worker.asks * 0.5), Math.ceil(worker.asks * 2)];
}

export function hiringFee(rules: Ruleset, worker: Pick<Worker, "wage">): number {
  return Math.floor(worker.wage * rules.tuning.staff.hiringFee + 0.5);
}

export function severance(rules: Ruleset, worker: Pick<Worker, "wage">): number {
  return Math.floor(worker.wage * rules.tuning.staff.severance + 0.5);
}

/** Room they are held to, or "" for anywhere; a room that is gone holds nobody. */
export function roomOf(state: Readonly<ClinicState>, staff: Pick<Staff, "room">): string {
  return staff.room !== "" && findRoom(state, staff.room) ? staff.room : "";
}

/** 0 their own job, 1 learned, 2 standing in: who is asked first. */
export function fit(staff: Pick<Staff, "role" | "learned">, duty: StaffRole): number {
  return staff.role === duty ? 0 : staff.learned.includes(duty) ? 1 : 2;
}

/** Nothing in hand, and nothing that they have been told to do first. */
export function isFree(staff: Staff): boolean {
  return staff.patient === 0 && staff.task === "idle" && !staff.breakDue && staff.course === "";
}

/** Whoever manages now: the duty ticked, and not away; undefined when nobody does. Ties go to the lower id. */
export function managerOf(state: Readonly<ClinicState>): Staff | undefined {
  return state.staff.find(
    (one) => one.duties.includes("manager") && (one.task === "idle" || one.task === "desk") && one.patient === 0,
  );
}

/** Duties that the clinic's stations and desks need, and that nobody has ticked. */
export function uncoveredDuties(rules: Ruleset, state: Readonly<ClinicState>): StaffRole[] {
  const kinds = new Set(state.things.map((thing) => thing.kind));
  const covered = (duties: readonly StaffRole[]) =>
    state.staff.some((one) => one.task !== "leaving" && duties.some((duty) => one.duties.includes(duty)));
  const missing = new Set<StaffRole>();
  for (const work of [...Object.values(rules.exams), ...Object.values(rules.treatments)]) {
    if (!work.station.some((kind) => kinds.has(kind))) continue;
    for (const seat of work.staff) if (seat[0] && !covered(seat)) missing.add(seat[0]);
  }
  for (const kind of kinds)
    if (rules.thingKinds[kind]?.spots.some((spot) => spot.role === "visitor") && !covered(["receptionist"]))
      missing.add("receptionist");
  return DUTIES.filter((duty) => missing.has(duty));
}
