import { describe, expect, it } from "vitest";
import type { SimEvent } from "../../src/sim/events.ts";
import { account } from "../../src/sim/ledger.ts";
import { phi, probit } from "../../src/sim/math.ts";
import { accuracyOf, predictiveValue, readingOf, worthOf } from "../../src/sim/rules/care/diagnosis.ts";
import { makePatient } from "../../src/sim/systems/people/people.ts";
import { diagnose, secondLook } from "../../src/sim/systems/visit/examination.ts";
import { noticeOvertreatment } from "../../src/sim/systems/mouths/overtreatment.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const ctxOf = (c: TestClinic) => ({
  rules: c.rules,
  state: c.state,
  emit: (event: SimEvent) => void c.events.push(event),
});

/** Many mouths examined with a method: every report, and everything there was to report. */
function examined(c: TestClinic, method: string, people: number, look = true) {
  const exam = c.rules.exams[method];
  if (!exam) throw new Error(`no ${method}`);
  const ctx = ctxOf(c);
  return Array.from({ length: people }, () => {
    const patient = makePatient(ctx);
    if (look) diagnose(ctx, patient, exam);
    return patient;
  });
}

describe("Φ and its inverse", () => {
  it("agree with tables to 1e-12", () => {
    // Values to 15 digits from mpmath.
    expect(phi(0)).toBeCloseTo(0.5, 15);
    expect(phi(1)).toBeCloseTo(0.841344746068543, 13);
    expect(phi(1.959963984540054)).toBeCloseTo(0.975, 13);
    expect(phi(-3)).toBeCloseTo(0.00134989803163009, 13);
    expect(phi(6)).toBeCloseTo(0.999999999013412, 12);
    expect(phi(-9)).toBe(0);
    expect(phi(9)).toBe(1);
  });

  it("undo each other", () => {
    for (let p = 0.0005; p < 1; p += 0.0005) expect(Math.abs(phi(probit(p)) - p)).toBeLessThan(1e-8);
    expect(probit(0)).toBe(-7.1);
    expect(probit(1)).toBe(7.1);
  });
});

describe("how well a method sees", () => {
  const { rules } = clinic("mouths");
  const hard = (method: string, skill = 0.5, threshold = 0) => {
    const sight = rules.exams[method]?.sees.hard;
    if (!sight) throw new Error(`${method} sees no teeth`);
    return accuracyOf(readingOf(rules, sight, skill, threshold));
  };

  it("is what it has been: the mirror and the hologram on teeth", () => {
    const look = hard("look");
    [0.3, 0.56, 0.88].forEach((se, band) => expect(look.sensitivity[band]).toBeCloseTo(se, 2));
    expect(look.specificity).toBeCloseTo(0.985, 3);
    const scan = hard("holo-scan");
    [0.76, 0.88, 0.97].forEach((se, band) => expect(scan.sensitivity[band]).toBeCloseTo(se, 2));
    expect(scan.specificity).toBeCloseTo(0.975, 3);
  });

  it("is Se = Φ(d′/2 − c), Sp = Φ(d′/2 + c)", () => {
    const { sensitivity, specificity } = accuracyOf(readingOf(rules, { dprime: [1, 2, 3], c: 0.3 }, 0.5, 0));
    expect(sensitivity[1]).toBeCloseTo(phi(0.7), 12);
    expect(specificity).toBeCloseTo(phi(1.3), 12);
  });

  it("trades misses for false alarms along one curve, and only better pictures or people lift the curve", () => {
    const careful = hard("look", 0.5, -1);
    const eager = hard("look", 0.5, 1);
    expect(eager.sensitivity[1]).toBeGreaterThan(careful.sensitivity[1] + 0.2);
    expect(eager.specificity).toBeLessThan(careful.specificity - 0.02);
    // d′ = z(Se) + z(Sp) stays the same however eager one is.
    const dprime = (a: ReturnType<typeof hard>) => probit(a.sensitivity[1]) + probit(a.specificity);
    expect(dprime(eager)).toBeCloseTo(dprime(careful), 6);
    expect(dprime(hard("look", 1))).toBeGreaterThan(dprime(hard("look", 0)) + 0.3);
    expect(dprime(hard("holo-scan"))).toBeGreaterThan(dprime(hard("look")) + 0.5);
  });

  it("tells what a positive rinse is worth: at 1 % and .71/.85 it is 4.6 %", () => {
    expect(predictiveValue(0.71, 0.85, 0.01)).toBeCloseTo(0.046, 3);
    const sight = rules.exams["mouthwash"]?.sees.soft;
    if (!sight) throw new Error("no rinse");
    expect(worthOf(rules, "office-worker", "soft", readingOf(rules, sight, 0.5, 0)).ppv).toBeLessThan(0.35);
  });
});

