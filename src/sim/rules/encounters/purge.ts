/** What views and bots may know of a purge. Pure. */
import type { PurgeState } from "../../state.ts";

export function shareLeft(play: Readonly<PurgeState>, steps: number): number {
  return steps > 0 ? play.left / steps : 0;
}
