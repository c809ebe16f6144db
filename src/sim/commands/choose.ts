import type { Command, CommandRule } from "./command.ts";
import { choose } from "../systems/clinic/story.ts";
import { refuse } from "./refuse.ts";

type Choose = Extract<Command, { type: "choose" }>;

/** Takes a choice of the open dialogue; choice 0 closes one that has none. */
export const chooseRule: CommandRule<Choose> = {
  query(rules, state, { choice }) {
    if (!state.story.dialogue) return refuse("no-dialogue");
    const count = rules.dialogues[state.story.dialogue]?.choices.length ?? 0;
    return Number.isInteger(choice) && choice >= 0 && choice < Math.max(1, count)
      ? { ok: true }
      : refuse("no-such-choice");
  },
  execute(ctx, { choice }) {
    choose(ctx, choice);
  },
};
