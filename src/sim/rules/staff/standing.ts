/** Where staff stand when there is nothing to do: at home, or in a room, each on a tile of their own. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Room, Staff, Thing } from "../../state.ts";
import { nav } from "../house/map.ts";
import { placesOn } from "../house/places.ts";
import { findRoom, roomOfKind } from "../house/rooms.ts";
import { roomOf } from "./staff.ts";

// Made again only when the layout changes, like the floor plan.
const kept = new WeakMap<readonly Thing[], { layout: number; tiles: Map<string, readonly number[]> }>();

/** Tiles of a room that nobody needs for anything else, along its edge first; indices into the map. */
export function looseTiles(rules: Ruleset, state: Readonly<ClinicState>, room: Room): readonly number[] {
  let cache = kept.get(state.things);
  if (!cache || cache.layout !== state.layout) {
    cache = { layout: state.layout, tiles: new Map() };
    kept.set(state.things, cache);
  }
  const known = cache.tiles.get(room.id);
  if (known) return known;
  const plan = nav(rules, state);
  const taken = new Set<number>();
  for (const thing of state.things)
    for (const place of placesOn(rules, state, thing)) taken.add(place.spot.y * plan.w + place.spot.x);
  for (const door of [...state.rooms.flatMap((each) => each.doors), rules.map.entrance])
    taken.add(door.at[1] * plan.w + door.at[0]);
  const [x0, y0] = room.at;
  const [w, h] = room.size;
  const tiles: number[] = [];
  for (const edge of [true, false])
    for (let y = y0; y < y0 + h; y++)
      for (let x = x0; x < x0 + w; x++) {
        const index = y * plan.w + x;
        const atEdge = x === x0 || y === y0 || x === x0 + w - 1 || y === y0 + h - 1;
        if (atEdge === edge && !plan.blocked[index] && !taken.has(index)) tiles.push(index);
      }
  cache.tiles.set(room.id, tiles);
  return tiles;
}

/** Room they stand in: the one they are held to, else the first of their role's; undefined when there is none. */
export function standingRoom(rules: Ruleset, state: Readonly<ClinicState>, staff: Staff): Room | undefined {
  const held = roomOf(state, staff);
  if (held) return findRoom(state, held);
  for (const kind of rules.roles[staff.role].rooms) {
    const room = roomOfKind(state, kind);
    if (room) return room;
  }
  return state.rooms[0];
}

/** The tile where somebody waits for work: home if they have one and are not held to a room, else a loose one. */
export function standingTile(rules: Ruleset, state: Readonly<ClinicState>, staff: Staff): readonly [number, number] {
  if (staff.home && roomOf(state, staff) === "") return staff.home;
  const room = standingRoom(rules, state, staff);
  const tiles = room ? looseTiles(rules, state, room) : [];
  if (!room || tiles.length === 0) return rules.map.entrance.at;
  // The nth of those who stand here takes the nth tile, so that two never share one while there is room.
  let rank = 0;
  for (const other of state.staff) {
    if (other.id === staff.id) break;
    if (other.home && roomOf(state, other) === "") continue;
    if (standingRoom(rules, state, other)?.id === room.id) rank += 1;
  }
  const index = tiles[rank % tiles.length] ?? 0;
  const width = rules.map.size[0];
  return [index % width, Math.floor(index / width)];
}
