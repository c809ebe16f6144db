import { describe, expect, it } from "vitest";
import { flightHeight, flightMs, kerbOf, rescueAt, type RescueMoment } from "../../src/scenes/rescue-plan.ts";
import { clinic } from "../helpers/clinic.ts";

describe("a rescue", () => {
  it("goes from the fall to the end, each step after the one before, and never back", () => {
    const moment: RescueMoment = { phase: "fall", share: 0 };
    const seen: string[] = [];
    for (let ms = 0; ms < 12_000; ms += 50) {
      rescueAt(ms, 1400, moment);
      expect(moment.share).toBeGreaterThanOrEqual(0);
      expect(moment.share).toBeLessThanOrEqual(1);
      if (seen.at(-1) !== moment.phase) seen.push(moment.phase);
    }
    expect(seen).toEqual(["fall", "wait", "coming", "lifting", "going", "done"]);
  });
  it("flies longer when it is further, over the walls, and starts and ends on the floor", () => {
    const door = { x: 0, y: 0 };
    expect(flightMs(door, { x: 20, y: 0 })).toBeGreaterThan(flightMs(door, { x: 10, y: 0 }));
    expect(flightMs(door, { x: 1, y: 0 })).toBe(900);
    expect([flightHeight(0), flightHeight(1)]).toEqual([0, 0]);
    expect(flightHeight(0.5)).toBeGreaterThan(133);
  });
  it("stops the ambulance in the street, within the map, before the house", () => {
    const { map } = clinic("tiny").rules;
    const kerb = kerbOf(map);
    if (!kerb) throw new Error("no street before the house");
    expect(kerb.stop.y).toBeGreaterThan(map.building.at[1] + map.building.size[1]);
    expect(kerb.rear.x).toBeGreaterThan(kerb.stop.x);
    expect(Math.abs(kerb.stop.x - map.entrance.at[0])).toBeLessThan(6);
    expect(kerbOf({ ...map, pavement: [] })).toBeNull();
  });
});
