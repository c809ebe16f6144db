/** What the city thinks and does. */
import type { House, Option, StandingFigure } from "../ruleset.ts";
import type { Account } from "./basics.ts";
import type { PublicView } from "./rival.ts";

export interface CityState {
  /** The clinic's share of everyone in need when the level began, ×1e6: `arrivals.perHour` is what that share brings. */
  opening: number;
  /** What was known of the houses then, ×1000; null for one that is not there. */
  opened: Record<House, Record<StandingFigure, number> | null>;
  /** Chances of each option by "segment|district", ×1e6; made anew every ten minutes. */
  odds: Record<string, Record<Option, number>>;
  /** People in need so far, and what they chose, by segment. */
  chose: Record<string, Record<Option, number>>;
  /** How many that were; those who stayed at home and came back to it count again. */
  inNeed: number;
  /** People who stayed at home with a need that grows, in the order in which they did. */
  putOff: PutOff[];
  /** The same since this morning, all segments together. */
  today: Record<Option, number>;
  /** What the people of a segment tell each other about a house, −100–100 points ×1000, by segment. */
  word: Record<string, Record<House, Account>>;
  /** Of a segment's `tuning.city.households`, how many had their best visit in a house, ×1000. */
  regulars: Record<string, Record<House, number>>;
  effects: CityEffect[];
  /** Newest last, the last 60. */
  news: NewsItem[];
  press: PressState;
  /** One every twenty minutes, oldest first. */
  samples: ShareSample[];
  /** How the player's clinic really looked from outside when a move of the rival's got about, for whoever reads of it. */
  facts: { readonly move: number; readonly view: PublicView }[];
  /** Campaigns that the player has begun: when, and for which segment ("" for all). */
  campaigns: CityCampaign[];
}

/** Somebody who stayed at home though something is wrong. */
export interface PutOff {
  readonly id: number;
  readonly segment: string;
  readonly district: string;
  /** Tick at which it hurts enough to think again. */
  readonly due: number;
  /** How often they have put it off, 1 and more: it grows with each. */
  readonly times: number;
}

/** Utility that a house, or staying at home, has for a while; ×1000. */
export interface CityEffect {
  readonly id: number;
  readonly on: Option;
  /** "" for all. */
  readonly segment: string;
  utility: number;
  readonly from: number;
  readonly until: number;
  /** Why, as a code with a name (`advert`, `voucher`, `news` …), and what it is about (move, campaign or news id). */
  readonly cause: string;
  readonly ref: string;
}

export interface CityCampaign {
  readonly id: number;
  readonly campaign: string;
  readonly segment: string;
  readonly since: number;
  /** Its effects have been let loose. */
  begun: boolean;
}

/** Shares of the last hour, ×1000 of everyone in need; and of all who went to a clinic, the player's. */
export interface ShareSample {
  readonly tick: number;
  readonly you: number;
  readonly rival: number;
  readonly home: number;
}

/** Something that is in the news. `code` has its words in the locale file; `args` fill them. */
export interface NewsItem {
  readonly id: number;
  readonly tick: number;
  readonly code: string;
  readonly about: House | "city";
  readonly tone: "good" | "bad" | "plain";
  readonly args: Readonly<Record<string, string | number>>;
  /** The level's own words instead, as an index into the ruleset's `news`; −1 for none. */
  readonly text: number;
  /** On the front page, and in the clinic's feed. */
  readonly big: boolean;
  /** What it moved, points ×1000: word of mouth (the segments' mean), trust and fame of the house it is about. */
  readonly moved: { readonly word: number; readonly trust: number; readonly fame: number };
}

/** What the press has noticed: how often each thing had happened, what it has yet to print, and when it last did. */
export interface PressState {
  seen: Record<string, number>;
  desk: PressNote[];
  /** Tick of the last item that was not big. */
  last: number;
}

export interface PressNote {
  readonly tick: number;
  readonly code: string;
  readonly about: NewsItem["about"];
  readonly tone: NewsItem["tone"];
  readonly args: NewsItem["args"];
}
