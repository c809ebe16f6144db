import type { Command } from "../command.ts";
import type { Side, WallKind } from "../../ruleset.ts";
import type { Room, Thing } from "../../state.ts";
import { builtId, doorPlaces, isWalled, nearestDoor, roomPrice, SIDES, thingsIn } from "../../rules/house/building.ts";
import { nav } from "../../rules/house/map.ts";
import { placementFault } from "../../rules/house/layout-fault.ts";
import { findRoom } from "../../rules/house/rooms.ts";
import { permitted } from "../../rules/story/permits.ts";
import { refuse } from "../refuse.ts";
import { buildingRule, fault, makeStep, no } from "./step.ts";

type CopyRoom = Extract<Command, { type: "copy-room" }>;

/** Builds a room like another, with all that stands in it, at today's prices. */
export const copyRoomRule = buildingRule<CopyRoom>((rules, state, { room: id, at }) => {
  const source = findRoom(state, id);
  if (!source) return no(refuse("no-such-room"));
  if (!permitted(rules, state, "room", source.kind)) return no(refuse("not-for-sale"));
  const originals = thingsIn(rules, state, source);
  const missing = originals.find((thing) => !permitted(rules, state, "thing", thing.kind));
  if (missing) return no(refuse("not-for-sale"));

  const dx = at[0] - source.at[0];
  const dy = at[1] - source.at[1];
  const plan = nav(rules, state);
  // A side that leans on the building or on a neighbour needs a wall of its own elsewhere.
  const own = SIDES.map((side) => source.walls[side]).find((wall) => wall !== "none");
  const wallOf = (side: Side): WallKind | "none" =>
    source.walls[side] === "none" && own && isWalled(plan, source, side) ? own : source.walls[side];
  const bare: Room = {
    ...source,
    id: builtId(state, source.kind, 0),
    name: null,
    at: [at[0], at[1]],
    walls: { n: wallOf("n"), e: wallOf("e"), s: wallOf("s"), w: wallOf("w") },
    doors: [],
    paid: roomPrice(rules, source.kind, source.size),
  };
  const things: Thing[] = originals.map((thing, i) => ({
    ...thing,
    id: builtId(state, thing.kind, i + 1),
    at: [thing.at[0] + dx, thing.at[1] + dy],
    busy: 0,
    paid: rules.thingKinds[thing.kind]?.price ?? 0,
  }));
  const possible = doorPlaces(rules, bare);
  const doors = source.doors
    .map((door) => ({ at: [door.at[0] + dx, door.at[1] + dy] as [number, number], side: door.side }))
    .filter((door) => possible.some((p) => p.at[0] === door.at[0] && p.at[1] === door.at[1] && p.side === door.side));
  // A door that would lead nowhere here is put where there is a way.
  const other =
    doors.length === 0 && source.doors.length > 0
      ? nearestDoor(rules, { rooms: state.rooms, things: [...state.things, ...things] }, bare)
      : null;
  const room: Room = {
    ...bare,
    doors: other ? [{ at: [other.at[0], other.at[1]], side: other.side }] : doors,
  };
  const next = { rooms: [...state.rooms, room], things: [...state.things, ...things] };
  for (const thing of things) {
    const wrong = placementFault(rules, next, thing, room);
    // What stood in the wrong room, or on another rug, in the level may do so in the copy.
    if (wrong && wrong.code === "needs-wall") return fault(wrong);
  }
  const price = things.reduce((sum, thing) => sum + thing.paid, room.paid);
  return makeStep("copy-room", source.kind, {}, { rooms: [room], things }, price);
});
