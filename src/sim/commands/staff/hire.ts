import type { Command, CommandRule } from "../command.ts";
import { bookCash } from "../../ledger.ts";
import { hiringFee } from "../../rules/staff/staff.ts";
import { asStaff } from "../../systems/staff/hiring.ts";
import { permitted } from "../../rules/story/permits.ts";
import { refuse } from "../refuse.ts";

type Hire = Extract<Command, { type: "hire" }>;

/** Takes on an applicant, for a fee; they walk in from the street and begin. */
export const hire: CommandRule<Hire> = {
  query(rules, state, { candidate: id }) {
    if (!permitted(rules, state, "hiring", "")) return refuse("not-managed");
    const candidate = state.candidates.find((one) => one.id === id);
    if (!candidate) return refuse("no-such-candidate");
    const price = hiringFee(rules, candidate);
    if (state.cash.value < price) return refuse("no-cash", { needed: price });
    return { ok: true, price };
  },
  execute(ctx, { candidate: id }) {
    const { rules, state } = ctx;
    const candidate = state.candidates.find((one) => one.id === id);
    if (!candidate) return;
    const fee = hiringFee(rules, candidate);
    if (fee > 0) {
      bookCash(state.cash, state.tick, -fee, "hiring", String(id));
      ctx.emit({ type: "booked", account: "cash", amount: -fee, cause: "hiring", ref: String(id) });
    }
    state.candidates = state.candidates.filter((one) => one.id !== id);
    state.staff.push(asStaff(rules, state, candidate));
    state.staff.sort((a, b) => a.id - b.id);
    ctx.emit({ type: "staff-hired", staff: id });
  },
};
