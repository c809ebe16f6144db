/** An offer to a member of the player's staff. Random numbers: stream "rival-moves". */
import type { Ctx } from "../../../commands/command.ts";
import type { Ruleset } from "../../../ruleset.ts";
import type { RivalMove, Staff } from "../../../state.ts";
import { round, sigmoid } from "../../../math.ts";
import { chance } from "../../../rng.ts";
import { findStaff } from "../../../rules/people/people.ts";
import { changeMood } from "../../fear/feel.ts";
import { quit } from "../../staff/leaving.ts";

/** Mood (0–100) at which a raise of nothing is a toss-up, and points of pull that turn even odds into 73 : 27. */
const INDIFFERENT = 40;
const SOFTNESS = 7;
/** Of the raise that they turned down, what they now know they are worth; and what it does to their mood to be asked. */
const KNOWS_WORTH = 0.4;
const FLATTERED = 3;

/**
 * Chance that somebody goes for `raise` percent more: what is offered against what holds them, their mood above
 * "could not care less" and pay above what they could have elsewhere. 0 where a level has no hiring.
 */
export function chanceToGo(rules: Ruleset, one: Staff, raise: number): number {
  if (!rules.hiring.offered || raise <= 0) return 0;
  const holds = one.mood.value / 1000 - INDIFFERENT + 100 * (one.wage / Math.max(1, one.asks) - 1);
  return sigmoid((raise - holds) / SOFTNESS);
}

/** `raise` is what is left of the offer, in percent, after what the player did about it. */
export function poachStaff(ctx: Ctx, move: RivalMove, raise: number): void {
  const { rules, state } = ctx;
  const one = findStaff(state, Number(move.target));
  if (!one || one.task === "leaving") {
    move.result = "nobody-there";
    return;
  }
  const goes = chance(state, "rival-moves", chanceToGo(rules, one, raise));
  move.result = goes ? "gone" : "stayed";
  if (goes) {
    const house = state.rival?.house;
    if (house) {
      house.skill = round((house.skill * house.staff + one.skill) / (house.staff + 1));
      house.manner = round((house.manner * house.staff + one.manner) / (house.staff + 1));
      house.staff += 1;
    }
    quit(ctx, one);
    return;
  }
  one.asks = Math.max(one.asks, round(one.asks * (1 + (KNOWS_WORTH * raise) / 100)));
  changeMood(ctx, one, FLATTERED, "stayed-with-us");
  ctx.emit({ type: "staff-stays", staff: one.id });
}
