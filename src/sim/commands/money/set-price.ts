import type { Command, CommandRule } from "../command.ts";
import { helpInForce, LEAST_PERCENT, MOST_PERCENT, PERCENT_STEP } from "../../rules/money/money.ts";
import { refuse } from "../refuse.ts";

type SetPrice = Extract<Command, { type: "set-price" }>;

/** Sets the price of a treatment or an examination. Plans that are agreed keep their price. */
export const setPrice: CommandRule<SetPrice> = {
  query(rules, state, { item, percent }) {
    if (!rules.money.prices) return refuse("prices-fixed");
    const known = rules.treatments[item] ?? rules.exams[item];
    if (!known) return refuse("no-such-price");
    if (!Number.isInteger(percent) || percent % PERCENT_STEP !== 0)
      return refuse("price-step", { percent: PERCENT_STEP });
    if (percent < LEAST_PERCENT) return refuse("price-least", { percent: LEAST_PERCENT });
    if (percent > MOST_PERCENT) return refuse("price-most", { percent: MOST_PERCENT });
    const cap = helpInForce(rules, state)?.priceCap ?? MOST_PERCENT;
    if (percent > cap) return refuse("price-capped", { percent: cap });
    if (percent === (state.prices[item] ?? 100)) return refuse("nothing-new");
    return { ok: true };
  },
  execute({ state }, { item, percent }) {
    // The usual price is kept as "not set", so that a list put back is the list that never changed.
    if (percent === 100) delete state.prices[item];
    else state.prices[item] = percent;
  },
};
