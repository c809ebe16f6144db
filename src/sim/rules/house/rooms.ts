/** Rooms: of the level, as they are now, and which tile is in which. */
import type { MapDef, RoomDef, Side, WallKind } from "../../ruleset.ts";
import type { ClinicState, Room } from "../../state.ts";

const SIDES: readonly Side[] = ["n", "e", "s", "w"];

/** A level's rooms as the state keeps them. */
export function roomsOf(map: Pick<MapDef, "rooms">): Room[] {
  return map.rooms.map((room) => ({
    id: room.id,
    kind: room.kind,
    name: room.name ?? null,
    at: [room.at[0], room.at[1]],
    size: [room.size[0], room.size[1]],
    walls: wallsOfDef(room),
    doors: room.doors.map((door) => ({ at: [door.at[0], door.at[1]], side: door.side })),
    paid: 0,
  }));
}

function wallsOfDef(room: RoomDef): Record<Side, WallKind | "none"> {
  const walls: Record<Side, WallKind | "none"> = { n: "none", e: "none", s: "none", w: "none" };
  for (const side of SIDES) walls[side] = room.walls?.[side] ?? "none";
  return walls;
}

/** The room that a tile is in; undefined for open floor and outside. */
export function roomAt(state: Readonly<Pick<ClinicState, "rooms">>, x: number, y: number): Room | undefined {
  return state.rooms.find(
    (room) => x >= room.at[0] && y >= room.at[1] && x < room.at[0] + room.size[0] && y < room.at[1] + room.size[1],
  );
}

export function findRoom(state: Readonly<Pick<ClinicState, "rooms">>, id: string): Room | undefined {
  return state.rooms.find((room) => room.id === id);
}

/** The first room of a kind. */
export function roomOfKind(state: Readonly<Pick<ClinicState, "rooms">>, kind: string): Room | undefined {
  return state.rooms.find((room) => room.kind === kind);
}

/** The room of a kind whose middle is nearest to a body, by x and y; ties to the earlier one. */
export function nearestRoom(
  state: Readonly<Pick<ClinicState, "rooms">>,
  kind: string,
  body: { readonly x: number; readonly y: number },
): Room | undefined {
  let best: Room | undefined;
  let bestFar = Infinity;
  for (const room of state.rooms) {
    if (room.kind !== kind) continue;
    const far =
      Math.abs(room.at[0] * 1000 + room.size[0] * 500 - body.x) +
      Math.abs(room.at[1] * 1000 + room.size[1] * 500 - body.y);
    if (far >= bestFar) continue;
    best = room;
    bestFar = far;
  }
  return best;
}
