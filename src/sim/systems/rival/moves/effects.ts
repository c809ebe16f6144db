/** What a move does once it happens. What changes the rival's prices, hours and care is read while it is on instead. */
import type { Ctx } from "../../../commands/command.ts";
import type { MoveEffect } from "../../../ruleset.ts";
import type { RivalHouse, RivalLot, RivalMove } from "../../../state.ts";
import { clamp, round } from "../../../math.ts";
import { saidTo } from "../../../rules/rival/replies.ts";
import { publicView } from "../../../rules/rival/public.ts";
import { standingOf } from "../../../rules/city/standing.ts";
import { applyTown } from "../../city/town.ts";
import { bookHouse } from "../house/books.ts";
import { endPact, offerPact } from "../pact/pact.ts";
import { inspect, poachPatients, publishIncidents, squeeze } from "./against-you.ts";
import { debate } from "./debate.ts";
import { poachStaff } from "./poach.ts";
import { sabotage } from "./sabotage.ts";

/** Trust that telling of an own hidden incident costs for each stage, and wins for the honesty of it, in points. */
const TOLD_COSTS = 0.8;
const TOLD_WINS = 1.5;
/** A lot that takes the place of a recalled one. */
const NEW_LOT = 950;

export function happen(ctx: Ctx, move: RivalMove, effect: MoveEffect): void {
  const house = ctx.state.rival?.house;
  if (!house) return;
  const strength = move.strength / 1000;
  switch (effect.do) {
    case "price":
    case "hours":
    case "overtreat":
      return;
    case "chairs":
      house.chairs = Math.max(1, house.chairs + round(effect.count * strength));
      return;
    case "staff":
      house.staff = Math.max(1, house.staff + round(effect.count * strength));
      return;
    case "skill":
    case "manner":
    case "tech":
      house[effect.do] = clamp(house[effect.do] + round(1000 * effect.by * strength), 0, 1000);
      return;
    case "poach-staff":
      return poachStaff(ctx, move, effect.raise * strength);
    case "poach-patients":
      return poachPatients(ctx, move, effect.share * strength);
    case "publish":
      return publishIncidents(ctx, move, strength);
    case "copy":
      return copy(ctx, house, move, strength);
    case "recall":
      return recall(ctx, house, move);
    case "disclose":
      return disclose(ctx, house, move);
    case "debate":
      return debate(ctx, move);
    case "offer-truce":
    case "offer-joint":
      // Said yes or no to beforehand, there is nothing left to ask.
      if (!saidTo(ctx.rules, move, "accept") && !saidTo(ctx.rules, move, "decline"))
        offerPact(ctx, effect.do === "offer-truce" ? "truce" : "joint", move);
      return;
    case "break-pact":
      return endPact(ctx, "rival");
    case "sabotage":
      return sabotage(ctx, move, effect.what, strength);
    case "inspection":
      return inspect(ctx, move, strength);
    case "squeeze":
      return squeeze(ctx, move, round(effect.doses * strength));
    default:
      applyTown(ctx, "rival", effect, {
        cause: "rival-move",
        ref: move.kind,
        segment: ctx.rules.city.segments[move.target] ? move.target : "",
        strength,
      });
  }
}

/** Half of the way to what the player is best at, of what anyone can see: price, manner, technology. */
function copy({ rules, state }: Ctx, house: RivalHouse, move: RivalMove, strength: number): void {
  const you = standingOf(rules, state, "you");
  const { price } = publicView(rules, state);
  const leads = [
    { what: "price", by: house.price - price, from: house.price, to: price },
    { what: "manner", by: round(1000 * (you?.manner ?? 0)) - house.manner, from: house.manner, to: 0 },
    { what: "tech", by: round(1000 * (you?.tech ?? 0)) - house.tech, from: house.tech, to: 0 },
  ].sort((a, b) => b.by - a.by || (a.what < b.what ? -1 : 1));
  const best = leads[0];
  if (!best || best.by <= 0) {
    move.result = "nothing-to-copy";
    return;
  }
  move.result = `copied-${best.what}`;
  const step = round((best.by / 2) * strength);
  if (best.what === "price") house.price -= step;
  else if (best.what === "manner") house.manner += step;
  else house.tech += step;
}

/** Their worst lot goes, and a new one takes its place. */
function recall(ctx: Ctx, house: RivalHouse, move: RivalMove): void {
  let worst: RivalLot | undefined;
  for (const lot of house.lots) if (!lot.recalled && (!worst || lot.integrity < worst.integrity)) worst = lot;
  if (!worst) return;
  worst.recalled = true;
  house.lots.push({ id: `${worst.id}-new`, integrity: NEW_LOT, doses: worst.doses, recalled: false });
  house.lots.sort((a, b) => (a.id < b.id ? -1 : 1));
  worst.doses = 0;
  move.result = "recalled";
  move.target = worst.id;
}

/** They tell of what they kept quiet themselves: it costs less than if somebody else had. */
function disclose(ctx: Ctx, house: RivalHouse, move: RivalMove): void {
  const { state } = ctx;
  let told = 0;
  for (const each of house.incidents) {
    if (each.public >= 0) continue;
    each.public = state.tick;
    told += 1;
    bookHouse(ctx, "trust", -TOLD_COSTS * each.stage, "disclosed", each.lot);
  }
  if (told > 0) bookHouse(ctx, "trust", TOLD_WINS, "honest", move.kind);
  move.result = told > 0 ? "disclosed" : "nothing-to-tell";
}
