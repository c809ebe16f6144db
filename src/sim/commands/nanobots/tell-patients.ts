import type { Command, CommandRule } from "../command.ts";
import { counterPrice, findLot, lotSwarms } from "../../rules/nanobots/counters.ts";
import { tellCarriers } from "../../systems/nanobots/outreach.ts";
import { bookClinic } from "../../systems/fear/feel.ts";
import { refuse } from "../refuse.ts";
import { lotFor, pay, tooDear } from "./lot.ts";

type TellPatients = Extract<Command, { type: "tell-patients" }>;

/** Everyone who carries the lot hears of it: less trust today, half the loss when harm comes, and they call sooner. */
export const tellPatients: CommandRule<TellPatients> = {
  query(rules, state, { lot: id }) {
    const { lot, no } = lotFor(rules, state, id);
    if (no) return no;
    if (lot.told) return refuse("told-already", { lot: id });
    if (lotSwarms(state, id).length === 0) return refuse("nobody-carries", { lot: id });
    const price = counterPrice(rules, state, "tell", id);
    return tooDear(state, price) ?? { ok: true, price };
  },
  execute(ctx, { lot: id }) {
    const lot = findLot(ctx.state, id);
    if (!lot) return;
    pay(ctx, "tell", counterPrice(ctx.rules, ctx.state, "tell", id), id);
    tellCarriers(ctx, lot);
    bookClinic(ctx, "trust", -ctx.rules.tuning.safety.toldTrust, "told", id);
  },
};
