import type { Command, CommandRule } from "../command.ts";
import { bookCash } from "../../ledger.ts";
import { refuse } from "../refuse.ts";

type RepayLoan = Extract<Command, { type: "repay-loan" }>;

/** Pays back before it is due; what is paid back costs no more interest. */
export const repayLoan: CommandRule<RepayLoan> = {
  query(_rules, state, { loan: id, amount }) {
    const loan = state.loans.find((each) => each.id === id);
    if (!loan) return refuse("no-such-loan");
    if (!Number.isInteger(amount) || amount <= 0) return refuse("no-such-amount");
    if (amount > loan.left) return refuse("owed-less", { amount: loan.left });
    if (amount > state.cash.value) return refuse("no-cash", { needed: amount });
    return { ok: true, price: amount };
  },
  execute({ state, emit }, { loan: id, amount }) {
    const loan = state.loans.find((each) => each.id === id);
    if (!loan) return;
    loan.left -= amount;
    bookCash(state.cash, state.tick, -amount, "instalment", loan.def);
    if (loan.left > 0) return;
    state.loans = state.loans.filter((each) => each.id !== id);
    emit({ type: "loan-repaid", loan: loan.def });
  },
};
