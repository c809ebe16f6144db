/** The purge: what a level says about it, and its numbers from base/encounters/purge.json. */
import type { ByDifficulty, EncounterCommon } from "./common.ts";

/** worm: goes wherever it can. hunter: besides, a mind that moves to the best connected node and learns from you. */
export type PurgeEnemy = "worm" | "hunter";

export interface PurgeDef extends EncounterCommon<"purge", PurgeRules> {
  readonly enemy: PurgeEnemy;
}

export interface PurgeRules {
  /** Seconds at 1×. */
  readonly seconds: ByDifficulty;
  /** Chance a second that an infected node infects over one link, and that it is rid of it by itself. */
  readonly beta: ByDifficulty;
  readonly delta: ByDifficulty;
  /** Chance a second that an infected node shows, and that it gives itself away when it sends. */
  readonly see: ByDifficulty;
  readonly tell: number;
  /** Seconds that a packet crawls along a link, and the chance that it takes when it lands. */
  readonly crawl: number;
  readonly take: number;
  /** Nodes infected at the start, and by each later wave. */
  readonly first: ByDifficulty;
  readonly entries: ByDifficulty;
  /** When later waves come at the latest, as shares of the time; how many seconds before they show. */
  readonly waves: readonly number[];
  readonly knock: number;
  /** Seconds that the network must be clean for, with at least this share of its nodes running. */
  readonly clean: number;
  readonly keep: number;
  /** With less than this share running for so many seconds it is over. */
  readonly least: number;
  readonly dark: number;
  /** Action points: most, at the start, and a second for each pair of hands and for the assistant. */
  readonly points: {
    readonly most: number;
    readonly start: ByDifficulty;
    readonly hand: ByDifficulty;
    readonly assistant: number;
  };
  readonly costs: Readonly<Record<PurgeAct, number>>;
  /** A patch for the last strain brought up to date. */
  readonly renewCost: number;
  /** Seconds of work, during which a restored node is away. */
  readonly patchSeconds: number;
  readonly restoreSeconds: number;
  readonly backupSeconds: number;
  /** Seconds that a slowed node is slow for, and what is left of what it carries. */
  readonly limitSeconds: number;
  readonly limitLeaves: number;
  /** Decoys: how many at once, what each absorbs, share of neighbours' packets it draws, hits that teach the signature. */
  readonly lures: number;
  readonly lureHits: number;
  readonly lureDraw: number;
  readonly lessons: number;
  /** What the signature multiplies δ by; and once the strain has changed. */
  readonly learnt: number;
  readonly learntStale: number;
  /** What being cut off multiplies δ by. */
  readonly starve: number;
  /** Chance that a packet gets through a patch made for an earlier strain. */
  readonly weak: number;
  /** Hidden links that wake with each later wave. */
  readonly hidden: ByDifficulty;
  readonly rotateSeconds: number;
  /** What the assistant gives of itself to shield a node, for how long; what it loses a second while infected. */
  readonly shieldCost: number;
  readonly shieldSeconds: number;
  readonly drain: ByDifficulty;
  /** What it gets back when a wave is beaten. */
  readonly relief: number;
  readonly hunter: { readonly seconds: ByDifficulty; readonly shows: number };
  /** Least and most nodes on the board; what stands in where a clinic has too few. */
  readonly nodes: readonly [number, number];
  readonly fillers: readonly string[];
  /** What people in the house feel of it: fear for each of their own devices gone dark, and for the rest. */
  readonly fear: { readonly own: number; readonly others: number };
}

export type PurgeAct = "scan" | "isolate" | "rejoin" | "patch" | "restore" | "limit" | "lure" | "rotate" | "shield";
