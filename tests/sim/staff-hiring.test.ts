/** Applicants, pay, courses, and letting go. */
import { describe, expect, it } from "vitest";
import { tileX, tileY } from "../../src/sim/rules/people/people.ts";
import { roomAt } from "../../src/sim/rules/house/rooms.ts";
import { hiringFee, marketWage, paceOf, severance } from "../../src/sim/rules/staff/staff.ts";
import { account } from "../../src/sim/ledger.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const first = (c: TestClinic) => {
  const candidate = c.state.candidates[0];
  if (!candidate) throw new Error("nobody has applied");
  return candidate;
};

describe("applicants", () => {
  it("come each morning, one for each job before any comes twice, dressed for it", () => {
    const c = clinic("staff");
    expect(new Set(c.state.candidates.map((one) => one.role)).size).toBe(5);
    for (const one of c.state.candidates) expect(c.rules.roles[one.role].outfits).toContain(one.look.outfit);
    const yesterday = c.state.candidates.map((one) => one.id);
    c.until("it is morning", () => c.state.tick >= 2400);
    expect(c.state.candidates).toHaveLength(5);
    expect(c.state.candidates.some((one) => yesterday.includes(one.id))).toBe(false);
  });

  it("ask for what they are worth: more for skill, manner and what they are like", () => {
    const { rules } = clinic("staff");
    const plain = { role: "dentist", skill: 500, manner: 500, traits: [] } as const;
    expect(marketWage(rules, plain)).toBe(rules.roles.dentist.wage);
    expect(marketWage(rules, { ...plain, skill: 900 })).toBeGreaterThan(1.3 * marketWage(rules, plain));
    expect(marketWage(rules, { ...plain, manner: 900 })).toBeGreaterThan(1.1 * marketWage(rules, plain));
    expect(marketWage(rules, { ...plain, traits: ["tireless"] })).toBeGreaterThan(marketWage(rules, plain));
    for (let seed = 1; seed < 20; seed++)
      for (const one of clinic("staff", { seed }).state.candidates)
        expect(Math.abs(one.asks / marketWage(rules, one) - 1)).toBeLessThan(0.12);
  });

  it("do not come where the level has no hiring, and nobody can be managed there", () => {
    const c = clinic("tiny");
    expect(c.state.candidates).toEqual([]);
    for (const command of [
      { type: "dismiss", staff: 1 },
      { type: "send-on-break", staff: 1 },
      { type: "hire", candidate: 1 },
    ] as const)
      expect(c.tries(command)).toMatchObject({ refusal: { code: "not-managed" } });
  });
});

describe("hiring", () => {
  it("costs a fee, and the new one walks in from the street and is paid in the evening", () => {
    const c = clinic("staff");
    const candidate = first(c);
    const cash = c.state.cash.value;
    c.does({ type: "hire", candidate: candidate.id });
    expect(cash - c.state.cash.value).toBe(hiringFee(c.rules, candidate));
    const one = c.state.staff.find((each) => each.id === candidate.id);
    if (!one) throw new Error("not hired");
    expect(roomAt(c.state, tileX(one.body), tileY(one.body))).toBeUndefined();
    c.until("they are inside", () => roomAt(c.state, tileX(one.body), tileY(one.body)) !== undefined);
    c.until("it is morning", () => c.state.tick >= 2400);
    const wages = c.state.cash.entries.filter((entry) => entry.cause === "wages");
    expect(wages.find((entry) => entry.ref === String(one.id))?.amount).toBe(-one.wage);
    const all = c.state.staff.reduce((sum, each) => sum + each.wage, 0);
    expect(wages.reduce((sum, entry) => sum + entry.amount, 0)).toBe(-all);
  });

  it("is refused without the money", () => {
    const c = clinic("staff");
    c.state.cash = account(3);
    expect(c.tries({ type: "hire", candidate: first(c).id })).toMatchObject({ refusal: { code: "no-cash" } });
  });

  it("changes nobody who walks in, and no applicant of the next day", () => {
    const who = (hires: boolean) => {
      const c = clinic("staff", { seed: 5, arrivals: true });
      if (hires) for (const one of c.state.candidates) c.tries({ type: "hire", candidate: one.id });
      const met: string[] = [];
      for (let n = 0; n < 2500; n++) {
        c.run({ ticks: 1 });
        for (const event of c.events.splice(0))
          if (event.type === "patient-arrived") {
            const p = c.state.patients.find((each) => each.id === event.patient);
            met.push(`${p?.given} ${p?.family} ${p?.archetype} ${p?.mdas} ${p?.look.top}`);
          }
      }
      return { met, next: c.state.candidates.map((one) => `${one.given} ${one.skill} ${one.traits.join()}`) };
    };
    const without = who(false);
    expect(without.met.length).toBeGreaterThan(8);
    expect(who(true)).toEqual(without);
  });
});

