/** What the story does to lots. */
import type { Ctx } from "../../../commands/command.ts";
import type { StoryEffect } from "../../../ruleset.ts";
import { clamp, round } from "../../../math.ts";
import { findLot } from "../../../rules/policies/lots.ts";
import { lotNews } from "../../nanobots/lot-news.ts";

/** Most doses of one lot. */
const MOST_DOSES = 10_000;

export function setLot(
  ctx: Ctx,
  effect: Extract<StoryEffect, { do: "lot-doses" | "lot-integrity" | "lot-firmware" | "lot-pause" }>,
): void {
  const lot = findLot(ctx.state, effect.lot);
  if (!lot) return;
  switch (effect.do) {
    case "lot-doses":
      lot.doses = clamp(lot.doses + effect.amount, 0, MOST_DOSES);
      ctx.emit({ type: "doses-changed", lot: lot.id, amount: effect.amount });
      return;
    case "lot-integrity":
      lot.integrity = clamp(lot.integrity + round(effect.amount * 10), 0, 1000);
      return;
    case "lot-firmware":
      if (lot.firmware === effect.firmware) return;
      lot.before = lot.firmware;
      lot.firmware = effect.firmware;
      for (const swarm of ctx.state.nanobots.swarms) if (swarm.lot === lot.id) swarm.firmware = effect.firmware;
      return lotNews(ctx, lot.id, "patched");
    case "lot-pause":
      if (lot.paused === effect.on) return;
      lot.paused = effect.on;
      return lotNews(ctx, lot.id, effect.on ? "paused" : "resumed");
  }
}
