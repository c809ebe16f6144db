/** The rival: a person, their house, and their mind as data. Docs: docs/rival.md. */
import type { GhostTrack, Recording } from "../ghost/recording.ts";
import type { TownEffect } from "./city.ts";
import type { Text } from "./text.ts";

/** Who competes with the player in this level. */
export type RivalDef = PersonRival | GhostRival;

/** Somebody who thinks. */
export interface PersonRival {
  readonly kind: "person";
  readonly who: Persona;
  /** Only how well they see and think; never the rules. */
  readonly difficulty: Difficulty;
  readonly district: string;
  readonly house: RivalHouseDef;
  /** Moves they may make in this level, by id, in the order of their ids. */
  readonly moves: Readonly<Record<string, MoveDef>>;
  readonly replies: Readonly<Record<string, ReplyDef>>;
  readonly approaches: Readonly<Record<string, ApproachDef>>;
  /** Whether the level lets them sabotage, if their ethics do. */
  readonly sabotage: boolean;
  /** Whether truce and joint practice can come of it. */
  readonly pact: boolean;
}

/** A recorded game of this very level, played again beside the player's (docs/ghosts.md). */
export interface GhostRival {
  readonly kind: "ghost";
  /** Name of the house; "" for the interface's own word. */
  readonly name: Text;
  readonly district: string;
  readonly recording: Recording;
  /** What the town could see of it, made from the recording when the level was read. */
  readonly track: GhostTrack;
}

export type Difficulty = "easy" | "normal" | "hard";
export type TraitName = "aggression" | "ethics" | "risk" | "vanity" | "patience";

export interface Persona {
  readonly id: string;
  readonly name: Text;
  /** Name of their house. */
  readonly house: Text;
  readonly about: Text;
  readonly portrait: string;
  /** Picture of the street front. */
  readonly front: string;
  /** 0–1 each. */
  readonly traits: Readonly<Record<TraitName, number>>;
  /** What they are inclined to: weight by move id, 1 if left out. */
  readonly leanings: Readonly<Record<string, number>>;
  /** What they say when they do something, by move id; `else` for the rest. */
  readonly lines: Readonly<Record<string, readonly Text[]>>;
}

/** The rival's house at the start: the same things as the player's, counted instead of drawn. */
export interface RivalHouseDef {
  readonly cash: number;
  readonly trust: number;
  readonly fame: number;
  readonly chairs: number;
  readonly staff: number;
  /** 0–1. */
  readonly skill: number;
  readonly manner: number;
  readonly tech: number;
  /** Price level, 1 for the usual. */
  readonly price: number;
  /** Share of treatments that they do with nanobots where both would do, 0–1. */
  readonly nanobots: number;
  readonly lots: readonly { readonly id: string; readonly integrity: number; readonly doses: number }[];
}

/** What the rival believes of the player's house, each 0–1 (ranges: docs/rival.md). */
export type BeliefName =
  | "price"
  | "wait"
  | "stars"
  | "fame"
  | "share"
  | "trend"
  | "crowd"
  | "size"
  | "morale"
  | "harm"
  | "tech"
  | "adverts";

/** What the rival knows of themselves, each 0–1. */
export type OwnName =
  | "own-cash"
  | "own-stress"
  | "own-share"
  | "own-busy"
  | "own-wait"
  | "own-stars"
  | "own-fame"
  | "own-trust"
  | "own-price"
  | "own-tech"
  | "own-harm"
  | "own-secret"
  | "own-morale"
  | "goodwill"
  | "grudge"
  | "prospect";

export type Figure = BeliefName | OwnName | TraitName;

/** Response curves onto 0–1; what goes beyond is cut off (FACTS 8). */
export type Curve =
  | { readonly kind: "linear"; readonly m: number; readonly b: number }
  /** x^k, or (1 − x)^k turned round. */
  | { readonly kind: "power"; readonly k: number; readonly turned: boolean }
  /** 1 / (1 + e^(−k(x − x0))); k below 0 falls. */
  | { readonly kind: "logistic"; readonly k: number; readonly x0: number };

export interface Consideration {
  readonly of: Figure;
  readonly curve: Curve;
}

/** How a move gets about before it is made. */
export type Telegraph = "rumour" | "poster" | "van" | "gossip" | "letter" | "broadcast";

/** What somebody can be set on. */
export type Course = "wait" | "price" | "growth" | "name" | "care" | "war" | "peace";

export interface MoveDef {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly icon: string;
  /** What is heard beforehand, and what the news says when it happens. */
  readonly rumour: readonly Text[];
  readonly news: Text;
  readonly telegraph: Telegraph;
  /** What it belongs to: who is set on something likes to go on with it. */
  readonly course: Course;
  /** What it is aimed at: nothing, the player's member of staff who is said to be least content, or one segment. */
  readonly aim: "none" | "staff" | "segment";
  /** Category: the highest that has any use is drawn from (dual utility). 0 idle, 1 everyday, 2 pressing, 3 crisis. */
  readonly rank: number;
  /** Utility at best, before traits and leanings. */
  readonly weight: number;
  /** Minutes between the telegraph and the move, how long it lasts (0: done at once), and before it may come again. */
  readonly notice: number;
  readonly lasts: number;
  readonly cooldown: number;
  readonly cost: number;
  /** How hostile it is to the player, −1 (kind) to 1 (war). */
  readonly hostility: number;
  readonly considerations: readonly Consideration[];
  /** How traits change its weight: ×(1 + trait × factor), each −1 to 3. */
  readonly traits: Readonly<Partial<Record<TraitName, number>>>;
  readonly when: MoveNeeds;
  readonly effects: readonly MoveEffect[];
  /** Replies that the player has to it. */
  readonly replies: readonly string[];
}

