/** A recorded game as a replay file has it, and what of it the town could see. Types only. */
import type { Carried } from "../carry.ts";
import type { Command } from "../commands/command.ts";
import type { Standing } from "../rules/city/standing.ts";

/** Enough to play the same game again, to the bit, and to notice where it does not. */
export interface Recording {
  /** Version of the simulation's rules (`RULES_VERSION`). */
  readonly rules: number;
  readonly level: { readonly id: string; readonly hash: string };
  readonly seed: number;
  /** What an earlier game left to this one; nothing when left out. */
  readonly carried?: Carried;
  /** The recorded game that this one was raced against, if it was. */
  readonly ghost?: Recording;
  /** [tick, command], in order. */
  readonly commands: readonly (readonly [tick: number, command: Command])[];
  /** State hash every `trailEvery` ticks, eight hex digits each, the last one at the end. */
  readonly trailEvery: number;
  readonly trail: readonly string[];
  readonly end: {
    readonly tick: number;
    readonly hash: string;
    readonly outcome: "won" | "lost" | "open";
    readonly stars: number;
  };
}

/** The public figures of a recorded game, one every `every` ticks from `from` on. */
export interface GhostTrack {
  readonly from: number;
  readonly every: number;
  readonly figures: readonly GhostFigures[];
}

/** What people in town went by, and what anyone could count. `at` of the standing is where it stood then. */
export interface GhostFigures extends Standing {
  readonly chairs: number;
  /** People treated so far. */
  readonly treated: number;
  readonly waiting: number;
  /** Displayed stars 0–5, and reviews so far. */
  readonly stars: number;
  readonly reviews: number;
}
