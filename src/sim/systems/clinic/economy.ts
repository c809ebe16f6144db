/** Money in and out: fees, evening bills, loans, and help from the city with its strings. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient } from "../../state.ts";
import { bookCash } from "../../ledger.ts";
import { round } from "../../math.ts";
import { TICKS_PER_DAY } from "../../rules/clock.ts";
import { helpInForce, instalmentOf, nextHelp, priceOf, tonightsBills } from "../../rules/money/money.ts";
import { bookClinic } from "../fear/feel.ts";
import { loseGame } from "./goals.ts";

/** Ticks after which an unanswered offer of help is accepted (live games hold the clock instead). */
const ANSWER_TICKS = 120;

/** Puts a treatment or an examination on the patient's bill, at the price agreed or else in force. */
export function charge(
  ctx: Ctx,
  patient: Patient,
  item: { readonly id: string; readonly price: number },
  agreed?: number,
): void {
  patient.visit.fee += agreed ?? priceOf(ctx.rules, ctx.state, item);
  patient.visit.usualFee += item.price;
  ctx.state.sold[item.id] = (ctx.state.sold[item.id] ?? 0) + 1;
}

/** At the desk: the whole fee is booked, and beside it what is forgone, not paid, or goes to the city. */
export function takeFee(ctx: Ctx, patient: Patient): void {
  const { rules, state } = ctx;
  const { visit } = patient;
  if (visit.fee <= 0) return;
  const ref = String(patient.id);
  const paid = rules.money.on ? Math.min(visit.fee, patient.wallet) : visit.fee;
  const waived = visit.plan?.waive === true;
  bookCash(state.cash, state.tick, visit.fee, "fee", ref);
  bookCash(state.cash, state.tick, paid - visit.fee, waived ? "waived" : "unpaid", ref);
  if (waived && paid < visit.fee) bookClinic(ctx, "trust", rules.tuning.money.wordOfWaiver, "waived", ref);
  const help = helpInForce(rules, state);
  if (help) bookCash(state.cash, state.tick, -round(paid * help.share), "city-share", help.id);
  visit.fee = paid;
  ctx.emit({ type: "patient-paid", patient: patient.id, amount: paid });
}

/** Wages, upkeep, interest and instalments, at closing time. */
export function payBills(ctx: Ctx): void {
  const { rules, state } = ctx;
  for (const bill of tonightsBills(rules, state)) bookCash(state.cash, state.tick, -bill.amount, bill.cause, bill.ref);
  for (const loan of state.loans) loan.left -= instalmentOf(rules, loan);
  for (const loan of state.loans) if (loan.left <= 0) ctx.emit({ type: "loan-repaid", loan: loan.def });
  state.loans = state.loans.filter((loan) => loan.left > 0);
}

/** After the bills: an overdrawn till brings the city's next offer, or the end. */
export function checkTill(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (!rules.money.on || state.cash.value >= rules.money.floor) return;
  const help = nextHelp(rules, state);
  if (!help) {
    loseGame(ctx, "bankrupt");
    return;
  }
  state.bailout.offered = help.id;
  state.bailout.since = state.tick;
  ctx.emit({ type: "bailout-offered", bailout: help.id });
}

/** Takes or turns down the help on the table. Turned down, the clinic can't open again. */
export function answerBailout(ctx: Ctx, accept: boolean): void {
  const { rules, state } = ctx;
  const { bailout } = state;
  const help = rules.bailouts[bailout.offered];
  bailout.offered = "";
  if (!help) return;
  if (!accept) {
    loseGame(ctx, "bankrupt");
    return;
  }
  bailout.taken.push(help.id);
  bailout.active = help.id;
  bailout.until = state.tick + help.days * TICKS_PER_DAY;
  bookCash(state.cash, state.tick, help.amount, "bailout", help.id);
  bookClinic(ctx, "trust", help.trust, "bailout", help.id);
  bookClinic(ctx, "fame", -help.fame, "bailout", help.id);
  ctx.emit({ type: "bailout-accepted", bailout: help.id });
}

/** Offers that nobody answers, and strings that come off. */
export function runEconomy(ctx: Ctx): void {
  const { state } = ctx;
  const { bailout } = state;
  if (bailout.offered !== "" && state.tick - bailout.since >= ANSWER_TICKS) answerBailout(ctx, true);
  if (bailout.active !== "" && state.tick >= bailout.until) {
    ctx.emit({ type: "bailout-ended", bailout: bailout.active });
    bailout.active = "";
    bailout.until = 0;
  }
}
