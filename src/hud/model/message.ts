import type { FocusTarget } from "../api.ts";
import type { IconName } from "../ui/icons.ts";
import type { Message, Tone } from "./feed.ts";

/** A message that nobody in particular says; `quiet` for what happens often and asks for nothing. */
export function plainMessage(
  text: string,
  tone: Tone,
  icon: IconName,
  target: FocusTarget | null = null,
  quiet = false,
): Message {
  return { text, speaker: "", portrait: "", tone, icon, target, sound: "", ...(quiet ? { quiet } : {}) };
}
