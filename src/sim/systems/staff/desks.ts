/** Who stands behind which desk. */
import type { Ctx } from "../../commands/command.ts";
import { deskPlaces } from "../../rules/staff/desks.ts";
import { findThing, isFree as placeIsFree } from "../../rules/house/places.ts";
import { roomAt } from "../../rules/house/rooms.ts";
import { fit, isFree, roomOf } from "../../rules/staff/staff.ts";
import { sendTo } from "../people/movement.ts";
import { free } from "../visit/stations.ts";

/** Every desk gets whoever does it best and has nothing else to do; a stand-in gives way to someone of the job. */
export function manDesks(ctx: Ctx): void {
  const { rules, state } = ctx;
  const holders = new Map(state.staff.filter((one) => one.task === "desk").map((one) => [one.body.spot, one]));
  const ready = state.staff.filter((one) => isFree(one) && one.duties.includes("receptionist"));
  for (const place of deskPlaces(rules, state)) {
    const thing = findThing(state, place.thing);
    const room = thing ? (roomAt(state, thing.at[0], thing.at[1])?.id ?? "") : "";
    const holder = holders.get(place.thing);
    if (!holder && !placeIsFree(state, place)) continue;
    let best = holder;
    let bestRank = holder ? fit(holder, "receptionist") * 10 : 0;
    let bestFar = 0;
    for (const one of ready) {
      if (!isFree(one)) continue;
      const held = roomOf(state, one);
      if (held !== "" && held !== room) continue;
      const rank = fit(one, "receptionist") * 10;
      const far = Math.abs(place.spot.x * 1000 + 500 - one.body.x) + Math.abs(place.spot.y * 1000 + 500 - one.body.y);
      if (best && (rank > bestRank || (rank === bestRank && (best === holder || far >= bestFar)))) continue;
      best = one;
      bestRank = rank;
      bestFar = far;
    }
    if (!best || best === holder) continue;
    if (holder) free(ctx, holder);
    best.task = "desk";
    best.duty = "receptionist";
    best.since = state.tick;
    sendTo(ctx, best.body, place);
  }
}
