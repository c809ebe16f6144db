import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { hashValue } from "../../src/sim/hash.ts";

describe("the state hash", () => {
  it("does not depend on the order of keys, and survives JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const copy: unknown = JSON.parse(JSON.stringify(value));
        expect(hashValue(copy)).toBe(hashValue(JSON.parse(JSON.stringify(value))));
      }),
    );
    expect(hashValue({ a: 1, b: [2, "x"] })).toBe(hashValue({ b: [2, "x"], a: 1 }));
  });

  it("changes with any single change", () => {
    const base = {
      people: [
        { id: 1, x: 500 },
        { id: 2, x: 1500 },
      ],
      name: "a",
      on: true,
      none: null,
    };
    const others = [
      {
        ...base,
        people: [
          { id: 1, x: 501 },
          { id: 2, x: 1500 },
        ],
      },
      {
        ...base,
        people: [
          { id: 2, x: 1500 },
          { id: 1, x: 500 },
        ],
      },
      { ...base, name: "b" },
      { ...base, on: false },
      { ...base, none: 0 },
      { ...base, people: [] },
    ];
    expect(new Set([base, ...others].map((v) => hashValue(v))).size).toBe(others.length + 1);
  });

  it("is pinned to the bit", () => {
    expect(hashValue({ tick: 12, cash: -3.25, name: "Ava" })).toMatchInlineSnapshot(`766945534`);
  });
});
