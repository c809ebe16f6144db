/** Where people in need go when a door is full, and what becomes of those who stay at home. */
import { describe, expect, it } from "vitest";
import { clinic, readLevel } from "../helpers/clinic.ts";
import type { ClinicState, PutOff } from "../../src/sim/state.ts";
import type { Option, Ruleset } from "../../src/sim/ruleset.ts";
import { createClinic } from "../../src/sim/create.ts";
import { expectedShares } from "../../src/sim/rules/city/expected.ts";
import { makePatient } from "../../src/sim/systems/people/people.ts";
import { neglect } from "../../src/sim/systems/mouths/mouths.ts";
import { chooseAgain, nextInNeed, settle, thinkAgain } from "../../src/sim/systems/city/needs.ts";
import { tick } from "../../src/sim/tick.ts";

const { rules } = readLevel("tests/levels/rival");
const quiet = { emit: () => undefined };
const chosen = (state: ClinicState) =>
  Object.values(state.city.chose).reduce((sum, each) => sum + each.you + each.rival + each.home, 0);

describe("a full door", () => {
  it("sends people to what is left, in the proportions that they would have chosen it without that door", () => {
    const state = createClinic(rules, 5);
    const ctx = { rules, state, ...quiet };
    const second: Record<Option, number> = { you: 0, rival: 0, home: 0 };
    let expected = 0;
    const { homes } = expectedShares(rules, state);
    for (let n = 0; n < 12_000; n++) {
      const need = nextInNeed(ctx)!;
      if (need.option !== "you") continue;
      const again = chooseAgain(ctx, need);
      second[again.option] += 1;
      const shares = homes[`${need.segment}|${need.district}`]!;
      expected += shares.rival / (shares.rival + shares.home);
      expect(again.u).toBeGreaterThanOrEqual(0);
      expect(again.u).toBeLessThan(1);
    }
    const n = second.rival + second.home;
    expect(second.you).toBe(0);
    expect(n).toBeGreaterThan(4000);
    expect(Math.abs(second.rival - expected)).toBeLessThan(4 * Math.sqrt(n / 4));
  });

  it("is told of, and who finds both doors full stays at home", () => {
    const state = createClinic(rules, 5);
    const ctx = { rules, state, ...quiet };
    const need = {
      segment: "moguls",
      district: "glass-heights",
      option: "you",
      times: 0,
      shut: [],
      u: 0.1,
      later: 0.9,
    } as const;
    const home = chooseAgain(ctx, { ...chooseAgain(ctx, need), option: "rival" });
    expect(home.option).toBe("home");
    for (const house of ["you", "rival"] as const)
      expect(state.city.word["moguls"]![house].entries).toEqual([
        expect.objectContaining({ cause: "full-door", amount: -1000 * rules.tuning.city.wordFull }),
      ]);
  });

  it("of the player's house sends them across town, and counts each once", () => {
    const full: Ruleset = { ...rules, arrivals: { ...rules.arrivals, capacity: 1 } };
    const state = createClinic(full, 3);
    const ends: Record<Option, number> = { you: 0, rival: 0, home: 0 };
    for (let n = 0; n < 1600; n++)
      tick(full, state, (event) => {
        if (event.type === "city-chose") ends[event.option] += 1;
      });
    expect(state.counts.turnedAway).toBeGreaterThan(3);
    expect(ends.you).toBeLessThan(ends.rival);
    expect(chosen(state)).toBe(state.city.inNeed);
    expect(ends.you + ends.rival + ends.home).toBe(state.city.inNeed);
    // Nobody who was turned away is counted as having chosen the full house.
    expect(state.counts.arrived + state.counts.missed).toBe(ends.you);
  });
});

describe("those who stay at home", () => {
  const t = rules.tuning.city;

  it("think again after hours, and are more likely to come each time", () => {
    const state = createClinic(rules, 2);
    const ctx = { rules, state, ...quiet };
    const stay = (times: number) => {
      let home = 0;
      for (let n = 0; n < 3000; n++) {
        const put: PutOff = { id: n, segment: "phobic", district: "canal-quarter", due: 0, times };
        state.city.putOff = [put];
        if (thinkAgain(ctx)[0]!.option === "home") home += 1;
      }
      return home / 3000;
    };
    const share = expectedShares(rules, state).homes["phobic|canal-quarter"]!.home;
    for (const times of [1, 2, 3]) {
      const weight = share * Math.exp(-t.putOffUrge * times);
      const p = weight / (1 - share + weight);
      expect(Math.abs(stay(times) - p)).toBeLessThan(4 * Math.sqrt(0.25 / 3000));
    }
  });

  it("are few: six in ten of them, no more than there is room for, and not for ever", () => {
    const state = createClinic(rules, 2);
    const ctx = { rules, state, ...quiet };
    const at = (later: number, times = 0) =>
      settle(ctx, { segment: "phobic", district: "canal-quarter", option: "home", times, shut: [], u: 0.5, later });
    at(t.putOffShare + 0.01);
    expect(state.city.putOff).toEqual([]);
    at(0, 3);
    expect(state.city.putOff).toEqual([]);
    at(0);
    at(t.putOffShare - 0.001, 1);
    expect(state.city.putOff.map((each) => each.times)).toEqual([1, 2]);
    const minutes = state.city.putOff.map((each) => (each.due - state.tick) / 4);
    expect(minutes[0]).toBe(t.putOffLeast);
    expect(minutes[1]).toBeGreaterThan(t.putOffMost - 5);
    for (let n = 0; n < 50; n++) at(0.1);
    expect(state.city.putOff).toHaveLength(t.putOff);
    expect(state.city.inNeed).toBe(chosen(state));
  });

  it("come back with what they have a step worse", () => {
    const state = createClinic(rules, 8);
    const ctx = { rules, state, ...quiet };
    let worse = 0;
    for (let n = 0; n < 40; n++) {
      const patient = makePatient(ctx, "uninsured");
      expect(patient.segment).toBe("uninsured");
      const before = patient.mouth.reduce((sum, f) => sum + f.severity, 0) + 10 * patient.mouth.length;
      neglect(ctx, patient, 1);
      const after = patient.mouth.reduce((sum, f) => sum + f.severity, 0) + 10 * patient.mouth.length;
      expect(after).toBeGreaterThanOrEqual(before);
      if (after > before) worse += 1;
    }
    expect(worse).toBeGreaterThan(20);
  });

  it("do come back in a game, and are seen at a door", () => {
    const c = clinic("rival", { seed: 6, arrivals: true });
    c.run({ minutes: 560 });
    expect(c.state.rng["put-off"]).not.toEqual(createClinic(c.rules, 6).rng["put-off"]);
    expect(c.state.city.inNeed).toBe(chosen(c.state));
    expect(c.state.city.inNeed).toBeGreaterThan(20);
  });
});
