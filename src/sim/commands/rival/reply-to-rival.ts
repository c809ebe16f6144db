import type { Command, CommandRule } from "../command.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import {
  deadlineOf,
  findMove,
  oddsKept,
  oddsOf,
  pendingReply,
  personOf,
  repliesTo,
  saidTo,
} from "../../rules/rival/replies.ts";
import { changeRegard } from "../../systems/rival/moves/regard.ts";
import { payFor } from "../../systems/rival/moves/pay.ts";
import { refuse } from "../refuse.ts";

type ReplyToRival = Extract<Command, { type: "reply-to-rival" }>;

/** Answers a move of the rival's: one answer at a time, each once, and only while it can still change something. */
export const replyToRival: CommandRule<ReplyToRival> = {
  query(rules, state, { move: id, reply }) {
    const move = findMove(state, id);
    if (!personOf(rules) || !move) return refuse("no-such-move");
    if (move.phase !== "heard" && move.phase !== "on") return refuse("move-over");
    const def = repliesTo(rules, move).find((each) => each.id === reply);
    if (!def) return refuse("no-such-reply");
    if (move.replies.some((each) => each.reply === reply)) return refuse("already-answered");
    if (saidTo(rules, move, "accept") || saidTo(rules, move, "decline")) return refuse("already-decided");
    const pending = pendingReply(move);
    if (pending) return refuse("answer-pending", { minutes: Math.ceil((pending.due - state.tick) / 4) });
    if (state.tick + minutesToTicks(def.minutes) >= deadlineOf(rules, move))
      return refuse("too-late-to-answer", { minutes: def.minutes });
    if (def.price > 0 && state.cash.value < def.price) return refuse("no-cash", { needed: def.price });
    const { chance } = oddsOf(rules, state, def, move);
    return { ok: true, price: def.price, minutes: def.minutes, risk: 1 - chance };
  },
  execute(ctx, { move: id, reply }) {
    const { rules, state } = ctx;
    const move = findMove(state, id);
    const def = personOf(rules)?.replies[reply];
    if (!move || !def) return;
    const odds = oddsKept(oddsOf(rules, state, def, move));
    payFor(ctx, def.price, "reply", reply);
    move.replies.push({ reply, since: state.tick, due: state.tick + minutesToTicks(def.minutes), odds, worked: "" });
    changeRegard(ctx, def.regard, "reply", reply);
    ctx.emit({ type: "rival-replied", move: id, reply });
  },
};
