/** Talking with people who wait, and what a body shows. */
import { describe, expect, it } from "vitest";
import { tellOf } from "../../src/sim/rules/fear/tells.ts";
import type { Patient } from "../../src/sim/state.ts";
import { clinic } from "../helpers/clinic.ts";

function seated(who: string, seed = 1) {
  const c = clinic("fear", { seed }).arrives(who);
  const p = () => c.person(who);
  c.until("they sit", () => p().visit.step === "waiting" && p().body.pose === "sit");
  return { c, p };
}

describe("talking", () => {
  it("takes somebody of the staff for a few minutes, and wins trust", () => {
    const { c, p } = seated("wary");
    const trust = p().trust.value;
    c.does({ type: "talk-to", patient: p().id, topic: "last-visit" });
    const talker = c.state.staff.find((one) => one.task === "talk");
    expect(talker?.patient).toBe(p().id);
    expect(talker?.role).not.toBe("receptionist");
    c.until("somebody sits down with him", () => talker?.body.pose === "talk");
    expect(Math.abs((talker?.body.x ?? 0) - p().body.x)).toBeLessThanOrEqual(1500);
    c.run({ minutes: 4 });
    expect(p().visit.talk).not.toBeNull();
    c.run({ minutes: 2 });
    expect(p().visit.talk).toBeNull();
    expect(talker).toMatchObject({ task: "idle", patient: 0 });
    expect(p().trust.value).toBe(trust + 4000);
    expect(p().trust.entries.some((entry) => entry.cause === "talk:last-visit")).toBe(true);
  });

  it("may show the kind of fear, a trigger, or what they love most", () => {
    const told = (who: string, topic: string, knows: (p: Patient) => boolean) =>
      Array.from({ length: 20 }, (_, i) => i + 1).filter((seed) => {
        const { c, p } = seated(who, seed);
        expect(knows(p())).toBe(false);
        c.does({ type: "talk-to", patient: p().id, topic }).run({ minutes: 10 });
        return knows(p());
      }).length;
    for (const times of [
      told("pulse", "last-visit", (p) => p.known.seattle),
      told("drowning", "worries", (p) => p.known.triggers.includes("water")),
      told("pulse", "what-helps", (p) => p.known.tastes.includes("night-train")),
    ]) {
      expect(times).toBeGreaterThanOrEqual(12);
      expect(times).toBeLessThan(20);
    }
  });

  it("about nothing calms those who like it, and not those who do not", () => {
    const after = (taste: number) => {
      const { c, p } = seated("nervous");
      p().tastes["small-talk"] = taste;
      c.does({ type: "talk-to", patient: p().id, topic: "the-week" }).run({ minutes: 9 });
      expect(p().known.tastes).toContain("small-talk");
      return {
        calm: p().anxiety.entries.find((entry) => entry.cause === "talk:the-week")?.amount ?? 0,
        trust: p().trust.entries.find((entry) => entry.cause === "talk:the-week")?.amount ?? 0,
      };
    };
    expect(after(1).calm).toBeLessThan(-9_000);
    expect(after(1).trust).toBe(6000);
    expect(after(-1).calm).toBeGreaterThan(0);
    expect(after(-1).trust).toBeLessThan(0);
  });

  it("is had once a visit about each topic, one at a time", () => {
    const { c, p } = seated("wary");
    const ask = (topic: string) => c.tries({ type: "talk-to", patient: p().id, topic });
    expect(ask("the-moon")).toMatchObject({ ok: false, refusal: { code: "no-such-topic" } });
    expect(ask("the-week")).toMatchObject({ ok: true, minutes: 4 });
    expect(ask("worries")).toMatchObject({ ok: false, refusal: { code: "talking-now" } });
    c.run({ minutes: 9 });
    expect(ask("the-week")).toMatchObject({ ok: false, refusal: { code: "talked-about" } });
    expect(ask("worries")).toMatchObject({ ok: true });
  });

  it("is done by the assistant for energy when everyone is busy", () => {
    const { c, p } = seated("wary");
    for (const one of c.state.staff) one.duties = ["receptionist"];
    const energy = c.state.assistant.energy;
    expect(c.tries({ type: "talk-to", patient: p().id, topic: "worries" })).toMatchObject({ ok: true, energy: 2 });
    expect(c.state.assistant.energy).toBe(energy - 2000);
    c.run({ minutes: 5 });
    c.state.assistant.energy = 500;
    expect(c.tries({ type: "talk-to", patient: p().id, topic: "what-helps" })).toMatchObject({
      ok: false,
      refusal: { code: "nobody-free", params: { needed: 2 } },
    });
  });

  it("ends when they are called in, with nothing learned and nobody left talking to an empty seat", () => {
    const { c, p } = seated("pulse");
    c.does({ type: "talk-to", patient: p().id, topic: "last-visit" }).run({ ticks: 4 });
    c.does({ type: "call-patient", patient: p().id, method: "look" });
    c.until("they are called", () => p().visit.step !== "waiting").run({ ticks: 2 });
    expect(p().visit.talk).toBeNull();
    expect(p().known.seattle).toBe(false);
    expect(c.state.staff.filter((one) => one.task === "talk")).toEqual([]);
  });

  it("is not offered where the level says nothing of it", () => {
    const c = clinic("tiny").arrives("brave");
    c.until("she waits", () => c.person("brave").visit.step === "waiting");
    expect(c.tries({ type: "talk-to", patient: c.person("brave").id, topic: "the-week" })).toMatchObject({
      ok: false,
      refusal: { code: "no-such-topic" },
    });
  });
});

describe("tells", () => {
  const seen = (seattle: Patient["seattle"], anxiety: number) =>
    Array.from({ length: 100 }, (_, i) =>
      tellOf({ id: i + 1, seattle, anxiety: { value: anxiety * 1000, opened: 0, entries: [] } }),
    );

  it("show how afraid somebody is, and hint at the kind of fear", () => {
    expect(new Set(seen("conditioned", 20))).toEqual(new Set(["settled"]));
    for (const [seattle, tell] of [
      ["conditioned", "gripping"],
      ["catastrophe", "holding-breath"],
      ["generalised", "pacing"],
      ["distrust", "asking"],
    ] as const)
      expect(seen(seattle, 60).filter((each) => each === tell).length).toBe(80);
  });

  it("are noisy: one in five shows another sign, always the same one", () => {
    expect(seen("distrust", 60)).toEqual(seen("distrust", 60));
    expect(new Set(seen("distrust", 60)).size).toBe(2);
  });
});
