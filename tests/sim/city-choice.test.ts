/** The choice of the town: against the textbook, against what is drawn, and as docs/city.md states it. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { clinic, readLevel } from "../helpers/clinic.ts";
import { CHANGES, changesTable, sharesTable, weightsTable } from "../helpers/city-tables.ts";
import type { Option, Ruleset } from "../../src/sim/ruleset.ts";
import { createClinic } from "../../src/sim/create.ts";
import { choices, cityShares, households, OPTIONS } from "../../src/sim/rules/city/choice.ts";
import { elasticities, expectedShares } from "../../src/sim/rules/city/expected.ts";
import { standingsOf, type Standing } from "../../src/sim/rules/city/standing.ts";
import { priceList } from "../../src/sim/rules/money/price-list.ts";
import { openCity, weighOdds } from "../../src/sim/systems/city/city.ts";
import { nextInNeed, settle } from "../../src/sim/systems/city/needs.ts";
import { applyTown, talk } from "../../src/sim/systems/city/town.ts";

const { rules } = readLevel("tests/levels/rival");
const page = readFileSync("docs/city.md", "utf8");

/** The rival level with a price of everything in percent, a usual wait in minutes, trust in points, and a district. */
function town(percent: number, wait: number, trust: number, home: string, seed = 1) {
  const other: Ruleset = {
    ...rules,
    city: { ...rules.city, home },
    start: { ...rules.start, trust },
    tuning: { ...rules.tuning, demand: { ...rules.tuning.demand, usualWait: wait } },
  };
  const state = createClinic(other, seed);
  for (const item of priceList(other, state)) state.prices[item.id] = percent;
  weighOdds(other, state);
  return { rules: other, state };
}

/** None of these values is used anywhere else: neither in tuning nor in content. */
const GRID = [72, 93, 117, 154].flatMap((percent) =>
  [4, 38].flatMap((wait) =>
    [31, 77].flatMap((trust) => ["glass-heights", "old-port"].map((home) => [percent, wait, trust, home] as const)),
  ),
);

describe("people in need", () => {
  it.each(GRID)(
    "draw what the formula says: prices at %i, waits of %i, trust of %i, from %s",
    (percent, wait, trust, home) => {
      const at = town(percent, wait, trust, home, percent * 31 + wait * 7 + trust);
      const ctx = { ...at, emit: () => undefined };
      const shares = expectedShares(at.rules, at.state);
      const draws = 6000;
      const drawn: Record<string, Record<Option, number>> = { all: { you: 0, rival: 0, home: 0 } };
      for (const id of Object.keys(rules.city.segments)) drawn[id] = { you: 0, rival: 0, home: 0 };
      for (let n = 0; n < draws; n++) {
        const need = nextInNeed(ctx)!;
        drawn.all![need.option] += 1;
        drawn[need.segment]![need.option] += 1;
      }
      for (const [id, counts] of Object.entries(drawn)) {
        const n = counts.you + counts.rival + counts.home;
        const expected = id === "all" ? shares.all : shares.segments[id]!;
        expect(n, id).toBeGreaterThan(100);
        for (const option of OPTIONS) {
          const p = expected[option];
          const error = Math.sqrt((p * (1 - p)) / n);
          expect(Math.abs(counts[option] / n - p), `${id} ${option}`).toBeLessThan(4 * error + 1e-6);
        }
      }
    },
  );

  it("would notice a share that is a twentieth off", () => {
    // All draws of the grid together: the bound is tight enough to see half a percent.
    let all = 0;
    let you = 0;
    let expected = 0;
    for (const [percent, wait, trust, home] of GRID) {
      const at = town(percent, wait, trust, home, 77 + percent + wait);
      const ctx = { ...at, emit: () => undefined };
      for (let n = 0; n < 2000; n++) {
        all += 1;
        if (nextInNeed(ctx)!.option === "you") you += 1;
      }
      expected += 2000 * expectedShares(at.rules, at.state).all.you;
    }
    const error = Math.sqrt(0.25 / all);
    expect(error).toBeLessThan(0.003);
    expect(Math.abs(you - expected) / all).toBeLessThan(4 * error);
    expect(Math.abs(you - expected * 1.05) / all).toBeGreaterThan(4 * error);
  });

  it("are the same people whatever the clinic is like, and whatever they choose", () => {
    const cheap = town(70, 5, 80, "canal-quarter", 9);
    const dear = town(160, 50, 30, "old-port", 9);
    const walk = (at: ReturnType<typeof town>) =>
      Array.from({ length: 200 }, () => {
        const ctx = { ...at, emit: () => undefined };
        const need = nextInNeed(ctx)!;
        settle(ctx, need);
        return need;
      });
    const [a, b] = [walk(cheap), walk(dear)];
    expect(a.map((need) => `${need.segment} ${need.district}`)).toEqual(
      b.map((need) => `${need.segment} ${need.district}`),
    );
    expect(a.filter((need) => need.option === "you").length).toBeGreaterThan(
      b.filter((need) => need.option === "you").length + 20,
    );
  });
});

