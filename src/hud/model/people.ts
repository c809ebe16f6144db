/** Patients as the strip, the inspector and the table show them. */
import { clockOf } from "../../sim/rules/clock.ts";
import { stageOf } from "../../sim/rules/nanobots/swarms.ts";
import { anxietyOf, bandOf, minutesWaited, moodOf, patientName, workerName } from "../../sim/rules/people/people.ts";
import type { Band } from "../../sim/rules/people/people.ts";
import type { Patient, Staff } from "../../sim/state.ts";
import type { IconName } from "../ui/icons.ts";
import { codeText } from "./game.ts";
import type { Game } from "./game.ts";

/** What the player can do next for somebody; "" when nothing is asked of the player. */
export type Need = "distress" | "examine" | "plan" | "";

export interface PatientCard {
  readonly id: number;
  readonly name: string;
  readonly given: string;
  readonly cast: boolean;
  readonly mood: string;
  /** 0–100, whole. */
  readonly anxiety: number;
  readonly band: Band;
  readonly bandText: string;
  readonly need: Need;
  /** What they need, or what is going on, in a few words. */
  readonly status: string;
  readonly icon: IconName;
  /** Frightened while waiting: comfort would help. */
  readonly comfort: boolean;
  /** Whole minutes since somebody last saw to them, and how many they put up with; both 0 when not waiting. */
  readonly waited: number;
  readonly patience: number;
  /** 0–1 of the wait, or of the work in hand. */
  readonly share: number;
  readonly shareKind: "wait" | "work" | "none";
}

const BAND_ICONS: Readonly<Record<Band, IconName>> = {
  calm: "mood-smile",
  uneasy: "mood-neutral",
  anxious: "mood-sad",
  distressed: "alert-triangle",
  panic: "alert-octagon",
};

export function bandIcon(band: Band): IconName {
  return BAND_ICONS[band];
}

export function needOf(patient: Patient): Need {
  const { visit } = patient;
  if (visit.step === "treating" && visit.asked >= 0) return "distress";
  if (visit.step !== "waiting") return "";
  if (visit.examined && !visit.plan) return "plan";
  if (!visit.examined && !visit.exam) return "examine";
  return "";
}

function statusOf(patient: Patient, need: Need): { key: string; icon: IconName } {
  if (need === "distress") return { key: "distress", icon: "hand-stop" };
  if (need === "plan") return { key: "plan", icon: "clipboard-check" };
  if (need === "examine") return { key: "examine", icon: "eye-search" };
  const { visit } = patient;
  switch (visit.step) {
    case "waiting":
      return visit.plan ? { key: "waits-chair", icon: "armchair" } : { key: "waits-exam", icon: "scan" };
    case "treating":
      return visit.resting > 0 ? { key: "resting", icon: "zzz" } : { key: "treating", icon: "dental" };
    case "examining":
      return { key: "examining", icon: "scan" };
    case "recovering":
      return { key: "recovering", icon: "zzz" };
    case "paying":
      return { key: "paying", icon: "receipt" };
    case "checking-in":
    case "arriving":
      return { key: visit.step, icon: "map-pin" };
    case "leaving":
    case "gone":
      return { key: visit.reason ? "left" : "leaving", icon: "door-exit" };
    default:
      return { key: visit.step, icon: "arrow-big-right" };
  }
}

export function patientCard(game: Game, patient: Patient): PatientCard {
  const { words, rules, state } = game;
  const anxiety = Math.round(anxietyOf(patient));
  const band = bandOf(anxietyOf(patient));
  const need = needOf(patient);
  const status = statusOf(patient, need);
  const name = words.tx(patientName(rules, patient));
  const waiting = patient.visit.step === "waiting";
  const waited = waiting ? Math.floor(minutesWaited(state, patient)) : 0;
  const working = patient.visit.needed > 0;
  const share = working
    ? patient.visit.done / patient.visit.needed
    : waiting
      ? waited / Math.max(1, patient.patience)
      : 0;
  return {
    id: patient.id,
    name,
    given: name.split(" ")[0] ?? name,
    cast: patient.cast !== "",
    mood: stageOf(state, patient.id) >= 2 ? "pain" : moodOf(patient),
    anxiety,
    band,
    bandText: words.t(`band.${band}`),
    need,
    status: status.key === "left" ? reasonText(game, patient.visit.reason) : words.t(`status.${status.key}`),
    icon: status.icon,
    comfort: waiting && anxietyOf(patient) >= 55,
    waited,
    patience: waiting ? patient.patience : 0,
    share: Math.min(1, Math.max(0, share)),
    shareKind: working ? "work" : waiting ? "wait" : "none",
  };
}

export function reasonText(game: Game, reason: string): string {
  return codeText(game.words, "reason", reason);
}

/** Where their thoughts are: a short sentence for the thought bubble's code, or "". */
export function thoughtText(game: Game, patient: Patient): string {
  const thought = patient.visit.thought;
  if (!thought) return "";
  const key = `thought.${thought.code}`;
  return game.words.has(key) ? game.words.t(key) : "";
}

export interface StaffCard {
  readonly id: number;
  readonly name: string;
  readonly role: string;
  readonly task: string;
  readonly skill: number;
  readonly manner: number;
  readonly portrait: string;
}

export function staffCard(game: Game, staff: Staff): StaffCard {
  const { words, rules, state } = game;
  const patient = state.patients.find((each) => each.id === staff.patient);
  const name = patient ? words.tx(patientName(rules, patient)) : "";
  return {
    id: staff.id,
    name: words.tx(workerName(rules, staff)),
    role: words.tx(rules.roles[staff.role].name),
    task: words.t(name ? `task.${staff.task}-with` : `task.${staff.task}`, { name }),
    skill: staff.skill / 1000,
    manner: staff.manner / 1000,
    portrait: staff.portrait,
  };
}

/** "08:05" of the day the tick falls on. */
export function clockText(tick: number): string {
  const clock = clockOf(tick);
  return `${String(clock.hour).padStart(2, "0")}:${String(clock.minute).padStart(2, "0")}`;
}

export interface RoomMood {
  readonly count: number;
  /** Mean anxiety of the people waiting, 0–100. */
  readonly mean: number;
  readonly band: Band;
}
export function roomMood(patients: readonly Patient[]): RoomMood {
  const waiting = patients.filter(
    (patient) => patient.visit.step === "waiting" || patient.visit.step === "checking-in",
  );
  const mean =
    waiting.length === 0 ? 0 : waiting.reduce((sum, patient) => sum + anxietyOf(patient), 0) / waiting.length;
  return { count: waiting.length, mean, band: bandOf(mean) };
}
