/** How the rival regards the player: below 0 a grudge, above goodwill. */
import type { Ctx } from "../../../commands/command.ts";
import { book } from "../../../ledger.ts";

/** Points, −100–100, booked with what the player did. */
export function changeRegard({ state }: Ctx, points: number, cause: string, ref = ""): void {
  if (state.rival) book(state.rival.regard, state.tick, points * 1000, cause, ref, -100_000, 100_000);
}
