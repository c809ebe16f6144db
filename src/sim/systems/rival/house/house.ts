/** The rival's house, once a minute: who comes, waits, is treated and goes, on the same rules at a coarser grain. */
import type { Ctx } from "../../../commands/command.ts";
import { randomInt } from "../../../rng.ts";

/** Somebody of a segment has chosen the rival; `times` is how often they have put it off before, which made it worse. */
export function comeToRival(ctx: Ctx, segment: string, times = 0): void {
  const { state } = ctx;
  const house = state.rival?.house;
  if (!house || house.closed >= 0) return;
  house.queue.push({
    id: state.nextId++,
    segment,
    since: state.tick,
    patience: 50,
    fear: randomInt(state, "rival-house", 100, 800),
    wallet: 400,
    finding: "caries",
    severity: 4 + times,
  });
}

export function runRivalHouse({ state }: Ctx): void {
  if (!state.rival || state.tick % 4 !== 0) return;
}
