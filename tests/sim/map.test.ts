import { describe, expect, it } from "vitest";
import type { MapDef, ThingKind } from "../../src/sim/ruleset.ts";
import { roomsOf } from "../../src/sim/rules/house/rooms.ts";
import {
  distances,
  flood,
  makeNav,
  nextTile,
  reachable,
  sees,
  spotsOf,
  wallPieces,
} from "../../src/sim/rules/house/map.ts";

const chair: ThingKind = {
  id: "chair",
  name: "Chair",
  size: [1, 2],
  solid: true,
  spots: [
    { role: "patient", at: [0, 0], pose: "lie", facing: "sw" },
    { role: "staff", at: [1, 0], pose: "stand", facing: "nw" },
  ],
  calm: 0,
  reach: 0,
  about: "",
  group: "care" as const,
  upkeep: 0,
  noise: 0,
  noiseReach: 0,
  light: 0,
  lightReach: 0,
  hung: false,
  hides: false,
  lab: false,
  rooms: [],
  network: false,
  price: 0,
};

/** A 10×8 map with a building of 6×5 at [2,1], a walled room in its corner, a door each. */
const map: MapDef = {
  size: [10, 8],
  building: { at: [2, 1], size: [6, 5] },
  entrance: { at: [4, 5], side: "s" },
  spawns: [[0, 7]],
  pavement: [{ at: [0, 7], size: [10, 1], floor: "pave" }],
  rooms: [
    {
      id: "room",
      kind: "surgery",
      at: [2, 1],
      size: [3, 3],
      walls: { e: "full", s: "glass" },
      doors: [{ at: [3, 3], side: "s" }],
    },
  ],
  things: [],
};
const at = (x: number, y: number) => y * 10 + x;

describe("the floor plan", () => {
  const plan = makeNav(map, {}, roomsOf(map), []);

  it("walls the building and the room, each edge once, with the doors open", () => {
    const pieces = wallPieces(map, roomsOf(map));
    expect(new Set(pieces.map((p) => `${p.axis}${p.x},${p.y}`)).size).toBe(pieces.length);
    expect(pieces.filter((p) => p.outer)).toHaveLength(2 * 6 + 2 * 5);
    expect(pieces.filter((p) => p.door).map((p) => [p.axis, p.x, p.y])).toEqual([
      ["x", 3, 4],
      ["x", 4, 6],
    ]);
  });

  it("lets people in by the door only", () => {
    expect(reachable(plan, at(0, 7), at(2, 1))).toBe(true);
    const shut = makeNav({ ...map, entrance: { at: [9, 7], side: "s" } }, {}, roomsOf(map), []);
    expect(reachable(shut, at(0, 7), at(2, 1))).toBe(false);
  });

  it("walks from anywhere to anywhere, always nearer, through no wall and no corner", () => {
    for (let from = 0; from < 80; from++) {
      let here = from;
      let left = distances(plan, at(2, 1))[here] ?? 0;
      for (let n = 0; here !== at(2, 1); n++) {
        expect(n).toBeLessThan(80);
        const next = nextTile(plan, here, at(2, 1));
        const far = distances(plan, at(2, 1))[next] ?? 0;
        expect(far).toBeLessThan(left);
        expect(
          Math.max(Math.abs((next % 10) - (here % 10)), Math.abs(Math.floor(next / 10) - Math.floor(here / 10))),
        ).toBe(1);
        here = next;
        left = far;
      }
    }
  });

  it("walks round furniture, and reaches the seat in the middle of it", () => {
    const kinds = { chair };
    const things = [{ kind: "chair", at: [6, 2] as [number, number], facing: "sw" as const }];
    const full = makeNav(map, kinds, roomsOf(map), things);
    expect(full.blocked[at(6, 2)]).toBe(1);
    expect(reachable(full, at(0, 7), at(6, 2))).toBe(true);
    let here = at(6, 1);
    const way = [here];
    while (here !== at(6, 4)) way.push((here = nextTile(full, here, at(6, 4))));
    expect(way).not.toContain(at(6, 2));
    expect(way).not.toContain(at(6, 3));
  });

  it("turns spots with their thing", () => {
    const spots = (facing: "sw" | "se" | "ne" | "nw") =>
      spotsOf(chair, { at: [5, 5], facing }).map((s) => [s.x, s.y, s.facing]);
    expect(spots("sw")).toEqual([
      [5, 5, "sw"],
      [6, 5, "nw"],
    ]);
    expect(spots("se")).toEqual([
      [5, 5, "se"],
      [5, 4, "sw"],
    ]);
    expect(spots("ne")).toEqual([
      [5, 6, "ne"],
      [4, 6, "se"],
    ]);
  });

  it("sees through glass and doors, not through walls", () => {
    expect(sees(plan, 2, 3, 2, 5)).toBe(true);
    expect(sees(plan, 4, 2, 6, 2)).toBe(false);
    expect(sees(plan, 3, 2, 3, 5)).toBe(true);
    expect(sees(plan, 6, 2, 4, 2)).toBe(false);
  });

  it("sees nothing past a thing that hides, but the thing itself", () => {
    const screen: ThingKind = { ...chair, id: "screen", size: [1, 1], spots: [], hides: true };
    const full = makeNav(map, { screen }, roomsOf(map), [{ kind: "screen", at: [6, 3], facing: "sw" }]);
    expect(sees(plan, 6, 2, 6, 4)).toBe(true);
    expect(sees(full, 6, 2, 6, 4)).toBe(false);
    expect(sees(full, 6, 2, 6, 3)).toBe(true);
    expect(sees(full, 6, 3, 6, 5)).toBe(true);
  });

  it("floods the same tiles that can be reached, seats among others included", () => {
    const kinds = { chair };
    const full = makeNav(map, kinds, roomsOf(map), [
      { kind: "chair", at: [6, 2], facing: "sw" },
      { kind: "chair", at: [2, 1], facing: "sw" },
    ]);
    const reached = flood(full, at(4, 5));
    for (let i = 0; i < 80; i++) expect([i, reached[i] === 1]).toEqual([i, reachable(full, at(4, 5), i)]);
    const shut = makeNav(map, kinds, [{ ...roomsOf(map)[0]!, doors: [] }], []);
    expect([flood(shut, at(4, 5))[at(3, 3)], flood(shut, at(4, 5))[at(3, 4)]]).toEqual([0, 1]);
  });
});
