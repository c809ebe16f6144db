/** How strong a move is, and how it ends: called off before it happens, or over. */
import type { Ctx } from "../../../commands/command.ts";
import type { RivalMove } from "../../../state.ts";
import { round } from "../../../math.ts";

/** It does not come to it. */
export function callOff(ctx: Ctx, move: RivalMove): void {
  if (move.phase !== "heard") return;
  move.phase = "off";
  move.ends = ctx.state.tick;
  ctx.emit({ type: "rival-called-off", move: move.id, kind: move.kind });
}

/** What was under way is over. What it set going in town wears off by itself. */
export function finish(ctx: Ctx, move: RivalMove): void {
  if (move.phase !== "on") return;
  move.phase = "over";
  move.ends = ctx.state.tick;
  ctx.emit({ type: "rival-move-over", move: move.id, kind: move.kind });
}

/** `to` 0–1 of its strength is left, also of what it has already set going in town. */
export function weaken(ctx: Ctx, move: RivalMove, to: number): void {
  const { state } = ctx;
  if (move.phase !== "heard" && move.phase !== "on") return;
  move.strength = round(move.strength * to);
  for (const effect of state.city.effects)
    if (effect.cause === "rival-move" && effect.ref === move.kind && effect.from >= move.starts)
      effect.utility = round(effect.utility * to);
  if (move.strength > 0) return;
  if (move.phase === "heard") callOff(ctx, move);
  else finish(ctx, move);
}
