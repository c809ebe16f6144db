/** From a patient or a member of staff to what their figure does and how it looks. */
import { anxietyOf, bandOf, moodOf } from "../sim/rules/people/people.ts";
import type { ClinicState, Patient, Staff } from "../sim/state.ts";

export type FigurePose =
  | "idle"
  | "walk"
  | "sit"
  | "lie"
  | "treat"
  | "talk"
  | "point"
  | "wave"
  | "clutch"
  | "tremble"
  | "cry"
  | "panic"
  | "faint"
  | "cheer"
  | "phone";
export type FigureMood = "calm" | "happy" | "uneasy" | "scared" | "pain";

/** Filled in place, so that no frame of the game has to make new objects for it. */
export interface Stance {
  pose: FigurePose;
  mood: FigureMood;
  /** Pictures a second; 0 when the distance walked drives them. */
  rate: number;
  /** How much the figure shivers, in world pixels. */
  shiver: number;
}

export function newStance(): Stance {
  return { pose: "idle", mood: "calm", rate: 3, shiver: 0 };
}

/** Pictures a second of each pose; walk and panic follow the ground covered. */
const RATES: Readonly<Record<FigurePose, number>> = {
  idle: 3,
  walk: 0,
  sit: 3,
  lie: 3,
  treat: 2.2,
  talk: 5,
  point: 3,
  wave: 4,
  clutch: 2,
  tremble: 10,
  cry: 3,
  panic: 0,
  faint: 5,
  cheer: 5,
  phone: 3,
};

function set(stance: Stance, pose: FigurePose): void {
  stance.pose = pose;
  stance.rate = RATES[pose];
}

/** `stage` is the worst that a swarm in them has come to and that is felt: 0 none, 1 tingle, 2 pain, 3 bleeding, 4 collapse. */
export function patientStance(patient: Patient, tick: number, stance: Stance, stage = 0): void {
  const anxiety = anxietyOf(patient);
  const { body, visit } = patient;
  stance.mood = moodOf(patient);
  stance.shiver = 0;
  // They lie where they fell until they are fetched.
  if (stage >= 4 || visit.reason === "ambulance") {
    stance.mood = "pain";
    return set(stance, "faint");
  }
  if (stage >= 2) stance.mood = "pain";
  else if (stage === 1 && (stance.mood === "calm" || stance.mood === "happy")) stance.mood = "uneasy";
  switch (body.pose) {
    case "walk":
      return set(stance, "walk");
    case "run":
      if (stage < 2) stance.mood = "scared";
      return set(stance, "panic");
    case "lie":
    case "sit":
      set(stance, body.pose);
      if (anxiety >= 75) stance.shiver = 1.1;
      else if (anxiety >= 55 || stage >= 2) stance.shiver = 0.5;
      return;
    case "treat":
    case "talk":
    case "cheer":
    case "tremble":
    case "clutch":
      return set(stance, body.pose);
  }
  if (stage >= 3) stance.shiver = 0.6;
  if (stance.mood === "pain" || stage >= 1) return set(stance, "clutch");
  if (anxiety >= 75) return set(stance, visit.reason === "" ? "tremble" : "cry");
  if (visit.step === "checking-in" || visit.step === "paying")
    return set(stance, talkingTurn(patient.id, tick) ? "talk" : "idle");
  set(stance, "idle");
}

export function staffStance(staff: Staff, state: Readonly<ClinicState>, tick: number, stance: Stance): void {
  const { body } = staff;
  const patient = staff.patient ? state.patients.find((p) => p.id === staff.patient) : undefined;
  const fear = patient ? bandOf(anxietyOf(patient)) : "calm";
  stance.shiver = 0;
  stance.mood = fear === "panic" ? "uneasy" : patient && fear === "calm" ? "happy" : "calm";
  if (body.pose !== "stand") return set(stance, body.pose === "run" ? "panic" : body.pose);
  if (staff.task === "desk") {
    const guest = state.patients.some((p) => p.visit.step === "checking-in" || p.visit.step === "paying");
    if (guest) {
      stance.mood = "happy";
      return set(stance, talkingTurn(staff.id, tick) ? "talk" : "idle");
    }
    // Quiet at the desk: a call now and then.
    return set(stance, Math.floor(tick / 90) % 4 === 2 ? "phone" : "idle");
  }
  set(stance, "idle");
}

/** People take turns talking: two seconds each, out of step with one another. */
function talkingTurn(id: number, tick: number): boolean {
  return (Math.floor(tick / 20) + id) % 2 === 0;
}

/** Frame of a pose that runs by time. `phase` 0–1 keeps people out of step. */
export function timedFrame(frames: number, rate: number, ms: number, phase: number): number {
  if (frames <= 1 || rate <= 0) return 0;
  return Math.floor((ms / 1000) * rate + phase * frames) % frames;
}

/** A number 0–1 that is a person's own and never changes. */
export function phaseOf(id: number): number {
  return ((Math.imul(id + 1, 0x9e3779b1) >>> 8) & 0xffff) / 0x10000;
}
