import type { Command, CommandRule } from "../command.ts";
import { counterPrice } from "../../rules/nanobots/counters.ts";
import { jobFor, labMinutes, labQuality } from "../../rules/nanobots/lab.ts";
import { queueJob } from "../../systems/nanobots/lab.ts";
import { refuse } from "../refuse.ts";
import { lotFor, pay, tooDear } from "./lot.ts";

type DiagnoseLot = Extract<Command, { type: "diagnose-lot" }>;

/** A sample goes to the lab. `risk` is the chance, 0–1, that this lab can read nothing of it. */
export const diagnoseLot: CommandRule<DiagnoseLot> = {
  query(rules, state, { lot: id }) {
    const { no } = lotFor(rules, state, id);
    if (no) return no;
    if (jobFor(state, "diagnose", id)) return refuse("in-the-lab", { lot: id });
    const price = counterPrice(rules, state, "diagnose", id);
    const minutes = labMinutes(rules, state, rules.nanobots.counters.diagnose.minutes);
    return tooDear(state, price) ?? { ok: true, price, minutes, risk: 1 - labQuality(rules, state) };
  },
  execute(ctx, { lot: id }) {
    pay(ctx, "diagnose", counterPrice(ctx.rules, ctx.state, "diagnose", id), id);
    queueJob(ctx, "diagnose", id, "", ctx.rules.nanobots.counters.diagnose.minutes);
  },
};
