/** What a game offers to scenes, HUD, sound and tests. `createSession` in `create-session.ts` makes one. */
import type { Command, QueryResult, Refusal } from "../sim/commands/command.ts";
import type { SimEvent } from "../sim/events.ts";
import type { Ruleset } from "../sim/ruleset.ts";
import type { ClinicState } from "../sim/state.ts";
import type { Replay } from "./replay.ts";

export type Speed = 0 | 1 | 2 | 4 | 8;

export interface Session {
  readonly rules: Ruleset;
  /** Read only: views never write to it. */
  readonly state: Readonly<ClinicState>;
  /** "live" while the player plays, "replay" while a recorded game is shown. */
  readonly mode: "live" | "replay";
  readonly speed: Speed;
  /** True while skipping to the next decision, or while a dialogue or menu holds the clock. */
  readonly skipping: boolean;
  readonly held: boolean;
  setSpeed(speed: Speed): void;
  /** Hold or release the clock for a reason of the view's own (menu open, tab hidden). */
  hold(reason: string, on: boolean): void;
  skipToDecision(): void;
  query(command: Command): QueryResult;
  /** Does the command at once, between two ticks, whether time runs or not. Returns why not, or null. */
  dispatch(command: Command): Refusal | null;
  /** Moves time on by `ms` of real time; runs 0 or more ticks. */
  advance(ms: number): void;
  /** 0–1: how far the real time is between the last tick and the next, for interpolation. */
  readonly alpha: number;
  /** Called after each tick (and after a command done while paused) with what happened. */
  onTick(listener: (events: readonly SimEvent[]) => void): () => void;
  replay(): Replay;
  /** Hash of the state now, as eight hex digits. */
  hash(): string;
}
