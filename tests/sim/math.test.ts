import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { exp, log, round, sigmoid } from "../../src/sim/math.ts";

describe("numbers that are the same everywhere", () => {
  it("exp agrees with the engine's to 1e-13, and is pinned to the bit", () => {
    fc.assert(
      fc.property(fc.double({ min: -50, max: 50, noNaN: true }), (x) => {
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-13);
      }),
    );
    expect([exp(1), exp(-0.06), exp(10.5)]).toEqual([2.7182818284590446, 0.9417645335842488, 36315.50267424665]);
  });

  it("log agrees with the engine's to 1e-13, and undoes exp", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e9, noNaN: true }), (x) => {
        expect(Math.abs(log(x) - Math.log(x))).toBeLessThan(1e-13 * Math.max(1, Math.abs(Math.log(x))) * 10);
        expect(Math.abs(log(exp(x / 1e8)) - x / 1e8)).toBeLessThan(1e-12);
      }),
    );
    expect(log(0)).toBe(-Infinity);
  });

  it("the pain formula gives the published 21 % and 57 %", () => {
    expect(sigmoid(-1.32)).toBeCloseTo(0.211, 3);
    expect(sigmoid(-1.32 + 1.6)).toBeCloseTo(0.57, 2);
  });

  it("rounds halves up and never to −0", () => {
    expect([round(0.5), round(-0.5), round(2.4999), round(-1.5)]).toEqual([1, 0, 2, -1]);
    expect(Object.is(round(-0.2), 0)).toBe(true);
  });
});
