/** Ways that something is felt: every change of a patient's anxiety, trust or control goes through here. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient, Staff } from "../../state.ts";
import { book } from "../../ledger.ts";
import { clamp } from "../../math.ts";
import { sensitivity, shieldOf } from "../../rules/fear/feeling.ts";

export { sensitivity };

/** A frightening impulse of `points` (0–100 scale, before sensitivity). Returns points felt. */
export function frighten(ctx: Ctx, patient: Patient, points: number, cause: string, ref = ""): number {
  const felt = points * sensitivity(patient) * (1 - shieldOf(ctx.rules, patient));
  return book(patient.anxiety, ctx.state.tick, felt * 1000, cause, ref) / 1000;
}

/** Changes anxiety by `points` as they are, no sensitivity: comforts, calm and rest. */
export function soothe(ctx: Ctx, patient: Patient, points: number, cause: string, ref = ""): number {
  return book(patient.anxiety, ctx.state.tick, points * 1000, cause, ref) / 1000;
}

/** Changes the mood of someone on the staff, in points. */
export function changeMood(ctx: Ctx, staff: Staff, points: number, cause: string, ref = ""): void {
  book(staff.mood, ctx.state.tick, points * 1000, cause, ref);
}

export function changeTrust(ctx: Ctx, patient: Patient, points: number, cause: string, ref = ""): void {
  book(patient.trust, ctx.state.tick, points * 1000, cause, ref);
}

/** Changes how much the patient feels in charge, by thousandths. */
export function changeControl(patient: Patient, by: number): void {
  patient.control = clamp(patient.control + by, 0, 1000);
}

export function think(ctx: Ctx, patient: Patient, code: string, ref = ""): void {
  // Whoever has left in their mind thinks of why, and of nothing else.
  if (patient.visit.reason !== "" && ref !== patient.visit.reason) return;
  patient.visit.thought = { code, ref, tick: ctx.state.tick };
}

/** Clinic-wide trust or fame, in points; told to views with its cause. */
export function bookClinic(ctx: Ctx, which: "trust" | "fame", points: number, cause: string, ref = ""): void {
  const change = book(ctx.state[which], ctx.state.tick, points * 1000, cause, ref);
  if (change !== 0) ctx.emit({ type: "booked", account: which, amount: change / 1000, cause, ref });
}