describe("letting go", () => {
  it("costs days of pay, and they leave by the door", () => {
    const c = clinic("staff");
    const dan = c.worker("dan");
    const cash = c.state.cash.value;
    c.does({ type: "dismiss", staff: dan.id });
    expect(cash - c.state.cash.value).toBe(severance(c.rules, dan));
    expect(c.tries({ type: "dismiss", staff: dan.id })).toMatchObject({ refusal: { code: "staff-leaving" } });
    c.until("he is gone", () => !c.state.staff.some((one) => one.id === dan.id));
    expect([tileX(dan.body), tileY(dan.body)]).toEqual(c.rules.map.spawns[dan.id % 2]);
  });

  it("waits until the patient in hand is done", () => {
    const c = clinic("staff").arrives("brave");
    const patient = c.person("brave");
    c.until("she waits", () => patient.visit.step === "waiting");
    c.does({ type: "call-patient", patient: patient.id, method: "look" });
    c.until("she is looked at", () => patient.visit.step === "examining");
    expect(c.tries({ type: "dismiss", staff: patient.visit.workers[0] ?? 0 })).toMatchObject({
      refusal: { code: "busy-with-patient" },
    });
  });
});

describe("courses", () => {
  it("take somebody away, cost money, and leave them better and dearer", () => {
    const c = clinic("staff");
    const asa = c.worker("asa");
    const before = { skill: asa.skill, asks: asa.asks, pace: paceOf(c.rules, asa) };
    c.does({ type: "train", staff: asa.id, course: "fine-hands" });
    expect(c.state.cash.value).toBe(3000 - (c.rules.courses["fine-hands"]?.price ?? 0));
    c.until("she studies", () => asa.task === "study");
    expect(c.tries({ type: "train", staff: c.worker("hy").id, course: "calm-talk" })).toMatchObject({
      refusal: { code: "study-taken" },
    });
    expect(c.tries({ type: "train", staff: asa.id, course: "" })).toMatchObject({ refusal: { code: "course-begun" } });
    c.until("she is done", () => asa.course === "");
    expect(asa.skill).toBe(before.skill + 120);
    expect(asa.asks).toBeGreaterThan(before.asks);
    expect(paceOf(c.rules, asa)).toBeGreaterThan(before.pace);
  });

  it("teach a duty that can then be ticked", () => {
    const c = clinic("staff");
    const asa = c.worker("asa");
    expect(c.tries({ type: "set-duties", staff: asa.id, duties: ["hygienist"] }).ok).toBe(false);
    c.does({ type: "train", staff: asa.id, course: "hygiene-licence" });
    c.until("she has her licence", () => asa.learned.includes("hygienist"));
    expect(asa.duties).toContain("hygienist");
    expect(c.tries({ type: "train", staff: asa.id, course: "hygiene-licence" })).toMatchObject({
      refusal: { code: "nothing-to-learn" },
    });
  });

  it("are taken back with their price as long as they have not begun", () => {
    const c = clinic("staff");
    const dee = c.worker("dee");
    c.arrives("brave");
    const patient = c.person("brave");
    c.does({ type: "set-duties", staff: c.worker("dan").id, duties: [] });
    c.until("she waits", () => patient.visit.step === "waiting");
    c.does({ type: "call-patient", patient: patient.id, method: "look" }).run({ minutes: 2 });
    c.does({ type: "train", staff: dee.id, course: "calm-talk" }).run({ minutes: 1 });
    c.does({ type: "train", staff: dee.id, course: "" });
    expect(c.state.cash.value).toBe(3000);
    expect(dee.course).toBe("");
  });
});
