/** Money that an answer or an approach costs or brings, booked and told. */
import type { Ctx } from "../../../commands/command.ts";
import { bookCash } from "../../../ledger.ts";

/** `price` in credits; below 0 it brings money in. */
export function payFor(ctx: Ctx, price: number, cause: string, ref: string): void {
  const { state } = ctx;
  if (price === 0) return;
  const amount = bookCash(state.cash, state.tick, -price, cause, ref);
  ctx.emit({ type: "booked", account: "cash", amount, cause, ref });
}
