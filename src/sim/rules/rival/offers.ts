/** An offer to a member of the player's staff: how likely they are to go. */
import type { Ruleset } from "../../ruleset.ts";
import type { Staff } from "../../state.ts";
import { sigmoid } from "../../math.ts";

/** Mood (0–100) at which a raise of nothing is a toss-up, and points of pull that turn even odds into 73 : 27. */
const INDIFFERENT = 40;
const SOFTNESS = 7;

/**
 * Chance that somebody goes for `raise` percent more: what is offered against what holds them, their mood above
 * "could not care less" and pay above what they could have elsewhere. 0 where a level has no hiring.
 */
export function chanceToGo(
  rules: Ruleset,
  one: Readonly<Pick<Staff, "mood" | "wage" | "asks">>,
  raise: number,
): number {
  if (!rules.hiring.offered || raise <= 0) return 0;
  const holds = one.mood.value / 1000 - INDIFFERENT + 100 * (one.wage / Math.max(1, one.asks) - 1);
  return sigmoid((raise - holds) / SOFTNESS);
}
