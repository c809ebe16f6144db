/** The open dialogue and the line behind it. */
import type { Ctx } from "../../../commands/command.ts";
import { MOST_DIALOGUES } from "../../../rules/story/caps.ts";
import { showing } from "../../../rules/story/dialogue.ts";
import { drop } from "./drop.ts";

/** Puts a dialogue in line; it opens at once when nobody is speaking. */
export function say(ctx: Ctx, dialogue: string): void {
  const { story } = ctx.state;
  if (story.queue.length >= MOST_DIALOGUES) return drop(ctx, "dialogue", dialogue, "too-many");
  story.queue.push(dialogue);
  if (!story.dialogue) openNext(ctx);
}

/** Opens the next in line that has anything to say now. */
export function openNext(ctx: Ctx): void {
  const { rules, state } = ctx;
  const { story } = state;
  for (let next = story.queue.shift(); next !== undefined; next = story.queue.shift()) {
    const dialogue = rules.dialogues[next];
    const shown = dialogue && showing(state, dialogue);
    if (!shown || shown.lines.length === 0) continue;
    story.dialogue = next;
    story.since = state.tick;
    story.shown = shown;
    ctx.emit({ type: "dialogue-opened", dialogue: next });
    return;
  }
}
