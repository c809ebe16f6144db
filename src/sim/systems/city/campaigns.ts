/** Campaigns that were paid for: they show when they are made, and are gone when they are over. */
import type { Ctx } from "../../commands/command.ts";
import { stages } from "../../rules/city/campaigns.ts";
import { applyTown } from "./town.ts";

export function runCampaigns(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (state.city.campaigns.length === 0) return;
  for (const each of state.city.campaigns) {
    const def = rules.city.campaigns[each.campaign];
    if (!def || each.begun || state.tick < stages(def, each)[0]) continue;
    each.begun = true;
    for (const effect of def.effects)
      applyTown(ctx, "you", effect, { cause: "campaign", ref: each.campaign, segment: each.segment });
    ctx.emit({ type: "campaign-shows", campaign: each.campaign, segment: each.segment });
  }
  // Nothing of it is left when it may come again.
  state.city.campaigns = state.city.campaigns.filter((each) => {
    const def = rules.city.campaigns[each.campaign];
    return def !== undefined && state.tick < stages(def, each)[2];
  });
}
