import type { Command, CommandRule } from "../command.ts";
import { counterPrice } from "../../rules/nanobots/counters.ts";
import { STEPS } from "../../rules/nanobots/rollouts.ts";
import { nextStep, startRollout } from "../../systems/nanobots/rollouts.ts";
import { refuse } from "../refuse.ts";
import { firmwareFault } from "./firmware.ts";
import { lotFor, pay, tooDear } from "./lot.ts";

type RollOut = Extract<Command, { type: "roll-out" }>;
type RollOn = Extract<Command, { type: "roll-on" }>;

/** New firmware for 1, 5, 20 and 100 % of those who carry the lot, with time between to see how they are. */
export const rollOut: CommandRule<RollOut> = {
  query(rules, state, { lot: id, firmware }) {
    const { lot, no } = lotFor(rules, state, id);
    if (no) return no;
    const fault = firmwareFault(rules, state, lot, firmware);
    if (fault) return fault;
    const price = counterPrice(rules, state, "rollout", id);
    return (
      tooDear(state, price) ?? {
        ok: true,
        price,
        minutes: rules.nanobots.counters.rollout.minutes * (STEPS.length - 1),
      }
    );
  },
  execute(ctx, { lot: id, firmware, gate }) {
    pay(ctx, "rollout", counterPrice(ctx.rules, ctx.state, "rollout", id), id);
    startRollout(ctx, id, firmware, gate);
  },
};

/** The next step at once, whatever the gate says. */
export const rollOn: CommandRule<RollOn> = {
  query(rules, state, { lot: id }) {
    const { no } = lotFor(rules, state, id);
    if (no) return no;
    return state.nanobots.rollouts.some((each) => each.lot === id)
      ? { ok: true, price: 0 }
      : refuse("no-rollout", { lot: id });
  },
  execute(ctx, { lot: id }) {
    const rollout = ctx.state.nanobots.rollouts.find((each) => each.lot === id);
    if (rollout) nextStep(ctx, rollout);
  },
};
