/** Building: what is on offer and at what price, what stands in a room, and how a new room would look. */
import type { Ruleset, Side, Tile, WallKind } from "../../ruleset.ts";
import type { ClinicState, Room, Thing } from "../../state.ts";
import { beyond, distances, edgeOf, footprint, makeNav, sideBit, type Nav } from "./map.ts";

export const SIDES: readonly Side[] = ["n", "e", "s", "w"];

/** Rooms and things as they are or would be. */
export interface Layout {
  readonly rooms: readonly Room[];
  readonly things: readonly Thing[];
}
export interface DoorAt {
  readonly at: Tile;
  readonly side: Side;
}
interface Area {
  readonly at: Tile;
  readonly size: Tile;
}

/** Whether anything can be built in this level at all. */
export function canBuild(rules: Ruleset): boolean {
  return rules.building.rooms.length > 0 || rules.building.things.length > 0;
}

/** Credits for a room of a kind and size [along x, along y]; walls and a door are included. */
export function roomPrice(rules: Ruleset, kind: string, size: Tile): number {
  return (rules.roomKinds[kind]?.price ?? 0) * size[0] * size[1];
}

/** Credits that selling something gives back. */
export function resaleOf(rules: Ruleset, paid: number): number {
  return Math.floor(paid * rules.building.resale);
}

export function holds(area: Area, x: number, y: number): boolean {
  return x >= area.at[0] && y >= area.at[1] && x < area.at[0] + area.size[0] && y < area.at[1] + area.size[1];
}

/** Whether `inner` lies in `outer` with all its tiles. */
export function within(inner: Area, outer: Area): boolean {
  return (
    holds(outer, inner.at[0], inner.at[1]) &&
    holds(outer, inner.at[0] + inner.size[0] - 1, inner.at[1] + inner.size[1] - 1)
  );
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.at[0] < b.at[0] + b.size[0] &&
    b.at[0] < a.at[0] + a.size[0] &&
    a.at[1] < b.at[1] + b.size[1] &&
    b.at[1] < a.at[1] + a.size[1]
  );
}

/** All tiles of an area, row by row. */
export function tilesOf({ at, size }: Area): Tile[] {
  const tiles: Tile[] = [];
  for (let y = at[1]; y < at[1] + size[1]; y++) for (let x = at[0]; x < at[0] + size[0]; x++) tiles.push([x, y]);
  return tiles;
}

type Kinds = Pick<Ruleset, "thingKinds">;

/** The tiles that a thing takes. */
export function areaOf(rules: Kinds, thing: Pick<Thing, "kind" | "at" | "facing">): Area {
  const kind = rules.thingKinds[thing.kind];
  return { at: thing.at, size: kind ? footprint(kind, thing.facing) : [1, 1] };
}

/** Things that stand in a room with all their tiles. */
export function thingsIn(rules: Ruleset, state: { readonly things: readonly Thing[] }, room: Area): Thing[] {
  return state.things.filter((thing) => within(areaOf(rules, thing), room));
}

/** The room in which a thing stands with all its tiles; undefined on open floor or across a border. */
export function roomAround(
  rules: Ruleset,
  rooms: readonly Room[],
  thing: Pick<Thing, "kind" | "at" | "facing">,
): Room | undefined {
  const area = areaOf(rules, thing);
  return rooms.find((room) => within(area, room));
}

/**
 * What a room lacks to be of use: for each need of its kind that is not met, the kinds of things of which one would do.
 * Empty when all is there. This is advice: treatment goes by the things themselves.
 */
export function roomStatus(
  rules: Ruleset,
  state: { readonly things: readonly Thing[] },
  room: Room,
): readonly (readonly string[])[] {
  const needs = rules.roomKinds[room.kind]?.needs ?? [];
  if (needs.length === 0) return needs;
  const there = thingsIn(rules, state, room).map((thing) => thing.kind);
  return needs.filter((oneOf) => !oneOf.some((kind) => there.includes(kind)));
}

/** Walls that a room of a kind is built with; `glass` swaps walls for glass ones and leaves open rooms open. */
export function wallsOf(rules: Ruleset, kind: string, glass: boolean): Room["walls"] {
  const usual = rules.roomKinds[kind]?.walls ?? "full";
  const wall: WallKind | "none" = usual !== "none" && glass ? "glass" : usual;
  return { n: wall, e: wall, s: wall, w: wall };
}

/** A room as it would be built; `id` and `door` are the caller's, and open rooms get no door. */
export function draftRoom(
  rules: Ruleset,
  id: string,
  kind: string,
  at: Tile,
  size: Tile,
  glass: boolean,
  door: DoorAt | null,
): Room {
  const walls = wallsOf(rules, kind, glass);
  return {
    id,
    kind,
    name: null,
    at: [at[0], at[1]],
    size: [size[0], size[1]],
    walls,
    doors: door && walls.n !== "none" ? [{ at: [door.at[0], door.at[1]], side: door.side }] : [],
    paid: roomPrice(rules, kind, size),
  };
}

