/** Booked and not come (FACTS 6). */
import type { Ruleset } from "../../ruleset.ts";
import type { Patient } from "../../state.ts";
import { sigmoid } from "../../math.ts";

/**
 * logit P = −2.25 + 0.10 (MDAS − 12) + 0.02 · lead days − 0.5 · reminder; about 9.5 % without a reminder at MDAS 12
 * (neurology clinic, 2018), over 20 % at the end of the scale.
 */
export function missChance(rules: Ruleset, patient: Pick<Patient, "mdas">, leadDays: number): number {
  const { base, mdas, lead, reminder } = rules.tuning.noShow;
  return sigmoid(base + mdas * (patient.mdas - 12) + lead * leadDays - reminder);
}
