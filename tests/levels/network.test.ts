import { describe, expect, it } from "vitest";
import { createClinic } from "../../src/sim/create.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { hashState } from "../../src/sim/hash.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { tick } from "../../src/sim/tick.ts";
import type { Bot } from "../../src/session/bots/bot.ts";
import { createExpert } from "../../src/session/bots/expert.ts";
import { playBot } from "../../src/session/headless.ts";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";

const SEEDS = Array.from({ length: 10 }, (_, i) => i + 1);

/** Plays until somebody is harmed or the level ends. */
function play(level: string, seed: number, bot: Bot): ClinicState {
  const { rules } = readLevel(`tests/levels/${level}`);
  const state = createClinic(rules, seed);
  while (!state.outcome && state.counts.harmed === 0) {
    bot(rules, state, (command) => execute(rules, state, command, () => undefined).ok);
    tick(rules, state, () => undefined);
  }
  return state;
}

describe.each(["nano-virus", "nano-hostile"])("%s", (level) => {
  it("harms people when nobody does anything", { timeout: 120_000 }, () => {
    const harmed = SEEDS.filter((seed) => play(level, seed, () => undefined).counts.harmed > 0);
    expect(harmed).toEqual(SEEDS);
  });

  it("is contained by somebody who minds the network, and not by the same hands without", { timeout: 120_000 }, () => {
    const safe = SEEDS.filter((seed) => play(level, seed, createExpert()).counts.harmed === 0);
    expect(safe.length).toBeGreaterThanOrEqual(8);
    const without = SEEDS.filter((seed) => play(level, seed, createExpert(["counters"])).counts.harmed > 0);
    expect(without.length).toBeGreaterThanOrEqual(7);
  });
});

describe("everything at once", () => {
  it("is the same game twice, and its books add up", { timeout: 60_000 }, () => {
    const { rules, hash } = readLevel("tests/levels/nano-all");
    const one = playBot(rules, hash, 5, "expert");
    const two = playBot(rules, hash, 5, "expert");
    expect(two.replay).toEqual(one.replay);
    expect(hashState(two.state)).toBe(hashState(one.state));
    expect(wrongAccounts(one.state)).toEqual([]);
    expect(one.replay.commands.some(([, command]) => command.type === "isolate-device")).toBe(true);
  });

  it("goes on after saving as if nothing had been", { timeout: 60_000 }, () => {
    const { rules } = readLevel("tests/levels/nano-all");
    const run = (state: ClinicState, ticks: number) => {
      for (let n = 0; n < ticks; n++) tick(rules, state, () => undefined);
      return state;
    };
    const whole = run(createClinic(rules, 9), 3000);
    const saved = JSON.parse(JSON.stringify(run(createClinic(rules, 9), 1733))) as ClinicState;
    expect(hashState(run(saved, 3000 - 1733))).toBe(hashState(whole));
  });
});
