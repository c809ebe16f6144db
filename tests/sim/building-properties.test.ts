/** What must hold whatever anybody builds, with people walking about in it. */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { clinic, wrongAccounts } from "../helpers/clinic.ts";
import { anyBuilding, planFaults } from "../helpers/building.ts";
import { anyCommand, makeDice } from "../helpers/random-player.ts";
import { execute, query } from "../../src/sim/commands/index.ts";
import { hashState } from "../../src/sim/hash.ts";
import { canStep, nav, spotsOf } from "../../src/sim/rules/house/map.ts";
import { tick } from "../../src/sim/tick.ts";
import type { Body, ClinicState } from "../../src/sim/state.ts";

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const tileOf = (body: Body, width: number) => Math.floor(body.y / 1000) * width + Math.floor(body.x / 1000);

/** A clinic in which somebody builds anything, all the time, `each` seeing the state after every deed. */
function wildBuilding(seed: number, deeds: number, ticks: number, each: (c: ReturnType<typeof clinic>) => void) {
  const c = clinic("build", { seed, arrivals: true });
  const dice = makeDice(seed);
  let done = 0;
  for (let n = 0; n < deeds; n++) {
    if (c.tries(anyBuilding(c.rules, c.state, dice)).ok) done += 1;
    if (dice() % 3 === 0) c.tries(anyCommand(c.rules, c.state, dice));
    each(c);
    c.run({ ticks });
    each(c);
  }
  return { c, done };
}

/** Tiles of all places for people. */
function places({ rules, state }: ReturnType<typeof clinic>): number[] {
  return state.things.flatMap((thing) => {
    const kind = rules.thingKinds[thing.kind];
    return kind ? spotsOf(kind, thing).map((spot) => spot.y * rules.map.size[0] + spot.x) : [];
  });
}

describe("whatever anybody builds", () => {
  it("every place stays within reach, nothing overlaps, nobody is shut in, and the money adds up", () => {
    let done = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const game = wildBuilding(seed, 150, 7, (c) => {
          expect(planFaults(c)).toEqual([]);
          expect(wrongAccounts(c.state)).toEqual([]);
        });
        done += game.done;
      }),
      { numRuns: 8 },
    );
    expect(done).toBeGreaterThan(120);
  });

  it("people never step through a wall, or onto furniture that is not for sitting and lying on", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const c = clinic("build", { seed, arrivals: true });
        const dice = makeDice(seed);
        const width = c.rules.map.size[0];
        for (let n = 0; n < 900 && !c.state.outcome; n++) {
          if (n % 5 === 0) c.tries(anyBuilding(c.rules, c.state, dice));
          if (n % 4 === 0) c.tries(anyCommand(c.rules, c.state, dice));
          const people = [...c.state.patients, ...c.state.staff];
          const before = people.map((p) => tileOf(p.body, width));
          const plan = nav(c.rules, c.state);
          c.run({ ticks: 1 });
          people.forEach((person, i) => {
            const from = before[i] ?? 0;
            const to = tileOf(person.body, width);
            if (from === to) return;
            expect(canStep(plan, from, to, to), `${person.id}: ${from} → ${to}`).toBe(true);
            if (plan.blocked[to] === 1) expect(places(c), `${person.id} on ${to}`).toContain(to);
          });
        }
      }),
      { numRuns: 12 },
    );
  });

  it("taking back every step gives the same rooms, things and money, to the bit", () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 1, max: 50 }), (seed, steps) => {
        const c = clinic("build", { seed });
        const dice = makeDice(seed);
        const picture = () => JSON.stringify([c.state.rooms, c.state.things, c.state.cash.value]);
        const before = picture();
        for (let n = 0; n < 400 && c.state.build.undo.length < steps; n++) {
          const command = anyBuilding(c.rules, c.state, dice);
          if (command.type !== "undo-build" && command.type !== "redo-build") c.tries(command);
        }
        const after = picture();
        const taken = c.state.build.undo.length;
        for (let n = 0; n < taken; n++) c.does({ type: "undo-build" });
        expect(picture()).toBe(before);
        for (let n = 0; n < taken; n++) c.does({ type: "redo-build" });
        expect(picture()).toBe(after);
        expect(wrongAccounts(c.state)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it("asking changes nothing, and what is answered is what is done", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { c } = wildBuilding(seed, 40, 5, () => {});
        const dice = makeDice(seed + 1);
        for (let n = 0; n < 60; n++) {
          const command = anyBuilding(c.rules, c.state, dice);
          const before = hashState(c.state);
          const asked = query(c.rules, c.state, command);
          expect(hashState(c.state)).toBe(before);
          const cash = c.state.cash.value;
          const answer = execute(c.rules, c.state, command, () => {});
          expect(answer).toEqual(asked);
          if (!answer.ok) expect(hashState(c.state)).toBe(before);
          else expect(cash - c.state.cash.value).toBe(answer.price);
        }
      }),
      { numRuns: 5 },
    );
  });

  it("a game saved in the middle of it goes on as if nothing had happened", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { c } = wildBuilding(seed, 60, 9, () => {});
        const saved = JSON.parse(JSON.stringify(c.state)) as ClinicState;
        const [here, there] = [makeDice(seed + 2), makeDice(seed + 2)];
        for (let n = 0; n < 80; n++) {
          execute(c.rules, c.state, anyBuilding(c.rules, c.state, here), () => {});
          execute(c.rules, saved, anyBuilding(c.rules, saved, there), () => {});
          for (let t = 0; t < 5; t++) {
            tick(c.rules, c.state, () => {});
            tick(c.rules, saved, () => {});
          }
          expect(hashState(saved)).toBe(hashState(c.state));
        }
      }),
      { numRuns: 5 },
    );
  });
});
