/** What a story wanted and did not get: over a cap, or too late. It is told, so that whoever makes the level sees it. */
import type { Ctx } from "../../../commands/command.ts";

export function drop(
  ctx: Ctx,
  what: "effect" | "dialogue" | "later" | "people" | "crisis" | "encounter" | "lesson" | "arrivals",
  id: string,
  why: "too-many" | "too-late",
): void {
  ctx.state.story.dropped += 1;
  ctx.emit({ type: "story-dropped", what, id, why });
}
