/** The floor plan: all in its place, nothing in the way, and every place for people reachable from the door. */
import type { MapDef, Ruleset, Tile } from "../../sim/ruleset.ts";
import {
  edgeOf,
  footprint,
  makeNav,
  reachable,
  spotsOf,
  wallPieces,
  type Nav,
  type WallPiece,
} from "../../sim/rules/house/map.ts";
import { thingId } from "../compile.ts";
import { thingKindsOf } from "../defaults.ts";
import { hasWall } from "../../sim/rules/house/building.ts";
import { walledOff } from "../../sim/rules/house/layout-fault.ts";
import { roomsOf } from "../../sim/rules/house/rooms.ts";
import type { Path, Problem } from "../issues.ts";
import type { Base } from "../schema/base-files.ts";
import type { LevelFile } from "../schema/level.ts";
import { has } from "./base.ts";

interface Area {
  readonly at: Tile;
  readonly size: Tile;
}
type Kinds = Ruleset["thingKinds"];
const show = (tile: Tile) => `[${tile[0]}, ${tile[1]}]`;
const within = (inner: Area, outer: Area) =>
  inner.at[0] >= outer.at[0] &&
  inner.at[1] >= outer.at[1] &&
  inner.at[0] + inner.size[0] <= outer.at[0] + outer.size[0] &&
  inner.at[1] + inner.size[1] <= outer.at[1] + outer.size[1];
const holds = (area: Area, tile: Tile) => within({ at: tile, size: [1, 1] }, area);
const meet = (a: Area, b: Area) =>
  a.at[0] < b.at[0] + b.size[0] &&
  b.at[0] < a.at[0] + a.size[0] &&
  a.at[1] < b.at[1] + b.size[1] &&
  b.at[1] < a.at[1] + a.size[1];

export function mapProblems(level: LevelFile, base: Base): Problem[] {
  const map = level.map as MapDef;
  const kinds: Kinds = thingKindsOf(base);
  const whole: Area = { at: [0, 0], size: map.size };
  const problems: Problem[] = [];
  const outside = (path: Path, what: string, hint: string) =>
    problems.push({ code: "outside-map", path, message: what, hint });

  if (!within(map.building, whole))
    outside(
      ["map", "building"],
      `The building does not fit on the map of ${show(map.size)} tiles.`,
      "Make the map larger, or the building smaller.",
    );
  map.rooms.forEach((room, i) => {
    if (!within(room, map.building))
      outside(
        ["map", "rooms", i],
        `The room "${room.id}" reaches out of the building.`,
        `The building spans ${show(map.building.at)} and ${show(map.building.size)} tiles from there.`,
      );
    const other = map.rooms.findIndex((r, j) => j < i && meet(r, room));
    if (other >= 0)
      problems.push({
        code: "overlap",
        path: ["map", "rooms", i],
        message: `The rooms "${room.id}" and "${map.rooms[other]?.id}" overlap.`,
        hint: "Move or shrink one of them.",
      });
  });
  map.spawns.forEach((tile, i) => {
    if (!holds(whole, tile)) outside(["map", "spawns", i], `The tile ${show(tile)} is not on the map.`, "");
    else if (holds(map.building, tile))
      problems.push({
        code: "wrong-value",
        path: ["map", "spawns", i],
        message: `People can't come from ${show(tile)}, which is inside the building.`,
        hint: "Use a tile at the edge of the map.",
      });
  });
  map.pavement.forEach((strip, i) => {
    if (!within(strip, whole)) outside(["map", "pavement", i], "This strip reaches off the map.", "");
  });
  if (problems.some((problem) => problem.code === "outside-map")) return problems;

  problems.push(...doorProblems(map), ...thingProblems(level, map, kinds));
  // With furniture standing in walls or off the map, "unreachable" would only say the same again.
  if (!problems.some((problem) => problem.severity !== "warning")) problems.push(...reachProblems(level, map, kinds));
  return problems;
}

