/** The descent: how it begins, what a step does, what can be done. */
import { refuse } from "../../commands/refuse.ts";
import type { EncounterRule } from "../rule.ts";
import { endPlay } from "../end.ts";

export const descent: EncounterRule<"descent"> = {
  begin(_ctx, def) {
    return { left: def.rules.seconds[def.difficulty] * 10 };
  },
  step(ctx, { play }) {
    play.left -= 1;
    if (play.left <= 0) endPlay(ctx, "lost", "out-of-time", 0);
  },
  acts: () => [],
  query: (_rules, _state, _encounter, { act }) => refuse("unknown-act", { act }),
  act: () => undefined,
  finish: () => undefined,
};