describe("a thousand mouths", () => {
  it("show the sensitivity and specificity that the card promises", () => {
    const c = clinic("mouths");
    const people = examined(c, "holo-scan", 2000);
    const caries = people.flatMap((p) => p.mouth).filter((f) => f.kind === "caries");
    const early = caries.filter((f) => f.real && f.severity <= 2);
    expect(early.length).toBeGreaterThan(300);
    expect(early.filter((f) => f.found).length / early.length).toBeCloseTo(0.76, 1);
    // Twelve sound teeth a mouth at 1 − .975, less those that fall on a tooth that is taken.
    const alarms = caries.filter((f) => !f.real).length / people.length;
    expect(alarms).toBeGreaterThan(0.2);
    expect(alarms).toBeLessThan(0.32);
  });

  it("are as sure as they say: of reports called n % sure, n % are there", () => {
    const c = clinic("mouths");
    const reports = ["holo-scan", "look", "mouthwash"].flatMap((method) =>
      examined(c, method, 2500).flatMap((p) => p.mouth.filter((f) => f.found && f.sure < 980)),
    );
    for (const [low, high] of [
      [0, 250],
      [250, 500],
      [500, 750],
      [750, 980],
    ] as const) {
      const some = reports.filter((f) => f.sure >= low && f.sure < high);
      expect(some.length, `${low}–${high}`).toBeGreaterThan(60);
      const said = some.reduce((sum, f) => sum + f.sure / 1000, 0) / some.length;
      const so = some.filter((f) => f.real).length / some.length;
      expect(Math.abs(said - so), `${low}–${high}: ${said} said, ${so} so`).toBeLessThan(0.1);
    }
  });

  it("hold what a method can't see: a rinse finds no caries, a mirror no flora", () => {
    const c = clinic("mouths");
    // Fear is asked for at the desk; nobody has to look for it.
    const rinsed = examined(c, "mouthwash", 300).flatMap((p) => p.mouth.filter((f) => f.found && f.by !== ""));
    expect(new Set(rinsed.map((f) => f.kind))).toEqual(new Set(["lesion"]));
    const seen = examined(c, "look", 300).flatMap((p) => p.mouth.filter((f) => f.found));
    expect(seen.some((f) => f.kind === "biome-imbalance")).toBe(false);
    expect(seen.some((f) => f.kind === "missing-tooth")).toBe(true);
  });

  it("are told apart better by a second look", () => {
    const c = clinic("mouths");
    const exam = c.rules.exams["holo-scan"];
    if (!exam) throw new Error("no scan");
    const people = examined(c, "holo-scan", 800);
    const wrong = () => people.flatMap((p) => p.mouth).filter((f) => !f.real && f.found).length;
    const missed = () => people.flatMap((p) => p.mouth).filter((f) => f.real && !f.found && f.kind === "caries").length;
    const before = [wrong(), missed()];
    for (const patient of people) secondLook(ctxOf(c), patient, exam);
    expect(wrong()).toBeLessThan((before[0] ?? 0) * 0.5);
    expect(missed()).toBeLessThan((before[1] ?? 0) * 0.7);
  });
});

describe("the clinic's line", () => {
  it("moves where the level lets it, and nowhere else", () => {
    const c = clinic("mouths");
    expect(c.tries({ type: "set-threshold", value: 2 })).toMatchObject({ refusal: { code: "no-such-threshold" } });
    c.does({ type: "set-threshold", value: 0.5 });
    expect(c.state.threshold).toBe(500);
    expect(c.tries({ type: "set-threshold", value: 0.5 })).toMatchObject({ refusal: { code: "nothing-new" } });
    expect(clinic("tiny").tries({ type: "set-threshold", value: 1 })).toMatchObject({
      refusal: { code: "no-threshold" },
    });
  });

  it("when eager finds more and invents more", () => {
    const count = (value: number) => {
      const c = clinic("mouths");
      if (value !== 0) c.does({ type: "set-threshold", value });
      const found = examined(c, "look", 600).flatMap((p) => p.mouth.filter((f) => f.found));
      return { real: found.filter((f) => f.real).length, wrong: found.filter((f) => !f.real).length };
    };
    const [careful, eager] = [count(-1), count(1)];
    expect(eager.real).toBeGreaterThan(careful.real * 1.2);
    expect(eager.wrong).toBeGreaterThan(careful.wrong * 3);
  });
});

describe("treatment that nobody needed", () => {
  it("pays on the day and may come out on a later one", () => {
    const c = clinic("mouths").arrives("brave");
    const bea = c.person("brave");
    c.until("she waits", () => bea.visit.step === "waiting");
    c.does({ type: "call-patient", patient: bea.id, method: "look" });
    c.until("she is examined", () => bea.visit.examined);
    // A shadow taken for caries.
    const shadow = bea.mouth[1];
    if (!shadow) throw new Error("no second finding");
    Object.assign(shadow, { real: false, found: true, severity: 3 });
    c.does({
      type: "plan-care",
      patient: bea.id,
      items: [{ finding: shadow.id, treatment: "filling", lot: "" }],
      explain: false,
      comforts: [],
    });
    const trust = c.state.trust.value;
    c.until("it is filled", () => shadow.treated === "filling");
    expect(c.state.counts.overTreated).toBe(1);
    expect(c.state.trust.value).toBe(trust);
    c.until("she has paid", () => bea.visit.step === "leaving");
    expect(c.state.cash.entries.find((entry) => entry.cause === "fee")?.amount).toBe(220);
    for (let night = 0; night < 5 && c.state.overtreatments.length > 0; night++) noticeOvertreatment(ctxOf(c));
    const told = c.events.some((event) => event.type === "overtreatment-noticed");
    const booked = c.state.trust.entries.some((entry) => entry.cause === "over-treated" && entry.amount < 0);
    expect(booked).toBe(told);
  });

  it("comes out for most within a few nights, and is forgotten otherwise", () => {
    const c = clinic("mouths");
    c.state.trust = account(100_000);
    for (let n = 0; n < 200; n++)
      c.state.overtreatments.push({ patient: 9000 + n, tooth: 36, treatment: "filling", nights: 0 });
    for (let night = 0; night < 5; night++) noticeOvertreatment(ctxOf(c));
    const told = c.events.filter((event) => event.type === "overtreatment-noticed").length;
    expect(told / 200).toBeCloseTo(1 - 0.7 ** 5, 1);
    expect(c.state.overtreatments).toEqual([]);
  });
});
