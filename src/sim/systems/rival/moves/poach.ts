/** An offer to a member of the player's staff. Random numbers: stream "rival-moves". */
import type { Ctx } from "../../../commands/command.ts";
import type { RivalMove } from "../../../state.ts";
import { round } from "../../../math.ts";
import { chance } from "../../../rng.ts";
import { findStaff } from "../../../rules/people/people.ts";
import { chanceToGo } from "../../../rules/rival/offers.ts";
import { changeMood } from "../../fear/feel.ts";
import { quit } from "../../staff/leaving.ts";

/** Of the raise that they turned down, what they now know they are worth; and what it does to their mood to be asked. */
const KNOWS_WORTH = 0.4;
const FLATTERED = 3;

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
