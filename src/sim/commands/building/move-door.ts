import type { Command } from "../command.ts";
import { findRoom } from "../../rules/house/rooms.ts";
import { refuse } from "../refuse.ts";
import { buildingRule, makeStep, no } from "./step.ts";

type MoveDoor = Extract<Command, { type: "move-door" }>;

/** Puts a door of a room elsewhere in its walls, free of charge. */
export const moveDoor = buildingRule<MoveDoor>((_rules, state, { room: id, index, door }) => {
  const room = findRoom(state, id);
  if (!room) return no(refuse("no-such-room"));
  if (!room.doors[index]) return no(refuse("no-such-door"));
  const same = room.doors.some(({ at, side }) => at[0] === door.at[0] && at[1] === door.at[1] && side === door.side);
  if (same) return no(refuse("no-change"));
  const moved = {
    ...room,
    doors: room.doors.map((old, i) =>
      i === index ? { at: [door.at[0], door.at[1]] as [number, number], side: door.side } : old,
    ),
  };
  return makeStep("move-door", room.kind, { rooms: [room] }, { rooms: [moved] }, 0);
});
