/** Prices in force, tonight's bills, what loans cost, and the day's numbers. Whole credits; nothing here changes anything. */
import type { BailoutDef, LoanDef, Ruleset } from "../../ruleset.ts";
import type { ClinicState, DayReport, Loan } from "../../state.ts";
import { round } from "../../math.ts";
import { TICKS_PER_DAY } from "../clock.ts";

/** Limits and step of a price in percent of the usual. */
export const LEAST_PERCENT = 50;
export const MOST_PERCENT = 200;
export const PERCENT_STEP = 5;

/** The help whose strings hold now, or undefined. */
export function helpInForce(rules: Ruleset, state: Readonly<ClinicState>): BailoutDef | undefined {
  const { active, until } = state.bailout;
  return active !== "" && state.tick < until ? rules.bailouts[active] : undefined;
}

/** Percent of the usual price in force for a treatment or examination: as set, under the city's cap. */
export function percentOf(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  item: string,
  prices: Readonly<Record<string, number>> = state.prices,
): number {
  return Math.min(prices[item] ?? 100, helpInForce(rules, state)?.priceCap ?? MOST_PERCENT);
}

/** Price in force of a treatment or examination. */
export function priceOf(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  item: { readonly id: string; readonly price: number },
): number {
  return round((item.price * percentOf(rules, state, item.id)) / 100);
}

/** Interest that a loan costs this evening. */
export function interestOf(rules: Ruleset, loan: Loan): number {
  return round(loan.left * (rules.loans[loan.def]?.rate ?? 0));
}

/** What is paid back this evening: an equal part of the loan, or what is left of it. */
export function instalmentOf(rules: Ruleset, loan: Loan): number {
  const def = rules.loans[loan.def];
  return def ? Math.min(loan.left, Math.ceil(def.amount / def.days)) : loan.left;
}

/** Interest of a loan over its whole time, paid back as agreed. */
export function interestInAll(def: LoanDef): number {
  let left = def.amount;
  let sum = 0;
  while (left > 0) {
    sum += round(left * def.rate);
    left -= Math.min(left, Math.max(1, Math.ceil(def.amount / def.days)));
  }
  return sum;
}

export interface Bill {
  readonly cause: "wages" | "upkeep" | "interest" | "instalment";
  readonly ref: string;
  /** Positive. */
  readonly amount: number;
}

/** What has to be paid at closing time as things stand. Upkeep is asked for only where the level deals with money. */
export function tonightsBills(rules: Ruleset, state: Readonly<ClinicState>): Bill[] {
  const bills: Bill[] = [];
  for (const one of state.staff)
    if (one.wage > 0 && one.task !== "leaving")
      bills.push({ cause: "wages", ref: one.def || String(one.id), amount: one.wage });
  if (rules.money.on) {
    const kinds = [...new Set(state.things.map((thing) => thing.kind))].sort();
    for (const kind of kinds) {
      const each = rules.thingKinds[kind]?.upkeep ?? 0;
      const amount = round(each * state.things.filter((thing) => thing.kind === kind).length);
      if (amount > 0) bills.push({ cause: "upkeep", ref: kind, amount });
    }
  }
  for (const loan of state.loans) {
    const interest = interestOf(rules, loan);
    if (interest > 0) bills.push({ cause: "interest", ref: loan.def, amount: interest });
    bills.push({ cause: "instalment", ref: loan.def, amount: instalmentOf(rules, loan) });
  }
  return bills;
}

/** The next help that the city would offer, or undefined when it has none left. */
export function nextHelp(rules: Ruleset, state: Readonly<ClinicState>): BailoutDef | undefined {
  const id = rules.money.bailouts.find((each) => !state.bailout.taken.includes(each));
  return id === undefined ? undefined : rules.bailouts[id];
}

/** The report of the day so far; at closing time it is that day's report. */
export function dayNow(state: Readonly<ClinicState>): DayReport {
  const { today, counts, cash } = state;
  const bookings = cash.entries
    .map((entry, i) => ({ cause: entry.cause, ref: entry.ref, amount: entry.amount - (today.booked[i] ?? 0) }))
    .filter((booking) => booking.amount !== 0);
  const left = state.gone.filter((p) => p.visit.since > today.tick && p.visit.since <= state.tick);
  let waited = 0;
  let anxiety = 0;
  for (const person of left) {
    waited += person.visit.waited / 4;
    anxiety += person.memory.end / 1000;
  }
  const mean = (sum: number) => (left.length > 0 ? round((sum / left.length) * 10) / 10 : 0);
  return {
    day: Math.floor(today.tick / TICKS_PER_DAY) + 1,
    cash: bookings,
    opened: today.cash,
    closed: cash.value,
    arrived: counts.arrived - today.counts.arrived,
    treated: counts.treated - today.counts.treated,
    letDown: counts.letDown - today.counts.letDown,
    fled: counts.fled - today.counts.fled,
    waited: mean(waited),
    anxiety: mean(anxiety),
    trust: state.trust.value / 1000,
    fame: state.fame.value / 1000,
  };
}
