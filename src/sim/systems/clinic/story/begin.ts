/** A trigger's effects set going. */
import type { Ctx } from "../../../commands/command.ts";
import type { StoryTrigger } from "../../../ruleset.ts";
import { effectsOf } from "../../../rules/story/later.ts";
import { applyAll } from "./effects.ts";
import { putOff } from "./put-off.ts";

/** Its effects now, or after its time. */
export function begin(ctx: Ctx, trigger: StoryTrigger, pick: number): void {
  if (trigger.after) putOff(ctx, { ticks: trigger.after, trigger: trigger.id, pick, later: -1 });
  else applyAll(ctx, effectsOf(trigger, pick));
}
