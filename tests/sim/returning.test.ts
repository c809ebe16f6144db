/** People who come again, and people who book and do not come. */
import { describe, expect, it } from "vitest";
import type { Patient } from "../../src/sim/state.ts";
import { createClinic } from "../../src/sim/create.ts";
import { missChance } from "../../src/sim/systems/visit/no-shows.ts";
import { wishToReturn } from "../../src/sim/systems/visit/returning.ts";
import { tick } from "../../src/sim/tick.ts";
import { BOTS } from "../../src/session/bots/index.ts";
import { execute } from "../../src/sim/commands/index.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import { clinic, readLevel, wrongAccounts } from "../helpers/clinic.ts";

/** A game of the five-day level played by the sensible bot. */
function played(seed: number, returning?: number) {
  const level = readLevel("tests/levels/fear").rules;
  const rules = returning === undefined ? level : { ...level, arrivals: { ...level.arrivals, returning } };
  const state = createClinic(rules, seed);
  const events: SimEvent[] = [];
  const emit = (event: SimEvent) => void events.push(event);
  const bot = BOTS.expert();
  const visits: number[] = [];
  let known = 0;
  while (!state.outcome) {
    bot(rules, state, (command) => execute(rules, state, command, emit).ok);
    tick(rules, state, emit);
    for (const patient of state.patients)
      if (patient.id && patient.visit.arrived === state.tick) visits.push(patient.visit.no);
    known = Math.max(known, state.gone.length);
  }
  return { rules, state, events, visits, known };
}

describe("returning", () => {
  it("brings people back over several days, with what they remember", () => {
    const { visits, state, rules } = played(1);
    expect(rules.arrivals.returning).toBe(0.35);
    const again = visits.filter((no) => no > 1).length;
    expect(again).toBeGreaterThan(4);
    expect(again).toBeLessThan(visits.length * 0.45);
    expect(wrongAccounts(state)).toEqual([]);
  });

  it("happens only where the level is longer than two days, or asks for it", () => {
    expect(readLevel("levels/demonstration/01-holographic-morning").rules.arrivals.returning).toBe(0);
    expect(readLevel("tests/levels/tiny").rules.arrivals.returning).toBe(0);
    expect(played(2, 0).visits.every((no) => no === 1)).toBe(true);
  });

  it("changes nothing about strangers: the same new people come in the same order", () => {
    const strangers = (returning: number) => {
      const level = readLevel("tests/levels/fear").rules;
      const rules = { ...level, arrivals: { ...level.arrivals, returning } };
      const state = createClinic(rules, 5);
      const names: string[] = [];
      for (let n = 0; n < 2 * 2400; n++) {
        tick(rules, state, () => {});
        for (const p of state.patients)
          if (p.visit.no === 1 && p.visit.arrived === state.tick) names.push(`${p.given}-${p.family}-${p.mdas}`);
      }
      return names;
    };
    const without = strangers(0);
    const some = strangers(0.5);
    expect(some.length).toBeGreaterThan(5);
    expect(some.length).toBeLessThan(without.length);
    expect(without.slice(0, some.length)).toEqual(some);
  });

  it("is wished for by those who trust, were calm and have something left to do", () => {
    const p = clinic("fear").arrives("nervous").person("nervous");
    const wish = (change: (p: Patient) => void) => {
      const other = structuredClone(p);
      other.memory.remembered = 600;
      other.mouth = other.mouth.filter((f) => f.kind === "caries");
      change(other);
      return wishToReturn(other);
    };
    const plain = wish(() => {});
    expect(wish((o) => void (o.trust.value = 90_000))).toBeGreaterThan(plain + 1);
    expect(wish((o) => void (o.memory.remembered = 200))).toBeCloseTo(plain + 0.8, 6);
    expect(wish((o) => o.mouth.forEach((f) => (f.found = true)))).toBeCloseTo(plain + 0.8, 6);
    expect(wish((o) => void Object.assign(o, { mdas: 25, memory: { ...o.memory, clinic: 1000 } }))).toBeLessThan(
      plain - 1,
    );
  });

  it("misses appointments as the model says: 9.5 % at the middle of the scale, more with fear", () => {
    const { rules } = clinic("fear");
    const plain = { ...rules, tuning: { ...rules.tuning, noShow: { ...rules.tuning.noShow, reminder: 0 } } };
    expect(missChance(plain, { mdas: 12 }, 0)).toBeCloseTo(0.095, 2);
    expect(missChance(plain, { mdas: 25 }, 0)).toBeCloseTo(0.28, 2);
    expect(missChance(rules, { mdas: 12 }, 0)).toBeLessThan(0.065);
    const all = [1, 2, 3, 4].map((seed) => played(seed));
    const missed = all.reduce((sum, game) => sum + game.state.counts.missed, 0);
    const again = all.reduce((sum, game) => sum + game.visits.filter((no) => no > 1).length, 0);
    expect(missed).toBeGreaterThan(0);
    expect(missed / (missed + again)).toBeLessThan(0.25);
    expect(all.some((game) => game.events.some((event) => event.type === "patient-missed"))).toBe(true);
  });

  it("keeps the list of those who have left in bounds, and never forgets anyone with a name", () => {
    const level = readLevel("tests/levels/fear").rules;
    const rules = {
      ...level,
      clock: { ...level.clock, end: 30 * 2400 },
      arrivals: { ...level.arrivals, perHour: [[6, 6, 6, 6, 6, 6, 6, 6, 0, 0]], capacity: 40 },
    };
    const c = clinic("fear").arrives("wary");
    const state = createClinic(rules, 3);
    state.gone.push({ ...c.person("wary"), id: state.nextId++ });
    let most = 0;
    while (!state.outcome) {
      tick(rules, state, () => {});
      most = Math.max(most, state.gone.length);
    }
    expect(state.counts.arrived).toBeGreaterThan(600);
    expect(most).toBeLessThan(420);
    expect(state.gone.some((p) => p.cast === "wary")).toBe(true);
  });
});
