/** Numbers worked by hand from the formulas of docs/nanobots.md, "The investigation". */
import { describe, expect, test } from "vitest";
import type { InvestigationDef } from "../../src/sim/ruleset.ts";
import type { TreatmentRecord } from "../../src/sim/rules/evidence/registry.ts";
import { posterior } from "../../src/sim/rules/evidence/posterior.ts";
import {
  maxSprt,
  riskAdjustedCusum,
  ruleOfThree,
  sprtBounds,
  treatmentsToSeeOne,
} from "../../src/sim/rules/evidence/sequential.ts";
import {
  adjustedOdds,
  adjustedRisk,
  chiSquare,
  corrected,
  isSignal,
  oddsRatio,
  relativeRisk,
  reportingRatio,
  type Ratio,
} from "../../src/sim/rules/evidence/tables.ts";

const table = { a: 9, b: 32, c: 2, d: 60 };
const near = (found: Ratio | null, value: number, low: number, high: number) => {
  expect(found?.value).toBeCloseTo(value, 9);
  expect(found?.low).toBeCloseTo(low, 9);
  expect((found?.high ?? 0) / high).toBeCloseTo(1, 11);
};

describe("two by two", () => {
  test("relative risk: 9 of 41 against 2 of 62", () => {
    near(relativeRisk(table), 6.804878048780488, 1.5482172979409172, 29.909474154797664);
    expect(reportingRatio(table)).toEqual(relativeRisk(table));
  });

  test("an empty cell gives half a person more to each", () => {
    expect(corrected({ a: 5, b: 20, c: 0, d: 25 })).toEqual({ a: 5.5, b: 20.5, c: 0.5, d: 25.5 });
    near(relativeRisk({ a: 5, b: 20, c: 0, d: 25 }), 11, 0.6403611102374578, 188.9558845248445);
  });

  test("odds ratio", () => near(oddsRatio(table), 8.4375, 1.7186648673439666, 41.42250627373303));

  test("the odds ratio stays when the well are sampled ten times thinner; the ratio of shares does not", () => {
    const whole = { a: 10, b: 400, c: 5, d: 1000 };
    const sampled = { a: 10, b: 40, c: 5, d: 100 };
    expect(oddsRatio(sampled).value).toBeCloseTo(oddsRatio(whole).value, 12);
    expect(relativeRisk(sampled).value).toBeLessThan(relativeRisk(whole).value * 0.9);
  });

  test("χ² with Yates's correction; nothing to say where a margin is empty", () => {
    expect(chiSquare(table)).toBeCloseTo(7.215003650140097, 9);
    expect(chiSquare({ a: 0, b: 0, c: 3, d: 9 })).toBe(0);
  });

  test("a signal takes twofold reports, χ² of 4 and three cases", () => {
    expect(isSignal(table)).toBe(true);
    expect(isSignal({ a: 2, b: 5, c: 2, d: 200 })).toBe(false);
    expect(isSignal({ a: 9, b: 32, c: 12, d: 60 })).toBe(false);
  });
});

describe("over clinics", () => {
  test("a lot that only the bad clinic uses is innocent within each clinic", () => {
    const bad = { a: 40, b: 60, c: 10, d: 15 };
    const good = { a: 2, b: 38, c: 8, d: 152 };
    const crude = { a: 42, b: 98, c: 18, d: 167 };
    expect(relativeRisk(crude).value).toBeGreaterThan(3);
    near(adjustedRisk([bad, good]), 1, 0.5985369362565337, 1.6707406668239415);
  });

  const strata = [
    { a: 40, b: 60, c: 10, d: 20 },
    { a: 3, b: 38, c: 8, d: 152 },
  ];
  test("relative risk of Mantel and Haenszel", () =>
    near(adjustedRisk(strata), 1.246100804465605, 0.7449054486788724, 2.084515850493159));
  test("odds ratio of Mantel and Haenszel", () =>
    near(adjustedOdds(strata), 1.374469148138896, 0.6616745150165002, 2.855128006764099));

  test("strata that compare nobody say nothing", () => {
    expect(adjustedOdds([{ a: 5, b: 9, c: 0, d: 0 }])).toBeNull();
    expect(adjustedRisk([{ a: 0, b: 9, c: 0, d: 4 }])).toBeNull();
    expect(adjustedOdds([...strata, { a: 5, b: 9, c: 0, d: 0 }])).toEqual(adjustedOdds(strata));
  });
});

