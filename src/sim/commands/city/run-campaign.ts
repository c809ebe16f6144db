import type { Command, CommandRule } from "../command.ts";
import { bookCash } from "../../ledger.ts";
import { campaignNow } from "../../rules/city/campaigns.ts";
import { refuse } from "../refuse.ts";

type RunCampaign = Extract<Command, { type: "run-campaign" }>;

/** Does something in town for money. It shows after a while; `systems/city/campaigns.ts` sees to that. */
export const runCampaign: CommandRule<RunCampaign> = {
  query(rules, state, { campaign, segment }) {
    const def = rules.city.campaigns[campaign];
    if (!def) return refuse("no-such-campaign");
    if (def.aimed && !rules.city.segments[segment]) return refuse("campaign-for-whom");
    if (!def.aimed && segment !== "") return refuse("campaign-for-all");
    const now = campaignNow(rules, state, campaign);
    if (now.phase === "coming" || now.phase === "shows") return refuse("campaign-running");
    if (now.phase === "rests") return refuse("campaign-rests", { minutes: Math.ceil((now.until - state.tick) / 4) });
    if (def.price > state.cash.value) return refuse("no-cash", { needed: def.price });
    return { ok: true, price: def.price, minutes: def.after };
  },
  execute({ rules, state, emit }, { campaign, segment }) {
    const def = rules.city.campaigns[campaign];
    if (!def) return;
    bookCash(state.cash, state.tick, -def.price, "campaign", campaign);
    state.city.campaigns.push({ id: state.nextId++, campaign, segment, since: state.tick, begun: false });
    emit({ type: "campaign-begun", campaign, segment });
  },
};
