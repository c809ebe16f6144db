import type { Command, CommandRule } from "../command.ts";
import { chanceOf, hypothesisOf, lotsNamed } from "../../rules/evidence/board.ts";
import { refuse } from "../refuse.ts";
import { lotNews } from "../../systems/nanobots/lot-news.ts";

type HoldCause = Extract<Command, { type: "hold-cause" }>;

/** A precaution: what the cause names is not used until more is known. It accuses nobody, and earns nothing. */
export const holdCause: CommandRule<HoldCause> = {
  query(rules, state, { hypothesis, on }) {
    if (!rules.nanobots.investigation) return refuse("no-board");
    if (!hypothesisOf(rules, hypothesis)) return refuse("no-such-cause");
    const held = state.evidence.held.some((each) => each.hypothesis === hypothesis);
    if (held === on) return refuse(on ? "cause-held" : "cause-not-held");
    if (!on) return { ok: true };
    const line = rules.tuning.evidence.hold;
    if (chanceOf(state, hypothesis) < line * 1000) return refuse("cause-unlikely", { percent: line * 100 });
    return lotsNamed(rules, state, hypothesis).length > 0 ? { ok: true } : refuse("nothing-to-hold");
  },
  execute(ctx, { hypothesis, on }) {
    const { rules, state } = ctx;
    const { evidence } = state;
    if (on) {
      // Lots that were paused before stay so when this is let go.
      const lots = lotsNamed(rules, state, hypothesis).filter((lot) => !lot.paused);
      evidence.held.push({ hypothesis, lots: lots.map((lot) => lot.id) });
      for (const lot of lots) {
        lot.paused = true;
        lotNews(ctx, lot.id, "paused");
      }
      ctx.emit({ type: "cause-held", hypothesis });
      return;
    }
    const gone = evidence.held.find((each) => each.hypothesis === hypothesis);
    evidence.held = evidence.held.filter((each) => each !== gone);
    for (const lot of state.lots) {
      const others = evidence.held.some((each) => lotsNamed(rules, state, each.hypothesis).includes(lot));
      if (!gone?.lots.includes(lot.id) || others || !lot.paused) continue;
      lot.paused = false;
      lotNews(ctx, lot.id, "resumed");
    }
    ctx.emit({ type: "cause-released", hypothesis });
  },
};