/** Every edge of a room that could hold a door: a wall of its own with floor of the building on the other side. */
export function doorPlaces(rules: Ruleset, room: Pick<Room, "at" | "size" | "walls">): DoorAt[] {
  const [x0, y0] = room.at;
  const x1 = x0 + room.size[0] - 1;
  const y1 = y0 + room.size[1] - 1;
  const places: DoorAt[] = [];
  for (let x = x0; x <= x1; x++) places.push({ at: [x, y0], side: "n" }, { at: [x, y1], side: "s" });
  for (let y = y0; y <= y1; y++) places.push({ at: [x0, y], side: "w" }, { at: [x1, y], side: "e" });
  return places.filter((place) => {
    const [x, y] = beyond(place.at, place.side);
    return room.walls[place.side] !== "none" && holds(rules.map.building, x, y);
  });
}

/**
 * A sensible door for a room that would be built: the place nearest to the entrance on foot, with free floor on both
 * sides of it. Between equals the one nearest to the middle of its wall, then n, s, w, e. Null when there is none,
 * and for kinds that have no walls.
 */
export function suggestDoor(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  kind: string,
  at: Tile,
  size: Tile,
): DoorAt | null {
  return nearestDoor(rules, state, draftRoom(rules, "", kind, at, size, false, null));
}

/** `suggestDoor` for a drafted room without doors. */
export function nearestDoor(rules: Ruleset, state: Layout, room: Room): DoorAt | null {
  const places = doorPlaces(rules, room);
  if (places.length === 0) return null;
  const plan = makeNav(rules.map, rules.thingKinds, [...state.rooms, { ...room, doors: [] }], state.things);
  const index = (tile: Tile) => tile[1] * plan.w + tile[0];
  const field = distances(plan, index(rules.map.entrance.at));
  let best: DoorAt | null = null;
  let bestFar = 1 << 29;
  let bestOff = 0;
  for (const place of places) {
    const outside = beyond(place.at, place.side);
    const far = field[index(outside)] ?? 1 << 30;
    if (plan.blocked[index(place.at)] || plan.blocked[index(outside)] || far > bestFar) continue;
    if (hangsOn(rules, state.things, place)) continue;
    const off = offMiddle(room, place);
    if (far === bestFar && off >= bestOff) continue;
    best = place;
    bestFar = far;
    bestOff = off;
  }
  return best;
}

/** How far a place is from the middle of its wall, in half tiles. */
function offMiddle(room: Pick<Room, "at" | "size">, place: DoorAt): number {
  const axis = place.side === "n" || place.side === "s" ? 0 : 1;
  return Math.abs(2 * (place.at[axis] - room.at[axis]) + 1 - room.size[axis]);
}

/** Whether something hangs on an edge, from either side. */
function hangsOn(rules: Ruleset, things: readonly Thing[], door: DoorAt): boolean {
  const edge = edgeOf(door.at, door.side);
  return things.some((thing) => {
    const side = rules.thingKinds[thing.kind]?.hung ? backOf(thing) : null;
    if (!side) return false;
    return tilesOf(areaOf(rules, thing)).some((tile) => {
      const own = edgeOf(tile, side);
      return own.x === edge.x && own.y === edge.y && own.axis === edge.axis;
    });
  });
}

/** The side of its tile on which a hung thing hangs; it can only be seen on north and west walls. */
export function backOf(thing: Pick<Thing, "facing">): "n" | "w" | null {
  if (thing.facing === "sw") return "n";
  return thing.facing === "se" ? "w" : null;
}

/** Whether a hung thing has a full wall without a door behind each of its tiles. */
export function hasWall(rules: Kinds, plan: Nav, thing: Pick<Thing, "kind" | "at" | "facing">): boolean {
  const side = backOf(thing);
  if (!side) return false;
  return tilesOf(areaOf(rules, thing)).every(
    ([x, y]) => ((plan.opaque[y * plan.w + x] ?? 0) & sideBit(side)) === sideBit(side),
  );
}

/** Whether a whole side of an area is walled already, by the building or by other rooms. */
export function isWalled(plan: Nav, area: Area, side: Side): boolean {
  return tilesOf(area)
    .filter(([x, y]) => {
      const [bx, by] = beyond([x, y], side);
      return !holds(area, bx, by);
    })
    .every(([x, y]) => {
      const i = y * plan.w + x;
      return (((plan.walls[i] ?? 0) | (plan.doors[i] ?? 0)) & sideBit(side)) !== 0;
    });
}

const places = new WeakMap<Ruleset, ReadonlyMap<string, number>>();

/** Place of an id in the order of rooms and things: those of the level as it lists them, then built ones by age. */
function orderOf(rules: Ruleset, id: string): number {
  let known = places.get(rules);
  if (!known) {
    const { rooms, things } = rules.map;
    known = new Map([
      ...rooms.map((room, i) => [room.id, i] as const),
      ...things.map((t, i) => [t.id ?? "", i] as const),
    ]);
    places.set(rules, known);
  }
  const level = known.get(id);
  if (level !== undefined) return level;
  return 100_000 + Number(/-b(\d+)$/.exec(id)?.[1] ?? 0);
}

/** The same rooms or things in the order in which the state keeps them. */
export function inOrder<T extends { readonly id: string }>(rules: Ruleset, list: readonly T[]): T[] {
  return [...list].sort((a, b) => orderOf(rules, a.id) - orderOf(rules, b.id) || (a.id < b.id ? -1 : 1));
}

/** The id of the `n`-th thing or room of a step; ids of the state's own counter never come twice. */
export function builtId(state: Readonly<Pick<ClinicState, "nextId">>, kind: string, n: number): string {
  return `${kind}-b${state.nextId + n}`;
}
