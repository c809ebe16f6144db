/** What the commands about lots have in common. */
import type { Counter, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Lot } from "../../state.ts";
import type { Ctx, QueryResult } from "../command.ts";
import { bookCash } from "../../ledger.ts";
import { findLot } from "../../rules/nanobots/counters.ts";
import { refuse } from "../refuse.ts";
import { noteCounter } from "../../systems/nanobots/hostile.ts";

/** The lot, or why there is nothing to be done about it. */
export function lotFor(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  id: string,
): { readonly lot: Lot; readonly no: null } | { readonly lot: null; readonly no: QueryResult } {
  if (!rules.nanobots.offered) return { lot: null, no: refuse("no-nanobots") };
  const lot = findLot(state, id);
  return lot ? { lot, no: null } : { lot: null, no: refuse("no-such-lot", { lot: id }) };
}

/** The "no" of an empty till, or null. */
export function tooDear(state: Readonly<ClinicState>, price: number): QueryResult | null {
  return price > 0 && state.cash.value < price ? refuse("no-cash", { needed: price }) : null;
}

/** Pays for a counter, and remembers that it was used. */
export function pay(ctx: Ctx, counter: Counter, price: number, ref: string): void {
  noteCounter(ctx, counter);
  payFor(ctx, counter, price, ref);
}

/** `cause` has words in the locale under cause.cash. */
export function payFor(ctx: Ctx, cause: string, price: number, ref: string): void {
  if (price <= 0) return;
  bookCash(ctx.state.cash, ctx.state.tick, -price, cause, ref);
  ctx.emit({ type: "booked", account: "cash", amount: -price, cause, ref });
}
