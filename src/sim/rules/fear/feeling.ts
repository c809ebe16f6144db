/** How strongly someone feels what happens to them. */
import type { Ruleset } from "../../ruleset.ts";
import type { Patient } from "../../state.ts";
import { clamp } from "../../math.ts";
import { matchOf, stack } from "./comforts.ts";
import { fearOf } from "../people/people.ts";

/** Share of an impulse that gets through: by MDAS and by control (FACTS 1: (0.35+0.65F)(1−0.5·Control)). */
export function sensitivity(patient: Patient): number {
  return sensitivityAt(fearOf(patient), patient.control / 1000);
}

/** The same for a fear F and a feeling of control, each 0–1. */
export function sensitivityAt(fear: number, control: number): number {
  return (0.35 + 0.65 * fear) * (1 - 0.5 * control);
}

/** Share of trigger impulses that the comforts in use take away, 0–0.8. */
export function shieldOf(rules: Ruleset, patient: Patient): number {
  const shields = patient.visit.comforts.map(
    (id) => (rules.comforts[id]?.shield ?? 0) * Math.max(0, matchOf(rules, patient, id)),
  );
  return clamp(stack(shields), 0, 0.8);
}
