/** The descent: what a level says about it, and its numbers from base/encounters/descent.json. */
import type { SeattleType } from "../people.ts";
import type { ByDifficulty, EncounterCommon } from "./common.ts";

export type DescentDef = EncounterCommon<"descent", DescentRules>;

/** What a fear asks for, and what a comfort gives. They stand in a ring: neighbours help a little. */
export type Nature = "ease" | "control" | "know" | "company" | "away";
/** Ways to end it at the core. */
export type DescentEnd = "off" | "teach" | "bargain";

export interface DreamKind {
  /** Triggers of patients that take this shape. */
  readonly triggers: readonly string[];
  /** How often it asks for what, as weights. */
  readonly needs: Readonly<Partial<Record<Nature, number>>>;
}

/** Light in points 0–100, times in seconds at 1×. */
export interface DescentRules {
  /** Islands at each depth between the way in and the core. */
  readonly depths: readonly number[];
  /** Comforts that can be taken down. */
  readonly hand: number;
  readonly light: ByDifficulty;
  /** Seconds in which the dark takes one depth, by how much of it each lamp at its edge holds back, and the most. */
  readonly dark: ByDifficulty;
  readonly brake: number;
  readonly brakeMost: number;
  /** Depths by which the dark is behind at the start. */
  readonly behind: number;
  /** Light lost each second: always, by each size of the fear here, and in the dark. */
  readonly drain: ByDifficulty;
  readonly press: number;
  readonly swallow: number;
  /** Light that it takes to walk an unlit path, and to turn one's back on an unlit fear. */
  readonly path: number;
  readonly turn: number;
  readonly seconds: { readonly go: number; readonly listen: number; readonly answer: number; readonly caught: number };
  /** Light that listening takes. */
  readonly listen: number;
  /** Light that an answer brings (or takes), by how well it fits, and light for a fear that is calm at last. */
  readonly answer: {
    readonly right: number;
    readonly part: number;
    readonly wrong: ByDifficulty;
    readonly lit: number;
  };
  /** Largest size of a fear, and of the core. */
  readonly grown: number;
  readonly coreMost: number;
  /** Seconds in which Cavity moves on one island, how much later it first does, and what it takes when it has you. */
  readonly hunt: ByDifficulty;
  readonly huntFirst: number;
  readonly caught: ByDifficulty;
  /** The guide's flares: clinic energy (×1000) for one, how many at least and at most, seconds that a fear is held. */
  readonly flare: { readonly energy: number; readonly least: number; readonly most: number; readonly seconds: number };
  readonly core: {
    /** Its strength: this, and `left` for each island that is not lit. */
    readonly base: ByDifficulty;
    readonly left: number;
    /** Light lost each second by each point of strength. */
    readonly press: number;
    /** Light to switch it off: this, and `per` for each point of strength. */
    readonly off: number;
    readonly per: ByDifficulty;
    /** Light for an answer that fits there; it takes one point of its strength. */
    readonly right: number;
    /** Lamps to teach it or to bargain, and strength at which it listens. */
    readonly teach: { readonly lamps: number; readonly strength: number };
    readonly bargain: { readonly lamps: number; readonly strength: number; readonly light: number };
    /** Seconds that each takes. */
    readonly seconds: Readonly<Record<DescentEnd, number>>;
  };
  /** What it leaves in a patient: change of the memory of fear (0–1000) and of anxiety (points). */
  readonly marks: { readonly calm: number; readonly fed: number; readonly anxiety: number; readonly sleep: number };
  /** What each comfort gives, by id; others by kind. */
  readonly natures: Readonly<Record<string, Nature>>;
  readonly byKind: Readonly<Record<string, Nature>>;
  /** What a kind of fear (Seattle type) makes likelier, as factors. */
  readonly types: Readonly<Record<SeattleType, Readonly<Partial<Record<Nature, number>>>>>;
  readonly fears: Readonly<Record<string, DreamKind>>;
}
