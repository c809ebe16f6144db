/** The demonstration: what a level says about it, and its numbers from base/encounters/demonstration.json. */
import type { Text } from "../text.ts";
import type { ByDifficulty, EncounterCommon } from "./common.ts";

/** Where people sit in the hall, who they are and what they came for. */
export type HallBlock = "press" | "families" | "colleagues" | "sceptics";
export type DemoPace = "rest" | "careful" | "steady" | "bold";
/** What is said or shown to the hall. */
export type HallAct = "explain" | "show" | "story" | "hush";
export type HeckleAnswer = "figures" | "humble" | "joke" | "pass";
export type HeckleTopic = "waits" | "harm" | "fled" | "price" | "needless" | "lots";
/** What is done about the person who runs in. */
export type TurnChoice = "treat" | "stage" | "aside" | "carry-on";

export interface DemonstrationDef extends EncounterCommon<"demonstration", DemonstrationRules> {
  /** Cast id of who lies in the chair; "" for whoever is the calmest in the clinic. */
  readonly patient: string;
  readonly crasher: {
    /** Cast id, or "" for somebody whom the rival or the clinic itself has harmed. */
    readonly cast: string;
    /** Who harmed them; "" for what the clinic's own books say. */
    readonly harmedBy: "rival" | "own" | "nobody" | "";
    /** What they cry out; "" for the interface's own words. */
    readonly says: Text;
  };
}

/** Points that a block gains or loses: of attention, and of belief. */
export type Sway = readonly [attention: number, belief: number];
export type ByBlock = Readonly<Record<HallBlock, Sway>>;

export interface DemonstrationRules {
  /** Seconds at 1×. */
  readonly seconds: ByDifficulty;
  /** Points of belief, all blocks by their size, that win the hall. */
  readonly line: ByDifficulty;
  /** Factor on all that frightens, on how fast attention falls, and on what wins belief. */
  readonly fright: ByDifficulty;
  readonly boredom: ByDifficulty;
  readonly favour: ByDifficulty;
  /** Steps of the treatment: seconds at a steady pace, what frightens in each, and at which share of it. */
  readonly stages: readonly {
    readonly id: string;
    readonly seconds: number;
    readonly trigger: string;
    readonly at: number;
  }[];
  /** Factor on speed and on impulses; points a second of attention and belief. */
  readonly paces: Readonly<
    Record<
      DemoPace,
      { readonly speed: number; readonly impulse: number; readonly calms: number; readonly each: ByBlock }
    >
  >;
  /** The opening belief of each block, how fast its mind wanders (factor), and what a calm face is worth a second. */
  readonly blocks: Readonly<
    Record<HallBlock, { readonly opens: number; readonly wanders: number; readonly watches: number }>
  >;
  /** Attention at the start, and below which a block leaves when it lasts. */
  readonly attention: { readonly opens: number; readonly leaves: number; readonly seconds: number };
  readonly acts: Readonly<
    Record<
      HallAct,
      {
        readonly sway: ByBlock;
        readonly patient: number;
        readonly cooldown: number;
        readonly holds: number;
        readonly fresh: number;
      }
    >
  >;
  /** A steady hand: points at once, share of an impulse kept away, for how long, how long the work waits, rest. */
  readonly hand: {
    readonly calms: number;
    readonly braces: number;
    readonly seconds: number;
    readonly holds: number;
    readonly cooldown: number;
  };
  /** Factor on the first effect of a world, seconds that it takes, and until another may be put on. */
  readonly world: {
    readonly effect: number;
    readonly seconds: number;
    readonly cooldown: number;
    readonly sway: ByBlock;
  };
  /** Impulses of triggers that this person fears, and of others. */
  readonly feared: number;
  readonly unfeared: number;
  /** Share of anxiety over the resting point that wears off in a second. */
  readonly settles: number;
  /** Points a second that a loud hall adds, at full attention. */
  readonly noise: number;
  /** Anxiety from which they tear at the headset, and for how many seconds until they run. */
  readonly panic: { readonly from: number; readonly seconds: number };
  readonly heckles: {
    /** Share of the time at which a hand goes up, and how much earlier or later, in seconds. */
    readonly at: readonly number[];
    readonly jitter: number;
    readonly rising: number;
    readonly patience: number;
    /** Points of belief at stake for the block that asked; the others feel `spreads` of it. */
    readonly stake: number;
    readonly spreads: number;
  };
  readonly flashes: {
    readonly at: readonly number[];
    readonly jitter: number;
    readonly rising: number;
    readonly impulse: number;
  };
  readonly turn: {
    /** Share of the time, or stage, at which the doors open: what comes first. */
    readonly at: number;
    readonly stage: number;
    readonly coming: number;
    readonly decide: number;
    readonly hears: number;
    readonly choices: Readonly<
      Record<TurnChoice, { readonly seconds: number; readonly patient: number; readonly sway: ByBlock }>
    >;
  };
}
