/** The confounded level: everybody points at Lot 7, which only the bad clinic used. */
import { describe, expect, test } from "vitest";
import { playBot } from "../../src/session/headless.ts";
import { wrongAccounts, readLevel } from "../helpers/clinic.ts";
import { populationOf } from "../../src/sim/rules/evidence/registry.ts";
import { countBy } from "../../src/sim/rules/evidence/board.ts";
import { oddsRatio } from "../../src/sim/rules/evidence/tables.ts";

const { rules, hash } = readLevel("tests/levels/nano-board");
const def = rules.nanobots.investigation!;
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("an investigation", () => {
  const games = SEEDS.map((seed) => {
    return playBot(rules, hash, seed, "expert").state;
  });

  test("by the board ends at the true cause in nine games of ten, and lets the fault end", () => {
    const right = games.filter((state) => state.evidence.said.some((each) => each.right));
    expect(right.length).toBeGreaterThanOrEqual(9);
    for (const state of right) expect(state.nanobots.switched[def.fault]).toBe(false);
    expect(games.flatMap((state) => state.evidence.said).filter((each) => !each.right).length).toBeLessThanOrEqual(1);
    expect(games.flatMap(wrongAccounts)).toEqual([]);
  });

  test("by crude numbers would accuse the wrong one in most: whoever stands out most, and surely", () => {
    const crude = SEEDS.map((seed) => {
      const { cases, controls } = populationOf(def, seed);
      const list = [...cases.slice(0, 40), ...controls.slice(0, 120)].map((record) => ({ ...record, missing: [] }));
      const odds = def.hypotheses.map((each) => [each.id, oddsRatio(countBy(def, each.when, list).table)] as const);
      return odds.filter(([, ratio]) => ratio.low > 1).sort((a, b) => b[1].value - a[1].value)[0]?.[0] ?? "none";
    });
    expect(crude.filter((each) => each !== def.truth && each !== "none").length).toBeGreaterThan(SEEDS.length / 2);
  });
});
