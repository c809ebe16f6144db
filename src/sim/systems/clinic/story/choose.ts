/** What the player answers, or nobody does. */
import type { Ctx } from "../../../commands/command.ts";
import { MOST_SAID } from "../../../rules/story/caps.ts";
import { openChoices } from "../../../rules/story/dialogue.ts";
import { applyAll } from "./effects.ts";
import { openNext } from "./talk.ts";

/** Ticks after which an unanswered dialogue answers itself with its last choice (live games hold the clock instead). */
const ANSWER_TICKS = 120;

/** Takes a choice of the open dialogue (or closes one that has none) and opens the next in line. */
export function choose(ctx: Ctx, index: number): void {
  const { story } = ctx.state;
  const id = story.dialogue;
  const taken = openChoices(ctx.rules, ctx.state).find((each) => each.index === index)?.choice;
  // Whoever answers is a person: what a story may do at once counts anew.
  story.spent.effects = 0;
  story.said.push({ dialogue: id, choice: taken ? index : -1, id: taken?.id ?? "", tick: ctx.state.tick });
  if (story.said.length > MOST_SAID) story.said.shift();
  ctx.emit({ type: "dialogue-closed", dialogue: id });
  story.dialogue = "";
  story.shown = { lines: [], choices: [], args: {} };
  applyAll(ctx, taken?.then ?? []);
  if (!story.dialogue) openNext(ctx);
}

/** A dialogue that nobody answers takes its last choice. */
export function answerItself(ctx: Ctx): void {
  const { story, tick } = ctx.state;
  if (!story.dialogue || tick - story.since < ANSWER_TICKS) return;
  choose(ctx, openChoices(ctx.rules, ctx.state).at(-1)?.index ?? 0);
}
