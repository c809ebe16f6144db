import { describe, expect, it } from "vitest";
import { boundsOf, gridAt, screenX, screenY } from "../../src/scenes/iso.ts";

describe("projection", () => {
  it("draws a tile as a diamond of 128 by 64", () => {
    const b = boundsOf(0, 0, 1, 1);
    expect(b.right - b.left).toBe(128);
    expect(b.bottom - b.top).toBe(64);
  });
  it("takes x to the lower right and y to the lower left", () => {
    expect([screenX(1, 0), screenY(1, 0)]).toEqual([64, 32]);
    expect([screenX(0, 1), screenY(0, 1)]).toEqual([-64, 32]);
  });
  it("finds the way back", () => {
    for (const [x, y] of [
      [0, 0],
      [3.25, 7.5],
      [-2, 14.125],
    ] as const) {
      expect(gridAt(screenX(x, y), screenY(x, y))).toEqual({ x, y });
    }
  });
});
