import type { Command, CommandRule } from "../command.ts";
import type { ClinicState, Lot } from "../../state.ts";
import { counterPrice, findLot } from "../../rules/nanobots/counters.ts";
import { jobFor, labMinutes } from "../../rules/nanobots/lab.ts";
import { queueJob } from "../../systems/nanobots/lab.ts";
import { refuse } from "../refuse.ts";
import { lotFor, pay, tooDear } from "./lot.ts";

type RollBack = Extract<Command, { type: "roll-back" }>;

/** Ends a rollout and takes it back; without one, the lot goes back to the firmware that it had before. */
export const rollBack: CommandRule<RollBack> = {
  query(rules, state, { lot: id }) {
    const { lot, no } = lotFor(rules, state, id);
    if (no) return no;
    if (target(state, lot) === "") return refuse("nothing-before", { lot: id });
    if (jobFor(state, "roll-back", id) || jobFor(state, "patch", id)) return refuse("firmware-on-its-way", { lot: id });
    const price = counterPrice(rules, state, "roll-back", id);
    const minutes = labMinutes(rules, state, rules.nanobots.counters["roll-back"].minutes);
    return tooDear(state, price) ?? { ok: true, price, minutes };
  },
  execute(ctx, { lot: id }) {
    const lot = findLot(ctx.state, id);
    if (!lot) return;
    const firmware = target(ctx.state, lot);
    const { nanobots } = ctx.state;
    nanobots.rollouts = nanobots.rollouts.filter((each) => each.lot !== id);
    pay(ctx, "roll-back", counterPrice(ctx.rules, ctx.state, "roll-back", id), id);
    queueJob(ctx, "roll-back", id, firmware, ctx.rules.nanobots.counters["roll-back"].minutes);
  },
};

function target(state: Readonly<ClinicState>, lot: Lot): string {
  return state.nanobots.rollouts.find((each) => each.lot === lot.id)?.from ?? lot.before;
}
