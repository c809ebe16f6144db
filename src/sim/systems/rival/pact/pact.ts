/** Truce and joint practice: how they come about, what they do while they hold, and how they end. */
import type { Ctx } from "../../../commands/command.ts";

export function makePact(ctx: Ctx, kind: "truce" | "joint"): void {
  const pact = ctx.state.rival?.pact;
  if (!pact) return;
  pact.kind = kind;
  pact.since = ctx.state.tick;
  ctx.emit({ type: "pact-made", pact: kind });
}

/** `by` "" when it ran out. */
export function endPact(ctx: Ctx, by: "you" | "rival" | ""): void {
  const pact = ctx.state.rival?.pact;
  if (!pact || pact.kind === "none") return;
  pact.kind = "none";
  pact.broken = by;
  ctx.emit({ type: "pact-ended", by });
}

/** Each tick, while there is a rival. */
export function runPact({ state }: Ctx): void {
  if (!state.rival) return;
}
