import { describe, expect, it } from "vitest";
import { campaignViews, gainOf } from "../../src/hud/model/city-campaigns.ts";
import { whyOf } from "../../src/hud/model/city-why.ts";
import {
  effectsInForce,
  EVERYWHERE,
  lastingText,
  OPTIONS,
  percents,
  placesOf,
  shareChip,
  splitOf,
  todayOf,
  townOf,
  trendText,
} from "../../src/hud/model/city.ts";
import { clusters, marksOf, readingAt, shareChart, spread } from "../../src/hud/model/share-chart.ts";
import { cityShares } from "../../src/sim/rules/city/choice.ts";
import { applyTown } from "../../src/sim/systems/city/town.ts";
import { clinic } from "../helpers/clinic.ts";
import { gameOf } from "./words.ts";

const fresh = () => clinic("rival", { arrivals: true });
const ctxOf = (c: ReturnType<typeof fresh>) => ({ rules: c.rules, state: c.state, emit: () => undefined });

describe("the town as it is shown", () => {
  it("adds up to the shares that the rules say", () => {
    const c = fresh().run({ minutes: 120 });
    const town = townOf(gameOf(c));
    const split = splitOf(town, EVERYWHERE);
    const shares = cityShares(c.rules, c.state);
    for (const option of OPTIONS) expect(split[option]).toBeCloseTo(shares[option], 9);
    expect(shareChip(gameOf(c)).percent).toBe(percents(split).you);
  });

  it("takes segments and districts apart and back together", () => {
    const town = townOf(gameOf(fresh()));
    let you = 0;
    let weight = 0;
    for (const segment of Object.keys(gameOf(fresh()).rules.city.segments)) {
      const part = splitOf(town, { segment, district: "" });
      you += part.you * part.weight;
      weight += part.weight;
    }
    expect(weight).toBeCloseTo(1, 9);
    expect(you).toBeCloseTo(splitOf(town, EVERYWHERE).you, 9);
  });

  it("rounds to whole percents that make a hundred", () => {
    expect(percents({ you: 1 / 3, rival: 1 / 3, home: 1 / 3 })).toEqual({ you: 34, rival: 33, home: 33 });
    expect(percents({ you: 0.366, rival: 0.219, home: 0.415 })).toEqual({ you: 37, rival: 22, home: 41 });
    expect(percents({ you: 0, rival: 0, home: 0 })).toEqual({ you: 0, rival: 0, home: 0 });
  });

  it("puts every district on the map, the clinics in theirs, and says it in words", () => {
    const game = gameOf(fresh());
    const places = placesOf(game, townOf(game), "");
    expect(places.map((place) => place.id)).toEqual(Object.keys(game.rules.city.districts));
    for (const place of places) {
      expect(place.x).toBeGreaterThan(5);
      expect(place.x).toBeLessThan(95);
      expect(place.y).toBeGreaterThan(5);
      expect(place.y).toBeLessThan(95);
      expect(place.sentence).toContain(`${place.percents.you}%`);
      expect(place.sentence).toContain("Liu Regrowth");
    }
    expect(places.filter((place) => place.houses.includes("you")).map((place) => place.id)).toEqual(["canal-quarter"]);
    expect(places.filter((place) => place.houses.includes("rival")).map((place) => place.id)).toEqual([
      "university-hill",
    ]);
  });

  it("says where nobody of a segment lives", () => {
    const game = gameOf(fresh());
    const heights = placesOf(game, townOf(game), "phobic").find((place) => place.id === "glass-heights");
    expect(heights?.weight).toBe(0);
    expect(heights?.sentence).toBe("Glass Heights: none of them live here");
  });

  it("has nobody across town once they have closed", () => {
    const c = fresh();
    if (c.state.rival) c.state.rival.house.closed = c.state.tick;
    const game = gameOf(c);
    const town = townOf(game);
    expect(town.rival).toBe("");
    expect(placesOf(game, town, "").every((place) => !place.houses.includes("rival"))).toBe(true);
    expect(placesOf(game, town, "")[0]?.sentence).toMatch(/: \d+% choose you, \d+% stay at home$/);
  });
});

