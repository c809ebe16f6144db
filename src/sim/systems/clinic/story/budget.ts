/** How much may go wrong at once: crises of the story wait in line until there is room, and not for ever. */
import type { Ctx } from "../../../commands/command.ts";
import type { StoryTrigger } from "../../../ruleset.ts";
import { holds } from "../../../rules/goals.ts";
import { MOST_WAITING } from "../../../rules/story/caps.ts";
import { drop } from "./drop.ts";
import { begin } from "./begin.ts";

/** True if this crisis may begin now, and then it has; else it waits in line. */
export function admit(ctx: Ctx, trigger: StoryTrigger, pick: number): boolean {
  const { story } = ctx.state;
  if (story.line.length === 0 && hasRoom(ctx)) {
    open(ctx, trigger);
    return true;
  }
  if (story.line.length >= MOST_WAITING) drop(ctx, "crisis", trigger.id, "too-many");
  else story.line.push({ trigger: trigger.id, since: ctx.state.tick, pick });
  return false;
}

function hasRoom({ rules, state }: Ctx): boolean {
  const { events } = rules;
  if (!events) return true;
  const { crises, began } = state.story;
  if (crises.length >= events.crises) return false;
  const last = began.at(-1);
  return last === undefined || state.tick - last >= events.apart;
}

function open(ctx: Ctx, trigger: StoryTrigger): void {
  const { story, tick } = ctx.state;
  const lasts = trigger.crisis?.ticks ?? 0;
  story.crises.push({ trigger: trigger.id, since: tick, until: tick + (trigger.after ?? 0) + lasts });
  story.began = [...story.began, tick].slice(-4);
}

/** Closes crises that are over, drops those that waited for too long, and lets the next in. */
export function runBudget(ctx: Ctx): void {
  const { rules, state } = ctx;
  const { story } = state;
  const find = (id: string) => rules.story.find((trigger) => trigger.id === id);
  if (story.crises.length > 0)
    story.crises = story.crises.filter((crisis) => {
      const until = find(crisis.trigger)?.crisis?.until;
      return state.tick < crisis.until && !(until && holds(state, until));
    });
  if (story.line.length === 0) return;
  for (const waiting of story.line.slice()) {
    const trigger = find(waiting.trigger);
    const off = !trigger || story.off.includes(waiting.trigger);
    if (!off && state.tick - waiting.since < (trigger.crisis?.waits ?? 0)) continue;
    story.line = story.line.filter((each) => each !== waiting);
    if (!off) drop(ctx, "crisis", waiting.trigger, "too-late");
  }
  while (story.line.length > 0 && hasRoom(ctx)) {
    const next = story.line.shift();
    const trigger = next && find(next.trigger);
    if (!next || !trigger) continue;
    open(ctx, trigger);
    begin(ctx, trigger, next.pick);
  }
}
