import { describe, expect, it } from "vitest";
import { rowsOf, surfacesOf, teethFor, toothAt } from "../../src/sim/rules/care/mouth.ts";
import { progressChance } from "../../src/sim/rules/care/progress.ts";
import type { SimEvent } from "../../src/sim/events.ts";
import type { Finding, Patient } from "../../src/sim/state.ts";
import { catchUp, makeFinding, makeMouth } from "../../src/sim/systems/mouths/mouths.ts";
import { makePatient } from "../../src/sim/systems/people/people.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const ctxOf = (c: TestClinic) => ({
  rules: c.rules,
  state: c.state,
  emit: (event: SimEvent) => void c.events.push(event),
});

describe("teeth of children", () => {
  it("come in their time", () => {
    expect(rowsOf(4).upper).toEqual([55, 54, 53, 52, 51, 61, 62, 63, 64, 65]);
    expect(rowsOf(7).lower).toEqual([46, 85, 84, 83, 82, 41, 31, 72, 73, 74, 75, 36]);
    expect(rowsOf(15).upper).toHaveLength(14);
    expect(rowsOf(30).lower).toHaveLength(16);
    expect([toothAt(36, 5), toothAt(35, 5), toothAt(11, 8), toothAt(75, 9)]).toEqual([0, 75, 11, 75]);
  });

  it("hold what children have", () => {
    const c = clinic("mouths");
    const archetype = c.rules.archetypes["office-worker"];
    const caries = c.rules.findingKinds["caries"];
    if (!archetype || !caries) throw new Error("no such kind");
    expect(teethFor(caries, 4).every((fdi) => fdi > 50)).toBe(true);
    const teeth = Array.from({ length: 300 }, () => makeMouth(ctxOf(c), archetype, 6).mouth.map((f) => f.tooth)).flat();
    const there = [...rowsOf(6).upper, ...rowsOf(6).lower, 0];
    expect(teeth.length).toBeGreaterThan(100);
    expect(teeth.filter((fdi) => !there.includes(fdi))).toEqual([]);
  });
});

describe("surfaces", () => {
  it("are taken one after the other", () => {
    const caries = clinic("mouths").rules.findingKinds["caries"];
    if (!caries) throw new Error("no caries");
    const counts = caries.severities.map((severity) => surfacesOf(caries, { id: 2, severity }).length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect([counts[0], counts[5]]).toEqual([1, 5]);
  });
});

describe("what is left alone", () => {
  /** Ten thousand teeth with one finding each, all in the same mouth's flora. */
  function crowd(kind: string, severity: number, count: number): { c: TestClinic; people: Patient[] } {
    const c = clinic("mouths");
    const ctx = ctxOf(c);
    const def = c.rules.findingKinds[kind];
    if (!def) throw new Error(`no ${kind}`);
    const people = Array.from({ length: count / 10 }, () => {
      const patient = makePatient(ctx);
      patient.mouth = Array.from({ length: 10 }, () => makeFinding(ctx, def, 36, severity));
      return patient;
    });
    return { c, people };
  }

  it.each([
    ["caries", 2],
    ["caries", 4],
    ["crack", 2],
    ["periodontitis", 2],
  ] as const)("%s %i gets worse as often as forecast, over ten thousand teeth", (kind, severity) => {
    const { c, people } = crowd(kind, severity, 10_000);
    const teeth = people.flatMap((patient) => patient.mouth.map((finding) => ({ patient, finding })));
    const forecast = teeth.map(({ patient, finding }) => progressChance(c.rules, patient.biome, finding));
    c.state.tick = 6 * 2400;
    for (const patient of people) catchUp(ctxOf(c), patient);
    const worse = teeth.map(({ finding }) => finding.severity > severity);
    const share = worse.filter(Boolean).length / worse.length;
    const foretold = forecast.reduce((sum, p) => sum + p, 0) / forecast.length;
    expect(Math.abs(share - foretold)).toBeLessThan(0.015);
    // Those who were told worse fared worse.
    const order = forecast.map((p, i) => ({ p, worse: worse[i] })).sort((a, b) => a.p - b.p);
    const half = (from: number) => order.slice(from, from + 5000).filter((each) => each.worse).length;
    if (kind !== "crack") expect(half(5000)).toBeGreaterThan(half(0));
  });

  it("runs at the pace of its grade, and slower after care that did not cure", () => {
    const { c, people } = crowd("periodontitis", 1, 10);
    const biome = people[0]?.biome;
    const chance = (change: Partial<Finding>) =>
      biome
        ? progressChance(c.rules, biome, { kind: "periodontitis", severity: 1, grade: "B", pace: 1000, ...change })
        : 0;
    expect(chance({ grade: "C" })).toBeGreaterThan(chance({ grade: "B" }));
    expect(chance({ grade: "A" })).toBeLessThan(chance({ grade: "B" }));
    expect(chance({ pace: 400 })).toBeLessThan(chance({}) * 0.6);
    expect(chance({ severity: 4 })).toBe(0);
  });

  it("leads on: deep decay to the pulp, and it shows on the next visit", () => {
    const { c, people } = crowd("caries", 6, 1000);
    c.state.tick = 6 * 2400;
    for (const patient of people) catchUp(ctxOf(c), patient);
    const pulps = people.filter((patient) => patient.mouth.some((f) => f.kind === "pulpitis"));
    expect(pulps.length).toBeGreaterThan(people.length / 2);
    expect(pulps[0]?.mouth.find((f) => f.kind === "pulpitis")).toMatchObject({ tooth: 36, found: false, real: true });
  });

  it("is lived through by those who come back", () => {
    const c = clinic("mouths").arrives("sweet");
    const sue = () => c.person("sweet");
    const flora = [...sue().biome.guilds];
    sue().biome.guilds = [500, 500, 200];
    for (const finding of sue().mouth) finding.found = true;
    c.until("she waits", () => sue().visit.step === "waiting");
    c.does({ type: "send-home", patient: sue().id });
    c.until("she has gone", () => sue().visit.step === "gone");
    c.state.tick = 8 * 2400 + 10;
    c.arrives("sweet");
    expect(sue().visit.no).toBe(2);
    expect(sue().biome.day).toBe(9);
    expect(sue().biome.guilds).not.toEqual([500, 500, 200]);
    expect(Math.abs(sue().biome.guilds[0] - (flora[0] ?? 0))).toBeLessThan(80);
    const caries = sue().mouth.find((f) => f.kind === "caries");
    const told = c.events.filter((event) => event.type === "finding-worsened").length;
    expect((caries?.severity ?? 0) > 2).toBe(told > 0);
  });

  it("is false alarms for ever: what is not there does not grow", () => {
    const { c, people } = crowd("caries", 2, 100);
    for (const patient of people) for (const finding of patient.mouth) Object.assign(finding, { real: false });
    c.state.tick = 20 * 2400;
    for (const patient of people) catchUp(ctxOf(c), patient);
    expect(people.flatMap((patient) => patient.mouth).every((finding) => finding.severity === 2)).toBe(true);
  });
});
