import type { Command, CommandRule } from "../command.ts";
import { findStaff } from "../../rules/people/people.ts";
import { wageRange } from "../../rules/staff/staff.ts";
import { changeMood } from "../../systems/fear/feel.ts";
import { refuse } from "../refuse.ts";
import { member } from "./member.ts";

type SetWage = Extract<Command, { type: "set-wage" }>;

/** Sets somebody's pay from today. A raise pleases, a cut hurts more; what stays is how it compares with elsewhere. */
export const setWage: CommandRule<SetWage> = {
  query(rules, state, { staff: id, wage }) {
    const { one, no } = member(rules, state, id);
    if (no) return no;
    const [least, most] = wageRange(one);
    if (!Number.isInteger(wage) || wage < least || wage > most) return refuse("wage-out-of-range", { least, most });
    return wage === one.wage ? refuse("nothing-new") : { ok: true, price: wage };
  },
  execute(ctx, { staff: id, wage }) {
    const one = findStaff(ctx.state, id);
    if (!one) return;
    const { raise, cut } = ctx.rules.tuning.mood;
    const by = (wage - one.wage) / Math.max(1, one.wage);
    one.wage = wage;
    changeMood(ctx, one, by > 0 ? by * 2 * raise : -by * 2 * cut, by > 0 ? "raise" : "pay-cut");
  },
};