/** What must be so for a move to be thought of at all. */
export interface MoveNeeds {
  /** Ethics at most, and at least. */
  readonly ethicsBelow?: number;
  readonly ethicsAbove?: number;
  /** Only where the level allows sabotage. */
  readonly sabotage?: boolean;
  /** Only in this state of the relation; any if left out. */
  readonly pact?: "none" | "truce" | "joint";
}

/** What a move does once it happens. Town effects are seen from the rival. */
export type MoveEffect =
  | TownEffect
  /** Price level times this while it lasts. */
  | { readonly do: "price"; readonly factor: number }
  /** For good. */
  | { readonly do: "chairs" | "staff"; readonly count: number }
  | { readonly do: "skill" | "manner" | "tech"; readonly by: number }
  /** Work done a minute, times this while it lasts; wages grow by the same. */
  | { readonly do: "hours"; readonly factor: number }
  /** More fees a visit and more harm that comes out later, while it lasts. */
  | { readonly do: "overtreat"; readonly share: number }
  /** Makes an offer to the player's least content member of staff; they go unless something holds them. */
  | { readonly do: "poach-staff"; readonly raise: number }
  /** Calls on the player's own patients: share of the regulars who are asked to change. */
  | { readonly do: "poach-patients"; readonly share: number }
  /** Brings what is publicly known of the player's incidents into the news. */
  | { readonly do: "publish" }
  /** Takes over what the player does best: price, manner or technology, half of the way. */
  | { readonly do: "copy" }
  /** Recalls and replaces their worst lot; its harm ends. */
  | { readonly do: "recall" }
  /** Tells of their own hidden incidents. */
  | { readonly do: "disclose" }
  /** Two records are compared in public: whoever has the better gains, the other loses. */
  | { readonly do: "debate" }
  | { readonly do: "offer-truce" }
  | { readonly do: "offer-joint" }
  /** The pact ends. */
  | { readonly do: "break-pact" }
  /** Hurts a device, a lot or a chair of the player's. */
  | { readonly do: "sabotage"; readonly what: "device" | "doses" | "reviews" }
  /** The regulator comes and looks at the player's books. */
  | { readonly do: "inspection" }
  /** The player's doses cost more to come by while it lasts. */
  | { readonly do: "squeeze"; readonly doses: number };

/** What the player can say to one move, while it is rumoured or under way. */
export interface ReplyDef {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly icon: string;
  readonly price: number;
  /** Minutes until it shows whether it worked. */
  readonly minutes: number;
  /** Chance that it works: base plus each measure (0–1) times its weight, kept within 0.05–0.95. */
  readonly odds: { readonly base: number; readonly of: Readonly<Partial<Record<OddsOf, number>>> };
  readonly works: readonly ReplyEffect[];
  readonly fails: readonly ReplyEffect[];
  /** Points of regard that it costs or wins, whatever comes of it. */
  readonly regard: number;
}

/** What decides whether replies and approaches work, each 0–1; the player knows every one of them. */
export type OddsOf = "trust" | "fame" | "stars" | "clean" | "morale" | "evidence" | "regard" | "cheap" | "quick";

/** Town effects are seen from the player. */
export type ReplyEffect =
  | TownEffect
  /** The move goes on at this share of its strength, 0 for not at all. */
  | { readonly do: "weaken"; readonly to: number }
  /** Credits, once. */
  | { readonly do: "cash"; readonly amount: number }
  /** Mood of the one who was asked to leave, in points, and their wage in percent. */
  | { readonly do: "keep"; readonly mood: number; readonly raise: number }
  | { readonly do: "morale"; readonly points: number }
  /** Whoever did it is named in public: trust of theirs, in points. */
  | { readonly do: "expose"; readonly points: number }
  | { readonly do: "accept" }
  | { readonly do: "decline" };

/** What the player can do about the rival without being asked. */
export interface ApproachDef {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly icon: string;
  readonly price: number;
  readonly minutes: number;
  readonly again: number;
  readonly pact: "none" | "truce" | "joint" | "any";
  readonly odds: { readonly base: number; readonly of: Readonly<Partial<Record<OddsOf, number>>> };
  readonly works: readonly ApproachEffect[];
  readonly fails: readonly ApproachEffect[];
  readonly regard: number;
}

export type ApproachEffect =
  | ReplyEffect
  /** True figures of the rival's house, for the dossier, as of now. */
  | { readonly do: "scout" }
  /** Their worst kept secret comes to the player's knowledge. */
  | { readonly do: "learn-secret" }
  | { readonly do: "publish-secret" }
  /** One of theirs is ready to come over, and stands among the applicants. */
  | { readonly do: "hire-away" }
  /** The regulator looks at their books: what they kept quiet comes out, at a fine each. */
  | { readonly do: "inspect-rival" }
  | { readonly do: "truce" }
  | { readonly do: "joint" }
  | { readonly do: "end-pact" };
