/** What the story does after a while: effects of triggers with `after`, and `later` effects. */
import type { Ctx } from "../../../commands/command.ts";
import type { Ruleset, StoryEffect } from "../../../ruleset.ts";
import { effectsOf, laterOf } from "../../../rules/story/later.ts";
import { applyAll } from "./effects.ts";

/** Does what is due, the earliest first. What these effects put off is for another tick. */
export function runLater(ctx: Ctx): void {
  const { story, tick } = ctx.state;
  if ((story.due[0]?.at ?? Infinity) > tick) return;
  const due = story.due.filter((each) => each.at <= tick);
  story.due = story.due.filter((each) => each.at > tick);
  for (const each of due) applyAll(ctx, listOf(ctx.rules, each));
}

function listOf(
  rules: Ruleset,
  due: { readonly trigger: string; readonly pick: number; readonly later: number },
): readonly StoryEffect[] {
  if (due.later >= 0) return laterOf(rules, due.later)?.then ?? [];
  const trigger = rules.story.find((each) => each.id === due.trigger);
  return trigger ? effectsOf(trigger, due.pick) : [];
}
