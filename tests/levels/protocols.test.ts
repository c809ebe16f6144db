/** A house that watches the charts by itself is worth having: people are harmed far less than in one that only treats. */
import { expect, test } from "vitest";
import { createAutopilot } from "../../src/session/bots/autopilot.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { tick } from "../../src/sim/tick.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";

function play(kind: string, seed: number, ...sets: string[]): ClinicState {
  const { rules } = readLevel(`tests/levels/nano-${kind}`);
  const state = createClinic(rules, seed);
  const bot = createAutopilot(...sets);
  while (!state.outcome) {
    bot(rules, state, (command) => execute(rules, state, command, () => {}).ok);
    tick(rules, state, () => {});
  }
  expect(wrongAccounts(state)).toEqual([]);
  return state;
}

test.each(["drift", "overgrowth", "rejection", "signal", "firmware"])(
  "%s harms fewer where the charts are watched",
  (kind) => {
    const sum = (what: (state: ClinicState) => number, games: readonly ClinicState[]) =>
      games.reduce((all, state) => all + what(state), 0);
    const games = (...sets: string[]) => [1, 2, 3].map((seed) => play(kind, seed, ...sets));
    const without = games("thrifty");
    const watched = games("thrifty", "watch-the-charts");
    const harmed = (state: ClinicState) => state.counts.harmed;
    expect(sum(harmed, without)).toBeGreaterThan(5);
    expect(sum(harmed, watched)).toBeLessThan(sum(harmed, without) / 2);
    expect(sum((state) => state.counts.collapsed, watched)).toBeLessThan(
      sum((state) => state.counts.collapsed, without) / 2,
    );
    expect(sum((state) => state.trust.value, watched)).toBeGreaterThan(sum((state) => state.trust.value, without));
  },
  240_000,
);
