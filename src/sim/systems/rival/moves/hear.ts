/** A move begins: it gets about. */
import type { Ctx } from "../../../commands/command.ts";
import type { RivalMove, Thinking } from "../../../state.ts";
import { randomInt } from "../../../rng.ts";
import { minutesToTicks } from "../../../rules/clock.ts";

/** The rival has made up their mind: the move is heard of, and happens when its notice is over. */
export function hear(ctx: Ctx, kind: string, target: string, why: Thinking): RivalMove | null {
  const { rules, state } = ctx;
  const def = rules.rival?.kind === "person" ? rules.rival.moves[kind] : undefined;
  if (!def || !state.rival) return null;
  const starts = state.tick + minutesToTicks(def.notice);
  const move: RivalMove = {
    id: state.nextId++,
    kind,
    target,
    phase: "heard",
    since: state.tick,
    starts,
    ends: starts + minutesToTicks(def.lasts),
    strength: 1000,
    rumour: randomInt(state, "rival-moves", 0, def.rumour.length - 1),
    replies: [],
    why,
    before: state.city.samples.at(-1)?.you ?? -1,
    after: -1,
  };
  state.rival.moves.push(move);
  ctx.emit({ type: "rival-heard", move: move.id, kind });
  return move;
}
