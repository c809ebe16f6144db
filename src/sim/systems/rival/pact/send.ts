/** People sent from one house to the other, while both work together: those without a place, and those who fit there. */
import type { Ctx } from "../../../commands/command.ts";
import type { House } from "../../../ruleset.ts";
import type { Pact } from "../../../state.ts";
import { bookCash } from "../../../ledger.ts";
import { minutesToTicks } from "../../../rules/clock.ts";
import { standingOf } from "../../../rules/city/standing.ts";
import { chairsAtWork } from "../../../rules/rival/house.ts";
import { fitsBetter, isJoint, otherHouse } from "../../../rules/rival/joint.ts";
import { bookHouse } from "../house/books.ts";

/**
 * Somebody of a segment leaves one house for the other: for want of time there, or because the other's method fits.
 * True when they are on their way; the house that gets them shares the fee.
 */
export function passOn(ctx: Ctx, from: House, segment: string, why: "full" | "fit" = "full"): boolean {
  const { rules, state } = ctx;
  const pact = state.rival?.pact;
  if (!pact || !isJoint(state) || !rules.city.segments[segment]) return false;
  const to = otherHouse(from);
  if (!hasRoom(ctx, pact, to)) return false;
  const due = state.tick + minutesToTicks(rules.tuning.pact.walkMinutes);
  pact.onTheWay.push({ segment, to, due });
  const { fee } = rules.tuning.pact;
  const gain = to === "rival" ? fee : -fee;
  bookCash(state.cash, state.tick, gain, to === "rival" ? "sent-on" : "sent-to-us");
  bookHouse(ctx, "cash", -gain, to === "rival" ? "sent-to-us" : "sent-on");
  pact.sent.fees += gain;
  if (to === "rival") pact.sent.toThem += 1;
  else pact.sent.toYou += 1;
  ctx.emit({ type: "pact-sent", to, segment, why });
  return true;
}

/** Sends somebody who has chosen a house to the other, if they would be better off there. */
export function sendWhereTheyFit(ctx: Ctx, house: House, segment: string): boolean {
  const { rules, state } = ctx;
  const who = rules.city.segments[segment];
  if (!who || !isJoint(state)) return false;
  const you = standingOf(rules, state, "you");
  const rival = standingOf(rules, state, "rival");
  return !!you && !!rival && fitsBetter(rules, who, house, { you, rival }) && passOn(ctx, house, segment, "fit");
}

/** Segments of those whom the rival sent and who stand at the player's door now; they are taken off the list. */
export function sentToYou({ state }: Ctx): string[] {
  const pact = state.rival?.pact;
  if (!pact || pact.onTheWay.length === 0) return [];
  const here = pact.onTheWay.filter((one) => one.to === "you" && one.due <= state.tick);
  if (here.length === 0) return [];
  pact.onTheWay = pact.onTheWay.filter((one) => !here.includes(one));
  return here.map((one) => one.segment);
}

/**
 * Nobody is sent to a house where they would wait again: those who wait there and those on their way must find chairs
 * with this patient or the next.
 */
function hasRoom({ rules, state }: Ctx, pact: Pact, to: House): boolean {
  const coming = pact.onTheWay.filter((one) => one.to === to).length;
  if (to === "you") {
    const inside = state.patients.filter((p) => p.visit.step !== "leaving").length;
    const waiting = state.patients.filter((p) => ["arriving", "checking-in", "waiting"].includes(p.visit.step)).length;
    const chairs = state.things.filter((thing) => thing.kind === "dental-chair").length;
    return waiting + coming < chairs && inside + coming < rules.arrivals.capacity;
  }
  const house = state.rival?.house;
  return !!house && house.closed < 0 && house.queue.length + coming < chairsAtWork(rules, house);
}
