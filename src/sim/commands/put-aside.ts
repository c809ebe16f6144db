import type { Command, CommandRule } from "./command.ts";
import { refuse } from "./refuse.ts";

type PutAside = Extract<Command, { type: "put-aside" }>;

/** Takes away a step of teaching that the player does not want. */
export const putAside: CommandRule<PutAside> = {
  query(_rules, state, { lesson }) {
    return state.story.lessons.some((given) => given.id === lesson) ? { ok: true } : refuse("no-such-lesson");
  },
  execute(ctx, { lesson }) {
    const { story } = ctx.state;
    story.lessons = story.lessons.filter((given) => given.id !== lesson);
    ctx.emit({ type: "lesson-put-aside", lesson });
  },
};
