/** Every change of the rival's cash, trust and fame goes through here, and is booked like the player's own. */
import type { Ctx } from "../../../commands/command.ts";
import { book, bookCash } from "../../../ledger.ts";

/** `amount` in whole credits for cash, in points 0–100 for trust and fame. */
export function bookHouse(
  { state }: Ctx,
  which: "cash" | "trust" | "fame",
  amount: number,
  cause: string,
  ref = "",
): number {
  const house = state.rival?.house;
  if (!house) return 0;
  if (which === "cash") return bookCash(house.cash, state.tick, amount, cause, ref);
  return book(house[which], state.tick, amount * 1000, cause, ref);
}
