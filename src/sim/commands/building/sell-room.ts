import type { Command } from "../command.ts";
import { resaleOf, thingsIn } from "../../rules/house/building.ts";
import { findRoom } from "../../rules/house/rooms.ts";
import { refuse } from "../refuse.ts";
import { buildingRule, makeStep, no } from "./step.ts";

type SellRoom = Extract<Command, { type: "sell-room" }>;

/** Takes a room down and sells all that stands in it. */
export const sellRoom = buildingRule<SellRoom>((rules, state, { room: id }) => {
  const room = findRoom(state, id);
  if (!room) return no(refuse("no-such-room"));
  const things = thingsIn(rules, state, room);
  const back = things.reduce((sum, thing) => sum + resaleOf(rules, thing.paid), resaleOf(rules, room.paid));
  return makeStep("sell-room", room.kind, { rooms: [room], things }, {}, back === 0 ? 0 : -back);
});
