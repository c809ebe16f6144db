import type { Command } from "../command.ts";
import { builtId, draftRoom, roomAround, thingsIn } from "../../rules/house/building.ts";
import { roomRuleFault } from "../../rules/house/layout-fault.ts";
import { permitted } from "../../rules/story/permits.ts";
import { refuse } from "../refuse.ts";
import { buildingRule, fault, makeStep, no } from "./step.ts";

type BuildRoom = Extract<Command, { type: "build-room" }>;

/** Builds a room with its walls and a door on open floor; what stands there already stays. */
export const buildRoom = buildingRule<BuildRoom>((rules, state, { kind: id, at, size, glass, door }) => {
  const kind = permitted(rules, state, "room", id) ? rules.roomKinds[id] : undefined;
  if (!kind) return no(refuse("not-for-sale"));
  if (Math.min(size[0], size[1]) < kind.least) return no(refuse("too-small", { room: id, least: kind.least }));
  const room = draftRoom(rules, builtId(state, id, 0), id, at, size, glass, door);
  for (const thing of thingsIn(rules, state, room)) {
    // Things of the level that never stood where they should are left alone.
    if (roomRuleFault(rules, thing, roomAround(rules, state.rooms, thing))) continue;
    const wrong = roomRuleFault(rules, thing, room);
    if (wrong) return fault(wrong);
  }
  return makeStep("build-room", id, {}, { rooms: [room] }, room.paid);
});
