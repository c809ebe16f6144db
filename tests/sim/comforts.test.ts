/** What fits whom: four kinds, tastes, kinds of fear, traps, drugs. */
import { describe, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { expectedMatch, guess, matchOf, suggest } from "../../src/sim/rules/fear/comforts.ts";
import { anxietyOf } from "../../src/sim/rules/people/people.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

/** Someone of the cast in the chair, with their cavity being filled. */
function inChair(who: string, comforts: readonly string[] = [], seed = 1) {
  const c = clinic("fear", { seed }).arrives(who);
  const p = () => c.person(who);
  c.until("they wait", () => p().visit.step === "waiting");
  for (const finding of p().mouth) finding.found = true;
  p().visit.examined = true;
  const finding = p().mouth[0]?.id ?? 0;
  c.does({
    type: "plan-care",
    patient: p().id,
    items: [{ finding, treatment: "filling", lot: "" }],
    explain: false,
    comforts,
  });
  c.until("work begins", () => p().visit.step === "treating");
  return { c, p };
}

const amount = (c: TestClinic, who: string, cause: string) =>
  c.person(who).anxiety.entries.find((entry) => entry.cause === cause)?.amount ?? 0;

describe("comforts", () => {
  it("come in four kinds, with at least eight worlds and eight talks and touches", () => {
    const of = (kind: string) => Object.values(BASE.comforts).filter((comfort) => comfort.kind === kind);
    expect(of("world").length).toBeGreaterThanOrEqual(8);
    expect(of("talk").length + of("touch").length).toBeGreaterThanOrEqual(16);
    expect(of("sedation").map((comfort) => comfort.name)).toEqual(["Nitrous oxide", "Sedative by mouth"]);
    for (const world of of("world")) expect(world.trap, JSON.stringify(world.name)).toBeTruthy();
  });

  it("stay within five times of one another for someone who finds them all right", () => {
    const worth = Object.values(BASE.comforts).map((comfort) => comfort.g + comfort.shield);
    expect(Math.max(...worth) / Math.min(...worth)).toBeLessThan(5);
  });

  it("are on one of each kind at a time", () => {
    const { c, p } = inChair("pulse");
    const set = (comforts: readonly string[]) =>
      c.tries({ type: "set-comforts", patient: p().id, comforts: [...comforts] });
    expect(set(["forest", "starfield"])).toMatchObject({ ok: false, refusal: { code: "one-of-each" } });
    expect(set(["forest", "body-signs", "stop-signal", "nitrous-oxide"])).toMatchObject({ ok: true });
  });

  it("need what they need: a machine, an age", () => {
    const { c, p } = inChair("pulse");
    c.state.things = c.state.things.filter((thing) => thing.kind !== "nitrous-unit");
    c.state.layout += 1;
    expect(c.tries({ type: "set-comforts", patient: p().id, comforts: ["nitrous-oxide"] })).toMatchObject({
      ok: false,
      refusal: { code: "no-station", params: { thing: "nitrous-unit" } },
    });
    expect(c.tries({ type: "set-comforts", patient: p().id, comforts: ["parent-near"] })).toMatchObject({
      ok: false,
      refusal: { code: "not-at-that-age" },
    });
    expect(c.tries({ type: "set-comforts", patient: p().id, comforts: ["oral-sedative"] })).toMatchObject({ ok: true });
    const child = inChair("child", ["parent-near"]);
    expect(amount(child.c, "child", "comfort:parent-near")).toBeLessThan(0);
  });

  it("that are the very thing somebody fears frighten, whatever else they like, and give the fear away", () => {
    const { c, p } = inChair("drowning", ["reef-dive"]);
    expect(p().tastes["reef-dive"]).toBe(1);
    expect(matchOf(c.rules, p(), "reef-dive")).toBe(-1);
    expect(amount(c, "drowning", "comfort:reef-dive")).toBeGreaterThan(10_000);
    expect(p().known.triggers).toContain("water");
    expect(guess(c.rules, c.state, p(), "tide-pool")).toMatchObject({ trap: true, chance: 0 });
    expect(suggest(c.rules, c.state, p(), "world").slice(-2).sort()).toEqual(["reef-dive", "tide-pool"]);
  });

  it("suit a kind of fear: body signs for fear of a catastrophe, choices for distrust, stillness for general anxiety", () => {
    for (const [who, comfort, others] of [
      ["pulse", "body-signs", ["nervous", "wary"]],
      ["wary", "choices", ["pulse", "nervous"]],
      ["nervous", "silence", ["pulse", "wary"]],
    ] as const) {
      const helped = (person: string) => {
        const { c, p } = inChair(person);
        p().tastes[comfort] = 0;
        c.does({ type: "set-comforts", patient: p().id, comforts: [comfort] });
        return -amount(c, person, `comfort:${comfort}`);
      };
      for (const other of others) expect(helped(who), `${comfort}: ${other}`).toBeGreaterThan(1.25 * helped(other));
    }
  });

  it("are guessed better once the kind of fear is known", () => {
    const { c, p } = inChair("pulse");
    const rank = () => suggest(c.rules, c.state, p(), "talk").indexOf("body-signs");
    const before = rank();
    const blind = expectedMatch(c.rules, c.state, p(), "body-signs");
    p().known.seattle = true;
    expect(expectedMatch(c.rules, c.state, p(), "body-signs")).toBeCloseTo(1.6 * blind, 6);
    expect(rank()).toBeLessThan(before);
  });

  it("that are drugs work the same whatever the taste, cost money, and teach nothing about taste", () => {
    const helped = (taste: number) => {
      const { c, p } = inChair("pulse");
      p().tastes["nitrous-oxide"] = taste;
      const cash = c.state.cash.value;
      c.does({ type: "set-comforts", patient: p().id, comforts: ["nitrous-oxide"] });
      expect(c.state.cash.value).toBe(cash - 25);
      expect(p().known.tastes).not.toContain("nitrous-oxide");
      return amount(c, "pulse", "comfort:nitrous-oxide");
    };
    expect(helped(-1)).toBe(helped(1));
    expect(helped(0)).toBeCloseTo(-18_000, -2);
  });

  it("that hand over the brake make people feel in charge", () => {
    const without = inChair("pulse").p().control;
    expect(inChair("pulse", ["stop-signal"]).p().control).toBe(without + 300);
  });

  it("numb pain when they are drugs, and never when they are talk or worlds", () => {
    const hurt = (comforts: readonly string[]) => {
      let times = 0;
      for (let seed = 1; seed <= 60; seed++) {
        const { c, p } = inChair("nervous", comforts, seed);
        c.until("she is out of the chair", () => p().visit.step !== "treating");
        if (p().visit.painPeak > 0) times += 1;
      }
      return times;
    };
    const plain = hurt([]);
    expect(plain).toBeGreaterThan(6);
    expect(hurt(["numbing-first"])).toBeLessThan(0.75 * plain);
    expect(hurt(["starfield", "story"])).toBeGreaterThan(0.75 * plain);
  });

  it("stacked help less than their sum: the strongest, half the next, a quarter of the third", () => {
    const all = ["nitrous-oxide", "forest", "breathing"];
    const fall = (comforts: readonly string[]) => {
      const { c, p } = inChair("nervous");
      for (const id of all) p().tastes[id] = 1;
      p().anxiety.value = 60_000;
      const before = anxietyOf(p());
      c.does({ type: "set-comforts", patient: p().id, comforts: [...comforts] });
      return before - anxietyOf(p());
    };
    const alone = all.map((id) => fall([id])).sort((a, b) => b - a);
    expect(fall(all)).toBeCloseTo((alone[0] ?? 0) + (alone[1] ?? 0) / 2 + (alone[2] ?? 0) / 4, 1);
  });
});
