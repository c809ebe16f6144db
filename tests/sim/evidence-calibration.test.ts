/** A fast look at what `npm run calibration` measures at length (docs/calibration.md). */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { boardOf, investigate, peek } from "../bench/evidence.ts";

const board = boardOf(readFileSync(new URL("../levels/nano-board.json", import.meta.url), "utf8"));

describe("a cause that the board gives 95 %", () => {
  const verdicts = Array.from({ length: 300 }, (_, i) => investigate(board, i + 1));
  const named = verdicts.filter((each) => each.named !== "");

  test("is right about 95 times of 100, however often one looks", () => {
    expect(named.length).toBeGreaterThan(100);
    const right = named.filter((each) => each.named === each.truth).length / named.length;
    const claimed = named.reduce((sum, each) => sum + each.claimed, 0) / named.length;
    // Three standard errors of so few.
    const error = Math.sqrt((claimed * (1 - claimed)) / named.length);
    expect(right).toBeGreaterThan(0.95 - 2 * error);
    expect(Math.abs(right - claimed)).toBeLessThan(3 * error);
    expect(claimed).toBeLessThan(0.995);
  });

  test("is not what the crude numbers point at", () => {
    const guilty = verdicts.filter((each) => each.truth !== "none");
    expect(guilty.filter((each) => each.crude === each.truth).length / guilty.length).toBeLessThan(0.65);
  });
});

test("looking every week at an interval made for one look accuses the innocent", () => {
  const rules = peek(300);
  expect(rules.interval).toBeGreaterThan(2 * rules.once);
  expect(rules.interval).toBeGreaterThan(0.06);
  expect(rules.maxSprt).toBeLessThan(rules.interval);
});
