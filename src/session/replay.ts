/** A recorded game as a file: what it takes to play the same game again, and to notice where it does not. */
import type { Recording } from "../sim/ghost/recording.ts";

export interface Replay extends Recording {
  readonly format: "open-wide-replay";
  readonly version: 1;
  readonly ghost?: Replay;
}
