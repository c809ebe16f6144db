import type { Command, CommandRule } from "../command.ts";
import { bookCash } from "../../ledger.ts";
import { refuse } from "../refuse.ts";

type TakeLoan = Extract<Command, { type: "take-loan" }>;

/** Borrows: the money comes at once, interest and an equal part go out every evening. */
export const takeLoan: CommandRule<TakeLoan> = {
  query(rules, state, { loan }) {
    const def = rules.money.loans.includes(loan) ? rules.loans[loan] : undefined;
    if (!def) return refuse("no-such-loan");
    if (state.loans.some((each) => each.def === loan)) return refuse("loan-running");
    if (state.loans.length >= rules.tuning.money.mostLoans)
      return refuse("too-many-loans", { count: rules.tuning.money.mostLoans });
    return { ok: true, price: def.amount };
  },
  execute({ rules, state, emit }, { loan }) {
    const def = rules.loans[loan];
    if (!def) return;
    state.loans.push({ id: state.nextId++, def: loan, left: def.amount, taken: state.tick });
    bookCash(state.cash, state.tick, def.amount, "loan", loan);
    emit({ type: "loan-taken", loan });
  },
};
