import { describe, expect, it } from "vitest";
import { pickAt, sameTarget, type PickPerson, type PickThing } from "../../src/scenes/picking.ts";

const person = (id: number, x: number, y: number, depth: number): PickPerson => ({
  target: { kind: "patient", id },
  x,
  y,
  height: 126,
  depth,
});
const chair: PickThing = {
  target: { kind: "thing", id: "chair" },
  left: 60,
  right: 160,
  top: 20,
  bottom: 120,
  depth: 5,
  covers: (x) => x > 80,
};

describe("picking", () => {
  it("finds nothing on empty ground", () => {
    expect(pickAt(500, 500, [person(1, 0, 0, 1)], [chair], 6)).toBeNull();
  });
  it("hits a person anywhere on the body", () => {
    for (const dy of [4, 60, 115])
      expect(pickAt(10, -dy, [person(1, 0, 0, 1)], [], 6)).toEqual({ kind: "patient", id: 1 });
  });
  it("takes the one in front of two who overlap", () => {
    expect(pickAt(5, -60, [person(1, 0, 0, 3), person(2, 8, 6, 4)], [], 6)).toEqual({ kind: "patient", id: 2 });
  });
  it("gives a near miss to the nearest, within reach", () => {
    const people = [person(1, 0, 0, 3), person(2, 90, 0, 4)];
    expect(pickAt(34, -60, people, [], 22)).toEqual({ kind: "patient", id: 1 });
    expect(pickAt(45, -60, people, [], 6)).toBeNull();
  });
  it("asks a thing's picture, not its box", () => {
    expect(pickAt(70, 60, [], [chair], 6)).toBeNull();
    expect(pickAt(100, 60, [], [chair], 6)).toEqual({ kind: "thing", id: "chair" });
  });
  it("prefers whoever sits on a thing to the thing, and a thing well in front to them", () => {
    expect(pickAt(100, 60, [person(1, 100, 110, 5.004)], [chair], 6)).toEqual({ kind: "patient", id: 1 });
    expect(pickAt(100, 60, [person(1, 100, 110, 3)], [chair], 6)).toEqual({ kind: "thing", id: "chair" });
  });
  it("compares targets by what they name", () => {
    expect(sameTarget({ kind: "staff", id: 1 }, { kind: "staff", id: 1 })).toBe(true);
    expect(sameTarget({ kind: "staff", id: 1 }, { kind: "patient", id: 1 })).toBe(false);
    expect(sameTarget(null, null)).toBe(true);
  });
});
