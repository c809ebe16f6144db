/** Campaigns: what may be begun, when it shows, what it does, and that each is worth its price somewhere and not everywhere. */
import { describe, expect, it } from "vitest";
import { clinic, readLevel, wrongAccounts } from "../helpers/clinic.ts";
import type { Ruleset } from "../../src/sim/ruleset.ts";
import type { ClinicState } from "../../src/sim/state.ts";
import { createClinic } from "../../src/sim/create.ts";
import { campaignGain, campaignNow, inNeedBetween } from "../../src/sim/rules/city/campaigns.ts";
import { expectedShares } from "../../src/sim/rules/city/expected.ts";

const { rules } = readLevel("tests/levels/rival");
const run = (campaign: string, segment = "") => ({ type: "run-campaign", campaign, segment }) as const;
const code = (answer: { ok: boolean; refusal?: { code: string } }) => (answer.ok ? "" : answer.refusal?.code);

describe("a campaign", () => {
  it("says whom it is for, or that it is for all, and what it costs", () => {
    const c = clinic("rival");
    expect(code(c.tries(run("fireworks")))).toBe("no-such-campaign");
    expect(code(c.tries(run("posters")))).toBe("campaign-for-whom");
    expect(code(c.tries(run("posters", "martians")))).toBe("campaign-for-whom");
    expect(code(c.tries(run("open-house", "phobic")))).toBe("campaign-for-all");
    c.state.cash.value = 100;
    expect(code(c.tries(run("posters", "families")))).toBe("no-cash");
    expect(code(clinic("tiny").tries(run("open-house")))).toBe("no-such-campaign");
  });

  it("is paid at once, shows after a while, and for a while; then it rests", () => {
    const c = clinic("rival");
    // Somebody else's doings must not be mistaken for it.
    c.state.rival = null;
    const before = c.state.cash.value;
    const { price } = c.rules.city.campaigns["posters"]!;
    const quiet = expectedShares(c.rules, c.state).segments["families"]!.you;
    c.does(run("posters", "families"));
    expect(c.state.cash.value).toBe(before - price);
    expect(campaignNow(c.rules, c.state, "posters").phase).toBe("coming");
    c.run({ minutes: 29 });
    expect(expectedShares(c.rules, c.state).segments["families"]!.you).toBeCloseTo(quiet, 3);
    c.run({ minutes: 2 });
    expect(campaignNow(c.rules, c.state, "posters")).toMatchObject({ phase: "shows", segment: "families" });
    expect(c.events.filter((event) => event.type === "campaign-shows")).toHaveLength(1);
    expect(expectedShares(c.rules, c.state).segments["families"]!.you).toBeGreaterThan(quiet + 0.05);
    expect(expectedShares(c.rules, c.state).segments["moguls"]!.you).toBeLessThan(0.9);
    expect(code(c.tries(run("posters", "moguls")))).toBe("campaign-running");
    c.run({ minutes: 300 });
    expect(c.state.city.effects.filter((each) => each.cause === "campaign")).toEqual([]);
    expect(expectedShares(c.rules, c.state).segments["families"]!.you).toBeCloseTo(quiet, 3);
    expect(campaignNow(c.rules, c.state, "posters").phase).toBe("free");
    expect(c.state.city.campaigns).toEqual([]);
    c.does(run("posters", "moguls"));
  });

  it("rests where it must not come again so soon", () => {
    const c = clinic("rival");
    c.does(run("care-vouchers")).run({ minutes: 330 });
    expect(campaignNow(c.rules, c.state, "care-vouchers").phase).toBe("rests");
    expect(code(c.tries(run("care-vouchers")))).toBe("campaign-rests");
    c.run({ minutes: 270 });
    c.does(run("care-vouchers"));
  });

  it("books what it does to trust, fame and word with its name", () => {
    const c = clinic("rival");
    c.state.rival = null;
    c.does(run("influencer-day")).does(run("school-visit")).does(run("care-vouchers")).run({ minutes: 120 });
    expect(c.state.fame.entries).toContainEqual(expect.objectContaining({ cause: "campaign", ref: "influencer-day" }));
    expect(c.state.trust.entries).toContainEqual(expect.objectContaining({ cause: "campaign", ref: "care-vouchers" }));
    const families = c.state.city.word["families"]!.you.entries.find((entry) => entry.ref === "school-visit");
    expect(families).toMatchObject({ cause: "campaign", amount: 7000 });
    expect(wrongAccounts(c.state)).toEqual([]);
  });
});

