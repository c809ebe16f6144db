/** Reading the ledger: what moved a number most. */
import type { Account, Entry } from "../state.ts";

/** The `n` largest causes by size, largest first; with `sinceTick`, only those still at work then. */
export function topCauses(target: Account, n: number, sinceTick = -1): Entry[] {
  return target.entries
    .filter((entry) => entry.amount !== 0 && entry.last >= sinceTick)
    .sort(
      (a, b) =>
        Math.abs(b.amount) - Math.abs(a.amount) || a.first - b.first || (a.cause + a.ref < b.cause + b.ref ? -1 : 1),
    )
    .slice(0, n);
}