describe("why they choose", () => {
  it("explains the whole difference between two options", () => {
    const game = gameOf(fresh().run({ minutes: 200 }));
    const town = townOf(game);
    const where = { segment: "families", district: "old-port" };
    const home = town.homes.find((each) => each.segment.id === "families" && each.district.id === "old-port");
    const utility = (option: string) => home?.choices.find((each) => each.option === option)?.utility ?? Number.NaN;
    expect(whyOf(game, town, where, "rival").total).toBeCloseTo(utility("you") - utility("rival"), 9);
    expect(whyOf(game, town, where, "home").total).toBeCloseTo(utility("you") - utility("home"), 9);
  });

  it("ranks what differs, the heaviest first, and says which way it goes", () => {
    const c = fresh();
    if (c.state.rival) c.state.rival.house.waits = [90, 90, 90, 90, 90, 90, 90, 90];
    const game = gameOf(c);
    const why = whyOf(game, townOf(game), EVERYWHERE, "rival");
    const sizes = why.lines.map((line) => Math.abs(line.utility));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    const wait = why.lines.find((line) => line.key === "wait||");
    expect(wait?.good).toBe(true);
    expect(wait?.label).toBe("Less waiting at yours");
    expect(wait?.figures).toMatch(/^\d+ min against \d+ min$/);
    expect(wait?.amount).toMatch(/^\+0\.\d+$/);
    c.state.rival?.house.waits.fill(0);
    const other = whyOf(gameOf(c), townOf(gameOf(c)), EVERYWHERE, "rival").lines.find((line) => line.key === "wait||");
    expect(other?.good).toBe(false);
    expect(other?.label).toBe("More waiting at yours");
  });

  it("has words for every term that the rules have", () => {
    const game = gameOf(fresh().run({ minutes: 300 }));
    const town = townOf(game);
    const causes = new Set(
      town.homes.flatMap((home) => home.choices.flatMap((choice) => choice.terms)).map((t) => t.cause),
    );
    causes.delete("effect");
    expect(causes.size).toBeGreaterThan(8);
    expect([...causes].filter((cause) => !game.words.has(`city.why.${cause}.you`))).toEqual([]);
  });
});

describe("what sways the town", () => {
  it("is one line each, with whom it is for and for how long", () => {
    const c = fresh();
    const effect = { do: "sway", on: "home", segments: ["phobic", "families"], utility: -0.4, minutes: 240 } as const;
    applyTown(ctxOf(c), "you", effect, { cause: "campaign", ref: "open-house" });
    const lines = effectsInForce(gameOf(c));
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ on: "home", name: "Open house", amount: "−0.4", good: true, left: "4 h left" });
    expect(lines[0]?.who).toBe("The phobic and Families");
    c.state.tick += 4 * 241;
    expect(effectsInForce(gameOf(c))).toEqual([]);
  });

  it("is foretold by as much as it then does", () => {
    const c = fresh();
    const game = gameOf(c);
    const before = splitOf(townOf(game), EVERYWHERE).you;
    for (const def of Object.values(c.rules.city.campaigns)) {
      const segment = def.aimed ? "families" : "";
      const gain = gainOf(townOf(game), def.effects, segment);
      expect(gain, def.id).toBeGreaterThan(0);
      const then = clinic("rival", { arrivals: true });
      const source = { cause: "campaign", ref: def.id, segment };
      for (const effect of def.effects) applyTown(ctxOf(then), "you", effect, source);
      expect(splitOf(townOf(gameOf(then)), EVERYWHERE).you - before, def.id).toBeCloseTo(gain, 3);
    }
  });

  it("offers an aimed campaign for each segment, and others for those they reach", () => {
    const game = gameOf(fresh());
    const list = campaignViews(game, townOf(game));
    expect(list.length).toBe(Object.keys(game.rules.city.campaigns).length);
    const posters = list.find((each) => each.id === "posters");
    expect(posters?.aims.map((aim) => aim.segment)).toEqual(Object.keys(game.rules.city.segments));
    expect(list.find((each) => each.id === "care-vouchers")?.aims.map((aim) => aim.name)).toEqual(["The uninsured"]);
    expect(list.every((each) => each.running === null)).toBe(true);
    expect(list.find((each) => each.id === "founders-breakfast")?.aims.map((aim) => aim.name)).toEqual([
      "Tech moguls; puts off The uninsured",
    ]);
  });

  it("shows how far a campaign is, once it has begun", () => {
    const c = fresh().does({ type: "run-campaign", campaign: "posters", segment: "moguls" });
    const posters = () => campaignViews(gameOf(c), townOf(gameOf(c))).find((each) => each.id === "posters")?.running;
    expect(posters()).toMatchObject({ text: "Shows in 30 min", who: "Tech moguls", done: 0 });
    c.run({ minutes: 31 });
    expect(posters()?.text).toMatch(/^On for \d/);
    c.run({ minutes: 320 });
    expect(posters()).toBeNull();
  });
});

