/** The mixing desk's arithmetic. */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import type { Layer } from "../../src/audio/effects.ts";
import {
  between,
  createLimiter,
  createPolyphony,
  gainOf,
  layerFor,
  only,
  placed,
  voiceOf,
} from "../../src/audio/mixing.ts";

const layers: readonly Layer[] = ["calm", "busy", "crisis"];

describe("the layer for a tension", () => {
  it("goes calm, busy, crisis as tension rises, and back", () => {
    const path = [0, 0.2, 0.4, 0.6, 0.8, 1, 0.65, 0.5, 0.3, 0.1];
    let now: Layer = "calm";
    expect(path.map((t) => (now = layerFor(t, now)))).toEqual([
      "calm",
      "calm",
      "busy",
      "busy",
      "crisis",
      "crisis",
      "crisis",
      "busy",
      "busy",
      "calm",
    ]);
  });

  it("does not swing when tension trembles around an edge", () => {
    for (const edge of [0.26, 0.38, 0.6, 0.72]) {
      let now: Layer = "busy";
      let changes = 0;
      for (let i = 0; i < 100; i++) {
        const next = layerFor(edge + (i % 2 ? 0.04 : -0.04), now);
        if (next !== now) changes += 1;
        now = next;
      }
      expect(changes, String(edge)).toBeLessThanOrEqual(1);
    }
  });

  it("takes nonsense for calm", () => {
    for (const now of layers) expect(layerFor(Number.NaN, now)).toBe("calm");
  });
});

describe("a cross-fade", () => {
  it("begins and ends where it should, and keeps the power all the way", () => {
    for (const a of layers) {
      for (const b of layers) {
        expect(between(only(a), only(b), 0)).toEqual(only(a));
        expect(between(only(a), only(b), 1)).toEqual(only(b));
        for (let k = 0; k <= 1; k += 0.1) {
          const mix = between(only(a), only(b), k);
          expect(mix.calm ** 2 + mix.busy ** 2 + mix.crisis ** 2).toBeCloseTo(1, 10);
        }
      }
    }
  });

  it("can turn round half way without a jump", () => {
    const half = between(only("calm"), only("crisis"), 0.5);
    expect(between(half, only("calm"), 0)).toEqual(half);
    const little = between(half, only("calm"), 0.01);
    for (const layer of layers) expect(Math.abs(little[layer] - half[layer])).toBeLessThan(0.01);
  });
});

describe("repeats", () => {
  it("are kept apart for each sound by itself", () => {
    const limiter = createLimiter();
    expect([0, 30, 60, 100, 130].map((now) => limiter.allow("coin", 100, now))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ]);
    expect(limiter.allow("star", 100, 130)).toBe(true);
  });

  it("never come more often than the gap allows", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 200 }), (steps) => {
        const limiter = createLimiter();
        const heard: number[] = [];
        let now = 0;
        for (const step of steps) if (limiter.allow("x", 70, (now += step))) heard.push(now);
        for (let i = 1; i < heard.length; i++) expect((heard[i] ?? 0) - (heard[i - 1] ?? 0)).toBeGreaterThanOrEqual(70);
      }),
    );
  });
});

describe("the number of voices", () => {
  it("is capped: the oldest of the lowest rank gives way", () => {
    const voices = createPolyphony(3);
    voices.add(1, 1, 0);
    voices.add(2, 0, 10);
    voices.add(3, 0, 20);
    expect(voices.enter(1)).toEqual([2]);
    voices.leave(2);
    expect(voices.enter(0)).toEqual([]);
  });

  it("turns a newcomer away when all that sounds matters more", () => {
    const voices = createPolyphony(2);
    voices.add(1, 2, 0);
    voices.add(2, 1, 5);
    expect(voices.enter(0)).toBeNull();
    expect(voices.enter(1)).toEqual([2]);
  });

  it("never passes the cap", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 60 }), (ranks) => {
        const voices = createPolyphony(5);
        ranks.forEach((rank, key) => {
          const give = voices.enter(rank);
          if (!give) return;
          for (const old of give) voices.leave(old);
          voices.add(key, rank, key);
          expect(voices.size).toBeLessThanOrEqual(5);
        });
      }),
    );
  });
});

describe("place", () => {
  it("is full and centred in the middle, to the side at the side, gone far away", () => {
    expect(placed(0, 0)).toEqual({ volume: 1, pan: 0 });
    expect(placed(-0.9, 0).pan).toBeLessThan(-0.5);
    expect(placed(0.9, 0).pan).toBeGreaterThan(0.5);
    expect(placed(3, 0).volume).toBe(0);
    expect(Math.abs(placed(9, 0).pan)).toBeLessThanOrEqual(0.8);
  });

  it("only gets softer on the way out", () => {
    for (let r = 0; r < 3; r += 0.1) expect(placed(r + 0.1, 0).volume).toBeLessThanOrEqual(placed(r, 0).volume);
  });
});

describe("a slider", () => {
  it("is silent at nothing, whole at one, and never outside", () => {
    expect([-1, 0, 0.5, 1, 7, Number.NaN].map(gainOf)).toEqual([0, 0, 0.25, 1, 1, 0]);
  });
});

describe("a speaker", () => {
  it("has their own voice, or borrows one and keeps it", () => {
    expect(voiceOf("milo")).toEqual({ voice: "milo", rate: 1 });
    expect(voiceOf("lucy")).toEqual(voiceOf("lucy"));
    for (const name of ["lucy", "sam", "theo", "luna", "marcus", "khoury", "wells", ""]) {
      const { voice, rate } = voiceOf(name);
      expect(voice).not.toBe("milo");
      expect(rate).toBeGreaterThanOrEqual(0.9);
      expect(rate).toBeLessThanOrEqual(1.13);
    }
  });
});
