import type { Command, CommandRule } from "../command.ts";
import { refuse } from "../refuse.ts";

type ApproachRival = Extract<Command, { type: "approach-rival" }>;

/** Does something about the rival unasked. */
export const approachRival: CommandRule<ApproachRival> = {
  query() {
    return refuse("no-such-approach");
  },
  execute() {},
};
