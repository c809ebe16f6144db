/** What happens to a lot is told, and kept: charts mark it, and a saved game still knows. */
import type { Ctx } from "../../commands/command.ts";
import type { LotChange } from "../../state.ts";

/** Most that is kept of one lot. */
const KEPT = 24;

export function lotNews(ctx: Ctx, id: string, what: LotChange["what"]): void {
  const lot = ctx.state.lots.find((each) => each.id === id);
  if (lot) {
    lot.changes.push({ tick: ctx.state.tick, what });
    if (lot.changes.length > KEPT) lot.changes.shift();
  }
  ctx.emit({ type: "lot-changed", lot: id, what });
}
