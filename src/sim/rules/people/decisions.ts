/** What waits for the player now: the same list serves the adviser, "skip to next decision" and the bots. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { waitingList } from "./people.ts";
import { mayBeNamed } from "../evidence/board.ts";
import { autoIn } from "../policies/answers.ts";
import { protocolIn } from "../policies/protocols.ts";
import { unanswered } from "../rival/replies.ts";

/** A rumour can wait until people have been seen to, and should be heard before it is too late. */
const RUMOUR = 28;

export interface Decision {
  readonly kind: "distress" | "dialogue" | "bailout" | "plan" | "call" | "verdict" | "phone" | "incident" | "rumour";
  readonly patient: number;
  /** The call, the incident or the rival's move that it is about; 0 otherwise. */
  readonly about: number;
  /** Higher is more urgent; 0–100. */
  readonly urgency: number;
  /** Ticks until policies take it; −1 when it is left to the player. */
  readonly auto: number;
}

/** Those that are left to the player: policies will not take them. */
export function ownDecisions(rules: Ruleset, state: Readonly<ClinicState>): Decision[] {
  return decisions(rules, state).filter((decision) => decision.auto < 0);
}

export function decisions(rules: Ruleset, state: Readonly<ClinicState>): Decision[] {
  const list: Decision[] = [];
  if (state.outcome) return list;
  if (mayBeNamed(rules, state)) list.push({ kind: "verdict", patient: 0, about: 0, urgency: 60, auto: -1 });
  if (state.story.dialogue) list.push({ kind: "dialogue", patient: 0, about: 0, urgency: 100, auto: -1 });
  if (state.bailout.offered) list.push({ kind: "bailout", patient: 0, about: 0, urgency: 100, auto: -1 });
  for (const patient of state.patients) {
    if (patient.visit.step === "treating" && patient.visit.asked >= 0)
      list.push({ kind: "distress", patient: patient.id, about: 0, urgency: 95, auto: autoIn(rules, state, patient) });
  }
  for (const call of state.nanobots.calls) {
    if (call.answered) continue;
    // Somebody in pain first, and the longer it rings the sooner.
    const minutes = (state.tick - call.tick) / 4;
    const urgency = Math.min(94, 55 + 10 * call.stage + minutes / 4);
    const auto = protocolIn(rules, state, "answer-call", call.id);
    list.push({ kind: "phone", patient: call.patient, about: call.id, urgency, auto });
  }
  for (const { id, patient, reported, covered, stage } of state.nanobots.incidents)
    if (!reported && !covered) {
      const auto = protocolIn(rules, state, "report-incident", id);
      list.push({ kind: "incident", patient, about: id, urgency: 10 * stage, auto });
    }
  for (const move of unanswered(rules, state))
    list.push({ kind: "rumour", patient: 0, about: move.id, urgency: RUMOUR, auto: -1 });
  for (const patient of waitingList(state)) {
    const share = (state.tick - patient.visit.waitSince) / 4 / Math.max(1, patient.patience);
    const urgency = Math.min(90, 30 + 40 * share + patient.anxiety.value / 5000);
    const kind = patient.visit.examined ? "plan" : "call";
    if (kind === "plan" ? patient.visit.plan : patient.visit.exam) continue;
    list.push({ kind, patient: patient.id, about: 0, urgency, auto: autoIn(rules, state, patient) });
  }
  return list.sort((a, b) => b.urgency - a.urgency || a.patient - b.patient || a.about - b.about);
}
