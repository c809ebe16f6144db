import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { makeNav, nextTile, type Nav } from "../../src/sim/rules/house/map.ts";
import { findPath } from "../../src/sim/rules/house/paths.ts";
import { createClinic } from "../../src/sim/create.ts";
import { roomsOf } from "../../src/sim/rules/house/rooms.ts";
import { readLevel } from "../helpers/clinic.ts";

const { rules } = readLevel("tests/levels/tiny");
const [w, h] = rules.map.size;

/** The tiny level's house with more things standing about. */
function cluttered(tiles: readonly number[]): Nav {
  const plan = makeNav(rules.map, rules.thingKinds, roomsOf(rules.map), createClinic(rules, 1).things);
  for (const tile of tiles) plan.blocked[tile] = 1;
  return plan;
}

function stepByStep(plan: Nav, from: number, goal: number): number[] | null {
  const path = [from];
  for (let here = from; here !== goal;) {
    here = nextTile(plan, here, goal);
    if (here < 0) return null;
    path.push(here);
  }
  return path;
}

describe("a way", () => {
  const tile = fc.integer({ min: 0, max: w * h - 1 });
  it("is the one taken step by step, from any tile to any other", () => {
    fc.assert(
      fc.property(tile, tile, fc.array(tile, { maxLength: 25 }), (from, goal, clutter) => {
        const plan = cluttered(clutter);
        expect(findPath(plan, from, goal)).toEqual(stepByStep(plan, from, goal));
      }),
      { numRuns: 500 },
    );
  });

  it("goes on the same from half-way", () => {
    const plan = cluttered([]);
    const path = findPath(plan, 0, 5 * w + 8) ?? [];
    expect(path.length).toBeGreaterThan(6);
    for (let n = 0; n < path.length; n++) expect(findPath(plan, path[n] ?? 0, 5 * w + 8)).toEqual(path.slice(n));
  });
});
