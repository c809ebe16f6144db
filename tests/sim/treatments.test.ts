import { describe, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { findingKindsOf, treatmentsOf } from "../../src/content/care-defaults.ts";
import { adverseChance, frightOf, treatmentsFor } from "../../src/sim/rules/care/care.ts";
import type { Ruleset, Treatment } from "../../src/sim/ruleset.ts";
import { readLevel } from "../helpers/clinic.ts";

/** Everything there is in the base game, in one ruleset. */
const rules: Ruleset = {
  ...readLevel("tests/levels/tiny").rules,
  findingKinds: findingKindsOf(BASE),
  treatments: treatmentsOf(BASE),
  triggers: Object.fromEntries(Object.entries(BASE.triggers).map(([id, kind]) => [id, { id, ...kind }])),
};

/** Every finding of every severity, on a lasting tooth, and on a milk tooth where it occurs on teeth of children. */
const cases = Object.values(rules.findingKinds).flatMap((kind) =>
  kind.severities.flatMap((severity) => [
    { kind: kind.id, severity, tooth: kind.teeth[0] ?? 36 },
    ...(kind.feeds === "acid" || kind.id === "trauma" ? [{ kind: kind.id, severity, tooth: 75 }] : []),
  ]),
);

/** What one may prefer one way to another for; more is better in each. */
function worth(t: Treatment): Record<string, number> {
  return {
    time: -t.minutes,
    money: t.price - t.cost,
    pain: -t.pain,
    fear: -frightOf(rules, t),
    risk: -adverseChance(t, { integrity: 1000 }),
    success: t.success,
  };
}

function dominates(a: Treatment, b: Treatment): boolean {
  const [x, y] = [worth(a), worth(b)];
  const keys = Object.keys(x);
  return keys.every((key) => (x[key] ?? 0) >= (y[key] ?? 0)) && keys.some((key) => (x[key] ?? 0) > (y[key] ?? 0));
}

describe("ways to treat", () => {
  it("are many, for many findings", () => {
    expect(Object.keys(rules.findingKinds).length).toBeGreaterThanOrEqual(14);
    expect(Object.keys(rules.treatments).length).toBeGreaterThanOrEqual(40);
    expect(new Set(Object.values(rules.treatments).map((t) => t.way)).size).toBe(3);
    expect(cases.length).toBeGreaterThan(50);
  });

  it.each(cases)("$kind $severity on $tooth has at least two, of different manner", (finding) => {
    const options = treatmentsFor(rules, finding);
    expect(options.length, options.map((t) => t.id).join()).toBeGreaterThanOrEqual(2);
    expect(new Set(options.map((t) => t.way)).size).toBeGreaterThanOrEqual(2);
  });

  it.each(cases)("$kind $severity on $tooth has none that is better in everything", (finding) => {
    const options = treatmentsFor(rules, finding);
    const beaten = options.flatMap((a) => options.filter((b) => dominates(a, b)).map((b) => `${a.id} > ${b.id}`));
    expect(beaten).toEqual([]);
  });

  it.each(cases)("$kind $severity on $tooth differs in time, money, fear and what it may come to", (finding) => {
    const options = treatmentsFor(rules, finding).map(worth);
    for (const key of ["time", "money", "success"])
      expect(new Set(options.map((option) => option[key])).size, key).toBeGreaterThanOrEqual(2);
    const feelings = options.map((option) => `${option["pain"]} ${option["fear"]} ${option["risk"]}`);
    expect(new Set(feelings).size).toBeGreaterThanOrEqual(2);
  });

  it("would notice one that is better in everything", () => {
    const filling = rules.treatments["filling"];
    if (!filling) throw new Error("no filling");
    expect(dominates({ ...filling, minutes: filling.minutes - 1 }, filling)).toBe(true);
    expect(dominates(filling, filling)).toBe(false);
  });
});
