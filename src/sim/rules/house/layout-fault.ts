/**
 * Whether rooms and things could stand as somebody wants them to: nothing overlaps, nobody is built in, and every
 * place for people can still be reached from the entrance. One plan and one flood serve all of it, so that a ghost
 * under the pointer can ask on every move.
 */
import type { Ruleset, Tile } from "../../ruleset.ts";
import type { ClinicState, Room, Thing } from "../../state.ts";
import { areaOf, backOf, hasWall, holds, overlap, tilesOf, within, type Layout } from "./building.ts";
import { beyond, flood, makeNav, nav, sideBit, spotsOf, type Nav, type Spot } from "./map.ts";
import { tileX, tileY } from "../people/people.ts";
import { findRoom } from "./rooms.ts";

/** Why not: a code with parameters, and the tiles at fault. */
export interface Fault {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly tiles: readonly Tile[];
}

/** A "no" with its code, parameters and tiles. */
function refuse(code: string, params: Fault["params"], tiles: readonly Tile[]): Fault {
  return { code, params, tiles };
}

/** The first fault of a layout that `state` would change to; `fresh` are the ids that are new or moved in it. */
export function layoutFault(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  next: Layout,
  fresh: ReadonlySet<string>,
): Fault | null {
  for (const room of next.rooms) {
    const fault = fresh.has(room.id) ? roomFault(rules, next, room) : null;
    if (fault) return fault;
  }
  const plan = makeNav(rules.map, rules.thingKinds, next.rooms, next.things);
  return (
    standingFault(rules, state, next, fresh, plan) ??
    hangingFault(rules, state, next, fresh, plan) ??
    wayFault(rules, state, next, fresh, plan)
  );
}

function roomFault(rules: Ruleset, next: Layout, room: Room): Fault | null {
  const { building } = rules.map;
  const tiles = tilesOf(room);
  const outside = tiles.filter(([x, y]) => !holds(building, x, y));
  if (outside.length > 0) return refuse("outside-building", {}, outside);
  const other = next.rooms.find((r) => r.id !== room.id && overlap(r, room));
  if (other)
    return refuse(
      "overlaps-room",
      { room: other.id },
      tiles.filter(([x, y]) => holds(other, x, y)),
    );
  for (const door of room.doors) {
    const [x, y] = beyond(door.at, door.side);
    const inWall = holds(room, door.at[0], door.at[1]) && !holds(room, x, y) && room.walls[door.side] !== "none";
    if (!inWall) return refuse("door-not-in-wall", {}, [door.at]);
    if (!holds(building, x, y)) return refuse("door-leads-outside", {}, [door.at]);
  }
  return null;
}

/** Things in walls, in each other, outside, or on somebody's feet. */
function standingFault(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  next: Layout,
  fresh: ReadonlySet<string>,
  plan: Nav,
): Fault | null {
  const owner = new Map<number, Thing>();
  for (const thing of next.things) {
    const kind = rules.thingKinds[thing.kind];
    if (!kind) continue;
    const area = areaOf(rules, thing);
    const isFresh = fresh.has(thing.id);
    if (isFresh && !within(area, rules.map.building)) {
      const outside = tilesOf(area).filter(([x, y]) => !holds(rules.map.building, x, y));
      return refuse("outside-building", {}, outside);
    }
    const [w, h] = area.size;
    if (w > 1 || h > 1) {
      const cut = cutTiles(plan, area);
      if (cut.length > 0)
        return isFresh ? refuse("wall-in-the-way", {}, cut) : refuse("thing-in-the-way", { thing: thing.kind }, cut);
    }
    if (!kind.solid) continue;
    for (let y = area.at[1]; y < area.at[1] + h; y++) {
      for (let x = area.at[0]; x < area.at[0] + w; x++) {
        const index = y * plan.w + x;
        const other = owner.get(index);
        // Whichever of the two was there before is in the way of the other.
        if (other) return refuse("thing-in-the-way", { thing: isFresh ? other.kind : thing.kind }, [[x, y]]);
        owner.set(index, thing);
      }
    }
    if (!isFresh) continue;
    for (const person of [...state.patients, ...state.staff]) {
      const { body } = person;
      const tiles: Tile[] = [[tileX(body), tileY(body)]];
      if (body.next >= 0) tiles.push([body.next % plan.w, Math.floor(body.next / plan.w)]);
      const stood = tiles.filter(([x, y]) => holds(area, x, y));
      if (stood.length > 0) return refuse("person-in-the-way", { person: person.id }, stood);
    }
  }
  return null;
}

/** Tiles of an area with a wall or a door between them and the next tile of it. */
function cutTiles(plan: Nav, area: { readonly at: Tile; readonly size: Tile }): Tile[] {
  return tilesOf(area).filter(([x, y]) => {
    const bits = (plan.walls[y * plan.w + x] ?? 0) | (plan.doors[y * plan.w + x] ?? 0);
    return (
      (x + 1 < area.at[0] + area.size[0] && (bits & sideBit("e")) !== 0) ||
      (y + 1 < area.at[1] + area.size[1] && (bits & sideBit("s")) !== 0)
    );
  });
}

