import { describe, expect, it } from "vitest";
import { dressStreet, outdoorFloors } from "../../src/scenes/street.ts";
import { plan } from "./plan.ts";

describe("street", () => {
  it("is the same every time", () => {
    expect(dressStreet(plan)).toEqual(dressStreet(plan));
  });
  it("keeps out of the house and off the paving", () => {
    const floors = outdoorFloors(plan);
    for (const prop of dressStreet(plan)) {
      expect(prop.x > 2 && prop.x < 14 && prop.y > 2 && prop.y < 13).toBe(false);
      for (const f of floors)
        expect(
          ["tree", "bush", "bench"].includes(prop.kind) &&
            prop.x > f.x &&
            prop.x < f.x + f.w &&
            prop.y > f.y &&
            prop.y < f.y + f.h,
        ).toBe(false);
    }
  });
  it("leaves the way to the door free", () => {
    for (const prop of dressStreet(plan)) expect(Math.hypot(prop.x - 7.5, prop.y - 13.5)).toBeGreaterThan(0.9);
  });
  it("runs paving and road out past the map and leads a path to the door", () => {
    const floors = outdoorFloors(plan);
    expect(floors[0]?.w).toBeGreaterThan(plan.size[0] + 10);
    expect(floors.at(-1)).toEqual({ x: 7, y: 13, w: 1, h: 1, floor: "path" });
  });
});
