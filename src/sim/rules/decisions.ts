/** What waits for the player now: the same list serves the adviser, "skip to next decision" and the bots. */
import type { Ruleset } from "../ruleset.ts";
import type { ClinicState } from "../state.ts";
import { waitingList } from "./people.ts";

export interface Decision {
  readonly kind: "distress" | "dialogue" | "plan" | "call";
  readonly patient: number;
  /** Higher is more urgent; 0–100. */
  readonly urgency: number;
}

export function decisions(_rules: Ruleset, state: Readonly<ClinicState>): Decision[] {
  const list: Decision[] = [];
  if (state.outcome) return list;
  if (state.story.dialogue) list.push({ kind: "dialogue", patient: 0, urgency: 100 });
  for (const patient of state.patients) {
    if (patient.visit.step === "treating" && patient.visit.asked >= 0)
      list.push({ kind: "distress", patient: patient.id, urgency: 95 });
  }
  for (const patient of waitingList(state)) {
    const share = (state.tick - patient.visit.waitSince) / 4 / Math.max(1, patient.patience);
    const urgency = Math.min(90, 30 + 40 * share + patient.anxiety.value / 5000);
    if (patient.visit.examined && !patient.visit.plan) list.push({ kind: "plan", patient: patient.id, urgency });
    else if (!patient.visit.examined && !patient.visit.exam) list.push({ kind: "call", patient: patient.id, urgency });
  }
  return list.sort((a, b) => b.urgency - a.urgency || a.patient - b.patient);
}
