/** Things that are put off: to be done when their time comes. */
import type { Ctx } from "../../../commands/command.ts";
import { MOST_DUE } from "../../../rules/story/caps.ts";
import { drop } from "./drop.ts";

export function putOff(
  ctx: Ctx,
  what: { readonly ticks: number; readonly trigger: string; readonly pick: number; readonly later: number },
): void {
  const { state } = ctx;
  const { ticks, trigger, pick, later } = what;
  if (state.story.due.length >= MOST_DUE) return drop(ctx, "later", trigger, "too-many");
  state.story.due.push({ id: state.nextId++, at: state.tick + ticks, trigger, pick, later });
  state.story.due.sort((a, b) => a.at - b.at || a.id - b.id);
}
