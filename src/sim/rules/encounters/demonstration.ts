/** What views and bots may know of a demonstration. Pure. */
import type { DemonstrationState } from "../../state.ts";

export function shareLeft(play: Readonly<DemonstrationState>, steps: number): number {
  return steps > 0 ? play.left / steps : 0;
}
