import { describe, expect, it } from "vitest";
import { wallPieces } from "../../src/sim/rules/house/map.ts";
import { roomsOf } from "../../src/sim/rules/house/rooms.ts";
import { wallSprites } from "../../src/scenes/wall-pieces.ts";
import { plan } from "./plan.ts";

const sprites = wallSprites(wallPieces(plan, roomsOf(plan)));
const at = (gx: number, gy: number) => sprites.filter((s) => s.gx === gx && s.gy === gy).map((s) => s.frame);

describe("walls", () => {
  it("stand tall behind and low in front", () => {
    expect(at(2.5, 2)).toEqual(["wall/x/full"]);
    expect(at(2.5, 13)).toEqual(["wall/x/low"]);
    expect(at(14, 6.5)).toEqual(["wall/y/low"]);
  });
  it("have a glass door in a glass front, open and closed", () => {
    const door = sprites.find((s) => s.gx === 4.5 && s.gy === 6);
    expect(door?.frame).toBe("wall/x/glass-door-closed");
    expect(door?.open).toBe("wall/x/glass-door-open");
  });
  it("open at the entrance", () => {
    expect(at(7.5, 13)).toEqual(["wall/x/low-door-closed"]);
  });
  it("have windows, in pairs, clear of inner walls", () => {
    const north = sprites.filter((s) => s.window && s.gy === 2).map((s) => s.gx);
    expect(north.slice(0, 4)).toEqual([3.5, 4.5, 7.5, 8.5]);
    for (const s of sprites.filter((one) => one.window)) expect([s.gy === 2, s.gx === 2]).toContain(true);
  });
  it("have posts at corners and crossings, none along a straight run", () => {
    expect(at(2, 2)).toEqual(["wall/post/full"]);
    expect(at(14, 13)).toEqual(["wall/post/low"]);
    expect(at(6, 2)).toEqual(["wall/post/full"]);
    expect(at(6, 6)).toEqual(["wall/post/full"]);
    expect(at(3, 2)).toEqual([]);
    expect(at(3, 6)).toEqual([]);
  });
});