describe("the formula", () => {
  const standing = (figures: Partial<Standing>): Standing => ({
    open: true,
    at: [1, 2],
    trust: 0.5,
    fame: 0,
    price: 1,
    wait: 0,
    days: 0,
    manner: 0.5,
    explains: 0.5,
    tech: 0.5,
    harm: 0,
    harsh: 0,
    ...figures,
  });
  /** Any figure, a different one each time. */
  const any = (n: number): Standing =>
    standing({
      at: [(n * 3.7) % 12, (n * 2.3) % 8],
      trust: (n * 0.137) % 1,
      fame: (n * 0.211) % 1,
      price: 0.6 + ((n * 0.173) % 1.2),
      wait: (n * 7.7) % 80,
      days: (n * 1.9) % 14,
      manner: (n * 0.317) % 1,
      explains: (n * 0.291) % 1,
      tech: (n * 0.419) % 1,
      harm: (n * 0.127) % 1,
      harsh: (n * 0.233) % 1,
    });

  it("is the textbook's: e^U over the sum of e^U, with every weight where it belongs", () => {
    const { state } = clinic("rival");
    let checked = 0;
    for (const [i, { segment, district }] of households(rules).entries()) {
      const t = segment.taste;
      talk({ rules, state, emit: () => undefined }, "you", segment.id, 9 - i, "test");
      talk({ rules, state, emit: () => undefined }, "rival", segment.id, i - 4, "test");
      state.city.regulars[segment.id] = { you: 1000 * (i % 20), rival: 777 * ((2 * i) % 17) };
      const houses = { you: any(i + 1), rival: any(i + 31) };
      const utility = (house: "you" | "rival"): number => {
        const s = houses[house];
        const km = Math.hypot(s.at[0] - district.at[0], s.at[1] - district.at[1]);
        return (
          t.trust * (s.trust - 0.5) +
          t.fame * s.fame -
          t.price * (s.price - 1) -
          t.wait * (s.wait / 60) -
          t.days * s.days -
          t.distance * km +
          t.manner * (s.manner - 0.5) +
          t.explains * (s.explains - 0.5) +
          t.tech * (s.tech - 0.5) -
          t.safety * s.harm +
          t.word * (state.city.word[segment.id]![house].value / 100_000) +
          t.habit * (state.city.regulars[segment.id]![house] / (1000 * rules.tuning.city.households)) -
          t.fear * t.afraid * s.harsh
        );
      };
      const u = { you: utility("you"), rival: utility("rival"), home: t.home };
      const sum = Math.exp(u.you) + Math.exp(u.rival) + Math.exp(u.home);
      for (const choice of choices(rules, state, segment, district, houses)) {
        expect(Math.abs(choice.utility - u[choice.option])).toBeLessThan(1e-9);
        expect(Math.abs(choice.share - Math.exp(u[choice.option]) / sum)).toBeLessThan(1e-9);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(60);
  });

  it("adds what is on in town for who it is for, while it is on", () => {
    const { state } = clinic("rival");
    const ctx = { rules, state, emit: () => undefined };
    const before = expectedShares(rules, state);
    const sway = { do: "sway", on: "self", segments: ["moguls"], utility: 0.7, minutes: 60 } as const;
    applyTown(ctx, "you", sway, { cause: "campaign", ref: "posters" });
    const during = expectedShares(rules, state);
    const odds = (shares: Record<Option, number>) => shares.you / shares.home;
    for (const [key, shares] of Object.entries(before.homes)) {
      const change = odds(during.homes[key]!) / odds(shares);
      expect(change).toBeCloseTo(key.startsWith("moguls|") ? Math.exp(0.7) : 1, 9);
    }
    state.tick += 240;
    expect(expectedShares(rules, state)).toEqual(before);
  });

  it("leaves a house out that is closed, and one that is not there", () => {
    const { state } = clinic("rival");
    state.rival!.house.closed = 1;
    const shares = expectedShares(rules, state);
    expect(shares.all.rival).toBe(0);
    expect(shares.all.you + shares.all.home).toBeCloseTo(1, 12);
    state.rival = null;
    expect(expectedShares(rules, state)).toEqual(shares);
  });

  it("weighs everyone once: shares of homes, segments, districts and all agree", () => {
    const { state } = clinic("rival");
    const shares = expectedShares(rules, state);
    const sum: Record<Option, number> = { you: 0, rival: 0, home: 0 };
    let weight = 0;
    for (const home of households(rules)) {
      weight += home.weight;
      for (const option of OPTIONS) sum[option] += home.weight * shares.homes[home.key]![option];
    }
    expect(weight).toBeCloseTo(1, 12);
    for (const option of OPTIONS) {
      expect(shares.all[option]).toBeCloseTo(sum[option], 12);
      expect(shares.all[option]).toBeCloseTo(cityShares(rules, state)[option], 12);
    }
  });

  it("elasticities are the slopes of the shares", () => {
    const { state } = clinic("rival");
    const close = (id: string, whatIf: Parameters<typeof expectedShares>[2]) => {
      const [now, then] = [expectedShares(rules, state), expectedShares(rules, state, whatIf)];
      const of = (shares: typeof now) => (id === "" ? shares.all.you : shares.segments[id]!.you);
      return of(then) / of(now) - 1;
    };
    const h = 1e-5;
    for (const [id, of] of Object.entries(elasticities(rules, state, "you"))) {
      expect(close(id, { you: { price: { times: 1 + h } } }) / h).toBeCloseTo(of.price, 3);
      expect(close(id, { rival: { price: { times: 1 + h } } }) / h).toBeCloseTo(of.cross, 3);
      expect(close(id, { you: { wait: { plus: 10 * h } } }) / h).toBeCloseTo(of.wait, 3);
      expect(close(id, { you: { trust: { plus: 0.1 * h } } }) / h).toBeCloseTo(of.trust, 3);
    }
  });
});

describe("the base town", () => {
  const { state } = clinic("rival");
  const shares = expectedShares(rules, state);

  it("leaves a fair share at home, whoever competes, and gives each house its part", () => {
    const { text } = readLevel("tests/levels/rival");
    expect(text).toContain("tarek-liu");
    expect(shares.all.home).toBeGreaterThan(0.15);
    expect(shares.all.home).toBeLessThan(0.35);
    expect(shares.all.rival).toBeGreaterThan(0.15);
    expect(shares.all.you).toBeGreaterThan(0.3);
  });

  it("has six kinds of people who want different things", () => {
    const give = elasticities(rules, state, "you");
    const most = (of: (id: string) => number) => Object.keys(rules.city.segments).toSorted((a, b) => of(b) - of(a))[0];
    expect(Object.keys(rules.city.segments)).toHaveLength(6);
    expect(most((id) => -give[id]!.price)).toBe("uninsured");
    expect(most((id) => -give[id]!.wait)).toBe("moguls");
    expect(most((id) => give[id]!.trust)).toBe("phobic");
    expect(most((id) => rules.city.segments[id]!.taste.fame)).toBe("influencers");
    expect(most((id) => -rules.city.segments[id]!.taste.tech)).toBe("traditionalists");
    expect(most((id) => shares.segments[id]!.home)).toBe("phobic");
  });

  it("moves the way the page says", () => {
    const signs = [-1, 1, -1, 1, 1, -1, 1, -1, -1, 1];
    CHANGES.forEach(([words, change], i) => {
      const then = expectedShares(rules, state, change);
      expect(Math.sign(then.all.you - shares.all.you), words).toBe(signs[i]);
    });
  });

  it("is described in docs/city.md as it is", () => {
    for (const table of [weightsTable(rules), sharesTable(rules, state), changesTable(rules, state)])
      expect(page).toContain(table);
  });

  it("opens with what was known then", () => {
    const standings = standingsOf(rules, state);
    for (const house of ["you", "rival"] as const)
      for (const [figure, value] of Object.entries(state.city.opened[house]!))
        expect(value / 1000).toBe(standings[house]![figure as "trust"]);
    expect(state.city.opening).toBe(Math.round(1e6 * shares.all.you));
    const calm = clinic("tiny");
    openCity(calm.rules, calm.state);
    expect(calm.state.city.opened).toEqual({ you: null, rival: null });
  });
});
