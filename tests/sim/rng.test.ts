import { describe, expect, it } from "vitest";
import { pickWeighted, random, randomBell, seedStreams } from "../../src/sim/rng.ts";

describe("random streams", () => {
  it("a seed always gives the same numbers", () => {
    const state = { rng: seedStreams(2045) };
    expect([0, 1, 2].map(() => Math.floor(random(state, "people") * 1e6))).toMatchInlineSnapshot(`
      [
        764282,
        283218,
        255528,
      ]
    `);
  });

  it("one stream never moves another", () => {
    const a = { rng: seedStreams(7) };
    const b = { rng: seedStreams(7) };
    for (let i = 0; i < 100; i++) random(a, "mouths");
    expect(random(a, "arrivals")).toBe(random(b, "arrivals"));
    expect(random(a, "mouths")).not.toBe(random(b, "mouths"));
  });

  it("is even over [0, 1), has the right bell, and draws by weight", () => {
    const state = { rng: seedStreams(1) };
    const bins = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let sum = 0;
    let squares = 0;
    const drawn = [0, 0, 0];
    for (let i = 0; i < 20_000; i++) {
      const u = random(state, "fear");
      const bin = Math.floor(u * 10);
      bins[bin] = (bins[bin] ?? 0) + 1;
      const z = randomBell(state, "people");
      sum += z;
      squares += z * z;
      const w = pickWeighted(state, "story", [1, 0, 3]);
      drawn[w] = (drawn[w] ?? 0) + 1;
    }
    for (const count of bins) expect(Math.abs(count - 2000)).toBeLessThan(200);
    expect(Math.abs(sum / 20_000)).toBeLessThan(0.03);
    expect(Math.abs(squares / 20_000 - 1)).toBeLessThan(0.05);
    expect(drawn[1]).toBe(0);
    expect((drawn[2] ?? 0) / (drawn[0] ?? 1)).toBeCloseTo(3, 0);
  });
});
