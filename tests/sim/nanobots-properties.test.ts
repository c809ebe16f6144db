import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { readLevel, wrongAccounts } from "../helpers/clinic.ts";
import { anyCommand, makeDice } from "../helpers/random-player.ts";
import { execute } from "../../src/sim/commands/index.ts";
import { createClinic } from "../../src/sim/create.ts";
import { hashState } from "../../src/sim/hash.ts";
import { findPatient } from "../../src/sim/rules/people/people.ts";
import { tick } from "../../src/sim/tick.ts";
import type { ClinicState } from "../../src/sim/state.ts";

const { rules } = readLevel("tests/levels/nano-all");
const seeds = fc.integer({ min: 0, max: 0xffffffff });

/** A game in which all seven malfunctions are at work and a player tries anything. */
function wildGame(seed: number, ticks: number, watch: (state: ClinicState) => void = () => {}): ClinicState {
  const state = createClinic(rules, seed);
  const dice = makeDice(seed);
  for (let n = 0; n < ticks && !state.outcome; n++) {
    if (dice() % 5 === 0) execute(rules, state, anyCommand(rules, state, dice), () => {});
    tick(rules, state, () => {});
    watch(state);
  }
  return state;
}

/** Anything in the state that is no whole number. */
function fractions(value: unknown, path = ""): string[] {
  if (typeof value === "number") return Number.isInteger(value) && !Object.is(value, -0) ? [] : [`${path}: ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => fractions(each, `${path}.${key}`));
}

/** What must hold of swarms at any time. */
function wrongSwarms(state: ClinicState): string[] {
  const { swarms, calls, incidents } = state.nanobots;
  const wrong: string[] = [];
  for (const list of [swarms, calls, incidents])
    for (let i = 1; i < list.length; i++) if ((list[i]?.id ?? 0) <= (list[i - 1]?.id ?? 0)) wrong.push("out of order");
  for (const swarm of swarms) {
    const patient = findPatient(state, swarm.patient);
    if (!patient) {
      wrong.push(`${swarm.id}: nobody carries it`);
      continue;
    }
    const finding = patient.mouth.find((each) => each.id === swarm.finding);
    if (swarm.stage >= 4) wrong.push(`${swarm.id}: collapsed and still there`);
    if (swarm.fault === "" && (swarm.stage > 0 || swarm.finding > 0)) wrong.push(`${swarm.id}: felt without a fault`);
    if (swarm.stage > 0 && finding?.severity !== swarm.stage) wrong.push(`${swarm.id}: not in the mouth as it is`);
    if (finding?.cured) wrong.push(`${swarm.id}: cured and still there`);
    if (swarm.progress < 0 || swarm.progress > 1000) wrong.push(`${swarm.id}: progress ${swarm.progress}`);
  }
  const findings = [...state.patients, ...state.gone].flatMap((p) => p.mouth);
  for (const finding of findings)
    if (finding.kind === "swarm-fault" && !finding.cured && !swarms.some((swarm) => swarm.finding === finding.id))
      wrong.push(`finding ${finding.id}: of no swarm`);
  const ids = [...state.patients, ...state.gone].map((p) => p.id);
  if (new Set(ids).size !== ids.length) wrong.push("somebody is in two places");
  return wrong;
}

describe("whatever people do about nanobots", () => {
  it("swarms, mouths, calls and accounts fit together all along", () => {
    let harmed = 0;
    fc.assert(
      fc.property(seeds, (seed) => {
        const state = wildGame(seed, 4000, (now) => {
          if (now.tick % 60 !== 0) return;
          expect(wrongSwarms(now)).toEqual([]);
          expect(wrongAccounts(now)).toEqual([]);
        });
        expect(fractions(state.nanobots)).toEqual([]);
        expect(fractions(state.lots)).toEqual([]);
        for (const p of state.gone)
          if (p.visit.arrived >= 0) {
            expect(p.visit.reason).not.toBe("");
            expect(p.visit.thought?.ref).toBe(p.visit.reason);
          }
        harmed += state.counts.harmed;
      }),
      { numRuns: 8 },
    );
    expect(harmed).toBeGreaterThan(8);
  }, 60_000);

  it("a saved state goes on as if nothing had happened", () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const state = wildGame(seed, 1600);
        const saved = JSON.parse(JSON.stringify(state)) as ClinicState;
        for (let n = 0; n < 400; n++) {
          tick(rules, saved, () => {});
          tick(rules, state, () => {});
        }
        expect(hashState(saved)).toBe(hashState(state));
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});
