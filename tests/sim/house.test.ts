import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { clinic, readLevel, wrongAccounts } from "../helpers/clinic.ts";
import { anyManagement } from "../helpers/random-manager.ts";
import { anyCommand, makeDice } from "../helpers/random-player.ts";
import { createRecorder } from "../../src/session/recorder.ts";
import { verifyReplay } from "../../src/session/headless.ts";
import { execute, query } from "../../src/sim/commands/index.ts";
import { hashState } from "../../src/sim/hash.ts";
import { account, sumOf } from "../../src/sim/ledger.ts";
import { nav } from "../../src/sim/rules/house/map.ts";
import { placeOf } from "../../src/sim/rules/house/places.ts";
import { tileX, tileY } from "../../src/sim/rules/people/people.ts";
import type { Command } from "../../src/sim/commands/command.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import type { Body, ClinicState } from "../../src/sim/state.ts";
import { tick } from "../../src/sim/tick.ts";
import { createI18n } from "../../src/platform/i18n.ts";

/** Long games; seconds on a quiet machine. */
const TIME = 240_000;
const seeds = fc.integer({ min: 0, max: 0xffffffff });
const { rules, hash } = readLevel("tests/levels/house");

function anything(state: Readonly<ClinicState>, dice: () => number): Command {
  return dice() % 2 === 0 ? anyCommand(rules, state, dice) : anyManagement(rules, state, dice);
}

interface Wild {
  readonly state: ClinicState;
  readonly events: SimEvent[];
  readonly done: Set<string>;
}

/** A house run by somebody who tries anything, every third tick; `watch` sees every tick. */
function wildHouse(seed: number, ticks: number, watch: (state: ClinicState) => void = () => {}): Wild {
  const c = clinic("house", { seed, arrivals: true });
  const dice = makeDice(seed);
  const done = new Set<string>();
  for (let n = 0; n < ticks && !c.state.outcome; n++) {
    if (dice() % 3 === 0) {
      const command = anything(c.state, dice);
      if (c.tries(command).ok) done.add(command.type);
    }
    c.run({ ticks: 1 });
    watch(c.state);
  }
  return { state: c.state, events: c.events, done };
}

describe("a house run by anybody", () => {
  it(
    "does nearly everything there is to do, and money adds up to the credit all along",
    () => {
      const done = new Set<string>();
      fc.assert(
        fc.property(seeds, (seed) => {
          const house = wildHouse(seed, 2600, (state) => {
            if (state.tick % 100 === 0) expect(wrongAccounts(state)).toEqual([]);
          });
          for (const type of house.done) done.add(type);
          expect(wrongAccounts(house.state)).toEqual([]);
          for (const one of house.state.staff) expect(sumOf(one.mood)).toBe(one.mood.value);
          // What the reports say happened is what happened.
          const { days, cash } = house.state;
          let at = cash.opened;
          for (const day of days) {
            expect(day.opened).toBe(at);
            expect(day.cash.reduce((sum, line) => sum + line.amount, day.opened)).toBe(day.closed);
            at = day.closed;
          }
        }),
        { numRuns: 5 },
      );
      expect(done.size).toBeGreaterThan(20);
    },
    TIME,
  );

  it(
    "nobody shares a place, sits on what was sold, or stands in furniture",
    () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          // Whoever gets up is on their way by the next tick.
          let up = new Set<number>();
          wildHouse(seed, 1600, (state) => {
            const before = up;
            up = new Set();
            const plan = nav(rules, state);
            const held = new Set<string>();
            const check = (id: number, body: Body) => {
              if (body.spot !== "") {
                const key = `${body.spot}#${body.spotIndex}`;
                expect([id, key, held.has(key)]).toEqual([id, key, false]);
                held.add(key);
                expect([id, key, placeOf(rules, state, body) !== undefined]).toEqual([id, key, true]);
              }
              const x = tileX(body);
              const y = tileY(body);
              if (plan.blocked[y * plan.w + x] !== 1) return;
              const place = placeOf(rules, state, body);
              const own = place?.spot.x === x && place.spot.y === y;
              if (own || body.goal >= 0) return;
              up.add(id);
              expect([id, x, y, before.has(id)]).toEqual([id, x, y, false]);
            };
            for (const p of state.patients) check(p.id, p.body);
            for (const s of state.staff) check(s.id, s.body);
          });
        }),
        // 24: the tile that somebody was sent to is built over before they have got up.
        { numRuns: 5, examples: [[24]] },
      );
    },
    TIME,
  );

  it(
    "everyone leaves for a reason that has words",
    () => {
      const words = createI18n("en");
      fc.assert(
        fc.property(seeds, (seed) => {
          const { state } = wildHouse(seed, 2450);
          const left = state.gone;
          expect(left.length).toBeGreaterThan(3);
          for (const p of left) {
            expect(p.visit.reason).not.toBe("");
            expect([p.visit.reason, words.has(`reason.${p.visit.reason}`)]).toEqual([p.visit.reason, true]);
          }
        }),
        { numRuns: 5 },
      );
    },
    TIME,
  );

  it(
    "asking changes nothing, and a refusal leaves all as it was",
    () => {
      fc.assert(
        fc.property(seeds, (seed) => {
          const { state } = wildHouse(seed, 500);
          const dice = makeDice(seed + 1);
          for (let n = 0; n < 80; n++) {
            const command = anything(state, dice);
            const before = hashState(state);
            const asked = query(rules, state, command);
            expect(hashState(state)).toBe(before);
            if (asked.ok) continue;
            expect(execute(rules, state, command, () => {}).ok).toBe(false);
            expect(hashState(state)).toBe(before);
          }
        }),
        { numRuns: 6 },
      );
    },
    TIME,
  );

  it(
    "a saved house goes on as if nothing had happened, and a recorded one plays the same",
    () => {
      fc.assert(
        fc.property(seeds, fc.integer({ min: 50, max: 700 }), (seed, when) => {
          const play = createRecorder(rules, hash, seed, () => {});
          const dice = makeDice(seed);
          for (let n = 0; n < when; n++) {
            if (dice() % 3 === 0) play.execute(anything(play.state, dice));
            play.tick();
          }
          const saved = JSON.parse(JSON.stringify(play.state)) as ClinicState;
          for (let n = 0; n < 400; n++) {
            if (dice() % 3 === 0) {
              const command = anything(play.state, dice);
              expect(execute(rules, saved, command, () => {}).ok).toBe(play.execute(command).ok);
            }
            tick(rules, saved, () => {});
            play.tick();
            if (n % 40 === 0) expect([n, hashState(saved)]).toEqual([n, hashState(play.state)]);
          }
          expect(hashState(saved)).toBe(hashState(play.state));
          expect(verifyReplay(rules, hash, play.replay())).toMatchObject({ ok: true });
        }),
        { numRuns: 6 },
      );
    },
    TIME,
  );

  it("would notice money that was not booked", () => {
    const { state } = wildHouse(4, 300);
    state.cash.value += 1;
    expect(wrongAccounts(state)).toHaveLength(1);
    expect(sumOf(account(3))).toBe(3);
  });
});