/** What hangs on a wall must keep it. */
function hangingFault(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  next: Layout,
  fresh: ReadonlySet<string>,
  plan: Nav,
): Fault | null {
  const now = nav(rules, state);
  for (const thing of next.things) {
    if (!rules.thingKinds[thing.kind]?.hung || fresh.has(thing.id)) continue;
    if (hasWall(rules, now, thing) && !hasWall(rules, plan, thing))
      return refuse("loses-wall", { thing: thing.kind }, tilesOf(areaOf(rules, thing)));
  }
  return null;
}

/** Places that people can't stand on or get to, rooms without a way in, people without a way out. */
function wayFault(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  next: Layout,
  fresh: ReadonlySet<string>,
  plan: Nav,
): Fault | null {
  const { entrance } = rules.map;
  const door = entrance.at[1] * plan.w + entrance.at[0];
  if (plan.blocked[door]) return refuse("blocks-entrance", {}, [entrance.at]);
  const reached = flood(plan, door);
  let cutOff: Fault | null = null;
  for (const thing of next.things) {
    const kind = rules.thingKinds[thing.kind];
    if (!kind || kind.spots.length === 0) continue;
    const area = areaOf(rules, thing);
    const isFresh = fresh.has(thing.id);
    for (const spot of spotsOf(kind, thing)) {
      const tile: Tile = [spot.x, spot.y];
      const index = spot.y * plan.w + spot.x;
      const own = holds(area, spot.x, spot.y);
      const usable =
        holds(rules.map.building, spot.x, spot.y) && (own || (!plan.blocked[index] && !walledOff(plan, area, spot)));
      if (!usable) return refuse(isFresh ? "no-standing-room" : "blocks-spot", { thing: thing.kind }, [tile]);
      if (!reached[index]) cutOff ??= refuse("cut-off", { thing: thing.kind }, [tile]);
    }
  }
  for (const room of next.rooms) {
    const tiles = tilesOf(room);
    if (!tiles.some(([x, y]) => reached[y * plan.w + x] && !plan.blocked[y * plan.w + x]))
      return refuse("no-way-in", { room: findRoom(state, room.id) ? room.id : room.kind }, tiles);
  }
  if (cutOff) return cutOff;
  for (const person of [...state.patients, ...state.staff]) {
    const tile: Tile = [tileX(person.body), tileY(person.body)];
    const index = tile[1] * plan.w + tile[0];
    if (plan.inside[index] && !reached[index]) return refuse("shut-in", { person: person.id }, [tile]);
  }
  return null;
}

/** Whether a wall or a door stands between a thing and a place beside it. */
export function walledOff(
  plan: Nav,
  area: { readonly at: Tile; readonly size: Tile },
  spot: Pick<Spot, "x" | "y">,
): boolean {
  let x = spot.x;
  let y = spot.y;
  while (!holds(area, x, y)) {
    const bits = (plan.walls[y * plan.w + x] ?? 0) | (plan.doors[y * plan.w + x] ?? 0);
    if (x < area.at[0] || x >= area.at[0] + area.size[0]) {
      const east = x < area.at[0];
      if (bits & sideBit(east ? "e" : "w")) return true;
      x += east ? 1 : -1;
    } else {
      const south = y < area.at[1];
      if (bits & sideBit(south ? "s" : "n")) return true;
      y += south ? 1 : -1;
    }
  }
  return false;
}

/** Rules for where a player may put something, over and above `layoutFault`: its wall, its room, its floor. */
export function placementFault(rules: Ruleset, next: Layout, thing: Thing, room: Room | undefined): Fault | null {
  const kind = rules.thingKinds[thing.kind];
  if (!kind) return null;
  const area = areaOf(rules, thing);
  const tiles = tilesOf(area);
  if (kind.hung) {
    const plan = makeNav(rules.map, {}, next.rooms, []);
    if (within(area, rules.map.building) && !hasWall(rules, plan, thing))
      return refuse("needs-wall", { thing: thing.kind }, tiles);
  }
  if (!kind.solid) {
    const other = next.things.find((t) => {
      const its = rules.thingKinds[t.kind];
      if (t.id === thing.id || !its || its.solid || its.hung !== kind.hung) return false;
      return overlap(areaOf(rules, t), area) && (!kind.hung || backOf(t) === backOf(thing));
    });
    if (other) return refuse("thing-in-the-way", { thing: other.kind }, tiles);
  }
  return roomRuleFault(rules, thing, room);
}

/** Equipment that belongs in certain rooms may not stand elsewhere. */
export function roomRuleFault(rules: Ruleset, thing: Thing, room: Room | undefined): Fault | null {
  const kind = rules.thingKinds[thing.kind];
  if (!kind || kind.rooms.length === 0 || (room && kind.rooms.includes(room.kind))) return null;
  return refuse("wrong-room", { thing: thing.kind, room: kind.rooms[0] ?? "" }, tilesOf(areaOf(rules, thing)));
}
