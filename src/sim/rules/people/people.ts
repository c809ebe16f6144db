/** Questions about people that rules, views and bots all ask. Nothing here changes anything. */
import type { Facing, Ruleset, Text } from "../../ruleset.ts";
import type { ClinicState, Finding, Patient, Staff, Worker } from "../../state.ts";

export type Band = "calm" | "uneasy" | "anxious" | "distressed" | "panic";

/** By id, in a list that is kept in ascending id. */
export function byId<T extends { readonly id: number }>(list: readonly T[], id: number): T | undefined {
  let low = 0;
  let high = list.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = list[middle];
    if (!at || at.id === id) return at;
    if (at.id < id) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

export function findPatient(state: Readonly<ClinicState>, id: number): Patient | undefined {
  return byId(state.patients, id) ?? state.gone.find((p) => p.id === id);
}

/** A patient who is in the clinic now. */
export function presentPatient(state: Readonly<ClinicState>, id: number): Patient | undefined {
  return byId(state.patients, id);
}

export function presentCast(state: Readonly<ClinicState>, cast: string): Patient | undefined {
  return state.patients.find((p) => p.cast === cast);
}

/** The newest record of someone written by name, here or gone. */
export function findCast(state: Readonly<ClinicState>, cast: string): Patient | undefined {
  const here = presentCast(state, cast);
  if (here) return here;
  for (let i = state.gone.length - 1; i >= 0; i--) if (state.gone[i]?.cast === cast) return state.gone[i];
  return undefined;
}

export function findStaff(state: Readonly<ClinicState>, id: number): Staff | undefined {
  return byId(state.staff, id);
}

/** 0–100. */
export function anxietyOf(patient: Pick<Patient, "anxiety">): number {
  return patient.anxiety.value / 1000;
}

/** `anxiety` 0–100; the borders are those of GAME.md. */
export function bandOf(anxiety: number): Band {
  if (anxiety < 30) return "calm";
  if (anxiety < 55) return "uneasy";
  if (anxiety < 75) return "anxious";
  if (anxiety < 90) return "distressed";
  return "panic";
}

/** The face that a patient shows. */
export function moodOf(patient: Patient): "calm" | "happy" | "uneasy" | "scared" | "pain" {
  const anxiety = anxietyOf(patient);
  if (patient.visit.thought?.code === "pain" && patient.visit.step === "treating") return "pain";
  if (patient.visit.reason === "treated" && anxiety < 45) return "happy";
  if (anxiety < 30) return "calm";
  return anxiety < 60 ? "uneasy" : "scared";
}

/** Waiting patients, who goes first first. */
export function waitingList(state: Readonly<ClinicState>): Patient[] {
  return state.patients
    .filter((p) => p.visit.step === "waiting")
    .sort((a, b) => a.visit.order - b.visit.order || a.id - b.id);
}

/** Minutes since somebody last did something with a waiting patient; 0 for others. */
export function minutesWaited(state: Readonly<ClinicState>, patient: Patient): number {
  return patient.visit.step === "waiting" ? (state.tick - patient.visit.waitSince) / 4 : 0;
}

/** Whether a patient is someone the player can still do something for. */
export function isActive(patient: Patient): boolean {
  return patient.visit.step !== "leaving" && patient.visit.step !== "gone";
}

export function patientName(rules: Ruleset, patient: Patient): Text {
  const cast = patient.cast ? rules.cast[patient.cast] : undefined;
  return cast ? cast.name : `${rules.names.given[patient.given] ?? ""} ${rules.names.family[patient.family] ?? ""}`;
}

/** Name of somebody on the staff, or of somebody who would like to be. */
export function workerName(rules: Ruleset, worker: Pick<Worker, "def" | "given" | "family">): Text {
  const def = rules.staff.find((d) => d.id === worker.def);
  return def?.name ?? `${rules.names.given[worker.given] ?? ""} ${rules.names.family[worker.family] ?? ""}`;
}

export function knownFindings(patient: Patient): Finding[] {
  return patient.mouth.filter((finding) => finding.found);
}

/** F of FACTS 1: 0 for MDAS 5, 1 for MDAS 25. */
export function fearOf(patient: Patient): number {
  return (patient.mdas - 5) / 20;
}

/** What they would feel with nothing going on, 0–100: remembered fear of this clinic and of dentists in general. */
export function baselineOf(rules: Ruleset, patient: Patient): number {
  const fear = 0.6 * patient.memory.clinic + 0.4 * patient.memory.general;
  return (rules.tuning.fear.baselineShare * fear) / 10;
}

export function tileX(body: { readonly x: number }): number {
  return Math.floor(body.x / 1000);
}
export function tileY(body: { readonly y: number }): number {
  return Math.floor(body.y / 1000);
}

export function facingOf(dx: number, dy: number, old: Facing): Facing {
  if (dx === 0 && dy === 0) return old;
  if (Math.abs(dx) >= Math.abs(dy)) return dx > 0 ? "se" : "nw";
  return dy > 0 ? "sw" : "ne";
}
