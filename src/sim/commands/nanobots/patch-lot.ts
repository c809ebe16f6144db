import type { Command, CommandRule } from "../command.ts";
import { counterPrice } from "../../rules/nanobots/counters.ts";
import { labMinutes } from "../../rules/nanobots/lab.ts";
import { queueJob } from "../../systems/nanobots/lab.ts";
import { firmwareFault } from "./firmware.ts";
import { lotFor, pay, tooDear } from "./lot.ts";

type PatchLot = Extract<Command, { type: "patch-lot" }>;

/** The lab makes it ready; then everyone who carries the lot has it at once, for better or worse. */
export const patchLot: CommandRule<PatchLot> = {
  query(rules, state, { lot: id, firmware }) {
    const { lot, no } = lotFor(rules, state, id);
    if (no) return no;
    const fault = firmwareFault(rules, state, lot, firmware);
    if (fault) return fault;
    const price = counterPrice(rules, state, "patch", id);
    const minutes = labMinutes(rules, state, rules.nanobots.counters.patch.minutes);
    return tooDear(state, price) ?? { ok: true, price, minutes };
  },
  execute(ctx, { lot: id, firmware }) {
    pay(ctx, "patch", counterPrice(ctx.rules, ctx.state, "patch", id), id);
    queueJob(ctx, "patch", id, firmware, ctx.rules.nanobots.counters.patch.minutes);
  },
};
