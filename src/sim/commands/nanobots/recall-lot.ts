import type { Command, CommandRule } from "../command.ts";
import { findLot } from "../../rules/nanobots/counters.ts";
import { rankOf, recallPrice } from "../../rules/nanobots/recall.ts";
import { recall } from "../../systems/nanobots/outreach.ts";
import { refuse } from "../refuse.ts";
import { lotFor, pay, tooDear } from "./lot.ts";

type RecallLot = Extract<Command, { type: "recall-lot" }>;

/** Takes a lot back: I calls everyone in and destroys the doses, II writes to everyone and ends its use, III is a note. */
export const recallLot: CommandRule<RecallLot> = {
  query(rules, state, { lot: id, class: wanted }) {
    const { lot, no } = lotFor(rules, state, id);
    if (no) return no;
    if (rankOf(wanted) === 0) return refuse("no-such-class");
    if (rankOf(lot.recalled) >= rankOf(wanted)) return refuse("lot-recalled", { lot: id });
    const price = recallPrice(rules, state, id, wanted);
    return tooDear(state, price) ?? { ok: true, price, minutes: rules.nanobots.counters.recall.minutes };
  },
  execute(ctx, { lot: id, class: wanted }) {
    const lot = findLot(ctx.state, id);
    if (!lot) return;
    pay(ctx, "recall", recallPrice(ctx.rules, ctx.state, id, wanted), id);
    recall(ctx, lot, wanted);
  },
};
