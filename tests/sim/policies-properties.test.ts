import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";
import { anyPolicies } from "../helpers/random-policies.ts";
import { anyCommand, makeDice } from "../helpers/random-player.ts";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { replaySchema } from "../../src/content/schema/replay.ts";
import { readPolicies, writePolicies } from "../../src/content/read-policies.ts";
import { createAutopilot } from "../../src/session/bots/autopilot.ts";
import type { Bot } from "../../src/session/bots/bot.ts";
import { createExpert } from "../../src/session/bots/expert.ts";
import { createPlain } from "../../src/session/bots/plain.ts";
import { verifyReplay } from "../../src/session/headless.ts";
import { createRecorder } from "../../src/session/recorder.ts";
import { hashState } from "../../src/sim/hash.ts";
import { decisions } from "../../src/sim/rules/people/decisions.ts";
import { tick } from "../../src/sim/tick.ts";
import type { ClinicState } from "../../src/sim/state.ts";

const seeds = fc.integer({ min: 0, max: 0xffffffff });

describe.each([
  { level: "policies", runs: 30 },
  { level: "nano-all", runs: 16 },
])("whatever house rules people write ($level)", ({ level, runs }) => {
  const { rules, hash } = readLevel(`tests/levels/${level}`);

  it(
    "games never fail, the books balance, everyone leaves for a reason, and a saved game goes on the same",
    { timeout: 180_000 },
    () => {
      let acted = 0;
      let refused = 0;
      let protocols = 0;
      fc.assert(
        fc.property(seeds, (seed) => {
          const dice = makeDice(seed);
          const play = createRecorder(rules, hash, seed, () => {});
          const { state } = play;
          for (let n = 0; n < 2600 && !state.outcome; n++) {
            if (n % 600 === 0) {
              refused += Object.values(state.policyLog).reduce((sum, log) => sum + log.refused.length, 0);
              const policies = anyPolicies(rules, dice);
              expect(play.execute({ type: "set-policies", policies }).ok).toBe(true);
              expect(readPolicies(writePolicies(policies), "pasted", rules)).toMatchObject({ ok: true, policies });
            }
            // A hand that helps now and then, in all ways that there are.
            if (dice() % 12 === 0) play.execute(anyCommand(rules, state, dice));
            if (n % 200 === 7) {
              const before = hashState(state);
              decisions(rules, state);
              expect(hashState(state)).toBe(before);
            }
            play.tick();
          }
          expect(wrongAccounts(state)).toEqual([]);
          for (const { visit } of state.gone) expect(visit.reason).not.toBe("");
          const logs = Object.values(state.policyLog);
          for (const log of logs) expect(log.acted <= log.held && log.held <= log.asked).toBe(true);
          acted += [...state.patients, ...state.gone].reduce((sum, { visit }) => sum + visit.by.length, 0);

          protocols += Object.values(state.policyLog).reduce((sum, log) => sum + Object.keys(log.done).length, 0);

          const replay = play.replay();
          expect(replaySchema.safeParse(JSON.parse(JSON.stringify(replay))).success).toBe(true);
          expect(verifyReplay(rules, hash, replay)).toMatchObject({ ok: true });
          const saved = JSON.parse(JSON.stringify(state)) as ClinicState;
          for (let n = 0; n < 200; n++) {
            tick(rules, saved, () => {});
            play.tick();
          }
          expect(hashState(saved)).toBe(hashState(state));
        }),
        { numRuns: runs },
      );
      expect(acted).toBeGreaterThan(3 * runs);
      expect(refused).toBeGreaterThan(runs / 2);
      expect(protocols > 0).toBe(rules.nanobots.offered);
    },
  );
});

describe("a house that runs by itself", { timeout: 180_000 }, () => {
  const first = JSON.parse(readLevel("levels/demonstration/01-holographic-morning").text) as object;
  const loaded = loadLevel(JSON.stringify({ ...first, policies: { allowed: true } }), "first", BASE);
  if (!loaded.ok) throw new Error(loaded.issues.map((issue) => issue.message).join());
  const { ruleset, hash } = loaded;
  const starsOf = (make: () => Bot) =>
    Array.from({ length: 20 }, (_, seed) => {
      const play = createRecorder(ruleset, hash, seed + 1, () => {});
      const bot = make();
      while (!play.state.outcome) {
        bot(ruleset, play.state, (command) => play.execute(command).ok);
        play.tick();
      }
      return play.state.outcome.stars;
    });
  const won = (stars: readonly number[]) => stars.filter((each) => each >= 1).length;
  const sum = (stars: readonly number[]) => stars.reduce((all, each) => all + each, 0);
  const expert = starsOf(() => createExpert());
  const plain = starsOf(createPlain);

  it.each(ruleset.policies.presets.map((preset) => preset.id))(
    "%s does as well as plain good sense, and not as well as an expert",
    (id) => {
      const stars = starsOf(() => createAutopilot(id));
      expect(won(stars), stars.join("")).toBeGreaterThanOrEqual(15);
      expect(sum(stars), stars.join("")).toBeGreaterThanOrEqual(0.9 * sum(plain));
      expect(sum(stars), stars.join("")).toBeLessThan(sum(expert));
    },
  );

  it("is worth having for somebody with little time: looking up every fifteen minutes, an expert does better with rules than without", () => {
    const busy = (...helpers: Bot[]): Bot => {
      const mind = createExpert();
      return (rules, state, act) => {
        for (const helper of helpers) helper(rules, state, act);
        if (state.tick % 60 === 0) mind(rules, state, act);
      };
    };
    const alone = starsOf(() => busy());
    const helped = starsOf(() => busy(createAutopilot("gentle")));
    expect(sum(helped), `${helped.join("")} against ${alone.join("")}`).toBeGreaterThan(sum(alone));
  });
});
