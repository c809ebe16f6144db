/** The city: who lives where, what they go by when they choose a clinic, and where the clinics stand. */
import type { Text } from "./text.ts";

/** Kilometres on the map of the city: x grows to the east, y to the south. */
export type Place = readonly [x: number, y: number];
/** A clinic that people can choose. */
export type House = "you" | "rival";
/** What somebody with a need can do. */
export type Option = House | "home";

/** The city of a level; off, people come by `arrivals.perHour` and choose nothing. */
export interface CityDef {
  readonly on: boolean;
  readonly name: Text;
  /** Picture of the map. */
  readonly map: string;
  /** Size of the map in km. */
  readonly size: Place;
  /** District that the clinic stands in. */
  readonly home: string;
  /** In the order of their ids. Only segments with people and with an archetype of the level. */
  readonly segments: Readonly<Record<string, Segment>>;
  readonly districts: Readonly<Record<string, District>>;
  /** What the player can do in town of their own accord, rival or not. */
  readonly campaigns: Readonly<Record<string, CampaignDef>>;
}

/** Figures of a clinic that people choose by; what each is and its range: `rules/city/standing.ts`. */
export type StandingFigure =
  | "trust"
  | "fame"
  | "price"
  | "wait"
  | "days"
  | "manner"
  | "explains"
  | "tech"
  | "harm"
  | "harsh";

export interface District {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly at: Place;
  /** How many of the city's people live here, relative. */
  readonly people: number;
  /** Of these, how many of each segment, relative. */
  readonly mix: Readonly<Record<string, number>>;
}

/** A kind of people, by what they want of a clinic. */
export interface Segment {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  /** Archetypes of the level that belong to it, with their weights. */
  readonly archetypes: Readonly<Record<string, number>>;
  readonly taste: Taste;
}

/**
 * Weights of the utility (FACTS 5), in utils. `rules/city/choice.ts` has the formula. All 0 and more; `home` may be
 * anything.
 */
export interface Taste {
  /** For each unit of trust (0–1) above a half. */
  readonly trust: number;
  /** For full fame. */
  readonly fame: number;
  /** Against each 100 % that prices are over the usual. */
  readonly price: number;
  /** Against each hour of posted wait. */
  readonly wait: number;
  /** Against each day until a free appointment. */
  readonly days: number;
  /** Against each km. */
  readonly distance: number;
  /** For each unit of manner (0–1) above a half. */
  readonly manner: number;
  /** For each unit of explanation (0–1) above a half. */
  readonly explains: number;
  /** For each unit of technology (0–1) above a half; below 0 for those who would rather not have it. */
  readonly tech: number;
  /** Against full known harm (0–1). */
  readonly safety: number;
  /** For each unit of what their own kind tells them (−1–1). */
  readonly word: number;
  /** For those who had their best visit there; a segment has it by the share (0–1) of its people who did. */
  readonly habit: number;
  /** Against fear times known harshness (0–1). */
  readonly fear: number;
  /** Mean fear of the segment, 0–1. */
  readonly afraid: number;
  /** Utility of staying at home. */
  readonly home: number;
}

/** Something to do in town for money. */
export interface CampaignDef {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly icon: string;
  readonly price: number;
  /** Minutes until it shows, and for how long it does. */
  readonly after: number;
  readonly minutes: number;
  /** Minutes before it can be done again. */
  readonly again: number;
  /** Whether the player picks one segment that it is for. */
  readonly aimed: boolean;
  readonly effects: readonly TownEffect[];
}

/** What a campaign, a move, a reply or an approach does in town. `on` is seen from whoever does it. */
export type TownEffect =
  /** Utility for a while; `segments` empty for all, or, if aimed, for the one picked. */
  | {
      readonly do: "sway";
      readonly on: "self" | "other" | "home";
      readonly segments: readonly string[];
      readonly utility: number;
      readonly minutes: number;
    }
  /** What people of the segments say, at once, in points of word (−100–100). */
  | {
      readonly do: "word";
      readonly on: "self" | "other";
      readonly segments: readonly string[];
      readonly points: number;
    }
  /** Trust and fame of a house at once; points 0–100, signed. */
  | { readonly do: "trust" | "fame"; readonly on: "self" | "other"; readonly points: number };

/** How the town chooses and talks (docs/city.md). Days, points and utils; shares 0–1. */
export interface CityTuning {
  /** Households of a segment that its regulars are counted in. */
  readonly households: number;
  /** Days until a free appointment at a full house; none up to half full. */
  readonly farOff: number;
  /** Imagined middling visits mixed into what is known of a house. */
  readonly remembered: number;
  /** Points of word for the best visit, and off for a full door. */
  readonly wordGood: number;
  readonly wordFull: number;
  /** Shares an hour: toward what the neighbours say, by itself and where all are full of it; forgotten. */
  readonly wordReach: number;
  readonly wordTalk: number;
  readonly wordFades: number;
  /** People who put off a real need: at most, of those at home, minutes until they think again, utils each time. */
  readonly putOff: number;
  readonly putOffShare: number;
  readonly putOffLeast: number;
  readonly putOffMost: number;
  readonly putOffUrge: number;
}
