/** What stands on the clinic's price list. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { missingFor } from "../care/care.ts";

export interface PriceItem {
  readonly id: string;
  /** Usual price. */
  readonly price: number;
  readonly kind: "exam" | "treatment";
}

/** What this clinic can give and takes money for: examinations first, then treatments, in the ruleset's order. */
export function priceList(rules: Ruleset, state: Readonly<ClinicState>): PriceItem[] {
  const list: PriceItem[] = [];
  for (const exam of Object.values(rules.exams))
    if (exam.price > 0 && missingFor(state, exam) === "") list.push({ id: exam.id, price: exam.price, kind: "exam" });
  for (const treatment of Object.values(rules.treatments))
    if (treatment.price > 0 && missingFor(state, treatment) === "")
      list.push({ id: treatment.id, price: treatment.price, kind: "treatment" });
  return list;
}
