/** The quiet lot: what can be done about nanobots is what it is about, so it must pay. */
import { describe, expect, it } from "vitest";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";
import { createExpert, type Verb } from "../../src/session/bots/expert.ts";
import type { Bot } from "../../src/session/bots/bot.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { tick } from "../../src/sim/tick.ts";

const { rules } = readLevel("levels/sandbox/02-the-quiet-lot");

function play(seed: number, bot: Bot) {
  const state = createClinic(rules, seed);
  while (!state.outcome) {
    bot(rules, state, (command) => execute(rules, state, command, () => {}).ok);
    tick(rules, state, () => {});
  }
  expect(wrongAccounts(state)).toEqual([]);
  return state;
}

const starsWithout = (verb: Verb, seed: number) => play(seed, createExpert([verb])).outcome?.stars ?? 0;

describe("the quiet lot", () => {
  it("is lost by whoever does nothing, to swarms that nobody looked after", () => {
    const state = play(1, () => {});
    expect(state.outcome?.stars).toBe(0);
    expect(state.counts.collapsed).toBeGreaterThan(1);
  }, 60_000);

  it("takes the board and the counters for three stars", () => {
    const seed = 1;
    expect(play(seed, createExpert()).outcome?.stars).toBe(3);
    expect(starsWithout("investigation", seed)).toBeLessThan(3);
    expect(starsWithout("counters", seed)).toBeLessThan(3);
  }, 120_000);
});
