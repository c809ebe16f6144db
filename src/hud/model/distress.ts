/** The raised hand: how long it waits for an answer, and what each answer leads to. */
import type { Patient } from "../../sim/state.ts";
import { needOf, patientCard } from "./people.ts";
import type { Game } from "./game.ts";

/** Ticks that a raised hand waits; the same number the simulation uses (a test holds them together). */
export const HAND_TICKS = 48;

export type Answer = "rest" | "press-on" | "stop";
export const ANSWERS: readonly Answer[] = ["rest", "press-on", "stop"];

export interface DistressCard {
  readonly patient: number;
  readonly name: string;
  /** 1 at first, 0 when the hand is ignored. */
  readonly left: number;
  readonly doneShare: number;
}

/** Everyone with a hand up, the longest first. */
export function distressCards(game: Game): DistressCard[] {
  return game.state.patients
    .filter((patient) => needOf(patient) === "distress")
    .sort((a, b) => a.visit.asked - b.visit.asked || a.id - b.id)
    .map((patient) => ({
      patient: patient.id,
      name: patientCard(game, patient).given,
      left: leftOf(game, patient),
      doneShare: patient.visit.needed > 0 ? patient.visit.done / patient.visit.needed : 0,
    }));
}

function leftOf(game: Game, patient: Patient): number {
  return Math.min(1, Math.max(0, 1 - (game.state.tick - patient.visit.asked) / HAND_TICKS));
}
