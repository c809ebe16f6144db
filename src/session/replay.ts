/** A recorded game: enough to play the same game again, to the bit, and to notice where it does not. */
import type { Carried } from "../sim/carry.ts";
import type { Command } from "../sim/commands/command.ts";

export interface Replay {
  readonly format: "open-wide-replay";
  readonly version: 1;
  /** Version of the simulation's rules (`RULES_VERSION`). */
  readonly rules: number;
  readonly level: { readonly id: string; readonly hash: string };
  readonly seed: number;
  /** What an earlier game left to this one; nothing when left out. */
  readonly carried?: Carried;
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
