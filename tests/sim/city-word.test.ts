/** Word of mouth and regulars: what a visit sets people saying, how it gets about, how it is forgotten. */
import { describe, expect, it } from "vitest";
import { clinic, wrongAccounts } from "../helpers/clinic.ts";
import { sumOf } from "../../src/sim/ledger.ts";
import { neighbours } from "../../src/sim/rules/city/neighbours.ts";
import { spreadWord, talkAbout } from "../../src/sim/systems/city/word.ts";
import { talk } from "../../src/sim/systems/city/town.ts";

function town() {
  const c = clinic("rival");
  return { ...c, emit: () => undefined, word: (id: string) => c.state.city.word[id]!.you.value / 1000 };
}

describe("a visit", () => {
  it("is told of: bad news weighs three times what equally good news does", () => {
    const [good, bad] = [town(), town()];
    talkAbout(good, "you", "families", 1, "7");
    talkAbout(bad, "you", "families", 0, "8");
    expect(good.word("families")).toBeCloseTo(good.rules.tuning.city.wordGood, 3);
    expect(bad.word("families")).toBeCloseTo(-3 * bad.rules.tuning.city.wordGood, 3);
    expect(good.state.city.word["families"]!.you.entries).toEqual([
      expect.objectContaining({ cause: "visit-good", ref: "7" }),
    ]);
    expect(bad.state.city.word["families"]!.you.entries[0]).toMatchObject({ cause: "visit-bad", ref: "8" });
    // Nobody else has heard, and nobody says anything of the other house.
    expect(good.word("moguls")).toBe(0);
    expect(good.state.city.word["families"]!.rival.value).toBe(0);
  });

  it("that was neither good nor bad is not talked about, and nobody talks where there is no town", () => {
    const c = town();
    talkAbout(c, "you", "families", 0.6, "7");
    talkAbout(c, "you", "", 0.1, "7");
    expect(c.word("families")).toBe(0);
    const calm = clinic("tiny");
    talkAbout({ ...calm, emit: () => undefined }, "you", "families", 0, "1");
    expect(calm.state.city.word).toEqual({});
  });

  it("says less the more has been said, and never more than all", () => {
    const c = town();
    const steps: number[] = [];
    for (let n = 0; n < 300; n++) {
      const before = c.word("families");
      talkAbout(c, "you", "families", 0.9, String(n));
      steps.push(c.word("families") - before);
    }
    expect(steps[0]).toBeGreaterThan(steps[20]!);
    expect(steps[20]).toBeGreaterThan(steps[100]!);
    expect(c.word("families")).toBeLessThanOrEqual(100);
    for (let n = 0; n < 300; n++) talkAbout(c, "you", "families", 0, String(n));
    expect(c.word("families")).toBeGreaterThanOrEqual(-100);
    expect(c.word("families")).toBeLessThan(-90);
  });

  it("makes regulars, who are won from nobody or from the other house, and lost by a bad one", () => {
    const c = town();
    const of = () => c.state.city.regulars["phobic"]!;
    const all = 1000 * c.rules.tuning.city.households;
    talkAbout(c, "you", "phobic", 0.8, "1");
    expect(of()).toEqual({ you: 1000, rival: 0 });
    for (let n = 0; n < 40; n++) talkAbout(c, "rival", "phobic", 0.8, String(n));
    const before = { ...of() };
    expect(before.rival).toBeGreaterThan(all / 2);
    expect(before.you).toBeLessThan(1000);
    talkAbout(c, "you", "phobic", 0.8, "2");
    expect(of().you).toBeGreaterThan(before.you);
    expect(of().rival).toBeLessThan(before.rival);
    talkAbout(c, "rival", "phobic", 0.2, "3");
    expect(of().rival).toBeLessThanOrEqual(before.rival - 1000);
    for (let n = 0; n < 500; n++) {
      talkAbout(c, n % 3 ? "you" : "rival", "phobic", (n % 7) / 6, String(n));
      expect(of().you + of().rival).toBeLessThanOrEqual(all);
      expect(Math.min(of().you, of().rival)).toBeGreaterThanOrEqual(0);
    }
  });
});

describe("word", () => {
  it("goes to those who live among each other, the more the more they do", () => {
    const c = town();
    const meets = neighbours(c.rules);
    for (const others of Object.values(meets))
      expect(Object.values(others).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    talk(c, "you", "moguls", 60, "test");
    for (let hour = 0; hour < 3; hour++) spreadWord(c);
    // Glass Heights: influencers live door to door with moguls, families hardly anywhere near.
    expect(meets["influencers"]!["moguls"]).toBeGreaterThan(meets["families"]!["moguls"]!);
    expect(c.word("influencers")).toBeGreaterThan(c.word("families"));
    expect(c.word("families")).toBeGreaterThan(0);
    expect(c.state.city.word["influencers"]!.you.entries.map((entry) => entry.cause)).toContain("neighbours");
  });

  it("goes faster where all are full of it: imitation, after Bass", () => {
    const loud = town();
    const low = town();
    const share = (c: ReturnType<typeof town>, points: number) => {
      for (const id of Object.keys(c.rules.city.segments)) if (id !== "phobic") talk(c, "you", id, points, "test");
      spreadWord(c);
      return c.word("phobic") / points;
    };
    const [q, p] = [share(loud, 80), share(low, 4)];
    const t = loud.rules.tuning.city;
    expect(q).toBeCloseTo(t.wordReach + t.wordTalk * 0.8, 4);
    expect(p).toBeCloseTo(t.wordReach + t.wordTalk * 0.04, 3);
  });

  it("of good is not undone by neighbours who have not heard of it, but fades for all", () => {
    const proud = town();
    for (const id of Object.keys(proud.rules.city.segments))
      talk(proud, "you", id, id === "uninsured" ? 60 : 10, "test");
    spreadWord(proud);
    const causes = proud.state.city.word["uninsured"]!.you.entries.map((entry) => entry.cause);
    expect(causes).toEqual(["test", "forgotten"]);
    const c = town();
    talk(c, "you", "uninsured", -50, "test");
    spreadWord(c);
    const { entries } = c.state.city.word["uninsured"]!.you;
    expect(entries.filter((entry) => entry.cause === "neighbours")).toEqual([]);
    expect(entries.find((entry) => entry.cause === "forgotten")!.amount).toBe(
      Math.round(50_000 * c.rules.tuning.city.wordFades),
    );
    for (let hour = 0; hour < 200; hour++) spreadWord(c);
    for (const id of Object.keys(c.rules.city.segments)) expect(Math.abs(c.word(id))).toBeLessThan(3);
    for (const each of Object.values(c.state.city.word)) expect(sumOf(each.you)).toBe(each.you.value);
  });

  it("comes of real visits: whoever leaves has said something, and it is booked", () => {
    const c = clinic("rival", { seed: 4, arrivals: true });
    c.state.rival = null;
    c.run({ minutes: 420 });
    expect(c.state.gone.length).toBeGreaterThan(3);
    for (const person of c.state.gone) {
      expect(person.segment).not.toBe("");
      expect(c.rules.city.segments[person.segment]!.archetypes[person.archetype]).toBeGreaterThan(0);
    }
    const told = new Set(
      Object.values(c.state.city.word).flatMap(({ you }) =>
        you.entries.filter((entry) => entry.cause.startsWith("visit-")).map((entry) => entry.ref),
      ),
    );
    const left = c.state.gone.filter((person) => person.visit.reason === "gave-up-waiting");
    expect(left.length).toBeGreaterThan(0);
    for (const person of left) expect(told).toContain(String(person.id));
    expect(wrongAccounts(c.state)).toEqual([]);
  });
});
