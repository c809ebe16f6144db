/** What the levels of a campaign leave to those after them, kept between visits and checked whenever it is read. */
import type { Carried } from "../sim/carry.ts";
import type { Ruleset } from "../sim/ruleset.ts";
import type { GameStorage } from "../platform/storage.ts";
import type { Session } from "../session/session.ts";
import { CampaignShape } from "../content/schema/carried.ts";
import { carryOut } from "../sim/carry.ts";

interface Campaign {
  readonly format: "open-wide-campaign";
  readonly version: 1;
  readonly levels: readonly { readonly id: string; readonly act: number; readonly carried: Carried }[];
}

export interface Campaigns {
  /** Reads what is kept of a campaign, so that `before` knows it. */
  load(campaign: string): Promise<void>;
  /** What the last level before this one left; nothing for a first level, and for levels that tell no story. */
  before(rules: Ruleset): Carried | undefined;
  /** Keeps what a level that was won leaves. */
  keep(session: Session): Promise<void>;
}

/** Longest text that is read back. */
const MOST = 400_000;

/** Null for what is not what this game writes. */
export function parseCampaign(text: string): Campaign | null {
  if (text.length > MOST) return null;
  try {
    const read = CampaignShape.safeParse(JSON.parse(text));
    return read.success ? (read.data as Campaign) : null;
  } catch {
    return null;
  }
}

export function createCampaigns(storage: Pick<GameStorage, "campaign" | "keepCampaign">): Campaigns {
  const known = new Map<string, Campaign>();
  return {
    async load(id) {
      if (known.has(id)) return;
      const text = await storage.campaign(id);
      const read = text === null ? null : parseCampaign(text);
      if (read && !known.has(id)) known.set(id, read);
    },
    before({ level }) {
      let last: Campaign["levels"][number] | undefined;
      for (const each of known.get(level.campaign)?.levels ?? [])
        if (each.act < level.beat.act && each.act > (last?.act ?? 0)) last = each;
      return last?.carried;
    },
    async keep({ rules, state, mode }) {
      const { id, campaign, beat } = rules.level;
      if (mode !== "live" || state.outcome?.result !== "won" || beat.act < 1) return;
      const others = (known.get(campaign)?.levels ?? []).filter((each) => each.act !== beat.act);
      const levels = [...others, { id, act: beat.act, carried: carryOut(rules, state) }];
      levels.sort((a, b) => a.act - b.act);
      const kept: Campaign = { format: "open-wide-campaign", version: 1, levels };
      known.set(campaign, kept);
      await storage.keepCampaign(campaign, JSON.stringify(kept));
    },
  };
}