function doorProblems(map: MapDef): Problem[] {
  const problems: Problem[] = [];
  const pieces = new Map(wallPieces(map, roomsOf(map)).map((piece) => [`${piece.axis}${piece.x},${piece.y}`, piece]));
  const pieceAt = (at: Tile, side: MapDef["entrance"]["side"]): WallPiece | undefined => {
    const edge = edgeOf(at, side);
    return pieces.get(`${edge.axis}${edge.x},${edge.y}`);
  };
  if (!holds(map.building, map.entrance.at) || !pieceAt(map.entrance.at, map.entrance.side)?.outer) {
    problems.push({
      code: "door-without-wall",
      path: ["map", "entrance"],
      message: `The entrance at ${show(map.entrance.at)} (${map.entrance.side}) is not in the building's outline.`,
      hint: "Give the tile just inside, and the side of it that faces the street.",
    });
  }
  map.rooms.forEach((room, i) => {
    room.doors.forEach((door, j) => {
      const path = ["map", "rooms", i, "doors", j];
      if (!holds(room, door.at))
        problems.push({
          code: "door-without-wall",
          path,
          message: `The door at ${show(door.at)} is not on a tile of the room "${room.id}".`,
          hint: `The room spans ${show(room.at)} and ${show(room.size)} tiles from there.`,
        });
      else if (!pieceAt(door.at, door.side))
        problems.push({
          code: "door-without-wall",
          path,
          message: `There is no wall on side ${door.side} of ${show(door.at)} for a door.`,
          hint: "Give the room a wall there, or take the door away.",
        });
    });
  });
  return problems;
}

function thingProblems(level: LevelFile, map: MapDef, kinds: Kinds): Problem[] {
  const problems: Problem[] = [];
  const bare = makeNav(map, {}, roomsOf(map), []);
  const standing = new Map<number, string>();
  level.map.things.forEach((thing, i) => {
    const path = ["map", "things", i];
    const kind = has(kinds, thing.kind) ? kinds[thing.kind] : undefined;
    if (!kind) return;
    const size = footprint(kind, thing.facing);
    if (!within({ at: thing.at, size }, { at: [0, 0], size: map.size })) {
      problems.push({
        code: "outside-map",
        path,
        message: `The ${thing.kind} at ${show(thing.at)} takes ${show(size)} tiles and reaches off the map.`,
        hint: `The map has ${show(map.size)} tiles.`,
      });
      return;
    }
    const wall = wallThrough(bare, thing.at, size);
    if (wall)
      problems.push({
        code: "overlap",
        path,
        message: `The ${thing.kind} at ${show(thing.at)} (${thing.facing}) stands in the wall at ${show(wall)}.`,
        hint: `It takes ${show(size)} tiles this way round; move or turn it.`,
      });
    if (kind.hung && !hasWall({ thingKinds: kinds }, bare, { ...thing, at: [...thing.at] }))
      problems.push({
        code: "no-wall",
        severity: "warning",
        path,
        message: `The ${thing.kind} at ${show(thing.at)} hangs in the air.`,
        hint: "It needs a full wall without a door at its back: facing sw on the north side of its tile, facing se on the west side.",
      });
    if (!kind.solid) return;
    for (let y = thing.at[1]; y < thing.at[1] + size[1]; y++) {
      for (let x = thing.at[0]; x < thing.at[0] + size[0]; x++) {
        const other = standing.get(y * map.size[0] + x);
        if (other !== undefined) {
          problems.push({
            code: "overlap",
            path,
            message: `The ${thing.kind} at ${show(thing.at)} overlaps "${other}" on ${show([x, y])}.`,
            hint: "Move one of them.",
          });
          return;
        }
        standing.set(y * map.size[0] + x, thingId(thing, i));
      }
    }
  });
  return problems;
}

