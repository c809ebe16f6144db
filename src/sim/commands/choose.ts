import type { Command, CommandRule } from "./command.ts";
import { choose } from "../systems/clinic/story.ts";
import { openChoices } from "../rules/story/dialogue.ts";
import { refuse } from "./refuse.ts";

type Choose = Extract<Command, { type: "choose" }>;

/** Takes a choice of the open dialogue; choice 0 closes one that has none. */
export const chooseRule: CommandRule<Choose> = {
  query(rules, state, { choice }) {
    if (!state.story.dialogue) return refuse("no-dialogue");
    const choices = openChoices(rules, state);
    return choices.some(({ index }) => index === choice) || (choices.length === 0 && choice === 0)
      ? { ok: true }
      : refuse("no-such-choice");
  },
  execute(ctx, { choice }) {
    choose(ctx, choice);
  },
};
