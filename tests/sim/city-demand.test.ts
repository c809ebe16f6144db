/** One demand: what the till says of prices is what the town chooses. */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { clinic, readLevel } from "../helpers/clinic.ts";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import { createClinic } from "../../src/sim/create.ts";
import { expectedShares } from "../../src/sim/rules/city/expected.ts";
import { demand, peopleADay } from "../../src/sim/rules/money/demand.ts";
import { priceList } from "../../src/sim/rules/money/price-list.ts";
import { bookClinic } from "../../src/sim/systems/fear/feel.ts";
import { bookHouse } from "../../src/sim/systems/rival/house/books.ts";
import { applyTown, talk } from "../../src/sim/systems/city/town.ts";
import { tick } from "../../src/sim/tick.ts";

const { rules } = readLevel("tests/levels/rival");
const all = (percent: number, state = createClinic(rules, 1)) =>
  Object.fromEntries(priceList(rules, state).map((item) => [item.id, percent]));
const part = (of: ReturnType<typeof demand>, cause: string) => of.parts.find((each) => each.cause === cause)!.share;

describe("demand where the town chooses", () => {
  it("is 1 at the opening, because of nothing", () => {
    const { factor, parts } = demand(rules, createClinic(rules, 1));
    expect(factor).toBe(1);
    for (const each of parts) expect(Math.abs(each.share)).toBe(0);
  });

  it("with other prices is what the town would choose with them", () => {
    const state = createClinic(rules, 1);
    const before = JSON.stringify(state);
    for (const percent of [60, 90, 110, 150]) {
      const then = demand(rules, state, all(percent));
      const shares = expectedShares(rules, state, { you: { price: { to: percent / 100 } } });
      expect(then.factor).toBeCloseTo(shares.all.you / expectedShares(rules, state).all.you, 9);
      expect(part(then, "prices")).toBeCloseTo(then.factor - 1, 9);
    }
    expect(JSON.stringify(state)).toBe(before);
    state.prices = all(110);
    expect(demand(rules, state)).toEqual(demand(rules, state, all(110)));
  });

  it("gives every cause its part, and the parts add up, whatever has happened", () => {
    fc.assert(
      fc.property(
        fc.record({
          trust: fc.integer({ min: -50, max: 45 }),
          fame: fc.integer({ min: -30, max: 60 }),
          price: fc.constantFrom(60, 90, 100, 140),
          word: fc.integer({ min: -90, max: 90 }),
          theirs: fc.integer({ min: -50, max: 40 }),
          sway: fc.integer({ min: -20, max: 20 }),
        }),
        (of) => {
          const state = createClinic(rules, 1);
          const ctx = { rules, state, emit: () => undefined };
          bookClinic(ctx, "trust", of.trust, "test");
          bookClinic(ctx, "fame", of.fame, "test");
          bookHouse(ctx, "trust", of.theirs, "test");
          talk(ctx, "you", "families", of.word, "test");
          state.prices = all(of.price);
          const sway = { do: "sway", on: "home", segments: [], utility: of.sway / 10, minutes: 60 } as const;
          applyTown(ctx, "you", sway, { cause: "campaign", ref: "x" });
          const now = demand(rules, state);
          expect(now.parts.reduce((sum, each) => sum + each.share, 0)).toBeCloseTo(now.factor - 1, 9);
          expect(now.factor).toBeCloseTo(expectedShares(rules, state).all.you / (state.city.opening / 1e6), 4);
          const sign = (cause: string, size: number) =>
            expect(Math.sign(Math.round(1e6 * part(now, cause))) + 0).toBe(Math.sign(size) + 0);
          sign("trust", of.trust);
          sign("fame", of.fame);
          sign("prices", 100 - of.price);
          sign("word", of.word);
          sign("rival", -of.theirs);
          sign("town", -of.sway);
          expect(part(now, "waits")).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("reckons with a rival that is gone", () => {
    const state = createClinic(rules, 1);
    state.rival!.house.closed = 1;
    const now = demand(rules, state);
    expect(now.factor).toBeCloseTo(expectedShares(rules, state).all.you / (state.city.opening / 1e6), 3);
    expect(part(now, "rival")).toBeCloseTo(now.factor - 1, 9);
    expect(now.factor).toBeGreaterThan(1.1);
  });

  it("counts the people of a day as they come", () => {
    // Nobody gets in, so that nothing changes what the town makes of the house; nobody thinks twice.
    const shut: Ruleset = {
      ...rules,
      rival: null,
      arrivals: { ...rules.arrivals, capacity: 1 },
      tuning: { ...rules.tuning, city: { ...rules.tuning.city, putOff: 0, wordFull: 0, farOff: 0 } },
    };
    const days = 6;
    let came = 0;
    for (let seed = 1; seed <= days; seed++) {
      const state = createClinic(shut, seed);
      const share = state.city.opening / 1e6;
      // An empty house goes on to the next morning by itself: one day only.
      while (state.tick < 2400) {
        state.patients = [];
        tick(shut, state, () => undefined);
      }
      came += state.city.inNeed * share;
    }
    expect(Math.abs(came / days - peopleADay(shut, 1, 1))).toBeLessThan(0.6);
  });

  it("stays what it was where there is no town", () => {
    const c = clinic("money");
    expect(demand(c.rules, c.state).parts.map((each) => each.cause)).toEqual(["trust", "fame", "prices", "waits"]);
  });
});
