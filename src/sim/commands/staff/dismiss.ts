import type { Command, CommandRule } from "../command.ts";
import { bookCash } from "../../ledger.ts";
import { findStaff } from "../../rules/people/people.ts";
import { severance } from "../../rules/staff/staff.ts";
import { sendOff } from "../../systems/staff/leaving.ts";
import { tellOthers } from "../../systems/staff/moods.ts";
import { refuse } from "../refuse.ts";
import { member } from "./member.ts";

type Dismiss = Extract<Command, { type: "dismiss" }>;

/** Lets somebody go, with some days of pay. The others take it to heart. It may lead into debt: nobody is kept for that. */
export const dismiss: CommandRule<Dismiss> = {
  query(rules, state, { staff: id }) {
    const { one, no } = member(rules, state, id);
    if (no) return no;
    if (one.patient !== 0) return refuse("busy-with-patient", { staff: id });
    return { ok: true, price: severance(rules, one) };
  },
  execute(ctx, { staff: id }) {
    const one = findStaff(ctx.state, id);
    if (!one) return;
    const pay = severance(ctx.rules, one);
    sendOff(ctx, one);
    if (pay > 0) {
      bookCash(ctx.state.cash, ctx.state.tick, -pay, "severance", String(id));
      ctx.emit({ type: "booked", account: "cash", amount: -pay, cause: "severance", ref: String(id) });
    }
    tellOthers(ctx, one, ctx.rules.tuning.mood.dismissal, "colleague-dismissed");
    ctx.emit({ type: "staff-dismissed", staff: id });
  },
};
