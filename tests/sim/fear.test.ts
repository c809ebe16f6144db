import { describe, expect, it } from "vitest";
import { clinic, type TestClinic } from "../helpers/clinic.ts";
import { anxietyOf } from "../../src/sim/rules/people/people.ts";
import { frighten } from "../../src/sim/systems/fear/feel.ts";
import type { Patient } from "../../src/sim/state.ts";

/** Someone of the cast on a seat, with their cavity found. */
function seated(who: string, seed = 1): { c: TestClinic; p: () => Patient } {
  const c = clinic("tiny", { seed }).arrives(who);
  const p = () => c.person(who);
  c.until("they wait", () => p().visit.step === "waiting");
  c.does({ type: "call-patient", patient: p().id, method: "holo-scan" });
  c.until("they are examined", () => p().visit.examined && p().visit.step === "waiting");
  for (const finding of p().mouth) finding.found = true;
  return { c, p };
}

function treated(
  who: string,
  treatment: string,
  { explain = false, comforts = [] as string[], seed = 1, mdas = 0 } = {},
) {
  const { c, p } = seated(who, seed);
  // Someone less afraid than the scale's end, so that what helps and what does not can be told apart below panic.
  if (mdas > 0)
    Object.assign(p(), { mdas, memory: { ...p().memory, clinic: (mdas - 5) * 50, general: (mdas - 5) * 50 } });
  const finding = p().mouth.find((f) => f.severity === 5);
  c.does({
    type: "plan-care",
    patient: p().id,
    items: [{ finding: finding?.id ?? 0, treatment, lot: treatment.startsWith("biosculpt") ? "lot-1" : "" }],
    explain,
    comforts,
  });
  c.until("work begins", () => p().visit.step === "treating" && p().visit.done >= 0);
  return { c, p };
}

/** Highest anxiety until they are out of the chair. */
function peakOf({ c, p }: { c: TestClinic; p: () => Patient }): number {
  let peak = 0;
  while (p().visit.step === "treating") {
    peak = Math.max(peak, anxietyOf(p()));
    c.run({ ticks: 1 });
  }
  return Math.max(peak, anxietyOf(p()));
}

const mean = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const over = (play: (seed: number) => number) => mean([1, 2, 3, 4, 5, 6].map(play));

