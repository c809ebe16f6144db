/** What can be done is enough: each malfunction harms people when nobody acts, and is contained by whoever does what fits. */
import { describe, expect, test } from "vitest";
import type { Bot } from "../../src/session/bots/bot.ts";
import { createExpert } from "../../src/session/bots/expert.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { tick } from "../../src/sim/tick.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";

const SEEDS = Array.from({ length: 12 }, (_, i) => i + 1);
const WAIT = 300_000;

/** Plays a game to its end, or until `enough`. */
function play(kind: string, seed: number, bot: Bot, enough: (state: ClinicState) => boolean): ClinicState {
  const { rules } = readLevel(`tests/levels/nano-${kind}`);
  const state = createClinic(rules, seed);
  while (!state.outcome && !enough(state)) {
    bot(rules, state, (command) => execute(rules, state, command, () => {}).ok);
    tick(rules, state, () => {});
  }
  expect(wrongAccounts(state)).toEqual([]);
  return state;
}

const harmed = (state: ClinicState) => state.counts.harmed > 0;
const collapsed = (state: ClinicState) => state.counts.collapsed > 0;
/** In how many of the seeds it comes to that. */
const times = (kind: string, bot: () => Bot, what: (state: ClinicState) => boolean) =>
  SEEDS.filter((seed) => what(play(kind, seed, bot(), what))).length;

describe.each(["drift", "overgrowth", "rejection", "signal", "firmware"])("%s", (kind) => {
  test("harms people when nobody acts", () => expect(times(kind, () => () => {}, harmed)).toBe(SEEDS.length), WAIT);

  test(
    "and mostly also when everything is done but what there is against it",
    () => {
      expect(times(kind, () => createExpert(["counters"]), harmed)).toBeGreaterThan(SEEDS.length / 2);
    },
    WAIT,
  );

  test(
    "is contained by whoever does what fits: nobody collapses",
    () => {
      expect(times(kind, () => createExpert(), collapsed)).toBeLessThanOrEqual(2);
    },
    WAIT,
  );
});
