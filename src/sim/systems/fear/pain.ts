/** Pain, and how it and anxiety feed each other: fear makes pain likelier, and pain frightens and takes control away. */
import type { Ctx } from "../../commands/command.ts";
import type { Treatment } from "../../ruleset.ts";
import type { Patient } from "../../state.ts";
import { sigmoid } from "../../math.ts";
import { random } from "../../rng.ts";
import { effectOn } from "../../rules/fear/assistant.ts";
import { anxietyOf } from "../../rules/people/people.ts";
import { changeControl, changeTrust, frighten, think } from "./feel.ts";
import { clumsiest } from "../visit/stations.ts";

/**
 * P(pain) = σ(−1.32 + 1.6·[A > 70]) (FACTS 1), scaled by how painful the procedure is. Numbing takes its share off
 * both the chance and the fright; talk and worlds do not (Burghardt 2018: pain 0.00).
 */
export function feelPain(ctx: Ctx, patient: Patient, treatment: Treatment): void {
  const { pain } = ctx.rules.tuning;
  const left = 1 - numbness(ctx, patient);
  const p = sigmoid(pain.base + (anxietyOf(patient) > 70 ? pain.anxious : 0)) * Math.min(1, 0.4 + treatment.pain / 5);
  const hands = clumsiest(ctx, patient);
  const drawn = random(ctx.state, "treatment");
  if (drawn >= p * left * hands.factor) return;
  patient.visit.painPeak = Math.max(patient.visit.painPeak, treatment.pain + 2);
  const watched = effectOn(ctx.rules, ctx.state, "watch", patient.id)?.pain ?? 1;
  const impulse = pain.impulse * (0.5 + treatment.pain / 6) * left * watched;
  // What rested hands would have spared them is booked as what it was.
  if (drawn >= p * left) frighten(ctx, patient, impulse, "tired-hands", String(hands.id));
  else frighten(ctx, patient, impulse, "pain", treatment.id);
  changeControl(patient, -60);
  changeTrust(ctx, patient, -3, "pain");
  think(ctx, patient, "pain");
  ctx.emit({ type: "pain-felt", patient: patient.id, pain: treatment.pain });
}

/** Share of pain that the comforts in use take away, 0–0.8: what one leaves, the next works on. */
export function numbness(ctx: Ctx, patient: Patient): number {
  let left = 1;
  for (const id of patient.visit.comforts) left *= 1 - (ctx.rules.comforts[id]?.numbs ?? 0);
  return Math.min(0.8, 1 - left);
}
