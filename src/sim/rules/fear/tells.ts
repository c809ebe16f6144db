/** What a frightened body shows, before anybody has found out why: noisy, so a hint and no proof (FACTS 1, physiology). */
import type { SeattleType } from "../../ruleset.ts";
import type { Patient } from "../../state.ts";
import { anxietyOf, bandOf, type Band } from "../people/people.ts";

/** What can be seen of somebody. `settled` is no sign of fear at all. */
export type Tell =
  | "settled"
  | "fidgeting"
  | "gripping"
  | "flinching"
  | "feeling-pulse"
  | "holding-breath"
  | "pacing"
  | "trembling"
  | "silent"
  | "asking"
  | "frozen";

const SHOWN: Readonly<Record<SeattleType, Readonly<Record<Exclude<Band, "calm">, Tell>>>> = {
  conditioned: { uneasy: "fidgeting", anxious: "gripping", distressed: "flinching", panic: "flinching" },
  catastrophe: { uneasy: "feeling-pulse", anxious: "holding-breath", distressed: "holding-breath", panic: "trembling" },
  generalised: { uneasy: "fidgeting", anxious: "pacing", distressed: "trembling", panic: "trembling" },
  distrust: { uneasy: "silent", anxious: "asking", distressed: "asking", panic: "frozen" },
};
const TYPES: readonly SeattleType[] = ["conditioned", "catastrophe", "generalised", "distrust"];
/** One in so many shows it as another kind of fear would. */
const ODD = 5;

/** The sign that somebody gives now. Always the same for the same person in the same band. */
export function tellOf(patient: Pick<Patient, "id" | "seattle" | "anxiety">): Tell {
  const band = bandOf(anxietyOf(patient));
  if (band === "calm") return "settled";
  const odd = (patient.id * 7 + 3) % ODD === 0;
  const type = odd ? TYPES[(TYPES.indexOf(patient.seattle) + 1) % TYPES.length] : patient.seattle;
  return SHOWN[type ?? patient.seattle][band];
}
