/** Goals that the story adds, drops or changes. */
import type { Ctx } from "../../../commands/command.ts";
import type { StoryEffect } from "../../../ruleset.ts";

export function setGoal(
  ctx: Ctx,
  effect: Extract<StoryEffect, { do: "goal-add" | "goal-drop" | "goal-change" }>,
): void {
  const kept = ctx.state.goals.find((goal) => goal.id === effect.goal);
  if (!kept) return;
  if (effect.do === "goal-change") {
    kept.limits = { atLeast: effect.atLeast ?? null, atMost: effect.atMost ?? null };
    // What was reached under the old limit was reached; what can be lost is judged anew.
    kept.failed = false;
    ctx.emit({ type: "goal-changed", goal: kept.id });
    return;
  }
  const hide = effect.do === "goal-drop";
  if (kept.hidden === hide) return;
  kept.hidden = hide;
  ctx.emit({ type: hide ? "goal-dropped" : "goal-added", goal: kept.id });
}
