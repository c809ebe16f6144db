import type { Command, CommandRule } from "../command.ts";
import { findLot } from "../../rules/nanobots/counters.ts";
import { refuse } from "../refuse.ts";
import { lotFor } from "./lot.ts";
import { noteCounter } from "../../systems/nanobots/hostile.ts";
import { lotNews } from "../../systems/nanobots/lot-news.ts";

type PauseLot = Extract<Command, { type: "pause-lot" }>;

/** No new doses of a lot while it is paused, and its swarms are told to lie still; costs nothing but the doses not given. */
export const pauseLot: CommandRule<PauseLot> = {
  query(rules, state, { lot: id, on }) {
    const { lot, no } = lotFor(rules, state, id);
    if (no) return no;
    if (lot.recalled === "I" || lot.recalled === "II") return refuse("lot-recalled", { lot: id });
    return lot.paused === on ? refuse("nothing-new") : { ok: true, price: 0 };
  },
  execute(ctx, { lot: id, on }) {
    const lot = findLot(ctx.state, id);
    if (!lot) return;
    lot.paused = on;
    if (on) noteCounter(ctx, "pause");
    lotNews(ctx, id, on ? "paused" : "resumed");
  },
};