/** A tile of the area with a wall between it and the next tile of the area, or null. */
function wallThrough(plan: Nav, at: Tile, size: Tile): Tile | null {
  for (let y = at[1]; y < at[1] + size[1]; y++) {
    for (let x = at[0]; x < at[0] + size[0]; x++) {
      const bits = plan.walls[y * plan.w + x] ?? 0;
      // East (2) and south (4) sides of each tile but the last ones are inside the area.
      if ((x + 1 < at[0] + size[0] && bits & 2) || (y + 1 < at[1] + size[1] && bits & 4)) return [x, y];
    }
  }
  return null;
}

function reachProblems(level: LevelFile, map: MapDef, kinds: Kinds): Problem[] {
  const problems: Problem[] = [];
  const plan = makeNav(map, kinds, roomsOf(map), level.map.things);
  const index = (tile: Tile) => tile[1] * plan.w + tile[0];
  const door = index(map.entrance.at);
  if (plan.blocked[door]) {
    const message = `Something stands in the entrance at ${show(map.entrance.at)}.`;
    return [{ code: "unreachable", path: ["map", "entrance"], message, hint: "Move it, or the entrance." }];
  }
  const street = map.spawns.filter((tile) => !reachable(plan, index(tile), door));
  map.spawns.forEach((tile, i) => {
    if (street.includes(tile))
      problems.push({
        code: "unreachable",
        path: ["map", "spawns", i],
        message: `Nobody gets from ${show(tile)} to the entrance at ${show(map.entrance.at)}.`,
        hint: "Is the entrance's side right, and the way to it free?",
      });
  });
  if (street.length > 0) return problems;
  level.map.things.forEach((thing, i) => {
    const kind = has(kinds, thing.kind) ? kinds[thing.kind] : undefined;
    if (!kind) return;
    for (const spot of spotsOf(kind, thing)) {
      const at: Tile = [spot.x, spot.y];
      const inside = spot.x >= 0 && spot.y >= 0 && spot.x < plan.w && spot.y < plan.h && plan.inside[index(at)] === 1;
      // Places on the thing itself are stepped onto from beside it; places beside it must be free floor.
      const area = { at: thing.at, size: footprint(kind, thing.facing) };
      const own = holds(area, at);
      const walled = inside && !own && walledOff(plan, area, spot);
      const free = own || (!plan.blocked[index(at)] && !walled);
      if (inside && free && reachable(plan, index(at), door)) continue;
      const name = {
        patient: "patients",
        staff: "the staff",
        seat: "people who wait",
        queue: "people in the queue",
        visitor: "people at the desk",
        break: "staff on a break",
        study: "staff who learn",
      }[spot.role];
      problems.push({
        code: "unreachable",
        path: ["map", "things", i],
        message: `The place for ${name} at the ${thing.kind}, ${show(at)}, can't be reached from the entrance.`,
        hint: !inside
          ? "It lies outside the building."
          : !own && plan.blocked[index(at)]
            ? "Something stands on it."
            : walled
              ? "There is a wall between the two."
              : "Is there a door, and a free way to it?",
      });
      break;
    }
  });
  level.staff.forEach((person, i) => {
    const free = holds(map.building, person.home) && !plan.blocked[index(person.home)];
    if (!free || !reachable(plan, index(person.home), door))
      problems.push({
        code: "unreachable",
        path: ["staff", i, "home"],
        message: `${person.id} can't stand at ${show(person.home)}.`,
        hint: free ? "Nobody gets from there to the entrance." : "It must be a free tile inside the building.",
      });
  });
  map.rooms.forEach((room, i) => {
    for (let y = room.at[1]; y < room.at[1] + room.size[1]; y++) {
      for (let x = room.at[0]; x < room.at[0] + room.size[0]; x++)
        if (!plan.blocked[index([x, y])] && reachable(plan, index([x, y]), door)) return;
    }
    problems.push({
      code: "no-door",
      path: ["map", "rooms", i],
      message: `Nobody gets into the room "${room.id}".`,
      hint: "Give it a door in one of its walls.",
    });
  });
  return problems;
}
