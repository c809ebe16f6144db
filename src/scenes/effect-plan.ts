/** What happened, as small pictures in the world: coins, hearts, sparkles. Pure, so that it can be tested. */
import type { SimEvent } from "../sim/events.ts";
import type { ClinicState, Patient } from "../sim/state.ts";

export type EffectKind =
  | "coin"
  | "star"
  | "heart"
  | "heal"
  | "drill"
  | "needle"
  | "nano"
  | "puff"
  | "ripple"
  | "tell"
  | "soothe"
  | "bad"
  | "ache"
  | "confetti";

export interface Effect {
  readonly kind: EffectKind;
  readonly patient: number;
  /** How much of it: stars of a review, credits paid, strength of a ripple. */
  readonly amount: number;
}

export function effectsOf(event: SimEvent): Effect | null {
  switch (event.type) {
    case "patient-paid":
      return { kind: "coin", patient: event.patient, amount: event.amount };
    case "review-posted":
      return { kind: "star", patient: event.patient, amount: event.stars };
    case "treatment-finished":
      return event.cured === false ? null : { kind: "heal", patient: event.patient, amount: 1 };
    case "comfort-tried":
      return event.match > 0
        ? { kind: "heart", patient: event.patient, amount: 1 }
        : event.match < 0
          ? { kind: "bad", patient: event.patient, amount: 1 }
          : null;
    case "procedure-step":
      if (event.trigger === "drill" || event.trigger === "scaling")
        return { kind: "drill", patient: event.patient, amount: 1 };
      return event.trigger === "needle" ? { kind: "needle", patient: event.patient, amount: 1 } : null;
    case "patient-bolted":
      return { kind: "ripple", patient: event.patient, amount: 3 };
    case "patient-distressed":
      return { kind: "ripple", patient: event.patient, amount: 1 };
    case "adverse-reaction":
      return { kind: "bad", patient: event.patient, amount: 1 };
    case "swarm-stage":
      return event.stage > 0 ? { kind: "ache", patient: event.patient, amount: event.stage } : null;
    case "tell-noticed":
      return { kind: "tell", patient: event.patient, amount: 1 };
    case "ability-used":
      return event.ability === "soothe" ? { kind: "soothe", patient: event.patient, amount: 1 } : null;
    case "patient-calmed":
      return { kind: "soothe", patient: event.patient, amount: 1 };
    case "goal-met":
      return { kind: "confetti", patient: 0, amount: 1 };
    default:
      return null;
  }
}

/** One change of anxiety worth a floating number; `points` are rounded anxiety points. */
export interface Impulse {
  readonly patient: number;
  readonly points: number;
  readonly cause: string;
  readonly ref: string;
}

/** What each patient's booked amounts were after the last tick. */
export type Booked = Map<number, number[]>;

const WORTH_SHOWING = 3000;
const AT_MOST = 4;

/**
 * Changes of at least three points since the last call, largest first and only a few, so that the picture
 * stays readable. People seen for the first time only get remembered.
 */
export function impulses(state: Pick<ClinicState, "patients">, booked: Booked): Impulse[] {
  const found: Impulse[] = [];
  for (const patient of state.patients) {
    const before = booked.get(patient.id);
    const entries = patient.anxiety.entries;
    if (!before) {
      booked.set(
        patient.id,
        entries.map((entry) => entry.amount),
      );
      continue;
    }
    for (let i = 0; i < entries.length; i++) {
      const entry = entries[i];
      if (!entry) continue;
      const change = entry.amount - (before[i] ?? 0);
      before[i] = entry.amount;
      if (Math.abs(change) >= WORTH_SHOWING)
        found.push({ patient: patient.id, points: Math.round(change / 1000), cause: entry.cause, ref: entry.ref });
    }
  }
  if (booked.size > state.patients.length) forgetGone(state.patients, booked);
  if (found.length > 1) found.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || a.patient - b.patient);
  return found.slice(0, AT_MOST);
}

function forgetGone(patients: readonly Patient[], booked: Booked): void {
  const here = new Set(patients.map((p) => p.id));
  for (const id of booked.keys()) if (!here.has(id)) booked.delete(id);
}
