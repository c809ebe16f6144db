/**
 * How many people come, against how many came at the start: a choice between this clinic and staying at home
 * (FACTS 5, P = e^U / Σ e^U), normalised so that a level's own starting values give exactly 1.
 */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { log, sigmoid } from "../../math.ts";
import { townDemand } from "../city/demand.ts";
import { priceLevel, recentWait } from "./price-level.ts";

export type DemandCause =
  | "trust"
  | "fame"
  | "prices"
  | "waits"
  /** Manner, explanation, what fear is told of, machines; what people say; known harm; campaigns and news; the rival. */
  | "care"
  | "word"
  | "harm"
  | "town"
  | "rival";
export interface Demand {
  /** 1 is as at the start. */
  readonly factor: number;
  /** Share that each cause adds or takes away, −1 and up; their sum is `factor − 1`. */
  readonly parts: readonly { readonly cause: DemandCause; readonly share: number }[];
}

/**
 * Demand as it is, or as it would be with other prices. Where the town chooses, it is what the town would choose; only for
 * levels with money or a city; elsewhere nothing asks.
 */
export function demand(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  prices: Readonly<Record<string, number>> = state.prices,
): Demand {
  return rules.city.on ? townDemand(rules, state, prices) : ownDemand(rules, state, prices);
}

function ownDemand(rules: Ruleset, state: Readonly<ClinicState>, prices: Readonly<Record<string, number>>): Demand {
  const t = rules.tuning.demand;
  const terms: { cause: DemandCause; utility: number }[] = [
    { cause: "trust", utility: (t.trust * (state.trust.value - state.trust.opened)) / 100_000 },
    { cause: "fame", utility: (t.fame * (state.fame.value - state.fame.opened)) / 100_000 },
    { cause: "prices", utility: rules.money.prices ? -t.price * (priceLevel(rules, state, prices) - 1) : 0 },
    { cause: "waits", utility: (-t.wait * (recentWait(rules, state) - t.usualWait)) / 60 },
  ];
  let utility = 0;
  for (const term of terms) utility += term.utility;
  const start = log(t.chance / (1 - t.chance));
  const factor = sigmoid(start + utility) / t.chance;
  // Each cause's part along the straight way from then to now (Aumann–Shapley), so that the parts add up exactly.
  const slope = Math.abs(utility) > 1e-6 ? (factor - 1) / utility : 1 - t.chance;
  return { factor, parts: terms.map((term) => ({ cause: term.cause, share: term.utility * slope })) };
}

/** People who would come on a day of the level with this demand, up to the last call; days count from 1. */
export function peopleADay(rules: Ruleset, day: number, factor: number): number {
  const { perHour, lastCall } = rules.arrivals;
  const hours = perHour[Math.min(day, perHour.length) - 1] ?? [];
  let people = 0;
  hours.forEach((rate, hour) => {
    people += rate * Math.min(1, Math.max(0, lastCall / 60 - hour));
  });
  return people * factor;
}