describe("one by one", () => {
  test("risk-adjusted CUSUM never falls below 0, and a harm that was to be expected weighs less", () => {
    const path = riskAdjustedCusum([
      { ill: false, chance: 0.02 },
      { ill: true, chance: 0.02 },
      { ill: true, chance: 0.1 },
      { ill: false, chance: 0.1 },
    ]);
    [0, 0.6733445532637655, 1.2711815540193858, 1.1758713742150608].forEach((value, i) =>
      expect(path[i]).toBeCloseTo(value, 9),
    );
  });

  test("MaxSPRT", () => {
    expect(maxSprt(9, 3)).toBeCloseTo(3.8875105980129874, 9);
    expect(maxSprt(3, 0.5)).toBe(0);
    expect(maxSprt(5, 6)).toBe(0);
  });

  test("Wald's bounds, the rule of three, and how many treatments show a harm of 2 %", () => {
    expect(sprtBounds().high).toBeCloseTo(2.772588722239781, 9);
    expect(sprtBounds().low).toBeCloseTo(-1.5581446180465497, 9);
    expect(ruleOfThree(60)).toBeCloseTo(0.05, 12);
    expect(ruleOfThree(2)).toBe(1);
    expect(treatmentsToSeeOne(0.02)).toBe(149);
  });
});

describe("posterior", () => {
  const def: InvestigationDef = {
    registry: {
      rows: 100,
      weeks: 1,
      clinics: [
        { id: "a", name: "A", weight: 1, lots: { x: 1, y: 1 }, risk: 1 },
        { id: "b", name: "B", weight: 1, lots: { x: 1, y: 3 }, risk: 3 },
      ],
      firmware: { "1": 1 },
      traits: {},
      chairs: 1,
      procedures: ["filling"],
      background: 0.02,
      effect: 0.1,
      missing: 0,
    },
    hypotheses: [{ id: "lot-x", name: "Lot X", when: { lots: ["x"] }, prior: 1 }],
    noCause: 3,
    truth: "none",
    fault: "",
  };
  const record = (change: Partial<TreatmentRecord>): TreatmentRecord => ({
    id: 1,
    clinic: "a",
    daysAgo: 1,
    tick: 0,
    chair: 1,
    operator: 1,
    procedure: "filling",
    lot: "x",
    firmware: "1",
    traits: [],
    device: "",
    ill: true,
    lag: 1,
    dechallenge: -1,
    missing: [],
    ...change,
  });

  test("one case with the lot, one at the bad clinic with its lot blank, one control without, of 5 ill and 95 well", () => {
    const found = posterior(
      def,
      [record({}), record({ clinic: "b", missing: ["lot"] }), record({ lot: "y", ill: false, lag: -1 })],
      { ill: 5, well: 95 },
    );
    expect(found.map((each) => each.hypothesis)).toEqual(["lot-x", "none"]);
    expect(found[0]?.chance).toBeCloseTo(0.31928363465558596, 9);
    expect(found[1]?.chance).toBeCloseTo(0.680716365344414, 9);
  });

  test("what is known of nobody changes nothing but by the totals", () => {
    const alone = posterior(def, [], { ill: 0, well: 0 });
    expect(alone.map((each) => each.chance)).toEqual([0.25, 0.75]);
    const many = posterior(def, [], { ill: 14, well: 86 });
    expect(many[0]?.chance).toBeGreaterThan(0.6);
  });

  test("a case at the bad clinic weighs less than one at a good one", () => {
    const of = (clinic: string) => posterior(def, [record({ clinic })], { ill: 4, well: 96 })[0]?.chance ?? 0;
    expect(of("b")).toBeLessThan(of("a") * 0.9);
  });
});
