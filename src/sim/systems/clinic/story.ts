/** What the story does in a tick. Everything a level tells is data; the parts are in `story/`. */
import type { Ctx } from "../../commands/command.ts";
import { beginNext } from "../../encounters/index.ts";
import { runAtmosphere } from "./story/atmosphere.ts";
import { runBudget } from "./story/budget.ts";
import { applyAll } from "./story/effects.ts";
import { runLater } from "./story/later.ts";
import { letComing } from "./story/people.ts";
import { answerItself } from "./story/choose.ts";
import { runTriggers } from "./story/triggers.ts";

export { apply } from "./story/effects.ts";
export { choose } from "./story/choose.ts";

export function runStory(ctx: Ctx): void {
  const { state } = ctx;
  settleEncounters(ctx);
  // People finish what they are saying first.
  if (!state.story.dialogue && state.encounters.queue.length > 0) return beginNext(ctx);
  runLater(ctx);
  letComing(ctx);
  if (state.tick % 4 === 0) {
    runAtmosphere(ctx);
    runBudget(ctx);
    runTriggers(ctx);
  }
  answerItself(ctx);
}

/** What the level makes of encounters that are over. */
function settleEncounters(ctx: Ctx): void {
  const { encounters } = ctx.state;
  while (encounters.settled < encounters.done.length) {
    const played = encounters.done[encounters.settled];
    encounters.settled += 1;
    const def = played && ctx.rules.encounters[played.id];
    applyAll(ctx, (def && played && def[played.result]) ?? []);
  }
}