describe("fear", () => {
  it("is felt by MDAS and halved by control", () => {
    const { c } = seated("afraid");
    const p = c.person("afraid");
    const ctx = { rules: c.rules, state: c.state, emit: () => {} };
    p.control = 0;
    p.visit.comforts = [];
    const raw = frighten(ctx, p, 10, "test");
    expect(raw).toBeCloseTo(10, 3);
    p.control = 1000;
    expect(frighten(ctx, p, 10, "test")).toBeCloseTo(5, 3);
    p.mdas = 5;
    p.control = 0;
    expect(frighten(ctx, p, 10, "test")).toBeCloseTo(3.5, 3);
  });

  it("is worse by hand than with nanobots for someone who fears the drill", () => {
    const byHand = over((seed) => peakOf(treated("afraid", "filling", { seed })));
    const bots = over((seed) => peakOf(treated("afraid", "biosculpt-repair", { seed })));
    expect(byHand).toBeGreaterThan(bots + 8);
  });

  it("falls with the comfort that fits and rises with the one that does not", () => {
    const none = over((seed) => peakOf(treated("afraid", "filling", { seed, mdas: 15 })));
    const fits = over((seed) => peakOf(treated("afraid", "filling", { seed, mdas: 15, comforts: ["night-train"] })));
    const wrong = over((seed) => peakOf(treated("afraid", "filling", { seed, mdas: 15, comforts: ["forest"] })));
    expect(fits).toBeLessThan(none - 5);
    expect(wrong).toBeGreaterThan(fits + 5);
  });

  it("falls and trust rises when things are explained first", () => {
    const plain = treated("afraid", "filling");
    const told = treated("afraid", "filling", { explain: true });
    expect(told.p().trust.value).toBeGreaterThan(plain.p().trust.value + 5_000);
    expect(told.p().control).toBeGreaterThan(plain.p().control);
    expect(told.p().anxiety.entries.find((e) => e.cause === "explained")?.amount).toBeLessThan(0);
  });

  it("makes a patient ask to stop; rest helps, pressing on hurts, and both are booked", () => {
    const asking = () => {
      const { c, p } = treated("brave", "filling");
      p().anxiety.entries.push({
        cause: "test",
        ref: "",
        amount: 80_000 - p().anxiety.value,
        first: 0,
        last: 0,
        times: 1,
      });
      p().anxiety.value = 80_000;
      c.until("they ask", () => p().visit.asked >= 0);
      return { c, p };
    };
    const rest = asking();
    rest.c.does({ type: "answer-distress", patient: rest.p().id, answer: "rest" });
    const press = asking();
    press.c.does({ type: "answer-distress", patient: press.p().id, answer: "press-on" });
    const ignored = asking();
    rest.c.run({ minutes: 5 });
    press.c.run({ minutes: 5 });
    for (let n = 0; n < 56; n++) {
      ignored.p().anxiety.value = 77_000;
      ignored.c.run({ ticks: 1 });
    }
    expect(anxietyOf(rest.p())).toBeLessThan(anxietyOf(press.p()) - 8);
    expect(rest.p().trust.entries.some((e) => e.cause === "rested" && e.amount > 0)).toBe(true);
    expect(press.p().trust.entries.some((e) => e.cause === "pressed-on" && e.amount < 0)).toBe(true);
    expect(ignored.p().trust.entries.some((e) => e.cause === "ignored" && e.amount < 0)).toBe(true);
  });

  it("over the limit makes people run, and those who see it more afraid", () => {
    const c = clinic("tiny").arrives("afraid").arrives("brave");
    c.until("both wait", () => c.state.patients.every((p) => p.visit.step === "waiting" && p.body.pose === "sit"));
    const al = c.person("afraid");
    al.anxiety.value = 95_000;
    const before = anxietyOf(c.person("brave"));
    c.run({ ticks: 1 });
    expect(al.visit.reason).toBe("fled");
    expect(c.state.counts.fled).toBe(1);
    expect(anxietyOf(c.person("brave"))).toBeGreaterThan(before + 2);
    expect(c.person("brave").anxiety.entries.some((e) => e.cause === "panic-seen" && e.ref === String(al.id))).toBe(
      true,
    );
    c.until("he is gone", () => al.visit.step === "gone");
    expect(al.memory.clinic).toBeGreaterThan(900);
  });

  it("spreads from seat to seat, and stays where it is without anyone near", () => {
    const alone = clinic("tiny").arrives("brave");
    alone.until("she sits", () => alone.person("brave").body.pose === "sit");
    const both = clinic("tiny").arrives("brave").arrives("afraid");
    both.until("both sit", () => both.state.patients.every((p) => p.body.pose === "sit"));
    const hold = both.person("afraid");
    for (let n = 0; n < 80; n++) {
      hold.anxiety.value = 85_000;
      both.run({ ticks: 1 });
      alone.run({ ticks: 1 });
    }
    expect(anxietyOf(both.person("brave"))).toBeGreaterThan(anxietyOf(alone.person("brave")) + 4);
    expect(both.person("brave").anxiety.entries.some((e) => e.cause === "contagion" && e.amount > 0)).toBe(true);
  });

  it("is remembered by its peak and its end, and a kind visit lowers it for the next", () => {
    const { c, p } = treated("afraid", "biosculpt-repair", { explain: true, comforts: ["night-train"] });
    const feared = p().memory.clinic;
    c.until("he has gone", () => p().visit.step === "gone");
    const { memory } = p();
    expect(memory.remembered).toBeGreaterThan(0);
    expect(memory.remembered / 10).toBeLessThan(((memory.peak + memory.end) / 2000) * 1.3);
    expect(memory.clinic).toBeLessThan(feared);
    c.arrives("afraid");
    expect(c.person("afraid").visit.no).toBe(2);
    expect(c.person("afraid").memory.clinic).toBe(memory.clinic);
  });
});

describe("the assistant", () => {
  it("learns what a kind of patient likes, and says how sure it is", () => {
    const { c } = treated("afraid", "filling", { comforts: ["night-train", "story"] });
    const belief = c.state.assistant.beliefs["phobic|night-train"];
    expect(belief?.n).toBe(1);
    expect(c.person("afraid").known.tastes).toContain("night-train");
  });

  it("spends energy and gets it back", () => {
    const { c, p } = seated("afraid");
    const before = c.state.assistant.energy;
    const fear = anxietyOf(p());
    c.does({ type: "use-ability", ability: "soothe", patient: p().id });
    expect(c.state.assistant.energy).toBeLessThan(before);
    expect(anxietyOf(p())).toBeLessThan(fear);
    c.does({ type: "use-ability", ability: "read-tells", patient: p().id });
    expect(p().known.seattle).toBe(true);
    while (c.tries({ type: "use-ability", ability: "explain-room", patient: 0 }).ok) c.run({ ticks: 1 });
    expect(c.tries({ type: "use-ability", ability: "explain-room", patient: 0 })).toMatchObject({
      ok: false,
      refusal: { code: "no-energy" },
    });
    c.run({ minutes: 60 });
    expect(c.state.assistant.energy).toBeGreaterThanOrEqual(3000);
  });
});
