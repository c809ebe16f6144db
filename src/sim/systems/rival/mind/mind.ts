/** The rival's mind: what they saw, what they believe, and once an hour what they do about it. */
import type { Ctx } from "../../../commands/command.ts";

export function runRivalMind({ state }: Ctx): void {
  if (!state.rival) return;
}
