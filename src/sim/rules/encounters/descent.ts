/** What views and bots may know of a descent. Pure. */
import type { DescentState } from "../../state.ts";

export function shareLeft(play: Readonly<DescentState>, steps: number): number {
  return steps > 0 ? play.left / steps : 0;
}
