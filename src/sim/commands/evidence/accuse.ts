import type { Command, CommandRule, Ctx } from "../command.ts";
import { bookCash } from "../../ledger.ts";
import { NO_CAUSE, chanceOf, hypothesisOf } from "../../rules/evidence/board.ts";
import { bookClinic } from "../../systems/fear/feel.ts";
import { refuse } from "../refuse.ts";

type Accuse = Extract<Command, { type: "accuse" }>;

/** Names the cause in public. Right ends the case and what it was about; wrong costs, and all goes on as before. */
export const accuse: CommandRule<Accuse> = {
  query(rules, state, { hypothesis }) {
    if (!rules.nanobots.investigation) return refuse("no-board");
    if (hypothesis !== NO_CAUSE && !hypothesisOf(rules, hypothesis)) return refuse("no-such-cause");
    if (state.evidence.closed) return refuse("case-closed");
    if (state.evidence.said.some((each) => each.hypothesis === hypothesis)) return refuse("said-before");
    const line = rules.tuning.evidence.accuse;
    return chanceOf(state, hypothesis) < line * 1000 ? refuse("cause-unproven", { percent: line * 100 }) : { ok: true };
  },
  execute(ctx, { hypothesis }) {
    const { rules, state } = ctx;
    const { evidence } = state;
    const right = rules.nanobots.investigation?.truth === hypothesis;
    evidence.said.push({ hypothesis, right, tick: state.tick, chance: chanceOf(state, hypothesis) });
    evidence.closed = right || hypothesis === NO_CAUSE;
    if (evidence.closed) evidence.job = null;
    // Once the cause is known, its makers and the others can do away with it.
    const fault = rules.nanobots.investigation?.fault ?? "";
    if (right && fault !== "") state.nanobots.switched[fault] = false;
    settle(ctx, hypothesis, right);
    ctx.emit({ type: "cause-accused", hypothesis, right });
  },
};

function settle(ctx: Ctx, hypothesis: string, right: boolean): void {
  const { rules, state } = ctx;
  const tuning = rules.tuning.evidence;
  const open = hypothesis === NO_CAUSE;
  const { trust, fame } = right ? (open ? tuning.cleared : tuning.right) : open ? tuning.missed : tuning.wrong;
  const sign = right ? 1 : -1;
  const cause = right ? (open ? "case-cleared" : "named-rightly") : open ? "case-missed" : "named-wrongly";
  bookClinic(ctx, "trust", sign * trust, cause, hypothesis);
  bookClinic(ctx, "fame", sign * fame, cause, hypothesis);
  if (right || open || tuning.wrong.fine === 0) return;
  bookCash(state.cash, state.tick, -tuning.wrong.fine, "damages", hypothesis);
  ctx.emit({ type: "booked", account: "cash", amount: -tuning.wrong.fine, cause: "damages", ref: hypothesis });
}
