/**
 * The life of a move: heard of, under way, over; or called off. What it costs and does is booked when it happens, its
 * replies when they show, and what it did to the shares a while later, for the rival to remember.
 */
import type { Ctx } from "../../../commands/command.ts";
import type { MoveDef } from "../../../ruleset.ts";
import type { RivalMove } from "../../../state.ts";
import { clamp } from "../../../math.ts";
import { minutesToTicks } from "../../../rules/clock.ts";
import { findStaff } from "../../../rules/people/people.ts";
import { allowedByPact } from "../../../rules/rival/pact.ts";
import { moveDef, personOf } from "../../../rules/rival/replies.ts";
import { publish } from "../../city/news.ts";
import { bookHouse } from "../house/books.ts";
import { happen } from "./effects.ts";
import { runApproaches, runReplies } from "./answers.ts";
import { callOff, finish } from "./strength.ts";

/** Minutes after which it shows what a move did to the shares: two hours, or half of a move that lasts. */
const SHOWS = [60, 240] as const;

export function runRivalMoves(ctx: Ctx): void {
  const { rules, state } = ctx;
  const { rival } = state;
  if (!rival || !personOf(rules)) return;
  runApproaches(ctx);
  for (const move of rival.moves) {
    const def = moveDef(rules, move);
    if (!def) continue;
    runReplies(ctx, move);
    if (move.phase === "heard" && state.tick >= move.starts) begin(ctx, move, def);
    if (move.phase === "on" && state.tick >= move.ends) finish(ctx, move);
    if (move.after < 0 && move.phase !== "heard" && move.phase !== "off") lookBack(ctx, move, def);
  }
}

function begin(ctx: Ctx, move: RivalMove, def: MoveDef): void {
  const { state } = ctx;
  if (move.strength <= 0 || keptBack(ctx, def)) return callOff(ctx, move);
  // Whoever has a patient in hand finishes first, and then gives their answer.
  const one = def.effects.some((effect) => effect.do === "poach-staff")
    ? findStaff(state, Number(move.target))
    : undefined;
  if (one && one.patient !== 0) {
    move.starts += 1;
    move.ends += 1;
    return;
  }
  move.phase = "on";
  bookHouse(ctx, "cash", -def.cost, "rival-move", move.kind);
  if (def.effects.length > 0)
    publish(ctx, "rival-move", "rival", def.hostility > 0.1 ? "bad" : def.hostility < -0.1 ? "good" : "plain", {
      move: move.id,
      kind: move.kind,
      target: move.target,
    });
  ctx.emit({ type: "rival-moved", move: move.id, kind: move.kind });
  for (const effect of def.effects) happen(ctx, move, effect);
}

/** They are out of business or out of money, or their word holds them. */
function keptBack({ rules, state }: Ctx, def: MoveDef): boolean {
  const { rival } = state;
  if (!rival || rival.house.closed >= 0) return true;
  if (def.cost > 0 && rival.house.cash.value < def.cost) return true;
  return !allowedByPact(rival.pact, def, rules.tuning.rival.hostile);
}

/** The player's share after it, once, for whoever reads it. What the rival makes of it is a matter of their mind. */
function lookBack({ state }: Ctx, move: RivalMove, def: MoveDef): void {
  if (state.tick < move.starts + minutesToTicks(clamp(def.lasts / 2, SHOWS[0], SHOWS[1]))) return;
  move.after = state.city.samples.at(-1)?.you ?? -1;
}
