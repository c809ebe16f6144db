import { describe, expect, it } from "vitest";
import { effectsOf, impulses, type Booked } from "../../src/scenes/effect-plan.ts";
import { lightAt } from "../../src/scenes/daylight.ts";
import { ringOf, thoughtOf, workOf, worldOf } from "../../src/scenes/readout.ts";
import { patient } from "./people.ts";

const entry = (cause: string, amount: number) => ({ cause, ref: "", amount, first: 0, last: 0, times: 1 });

describe("effects", () => {
  it("show what happened to whom", () => {
    expect(effectsOf({ type: "patient-paid", patient: 4, amount: 180 })).toEqual({
      kind: "coin",
      patient: 4,
      amount: 180,
    });
    expect(effectsOf({ type: "comfort-tried", patient: 4, comfort: "forest", match: 1 })?.kind).toBe("heart");
    expect(effectsOf({ type: "comfort-tried", patient: 4, comfort: "forest", match: 0 })).toBeNull();
    expect(effectsOf({ type: "procedure-step", patient: 4, trigger: "drill", felt: 8 })?.kind).toBe("drill");
    expect(effectsOf({ type: "treatment-finished", patient: 4, treatment: "filling", cured: false })).toBeNull();
    const swarm = { type: "swarm-stage", patient: 4, swarm: 1, lot: "a" } as const;
    expect(effectsOf({ ...swarm, stage: 2 })).toEqual({ kind: "ache", patient: 4, amount: 2 });
    expect(effectsOf({ ...swarm, stage: 0 })).toBeNull();
    expect(effectsOf({ type: "day-ended", day: 1 })).toBeNull();
  });
});

describe("floating numbers", () => {
  it("are for changes of three points and more, largest first", () => {
    const p = patient(1, 20);
    const booked: Booked = new Map();
    p.anxiety.entries = [entry("waiting", 2000)];
    expect(impulses({ patients: [p] }, booked)).toEqual([]);
    p.anxiety.entries = [entry("waiting", 2500), entry("drill", 8200), entry("comfort", -12_000)];
    expect(impulses({ patients: [p] }, booked)).toEqual([
      { patient: 1, points: -12, cause: "comfort", ref: "" },
      { patient: 1, points: 8, cause: "drill", ref: "" },
    ]);
    expect(impulses({ patients: [p] }, booked)).toEqual([]);
  });
  it("forget people who left", () => {
    const booked: Booked = new Map();
    impulses({ patients: [patient(1, 10), patient(2, 10)] }, booked);
    impulses({ patients: [patient(2, 10)] }, booked);
    expect([...booked.keys()]).toEqual([2]);
  });
});

describe("readouts", () => {
  it("ring the uneasy always, the calm only when watched", () => {
    expect(ringOf(patient(1, 10), false)).toBe(-1);
    expect(ringOf(patient(1, 10), true)).toBe(0);
    expect([35, 60, 80, 95].map((a) => ringOf(patient(1, a), false))).toEqual([1, 2, 3, 4]);
  });
  it("show a thought for a while, and a raised hand until it is answered", () => {
    const p = patient(1, 60, (one) => (one.visit.thought = { code: "drill", ref: "", tick: 100 }));
    expect(thoughtOf(p, 120)).toBe("drill");
    expect(thoughtOf(p, 400)).toBe("");
    p.visit.asked = 390;
    expect(thoughtOf(p, 400)).toBe("stop-hand");
  });
  it("show work only at a station", () => {
    const p = patient(1, 10, (one) => {
      one.visit.done = 30;
      one.visit.needed = 120;
    });
    expect(workOf(p)).toBe(-1);
    p.visit.step = "treating";
    expect(workOf(p)).toBe(0.25);
  });
  it("show the world someone is in", () => {
    const p = patient(1, 10, (one) => {
      one.visit.step = "treating";
      one.visit.comforts = ["story", "forest"];
    });
    expect(worldOf(p, (c) => c === "forest")).toBe("forest");
  });
});

describe("daylight", () => {
  it("is warm in the morning, clear at noon and golden late", () => {
    const blue = (minute: number) => lightAt(minute).shade & 0xff;
    expect(blue(240)).toBe(255);
    expect(blue(0)).toBeLessThan(240);
    expect(blue(590)).toBeLessThan(blue(300));
    expect(lightAt(600).windows).toBeGreaterThan(lightAt(240).windows);
  });
});