describe("shares over time", () => {
  it("knows today and how the share moved in an hour", () => {
    const c = fresh();
    expect(trendText(gameOf(c), todayOf(gameOf(c), 0.4).trend)).toBe("Too early for a trend");
    c.run({ minutes: 180 });
    const then = c.state.city.samples.findLast((each) => each.tick <= c.state.tick - 240);
    const today = todayOf(gameOf(c), (then?.you ?? 0) / 1000 + 0.031);
    expect(today.trend).toBeCloseTo(3.1, 6);
    expect(trendText(gameOf(c), today.trend)).toBe("+3 points in an hour");
    expect(today.people).toBe(today.chose.you + today.chose.rival + today.chose.home);
    expect(today.people).toBeGreaterThan(5);
  });

  it("draws a line for each way to go, and reads any moment", () => {
    const game = gameOf(fresh().run({ minutes: 700 }));
    const view = shareChart(game, townOf(game));
    expect(view.lines.map((line) => line.option)).toEqual(["you", "rival", "home"]);
    expect(view.days).toEqual([{ tick: 2400, day: 2 }]);
    for (const line of view.lines) {
      expect(line.values).toHaveLength(view.ticks.length);
      for (const value of line.values) expect(value).toBeLessThanOrEqual(view.top);
    }
    const reading = readingAt(game, view, 2);
    expect(reading.when).toBe("Day 1, 09:00");
    expect(reading.text).toMatch(/^You \d+%, Liu Regrowth \d+%, At home \d+%/);
  });

  it("marks what was done, in the order of time", () => {
    const c = fresh().run({ minutes: 100 });
    c.state.city.campaigns.push({ id: 900, campaign: "posters", segment: "families", since: 100, begun: true });
    c.state.city.campaigns.push({ id: 901, campaign: "open-house", segment: "", since: 390, begun: false });
    const marks = marksOf(gameOf(c), townOf(gameOf(c)));
    expect(marks.filter((mark) => mark.key.startsWith("c")).map((mark) => mark.text)).toEqual(["You: Posters in town"]);
    const ticks = marks.map((mark) => mark.tick);
    expect(ticks).toEqual([...ticks].sort((a, b) => a - b));
  });

  it("takes signs that would lie on one another together", () => {
    const mark = (tick: number) => ({ key: `${tick}`, tick, icon: "news" as const, text: "", by: "you" as const });
    const groups = clusters([0, 30, 99, 100, 130, 260].map(mark), 100);
    expect(groups.map((group) => group.map((each) => each.tick))).toEqual([[0, 30, 99], [100, 130], [260]]);
  });

  it("keeps the names at the lines' ends apart and inside", () => {
    expect(spread([50, 52, 10], 20, 100)).toEqual([50, 70, 10]);
    const low = spread([95, 96, 97], 20, 100);
    expect(low).toEqual([60, 80, 100]);
  });

  it("says how long things last", () => {
    const game = gameOf(fresh());
    expect([0, 45, 60, 125].map((minutes) => lastingText(game, minutes))).toEqual(["0 min", "45 min", "1 h", "2 h 05"]);
  });
});
