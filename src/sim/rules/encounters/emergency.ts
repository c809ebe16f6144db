/** What views and bots may know of a emergency. Pure. */
import type { EmergencyState } from "../../state.ts";

export function shareLeft(play: Readonly<EmergencyState>, steps: number): number {
  return steps > 0 ? play.left / steps : 0;
}
