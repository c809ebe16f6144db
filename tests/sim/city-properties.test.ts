/** Whatever people do in a town with a rival: nothing is lost, nothing is counted twice, and it can be saved anywhere. */
import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { accountsOf, clinic, readLevel, wrongAccounts } from "../helpers/clinic.ts";
import { anyCommand, makeDice } from "../helpers/random-player.ts";
import { anyManagement } from "../helpers/random-manager.ts";
import type { Option } from "../../src/sim/ruleset.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { query } from "../../src/sim/commands/index.ts";
import { hashState } from "../../src/sim/hash.ts";
import { OPTIONS } from "../../src/sim/rules/city/choice.ts";
import { tick } from "../../src/sim/tick.ts";
import { createRecorder } from "../../src/session/recorder.ts";
import { verifyReplay } from "../../src/session/headless.ts";

const seeds = fc.integer({ min: 0, max: 0xffffffff });
const PEOPLE = ["families", "influencers", "moguls", "phobic", "traditionalists", "uninsured"];

/** More than a day of a town, with a random command every few ticks. */
function wildTown(seed: number, ticks: number, watch: (state: ClinicState) => void = () => undefined) {
  const c = clinic("rival", { seed, arrivals: true });
  const dice = makeDice(seed);
  for (let n = 0; n < ticks && !c.state.outcome; n++) {
    if (dice() % 9 === 0)
      c.tries(dice() % 4 === 0 ? anyManagement(c.rules, c.state, dice) : anyCommand(c.rules, c.state, dice));
    c.run({ ticks: 1 });
    watch(c.state);
  }
  return c;
}

describe("in a town with a rival", () => {
  it("every account is the sum of its causes: the player's, the rival's, what people say of both", () => {
    const words = new Set<string>();
    let campaigns = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const c = wildTown(seed, 3000, (state) => {
          if (state.tick % 200 === 0) expect(wrongAccounts(state)).toEqual([]);
        });
        expect(wrongAccounts(c.state)).toEqual([]);
        for (const each of Object.values(c.state.city.word))
          for (const account of [each.you, each.rival]) for (const { cause } of account.entries) words.add(cause);
        campaigns += c.events.filter((event) => event.type === "campaign-shows").length;
        const names = accountsOf(c.state).map(([name]) => name);
        for (const name of ["their cash", "their trust", "their fame"]) expect(names).toContain(name);
        for (const id of PEOPLE) expect(names).toContain(`word of them among ${id}`);
      }),
      { numRuns: 4 },
    );
    // Else it says nothing: people have talked for every reason there is, and campaigns were on.
    for (const cause of ["visit-good", "visit-bad", "neighbours", "forgotten"]) expect(words).toContain(cause);
    expect(campaigns).toBeGreaterThan(0);
  }, 60_000);

  it("everybody in need went somewhere, once, and chances are chances", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const c = wildTown(seed, 3000, (state) => {
          if (state.tick % 100 !== 0) return;
          for (const odds of Object.values(state.city.odds)) {
            const sum = odds.you + odds.rival + odds.home;
            expect(Math.abs(sum - 1e6)).toBeLessThan(3);
            expect(Math.min(odds.you, odds.rival, odds.home)).toBeGreaterThanOrEqual(0);
          }
          expect(state.city.putOff.length).toBeLessThanOrEqual(12);
          for (const each of Object.values(state.city.regulars))
            expect(each.you + each.rival).toBeLessThanOrEqual(40_000);
        });
        const seen: Record<Option, number> = { you: 0, rival: 0, home: 0 };
        for (const event of c.events) if (event.type === "city-chose") seen[event.option] += 1;
        const chose: Record<Option, number> = { you: 0, rival: 0, home: 0 };
        for (const each of Object.values(c.state.city.chose))
          for (const option of OPTIONS) chose[option] += each[option];
        expect(chose).toEqual(seen);
        expect(seen.you + seen.rival + seen.home).toBe(c.state.city.inNeed);
        expect(c.state.city.inNeed).toBeGreaterThan(10);
        for (const person of [...c.state.patients, ...c.state.gone])
          if (person.cast === "") expect(PEOPLE).toContain(person.segment);
      }),
      { numRuns: 4 },
    );
  });

  it("asking changes nothing, and what is saved goes on as if nothing had happened", () => {
    const { rules, hash } = readLevel("tests/levels/rival");
    fc.assert(
      fc.property(seeds, (seed) => {
        const play = createRecorder(rules, hash, seed, () => {});
        const dice = makeDice(seed);
        for (let n = 0; n < 1500; n++) {
          if (dice() % 7 === 0) play.execute(anyCommand(rules, play.state, dice));
          play.tick();
        }
        const before = hashState(play.state);
        for (let n = 0; n < 60; n++) query(rules, play.state, anyCommand(rules, play.state, dice));
        expect(hashState(play.state)).toBe(before);
        expect(verifyReplay(rules, hash, play.replay())).toMatchObject({ ok: true });
        const saved = JSON.parse(JSON.stringify(play.state)) as ClinicState;
        expect(hashState(saved)).toBe(before);
        for (let n = 0; n < 1200; n++) {
          tick(rules, saved, () => {});
          play.tick();
        }
        expect(hashState(saved)).toBe(hashState(play.state));
      }),
      { numRuns: 3 },
    );
  });

  it("would notice somebody who went nowhere", () => {
    const c = wildTown(3, 1200);
    c.state.city.chose["families"]!.you += 1;
    const sum = Object.values(c.state.city.chose).reduce((all, each) => all + each.you + each.rival + each.home, 0);
    expect(sum).not.toBe(c.state.city.inNeed);
    c.state.city.word["families"]!.rival.value += 1;
    expect(wrongAccounts(c.state)).toHaveLength(1);
  });
});
