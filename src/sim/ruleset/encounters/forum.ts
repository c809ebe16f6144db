/** The forum: what a level says about it, and its numbers from base/encounters/forum.json. */
import type { Look } from "../people.ts";
import type { TraitName } from "../rival.ts";
import type { Text } from "../text.ts";
import type { ByDifficulty, EncounterCommon } from "./common.ts";

export interface ForumDef extends EncounterCommon<"forum", ForumRules> {
  /** Who speaks against the clinic; null for somebody without a name. */
  readonly opponent: ForumOpponent | null;
  /** Who stands for the clinic: cast ids of its people, the first of the staff if "". */
  readonly speaker: string;
  /** Cast ids of patients who are asked first whether they will speak. */
  readonly witnesses: readonly string[];
  /** What the town remembers from before the level began. */
  readonly past: Readonly<Record<ForumPast, number>>;
  /** How the hall leans at the start, −100–100 points. */
  readonly lean: number;
}

export type ForumPast = "treated" | "adverse" | "reported" | "covered" | "recalls";

export interface ForumOpponent {
  readonly name: Text;
  readonly portrait: string;
  readonly look: Look | null;
  /** 0–1 each. */
  readonly traits: Readonly<Record<TraitName, number>>;
}

/** Numbers of the clinic's record, by name; what each is: rules/encounters/forum/record.ts. */
export type ForumMeasure =
  | "treated"
  | "harm-rate"
  | "known-harm-rate"
  | "adverse"
  | "reported"
  | "hushed"
  | "out"
  | "incidents"
  | "recalls"
  | "mean-wait"
  | "longest-wait"
  | "stars"
  | "fear-drop"
  | "fled"
  | "fled-rate"
  | "let-down"
  | "price-level"
  | "waived"
  | "early"
  | "needless"
  | "needless-rate"
  | "skill"
  | "trained"
  | "rules"
  | "rows"
  | "nanobot-share";

/** How an argument works: shares of what is argued, of who says it, and of feeling; 0–1 each. */
export interface ForumShares {
  readonly logos: number;
  readonly ethos: number;
  readonly pathos: number;
}

/** Quality 0 at `poor`, 1 at `good`. */
export interface ForumScale {
  readonly measure: ForumMeasure;
  readonly poor: number;
  readonly good: number;
}

/** There only while a measure is in bounds. */
export interface ForumNeed {
  readonly measure: ForumMeasure;
  readonly atLeast?: number;
  readonly atMost?: number;
}

export interface ForumCardDef extends ForumShares, ForumScale {
  readonly topic: string;
  readonly icon: string;
  readonly needs: readonly ForumNeed[];
  /** It is not so while this measure is over 0. */
  readonly untrueWhile?: ForumMeasure;
}

export interface ForumFaultDef extends ForumScale {
  readonly topic: string;
  readonly icon: string;
  readonly needs: readonly ForumNeed[];
  /** Nobody knows of it before it is said. */
  readonly hidden: boolean;
}

export interface ForumAttackDef extends ForumShares, ForumScale {
  readonly topic: string;
  readonly icon: string;
  readonly needs: readonly ForumNeed[];
  /** The least quality: what they believe whatever the record says, 0–1. */
  readonly belief: number;
  /** How often, and how much more or less so for each unit of a trait over a half. */
  readonly weight: number;
  readonly leanings: Readonly<Partial<Record<TraitName, number>>>;
}

export interface ForumCampDef {
  readonly icon: string;
  /** Segments of the town that sit here. */
  readonly segments: readonly string[];
  /** Mean opinion at the start, −1–1, before trust and talk. */
  readonly lean: number;
  /** Motivation and ability to weigh arguments, 0–1 each: E is their product (ELM). */
  readonly motivation: number;
  readonly ability: number;
  /** Topics that they may care about most. */
  readonly cares: readonly string[];
}

export interface ForumRules {
  /** Arguments of the other side, questions from the floor among them; seconds at 1× that each is in the air. */
  readonly rounds: ByDifficulty;
  readonly ring: ByDifficulty;
  /** Seconds between them, and at the end. */
  readonly gap: number;
  readonly closing: number;
  /** People of 60 who have to be for the clinic at the end. */
  readonly majority: ByDifficulty;
  /** How strongly the other side argues. */
  readonly pressure: ByDifficulty;
  readonly hand: number;
  /** κ of the model. */
  readonly kappa: number;
  /** Opinion over which somebody counts as for, and below minus which as against, 0–1. */
  readonly decided: number;
  /** Seconds at 1× that speaking takes. */
  readonly breath: {
    readonly say: number;
    readonly admit: number;
    readonly values: number;
    readonly forewarn: number;
    readonly listen: number;
    readonly witness: number;
  };
  readonly talk: { readonly every: number; readonly pairs: number; readonly mu: number };
  readonly shield: number;
  /** What of it is left after each of their arguments. */
  readonly shieldKeeps: number;
  readonly openStart: number;
  readonly openMost: number;
  readonly openStep: number;
  /** What of an argument reaches those who do not listen. */
  readonly closed: number;
  /** How much more an argument counts for a camp that cares. */
  readonly caring: number;
  /** What is left of an argument each time it is said again. */
  readonly worn: number;
  /** Chance to be caught in an untruth, and more for each thing that is hidden. */
  readonly caught: { readonly base: number; readonly each: number; readonly most: number };
  readonly camps: Readonly<Record<string, ForumCampDef>>;
  readonly topics: readonly string[];
  readonly cards: Readonly<Record<string, ForumCardDef>>;
  readonly faults: Readonly<Record<string, ForumFaultDef>>;
  readonly attacks: Readonly<Record<string, ForumAttackDef>>;
}
