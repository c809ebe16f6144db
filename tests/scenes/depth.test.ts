import { describe, expect, it } from "vitest";
import { isBehind, orderDepths, pointDepth, type Footprint } from "../../src/scenes/depth.ts";

const box = (x0: number, y0: number, w: number, h: number): Footprint => ({ x0, y0, x1: x0 + w, y1: y0 + h });

describe("depth", () => {
  it("puts what lies further down the screen in front", () => {
    const [back, front] = orderDepths([box(3, 3, 1, 1), box(3, 4, 1, 1)]);
    expect(front).toBeGreaterThan(back ?? NaN);
  });
  it("orders long things whose middles tie", () => {
    // A desk along x and another a row nearer, shifted left: both middles lie at 1.5.
    const desk = box(0, 0, 2, 1);
    const nearer = box(-1, 1, 2, 1);
    expect(isBehind(desk, nearer)).toBe(true);
    const [a, b] = orderDepths([desk, nearer]);
    expect(b).toBeGreaterThan(a ?? NaN);
  });
  it("keeps things that can't cover one another as they are", () => {
    expect(isBehind(box(0, 9, 1, 1), box(9, 0, 1, 1))).toBe(false);
  });
  it("agrees with every pair in a crowded room", () => {
    const things: Footprint[] = [];
    for (let y = 0; y < 6; y++)
      for (let x = 0; x < 6; x++) things.push((x + y) % 3 === 0 ? box(x * 2, y * 2, 1, 2) : box(x * 2, y * 2, 2, 1));
    for (let x = 0; x < 12; x++) things.push({ x0: x, y0: 6, x1: x + 1, y1: 6 });
    const depths = orderDepths(things);
    for (const [i, a] of things.entries())
      for (const [j, b] of things.entries())
        if (i !== j && isBehind(a, b)) expect(depths[j]).toBeGreaterThan(depths[i] ?? NaN);
  });
  it("puts people round chairs and desks on the right side of them", () => {
    for (const thing of [box(4, 4, 1, 2), box(4, 4, 2, 1), box(4, 4, 1, 1), box(4, 4, 2, 2)]) {
      const [depth = 0] = orderDepths([thing]);
      for (let y = 2; y < 9; y++) {
        for (let x = 2; x < 9; x++) {
          const px = x + 0.5;
          const py = y + 0.5;
          const person = { x0: px - 0.2, y0: py - 0.2, x1: px + 0.2, y1: py + 0.2 };
          if (isBehind(person, thing)) expect(pointDepth(px, py, [])).toBeLessThan(depth);
          if (isBehind(thing, person)) expect(pointDepth(px, py, [])).toBeGreaterThan(depth);
        }
      }
    }
  });
  it("keeps people on the right side of a counter three tiles long", () => {
    const counter = box(2, 5, 3, 1);
    const [depth = 0] = orderDepths([counter]);
    const long = [{ ...counter, depth }];
    expect(pointDepth(2.5, 6.5, long)).toBeGreaterThan(depth);
    expect(pointDepth(4.5, 4.5, long)).toBeLessThan(depth);
  });
  it("puts people before and behind a wall", () => {
    const wall: Footprint = { x0: 3, y0: 6, x1: 4, y1: 6 };
    const [depth = 0] = orderDepths([wall]);
    expect(pointDepth(3.5, 6.5, [])).toBeGreaterThan(depth);
    expect(pointDepth(3.5, 5.5, [])).toBeLessThan(depth);
  });
});
