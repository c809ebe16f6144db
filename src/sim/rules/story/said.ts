/** What the player has said in dialogues. */
import type { ClinicState } from "../../state.ts";

/** Whether the player ever chose this: by the choice's id, or by its place from 0. */
export function hasChosen(state: Readonly<ClinicState>, dialogue: string, choice: string | number): boolean {
  return state.story.said.some(
    (said) => said.dialogue === dialogue && (typeof choice === "number" ? said.choice === choice : said.id === choice),
  );
}
