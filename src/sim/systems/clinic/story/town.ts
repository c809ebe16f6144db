/** What the story does in town and to the rival. */
import type { Ctx } from "../../../commands/command.ts";
import type { BeliefName, StoryEffect } from "../../../ruleset.ts";
import { applyTown } from "../../city/town.ts";
import { publish } from "../../city/news.ts";
import { hear } from "../../rival/moves/hear.ts";
import { changeRegard } from "../../rival/moves/regard.ts";

export function setTown(
  ctx: Ctx,
  effect: Extract<StoryEffect, { do: "news" | "city-sway" | "rival-move" | "regard" }>,
): void {
  switch (effect.do) {
    case "news":
      publish(ctx, "story", effect.about, effect.tone, {}, { reach: effect.reach, text: effect.text });
      return;
    case "city-sway": {
      const { option, segments, utility, minutes } = effect;
      const sway = { do: "sway", on: option === "home" ? "home" : "self", segments, utility, minutes } as const;
      applyTown(ctx, option === "rival" ? "rival" : "you", sway, { cause: `story:${effect.cause}`, ref: "" });
      return;
    }
    case "rival-move":
      return setAbout(ctx, effect.move, effect.target);
    case "regard":
      changeRegard(ctx, effect.points, `story:${effect.cause}`);
  }
}

/** The story has the rival do something: nothing was weighed, so there is nothing to tell but what they believe. */
function setAbout(ctx: Ctx, move: string, target: string): void {
  const { state } = ctx;
  const mind = state.rival?.mind;
  if (!mind) return;
  const beliefs = Object.fromEntries(Object.entries(mind.beliefs).map(([name, { value }]) => [name, value])) as Record<
    BeliefName,
    number
  >;
  hear(ctx, move, target, { tick: state.tick, best: [], beliefs, stress: mind.stress });
}
