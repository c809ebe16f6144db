/** The other end of the way across town. */
import type { Ctx } from "../../../commands/command.ts";
import type { Pact } from "../../../state.ts";
import { comeToRival } from "../house/house.ts";

/** Those whom the player sent come in over there. */
export function deliver(ctx: Ctx, pact: Pact): void {
  const there = pact.onTheWay.filter((one) => one.to === "rival" && one.due <= ctx.state.tick);
  if (there.length === 0) return;
  pact.onTheWay = pact.onTheWay.filter((one) => !there.includes(one));
  for (const one of there) comeToRival(ctx, one.segment);
}
