/** What the town sees of prices and waits: one figure each. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { percentOf } from "./money.ts";
import { priceList } from "./price-list.ts";

/** Visits that the memory of waits goes by, and how many imagined usual ones are mixed in. */
const LAST_VISITS = 8;
const IMAGINED = 4;

/** Prices against the usual ones, 1 for the same: what is given often and what is dear counts most. */
export function priceLevel(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  prices: Readonly<Record<string, number>> = state.prices,
): number {
  let sum = 0;
  let usual = 0;
  for (const item of priceList(rules, state)) {
    const weight = item.price * (1 + (state.sold[item.id] ?? 0));
    sum += (weight * percentOf(rules, state, item.id, prices)) / 100;
    usual += weight;
  }
  return usual > 0 ? sum / usual : 1;
}

/** Minutes that the last people who left had waited, on average, drawn toward what people expect. */
export function recentWait(rules: Ruleset, state: Readonly<ClinicState>): number {
  const last = state.gone.slice(-LAST_VISITS);
  let sum = rules.tuning.demand.usualWait * IMAGINED;
  for (const person of last) sum += person.visit.waited / 4;
  return sum / (last.length + IMAGINED);
}
