import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { clinic, readLevel, wrongAccounts } from "../helpers/clinic.ts";
import { anyCommand, makeDice } from "../helpers/random-player.ts";
import { book } from "../../src/sim/ledger.ts";
import { execute, query } from "../../src/sim/commands/index.ts";
import { hashState } from "../../src/sim/hash.ts";
import { nav } from "../../src/sim/rules/house/map.ts";
import { tileX, tileY } from "../../src/sim/rules/people/people.ts";
import { tick } from "../../src/sim/tick.ts";
import { createRecorder } from "../../src/session/recorder.ts";
import { verifyReplay } from "../../src/session/headless.ts";
import type { ClinicState } from "../../src/sim/state.ts";

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const RUNS = { numRuns: 25 };

/** A game of `ticks` ticks with a random command every few; `watch` sees every tick. */
function wildGame(seed: number, ticks: number, watch: (state: ClinicState) => void = () => {}) {
  const c = clinic("tiny", { seed, arrivals: true });
  const dice = makeDice(seed);
  c.arrives("afraid").arrives("brave");
  for (let n = 0; n < ticks && !c.state.outcome; n++) {
    if (dice() % 5 === 0) c.tries(anyCommand(c.rules, c.state, dice));
    c.run({ ticks: 1 });
    watch(c.state);
  }
  return c;
}

describe("whatever people do", () => {
  it("every account is the sum of its causes, for every patient and the clinic, all along", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const c = wildGame(seed, 2500, (state) => {
          if (state.tick % 50 === 0) expect(wrongAccounts(state)).toEqual([]);
        });
        expect(wrongAccounts(c.state)).toEqual([]);
        const booked = [...c.state.patients, ...c.state.gone].reduce((sum, p) => sum + p.anxiety.entries.length, 0);
        expect(booked).toBeGreaterThan(10);
      }),
      RUNS,
    );
  });

  it("would notice a change that was not booked", () => {
    const c = wildGame(3, 200);
    c.state.trust.value += 1;
    expect(wrongAccounts(c.state)).toHaveLength(1);
    c.state.trust.value -= 1;
    book(c.state.trust, 1, 5, "test");
    expect(wrongAccounts(c.state)).toEqual([]);
  });

  it("nobody shares a place, stands in a wall or holds a number out of range", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        wildGame(seed, 1500, (state) => {
          const held = [...state.patients, ...state.staff]
            .filter((p) => p.body.spot !== "")
            .map((p) => `${p.body.spot}:${p.body.spotIndex}`);
          expect(new Set(held).size).toBe(held.length);
          for (const p of state.patients) {
            expect(p.anxiety.value).toBeGreaterThanOrEqual(0);
            expect(p.anxiety.value).toBeLessThanOrEqual(100_000);
            expect(Number.isInteger(p.anxiety.value) && Number.isInteger(p.body.x) && Number.isInteger(p.body.y)).toBe(
              true,
            );
          }
        });
      }),
      { numRuns: 10 },
    );
  });

  it("nobody walks through solid furniture", () => {
    const c = clinic("tiny", { seed: 5, arrivals: true });
    const plan = nav(c.rules, c.state);
    for (let n = 0; n < 2400; n++) {
      c.run({ ticks: 1 });
      for (const p of c.state.patients) {
        const tile = tileY(p.body) * plan.w + tileX(p.body);
        if (plan.blocked[tile])
          expect([p.body.spot !== "" || p.body.goal >= 0, p.visit.step]).toEqual([true, p.visit.step]);
      }
    }
  });

  it("everyone leaves for a stated reason", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const c = wildGame(seed, 2880);
        expect(c.state.gone.length).toBeGreaterThan(3);
        for (const p of c.state.gone) {
          expect(p.visit.reason).not.toBe("");
          expect(p.visit.thought?.ref).toBe(p.visit.reason);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("asking changes nothing", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const c = wildGame(seed, 400);
        const dice = makeDice(seed + 1);
        const before = hashState(c.state);
        for (let n = 0; n < 60; n++) query(c.rules, c.state, anyCommand(c.rules, c.state, dice));
        expect(hashState(c.state)).toBe(before);
      }),
      { numRuns: 10 },
    );
  });

  it("a command is done exactly when the query says so", () => {
    const c = wildGame(11, 600);
    const dice = makeDice(12);
    let done = 0;
    for (let n = 0; n < 200; n++) {
      const command = anyCommand(c.rules, c.state, dice);
      const asked = query(c.rules, c.state, command);
      const before = hashState(c.state);
      const answer = execute(c.rules, c.state, command, () => {});
      expect(answer.ok).toBe(asked.ok);
      if (answer.ok) done += 1;
      else expect(hashState(c.state)).toBe(before);
      tick(c.rules, c.state, () => {});
    }
    expect(done).toBeGreaterThan(5);
  });

  it("the same commands give the same game, and a saved state goes on as if nothing had happened", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { rules, hash } = readLevel("tests/levels/tiny");
        const play = createRecorder(rules, hash, seed, () => {});
        const dice = makeDice(seed);
        for (let n = 0; n < 900; n++) {
          if (dice() % 5 === 0) play.execute(anyCommand(rules, play.state, dice));
          play.tick();
        }
        expect(verifyReplay(rules, hash, play.replay())).toMatchObject({ ok: true });
        const saved = JSON.parse(JSON.stringify(play.state)) as ClinicState;
        for (let n = 0; n < 300; n++) {
          tick(rules, saved, () => {});
          play.tick();
        }
        expect(hashState(saved)).toBe(hashState(play.state));
      }),
      { numRuns: 10 },
    );
  });

  it("a replay that was tampered with is caught, and says where", () => {
    const { rules, hash } = readLevel("tests/levels/tiny");
    const play = createRecorder(rules, hash, 9, () => {});
    const dice = makeDice(9);
    for (let n = 0; n < 900; n++) {
      if (dice() % 5 === 0) play.execute(anyCommand(rules, play.state, dice));
      play.tick();
    }
    const replay = play.replay();
    expect(replay.commands.length).toBeGreaterThan(10);
    const verdict = verifyReplay(rules, hash, { ...replay, commands: replay.commands.slice(2) });
    expect(verdict.ok).toBe(false);
    expect(verifyReplay(rules, hash, { ...replay, seed: 10 })).toMatchObject({ ok: false });
    expect(verifyReplay(rules, "0000", replay)).toMatchObject({ ok: false, code: "level" });
    expect(verifyReplay(rules, hash, { ...replay, rules: 99 })).toMatchObject({ ok: false, code: "rules" });
  });
});
