/** When something is so, things happen: once, or again after a rest, by chance, after a while, one of several. */
import type { Ctx } from "../../../commands/command.ts";
import type { StoryTrigger } from "../../../ruleset.ts";
import type { TriggerState } from "../../../state.ts";
import { pickWeighted, random } from "../../../rng.ts";
import { holds, onlyTime } from "../../../rules/goals.ts";
import { admit } from "./budget.ts";
import { begin } from "./begin.ts";

/** Looks at every trigger once, in the level's order. */
export function runTriggers(ctx: Ctx): void {
  const { story } = ctx.state;
  for (const trigger of ctx.rules.story) {
    if (story.off.includes(trigger.id)) continue;
    if (!trigger.repeat && !trigger.chance) {
      if (!story.fired.includes(trigger.id) && holds(ctx.state, trigger.when)) happen(ctx, trigger);
    } else if (ready(ctx, trigger)) happen(ctx, trigger);
  }
}

/** Where a trigger stands; made when first asked for. */
function standing(ctx: Ctx, id: string): TriggerState {
  const { triggers } = ctx.state.story;
  return (triggers[id] ??= { times: 0, rest: 0, armed: true, asks: 0 });
}

/** Whether a trigger that repeats or is left to chance happens now. Draws from the stream "story" where it is asked. */
function ready(ctx: Ctx, trigger: StoryTrigger): boolean {
  const { state } = ctx;
  const at = standing(ctx, trigger.id);
  const most = trigger.repeat?.most ?? 1;
  if (at.times >= most) return false;
  const so = holds(state, trigger.when);
  if (!at.armed) {
    const { until } = trigger.repeat ?? {};
    at.armed = until ? holds(state, until) : !so || onlyTime(trigger.when);
    if (!at.armed) return false;
  }
  if (!so || state.tick < at.rest || state.tick < at.asks) return false;
  if (!trigger.chance) return true;
  at.asks = state.tick + trigger.chance.every;
  return random(state, "story") < trigger.chance.share;
}

/** Its condition came true: which list it will be is drawn now, and crises ask for a place first. */
function happen(ctx: Ctx, trigger: StoryTrigger): void {
  const { state } = ctx;
  const { story } = state;
  if (!story.fired.includes(trigger.id)) story.fired.push(trigger.id);
  if (trigger.repeat || trigger.chance) {
    const at = standing(ctx, trigger.id);
    at.times += 1;
    at.armed = false;
    at.rest = state.tick + (trigger.repeat?.again ?? 0);
  }
  const { oneOf } = trigger;
  const pick = oneOf
    ? pickWeighted(
        state,
        "story",
        oneOf.map((each) => each.weight),
      )
    : -1;
  if (!trigger.crisis || admit(ctx, trigger, pick)) begin(ctx, trigger, pick);
}
