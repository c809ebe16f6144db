import { describe, expect, it } from "vitest";
import { clinic, wrongAccounts, type TestClinic } from "../helpers/clinic.ts";
import { hashValue } from "../../src/sim/hash.ts";
import { tick } from "../../src/sim/tick.ts";
import { isActive } from "../../src/sim/rules/people/people.ts";
import { comeIn } from "../../src/sim/systems/nanobots/telephone.ts";
import { findPatient } from "../../src/sim/rules/people/people.ts";
import type { ClinicState } from "../../src/sim/state.ts";

const LEVELS = ["drift", "overgrowth", "rejection", "signal", "firmware"] as const;

/** Plays a level to its end; `each` is asked once a minute. */
function play(level: string, seed: number, each: (c: TestClinic) => void = () => {}): TestClinic {
  const c = clinic(`nano-${level}`, { seed, arrivals: true });
  while (!c.state.outcome) {
    c.run({ minutes: 1 });
    each(c);
  }
  return c;
}

const count = (c: TestClinic, holds: (event: TestClinic["events"][number]) => boolean) => c.events.filter(holds).length;

describe.each(LEVELS)("nobody does anything about %s", (level) => {
  it("and it ends in harm, in all of ten games", () => {
    for (let seed = 1; seed <= 10; seed++) {
      const c = play(level, seed);
      expect(c.state.outcome?.result, `seed ${seed}`).toBe("lost");
      expect(c.state.counts.harmed).toBeGreaterThan(0);
      expect(c.state.counts.collapsed).toBeGreaterThan(0);
      // The rest of the clinic goes on.
      expect(c.state.counts.treated).toBeGreaterThan(3);
      expect(wrongAccounts(c.state)).toEqual([]);
      // Each dose that was used and each carrier is a swarm, until it is out of its patient for good.
      const used =
        c.rules.lots.reduce((sum, lot) => sum + lot.doses, 0) - c.state.lots.reduce((s, l) => s + l.doses, 0);
      const began = c.rules.nanobots.carriers.reduce((sum, group) => sum + group.count, 0);
      const ended = count(c, (event) => event.type === "swarm-ended" && event.by !== "faded");
      expect(c.state.nanobots.swarms.length).toBe(began + used - ended);
      // What the level counts is what happened.
      expect(count(c, (event) => event.type === "patient-collapsed")).toBe(c.state.counts.collapsed);
      expect(count(c, (event) => event.type === "incident-opened")).toBe(c.state.nanobots.incidents.length);
      // Who carries something is known; who was cured carries nothing of it.
      for (const swarm of c.state.nanobots.swarms) expect(findPatient(c.state, swarm.patient)).toBeDefined();
      for (const patient of c.state.gone)
        for (const finding of patient.mouth)
          if (finding.kind === "swarm-fault")
            expect(c.state.nanobots.swarms.some((swarm) => swarm.finding === finding.id)).toBe(!finding.cured);
    }
  }, 90_000);
});

describe("somebody who answers", () => {
  it("every call, and pauses the lot at its alarm, sees nobody collapse in most games", () => {
    let harmless = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const c = play("firmware", seed, (now) => {
        const ctx = { rules: now.rules, state: now.state, emit: () => undefined };
        for (const lot of now.state.lots) if (lot.alarm >= 0) lot.paused = true;
        for (const call of now.state.nanobots.calls) {
          const patient = call.answered ? undefined : findPatient(now.state, call.patient);
          if (patient) comeIn(ctx, patient);
        }
      });
      if (c.state.counts.collapsed === 0) harmless += 1;
    }
    expect(harmless).toBeGreaterThanOrEqual(6);
  });
});

describe("a saved game", () => {
  it("goes on as if nothing had happened, with swarms under way", () => {
    const c = clinic("nano-overgrowth", { seed: 5, arrivals: true }).run({ minutes: 500 });
    expect(c.state.nanobots.swarms.some((swarm) => swarm.stage > 0)).toBe(true);
    const saved = JSON.parse(JSON.stringify(c.state)) as ClinicState;
    c.run({ minutes: 300 });
    for (let n = 0; n < 1200; n++) tick(c.rules, saved, () => undefined);
    expect(hashValue(saved)).toBe(hashValue(c.state));
  });
});

describe("nobody stays for ever", () => {
  it("not even with a clinic full of people who come back for help", () => {
    const longest = new Map<string, number>();
    play("drift", 3, (c) => {
      for (const patient of c.state.patients) {
        const key = `${patient.id}/${patient.visit.no}`;
        if (isActive(patient)) longest.set(key, c.state.tick - patient.visit.arrived);
      }
      // Those whom the ambulance comes for lie there for as long as it takes, and no longer.
      for (const { visit } of c.state.patients)
        if (visit.reason === "ambulance")
          expect(c.state.tick - visit.since).toBeLessThanOrEqual(4 * c.rules.tuning.nanobots.ambulanceMinutes + 4);
    });
    expect(longest.size).toBeGreaterThan(10);
    expect(Math.max(...longest.values()) / 4).toBeLessThan(400);
  });
});
