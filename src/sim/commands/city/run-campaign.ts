import type { Command, CommandRule } from "../command.ts";
import { refuse } from "../refuse.ts";

type RunCampaign = Extract<Command, { type: "run-campaign" }>;

/** Does something in town for money. */
export const runCampaign: CommandRule<RunCampaign> = {
  query() {
    return refuse("no-such-campaign");
  },
  execute() {},
};
