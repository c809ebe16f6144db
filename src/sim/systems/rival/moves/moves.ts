/** Moves of the rival: heard of, under way, over; and the player's replies to them. */
import type { Ctx } from "../../../commands/command.ts";

export function runRivalMoves({ state }: Ctx): void {
  if (!state.rival) return;
}
