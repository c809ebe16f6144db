import type { Command, CommandRule } from "../command.ts";
import { refuse } from "../refuse.ts";

type ReplyToRival = Extract<Command, { type: "reply-to-rival" }>;

/** Answers a move of the rival's. */
export const replyToRival: CommandRule<ReplyToRival> = {
  query() {
    return refuse("no-such-move");
  },
  execute() {},
};
