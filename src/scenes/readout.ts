/** What is said about a patient in the world: which ring, which bubble, how far the work is. Pure. */
import { anxietyOf, bandOf, type Band } from "../sim/rules/people/people.ts";
import type { Patient } from "../sim/state.ts";

export const BAND_INDEX: Readonly<Record<Band, number>> = { calm: 0, uneasy: 1, anxious: 2, distressed: 3, panic: 4 };

/** Index of the ring to show under a patient, or −1. Calm people only get one while they are looked at. */
export function ringOf(patient: Patient, watched: boolean): number {
  if (patient.visit.step === "gone") return -1;
  const band = BAND_INDEX[bandOf(anxietyOf(patient))];
  return band > 0 || watched ? band : -1;
}

/** Ticks for which a thought stays over someone's head. */
const THOUGHT_TICKS = 70;

/** Code of the thought to show, or "". Someone who asks to stop is never silent. */
export function thoughtOf(patient: Patient, tick: number): string {
  const { asked, thought } = patient.visit;
  if (asked >= 0) return "stop-hand";
  if (!thought || tick - thought.tick > THOUGHT_TICKS) return "";
  return thought.code;
}

/** Share of the work done at a station, 0–1, or −1 when there is none to show. */
export function workOf(patient: Patient): number {
  const { step, done, needed } = patient.visit;
  if (needed <= 0 || (step !== "examining" && step !== "treating" && step !== "recovering")) return -1;
  return Math.min(1, Math.max(0, done / needed));
}

/** The virtual world that a patient is in, or "". */
export function worldOf(patient: Patient, isWorld: (comfort: string) => boolean): string {
  if (patient.visit.step !== "treating" && patient.visit.step !== "examining" && patient.visit.step !== "recovering")
    return "";
  for (const comfort of patient.visit.comforts) if (isWorld(comfort)) return comfort;
  return "";
}

/** Colour of each world's light. */
const WORLD_TINT: Readonly<Record<string, number>> = {
  forest: 0x7fe0a0,
  "tide-pool": 0x6fd8ee,
  "night-train": 0x8f9cff,
  "snow-cabin": 0xd8ecff,
  concert: 0xf49ae0,
  "childhood-kitchen": 0xffd28a,
};
export function worldTint(comfort: string): number {
  return WORLD_TINT[comfort] ?? 0xb79cff;
}
