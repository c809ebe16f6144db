/**
 * The ledger: the one way to change anxiety, trust, fame and cash. Every change is booked with its cause,
 * its source and the amount that really took effect, so that `opened + Σ amounts = value`, exactly.
 */
import type { Account } from "./state.ts";
import { clamp, round } from "./math.ts";

/** Points are kept ×1000 in whole numbers; this is 100 points. */
export const FULL = 100_000;

export function account(opened: number): Account {
  return { value: opened, opened, entries: [] };
}

/**
 * Changes `target` by `amount` (whole after rounding), held within `low`–`high`, and books what took effect.
 * Returns the amount that took effect; nothing is booked when that is 0.
 */
export function book(
  target: Account,
  tick: number,
  amount: number,
  cause: string,
  ref = "",
  low = 0,
  high = FULL,
): number {
  const next = clamp(target.value + round(amount), low, high);
  const change = next - target.value;
  if (change === 0) return 0;
  target.value = next;
  for (const entry of target.entries) {
    if (entry.cause === cause && entry.ref === ref) {
      entry.amount += change;
      entry.last = tick;
      entry.times += 1;
      return change;
    }
  }
  target.entries.push({ cause, ref, amount: change, first: tick, last: tick, times: 1 });
  return change;
}

/** Cash has no ceiling and may fall below zero. */
export function bookCash(target: Account, tick: number, credits: number, cause: string, ref = ""): number {
  return book(target, tick, credits, cause, ref, -1_000_000_000, 1_000_000_000);
}

export function sumOf(target: Account): number {
  let sum = target.opened;
  for (const entry of target.entries) sum += entry.amount;
  return sum;
}
