/** What views and bots may know of a forum. Pure. */
import type { ForumState } from "../../state.ts";

export function shareLeft(play: Readonly<ForumState>, steps: number): number {
  return steps > 0 ? play.left / steps : 0;
}
