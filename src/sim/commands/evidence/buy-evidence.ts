import type { Command, CommandRule } from "../command.ts";
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { bookCash } from "../../ledger.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { blanks } from "../../rules/evidence/board.ts";
import { totalsOf } from "../../rules/evidence/registry.ts";
import { refuse } from "../refuse.ts";

type BuyEvidence = Extract<Command, { type: "buy-evidence" }>;

/** Asks the registry; it is paid for now and answers later. One request at a time: the registry's office is small. */
export const buyEvidence: CommandRule<BuyEvidence> = {
  query(rules, state, command) {
    if (!rules.nanobots.investigation) return refuse("no-board");
    const { evidence } = state;
    if (evidence.closed) return refuse("case-closed");
    if (evidence.job) return refuse("registry-busy", { minutes: Math.ceil(evidence.job.left / 4) });
    const asked = wanted(rules, state, command);
    if (!asked) return refuse("nothing-left-to-ask");
    if (state.cash.value < asked.price) return refuse("no-cash", { needed: asked.price });
    return { ok: true, ...asked };
  },
  execute(ctx, command) {
    const { rules, state } = ctx;
    const asked = wanted(rules, state, command);
    if (!asked) return;
    const { what } = command;
    bookCash(state.cash, state.tick, -asked.price, "evidence", what);
    ctx.emit({ type: "booked", account: "cash", amount: -asked.price, cause: "evidence", ref: what });
    const ticks = Math.max(1, minutesToTicks(asked.minutes));
    state.evidence.job = { what, field: what === "fields" ? (command.field ?? "") : "", ticks, left: ticks };
  },
};

/** Price and time of a request; null when there is nothing to be had by it. */
function wanted(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  { what, field }: BuyEvidence,
): { price: number; minutes: number } | null {
  const { evidence } = state;
  const tuning = rules.tuning.evidence;
  if (what === "fields") {
    const count = blanks(rules, state).find((each) => each.field === field)?.count ?? 0;
    if (count === 0) return null;
    return {
      price: tuning.fields.price * count,
      minutes: Math.max(tuning.fields.least, tuning.fields.minutes * count),
    };
  }
  const totals = totalsOf(rules, state);
  const left = what === "cases" ? totals.ill - evidence.cases : totals.well - evidence.controls;
  return left > 0 ? { price: tuning[what].price, minutes: tuning[what].minutes } : null;
}
