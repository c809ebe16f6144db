import { describe, expect, it } from "vitest";
import fc from "fast-check";
import {
  afterCare,
  diversity,
  floraFactor,
  forecastBiome,
  imbalance,
  imbalanceGrade,
  pushBiome,
  stepBiome,
} from "../../src/sim/rules/care/biome.ts";
import type { Biome } from "../../src/sim/state.ts";
import { clinic } from "../helpers/clinic.ts";

const { rules } = clinic("mouths");
const { tuning } = rules;
const live = (biome: Biome, days: number): Biome => ({
  ...biome,
  guilds: forecastBiome(tuning, biome, days)[days] ?? biome.guilds,
});
const mouth = (sugar: number, care: number): Biome =>
  live({ guilds: [700, 300, 300], sugar, care, known: true, day: 1 }, 60);
const pushOf = (id: string) => {
  const treatment = rules.treatments[id];
  if (!treatment) throw new Error(`no ${id}`);
  return treatment;
};

describe("the flora", () => {
  it("settles where habits lead it, and stays", () => {
    const ordinary = mouth(400, 600);
    expect(imbalanceGrade(ordinary.guilds)).toBe(0);
    expect(stepBiome(tuning, ordinary)).toEqual(ordinary.guilds);
    expect(imbalanceGrade(mouth(950, 250).guilds)).toBeGreaterThanOrEqual(2);
  });

  it("has more acid makers with sugar, and more anaerobes with plaque", () => {
    expect(mouth(900, 600).guilds[1]).toBeGreaterThan(2 * mouth(300, 600).guilds[1]);
    expect(mouth(400, 200).guilds[2]).toBeGreaterThan(2 * mouth(400, 600).guilds[2]);
  });

  it("speeds caries and gum disease, each by its own guild, and nothing else", () => {
    const factor = (biome: Biome, feeds: "acid" | "gum" | "") => floraFactor(tuning, biome.guilds, feeds);
    expect(factor(mouth(400, 600), "acid")).toBeCloseTo(1, 0);
    expect(factor(mouth(900, 600), "acid")).toBeGreaterThan(1.4);
    expect(factor(mouth(400, 150), "gum")).toBeGreaterThan(1.4);
    expect(factor(mouth(900, 100), "")).toBe(1);
  });

  it("comes back from one strong rinse, and collapses after two in a row", () => {
    const neglected = mouth(500, 500);
    const rinse = pushOf("antiseptic-rinse").push;
    const once = { ...neglected, guilds: pushBiome(neglected.guilds, rinse) };
    const twice = { ...neglected, guilds: pushBiome(once.guilds, rinse) };
    expect(live(once, 40).guilds[0]).toBeGreaterThan(400);
    const fallen = live(twice, 40);
    expect(fallen.guilds[0]).toBeLessThan(30);
    expect(imbalanceGrade(fallen.guilds)).toBe(3);
    expect(diversity(fallen.guilds)).toBeLessThan(diversity(neglected.guilds) - 0.2);
    // Weeding alone only makes room for the same weeds; sowing and better habits bring it back.
    expect(imbalanceGrade(live(afterCare(fallen, [pushOf("weeding-swarm")]), 30).guilds)).toBe(3);
    expect(imbalanceGrade(live(afterCare(fallen, [pushOf("flora-course")]), 30).guilds)).toBe(3);
    let mended = live(afterCare(fallen, [pushOf("weeding-swarm"), pushOf("flora-course"), pushOf("diet-coaching")]), 1);
    mended = live(afterCare(mended, [pushOf("flora-course")]), 40);
    expect(imbalance(mended.guilds)).toBeLessThan(0.5);
  });

  it("never leaves its bounds and stays whole, whatever is done to it", () => {
    const guild = fc.integer({ min: 5, max: 1600 });
    const factor = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.tuple(guild, guild, guild),
        fc.integer({ min: 0, max: 1000 }),
        fc.integer({ min: 0, max: 1000 }),
        fc.array(fc.tuple(factor, factor, factor), { maxLength: 5 }),
        (guilds, sugar, care, pushes) => {
          let biome: Biome = { guilds, sugar, care, known: false, day: 1 };
          for (const push of pushes) {
            biome = { ...biome, guilds: pushBiome(biome.guilds, push) };
            for (const path of forecastBiome(tuning, biome, 10))
              for (const n of path) {
                expect(Number.isInteger(n)).toBe(true);
                expect(n).toBeGreaterThanOrEqual(5);
                expect(n).toBeLessThanOrEqual(1600);
              }
            biome = live(biome, 10);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
