/** Across Town: whoever does nothing loses it, whoever only treats keeps some of it, and answering the rival pays. */
import { describe, expect, it } from "vitest";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";
import { createExpert } from "../../src/session/bots/expert.ts";
import { createPlain } from "../../src/session/bots/plain.ts";
import type { Bot } from "../../src/session/bots/bot.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { measure } from "../../src/sim/rules/goals.ts";
import { tick } from "../../src/sim/tick.ts";

const { rules } = readLevel("levels/sandbox/03-across-town");
const SEEDS = [1, 2, 3];

function play(seed: number, bot: Bot) {
  const state = createClinic(rules, seed);
  while (!state.outcome) {
    bot(rules, state, (command) => execute(rules, state, command, () => {}).ok);
    tick(rules, state, () => {});
  }
  expect(wrongAccounts(state)).toEqual([]);
  return { stars: state.outcome.stars, share: measure(state, { of: "share" }), state };
}
const mean = (numbers: readonly number[]) => numbers.reduce((sum, n) => sum + n, 0) / numbers.length;

describe("across town", () => {
  it("is lost by whoever does nothing", () => {
    for (const seed of SEEDS) expect(play(seed, () => {}).stars).toBe(0);
  }, 60_000);

  it("is won by plain good sense, and never with three stars", () => {
    const stars = SEEDS.map((seed) => play(seed, createPlain()).stars);
    expect(Math.min(...stars)).toBeGreaterThan(0);
    expect(Math.max(...stars)).toBeLessThan(3);
  }, 60_000);

  it("is won higher by whoever answers the rival and goes into town", () => {
    const whole = SEEDS.slice(0, 2).map((seed) => play(seed, createExpert()));
    const without = SEEDS.slice(0, 2).map((seed) => play(seed, createExpert(["rival"])));
    expect(Math.max(...whole.map((each) => each.stars))).toBe(3);
    expect(Math.max(...without.map((each) => each.stars))).toBeLessThan(3);
    expect(mean(whole.map((each) => each.share))).toBeGreaterThan(mean(without.map((each) => each.share)) + 5);
  }, 120_000);
});
