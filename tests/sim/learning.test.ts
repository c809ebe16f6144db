/** Fear learned and unlearned: the numbers of the model, and what a visit does to the next. */
import { describe, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { associate, exposureGain, rememberedFear, wornOff } from "../../src/sim/rules/care/learning.ts";
import { baselineOf } from "../../src/sim/rules/people/people.ts";
import { runFear as runFearAlone } from "../../src/sim/systems/fear/fear.ts";
import { clinic } from "../helpers/clinic.ts";

const { memory: rates } = BASE.tuning;

/** The association after visits remembered as `visits`, 0–1000, one after the other. */
function after(start: number, visits: readonly number[]): number {
  const memory = { clinic: start, benign: 0 };
  for (const remembered of visits) {
    memory.clinic = associate(rates, memory, remembered, false);
    if (remembered < 400) memory.benign += 1;
  }
  return memory.clinic / 1000;
}

const calm = (n: number) => Array.from({ length: n }, () => 100);

describe("learning", () => {
  it("unlearns from .80 to .47 in four benign visits and to .29 in eight", () => {
    expect(after(800, calm(4))).toBeCloseTo(0.465, 2);
    expect(after(800, calm(8))).toBeCloseTo(0.29, 2);
  });

  it("learns a trauma from .30 to .48 at once, and takes four visits to undo it", () => {
    expect(after(300, [900])).toBeCloseTo(0.48, 2);
    expect(after(300, [900, ...calm(3)])).toBeGreaterThan(0.3);
    expect(after(300, [900, ...calm(4)])).toBeLessThan(0.31);
  });

  it("is protected by a benign history", () => {
    const fresh = { clinic: 200, benign: 0 };
    const regular = { clinic: 200, benign: 4 };
    const rise = (memory: typeof fresh) => associate(rates, memory, 900, false) - 200;
    expect(rise(fresh)).toBe(210);
    expect(rise(regular)).toBe(105);
  });

  it("does not unlearn by escaping", () => {
    expect(associate(rates, { clinic: 800, benign: 0 }, 300, true)).toBe(800);
    expect(associate(rates, { clinic: 800, benign: 0 }, 950, true)).toBeGreaterThan(800);
  });

  it("remembers peak and end, more of pain by all and more of fear by the fearful", () => {
    expect(rememberedFear(60_000, 20_000, 0, false)).toBe(400);
    expect(rememberedFear(60_000, 20_000, 1, false)).toBe(500);
    expect(rememberedFear(60_000, 20_000, 0, true)).toBe(460);
    expect(rememberedFear(100_000, 100_000, 1, true)).toBe(1000);
  });

  it("gets used to it by e in twelve minutes, when nothing happens and they are in charge", () => {
    expect(1 - wornOff(12, 12)).toBeCloseTo(Math.exp(-1), 9);
    const excessAfter = (control: number) => {
      const c = clinic("fear").arrives("nervous");
      const p = () => c.person("nervous");
      c.until("she waits", () => p().visit.step === "waiting");
      Object.assign(p().visit, { step: "treating", station: "chair", needed: 1e9, resting: 0 });
      // Alone, with nobody at work on her: only settling and getting used to it are left.
      c.state.staff = [];
      p().control = control;
      const base = baselineOf(c.rules, p()) * 1000;
      p().anxiety.value = Math.round(base) + 30_000;
      p().visit.plan = null;
      const ctx = { rules: c.rules, state: c.state, emit: () => {} };
      for (let n = 0; n < 48; n++) {
        c.state.tick += 1;
        runFearAlone(ctx);
      }
      return { left: (p().anxiety.value - base) / 30_000, causes: p().anxiety.entries.map((entry) => entry.cause) };
    };
    const steady = excessAfter(400);
    expect(steady.left).toBeCloseTo(Math.exp(-1), 2);
    expect(steady.causes).toContain("habituation");
    const helpless = excessAfter(0);
    expect(helpless.left).toBeCloseTo(Math.exp(-0.06 * 12), 1);
    expect(helpless.causes).not.toContain("habituation");
  });

  it("one session of exposure is worth more than the next five", () => {
    const gains = [0, 1, 2, 3, 4, 5].map((n) => exposureGain(4, n, 1));
    expect(gains[0]).toBe(4);
    expect(gains[0]).toBeGreaterThan(gains.slice(1).reduce((a, b) => a + b, 0));
    expect(exposureGain(4, 0, 0.5)).toBe(2);
  });
});