/** What a visit brings on average by segment, as an able player's games had it; only its order matters. */
const FEES: Readonly<Record<string, number>> = {
  families: 150,
  influencers: 270,
  moguls: 215,
  phobic: 190,
  traditionalists: 175,
  uninsured: 85,
};

/** Ways in which a town can be. */
const SITUATIONS: Readonly<Record<string, (c: { rules: Ruleset; state: ClinicState }) => void>> = {
  "as it opens": () => {},
  "a strong rival": ({ state }) => {
    state.rival!.house.trust.value = 85_000;
    state.rival!.house.fame.value = 80_000;
    state.rival!.house.price = 900;
    state.rival!.house.manner = 800;
  },
  "a rival with nothing": ({ state }) => {
    state.rival!.house.closed = 1;
  },
  "a name in town": ({ state }) => {
    state.trust.value = 85_000;
    state.fame.value = 85_000;
  },
  "a bad name": ({ state }) => {
    state.trust.value = 15_000;
  },
  "a cheap house": ({ rules: r, state }) => {
    for (const id of [...Object.keys(r.treatments), ...Object.keys(r.exams)]) state.prices[id] = 60;
  },
  "a dear house": ({ rules: r, state }) => {
    for (const id of [...Object.keys(r.treatments), ...Object.keys(r.exams)]) state.prices[id] = 150;
  },
  "an hour before closing": ({ state }) => {
    state.tick += 4 * 480;
  },
};
const HOMES = ["canal-quarter", "glass-heights", "foundry", "garden-rows", "university-hill", "old-port"];

describe("each campaign", () => {
  const worth = Object.values(rules.city.campaigns).flatMap((def) =>
    (def.aimed ? Object.keys(rules.city.segments) : [""]).map((segment) => {
      const seen: { where: string; credits: number }[] = [];
      for (const home of HOMES)
        for (const [name, make] of Object.entries(SITUATIONS)) {
          const there: Ruleset = { ...rules, city: { ...rules.city, home } };
          const state = createClinic(there, 1);
          make({ rules: there, state });
          let credits = -def.price;
          for (const [id, people] of Object.entries(campaignGain(there, state, def.id, segment)))
            credits += people * (FEES[id] ?? 0);
          seen.push({ where: `${home}, ${name}`, credits });
        }
      return [segment ? `${def.id} for ${segment}` : def.id, seen] as const;
    }),
  );

  it("costs more than its swaying brings at the opening, but for two: the others wait for their moment", () => {
    const pays = worth
      .filter(([, seen]) => seen.find((each) => each.where === "canal-quarter, as it opens")!.credits > 0)
      .map(([name]) => name);
    expect(pays).toEqual(["posters for families", "posters for influencers"]);
  });

  it("is at least one of six", () => {
    expect(Object.keys(rules.city.campaigns).length).toBeGreaterThanOrEqual(6);
  });

  it.each(worth.filter(([name]) => !name.startsWith("posters")))(
    "%s pays in some towns and not in others",
    (_, seen) => {
      expect(Math.max(...seen.map((each) => each.credits))).toBeGreaterThan(10);
      expect(Math.min(...seen.map((each) => each.credits))).toBeLessThan(-10);
    },
  );

  it("posters pay for some kinds of people and not for others, and for which depends on the town", () => {
    const posters = worth.filter(([name]) => name.startsWith("posters"));
    const best = (posters[0]?.[1] ?? []).map(({ where }) => {
      const here = posters.map(([name, seen]) => ({ name, ...seen.find((each) => each.where === where)! }));
      expect(Math.min(...here.map((each) => each.credits)), where).toBeLessThan(0);
      return here.toSorted((a, b) => b.credits - a.credits)[0]!;
    });
    expect(new Set(best.map((each) => each.name)).size).toBeGreaterThan(1);
    expect(best.filter((each) => each.credits > 0).length).toBeGreaterThan(5);
  });

  it("brings what it is expected to bring: the formula's people and the shares agree", () => {
    const state = createClinic(rules, 1);
    const gain = campaignGain(rules, state, "posters", "families");
    expect(gain["moguls"]).toBe(0);
    const hour = inNeedBetween(rules, state, state.tick, state.tick + 240);
    expect(hour * expectedShares(rules, state).all.you).toBeCloseTo(rules.arrivals.perHour[0]![0]!, 4);
  });
});
