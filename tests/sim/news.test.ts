import { describe, expect, it } from "vitest";
import type { SimEvent } from "../../src/sim/events.ts";
import { sumOf } from "../../src/sim/ledger.ts";
import type { StoryEffect } from "../../src/sim/ruleset.ts";
import { measure } from "../../src/sim/rules/goals.ts";
import { apply } from "../../src/sim/systems/clinic/story.ts";
import { tick } from "../../src/sim/tick.ts";
import { publish } from "../../src/sim/systems/city/news.ts";
import type { NewsItem } from "../../src/sim/state.ts";
import { clinic, type TestClinic } from "../helpers/clinic.ts";

const ctx = (c: TestClinic) => ({
  rules: c.rules,
  state: c.state,
  emit: (event: SimEvent) => void c.events.push(event),
});
const tell = (
  c: TestClinic,
  ...args: Parameters<typeof publish> extends [unknown, ...infer R] ? R : never
): NewsItem => {
  const id = publish(ctx(c), ...args);
  const item = c.state.city.news.find((each) => each.id === id);
  if (!item) throw new Error("not in the news");
  return item;
};
const codes = (c: TestClinic) => c.state.city.news.map((each) => each.code);
const word = (c: TestClinic, segment: string) => c.state.city.word[segment]?.you.value ?? 0;

describe("what news does", () => {
  it("moves word, trust and fame, and says how much", () => {
    const c = clinic("rival");
    const { trust, fame } = c.state;
    const item = tell(c, "record-day", "you", "good");
    expect(item.moved.word).toBeGreaterThan(500);
    expect(item.moved.trust).toBe(trust.value - trust.opened);
    expect(item.moved.fame).toBe(fame.value - fame.opened);
    expect(trust.entries.find((each) => each.cause === "news")?.ref).toBe("record-day");
  });

  it("weighs three times when it is bad", () => {
    const good = clinic("rival");
    const bad = clinic("rival");
    const up = tell(good, "story", "you", "good", {}, { reach: 2 }).moved;
    const down = tell(bad, "story", "you", "bad", {}, { reach: 2 }).moved;
    expect(down.word).toBe(-3 * up.word);
    expect(down.trust).toBe(-3 * up.trust);
  });

  it("moves half as much when it was told within a day, and all of it when that is over", () => {
    const c = clinic("rival");
    const first = tell(c, "story", "you", "good", {}, { reach: 4 }).moved.word;
    const second = tell(c, "story", "you", "good", {}, { reach: 4 }).moved.word;
    expect(second).toBe(first / 2);
    c.state.tick += 2400;
    expect(tell(c, "story", "you", "good", {}, { reach: 4 }).moved.word).toBe(first);
  });

  it("moves those most who care about it", () => {
    const c = clinic("rival");
    tell(c, "prices-low", "you", "good");
    const segments = Object.keys(c.rules.city.segments);
    const most = segments.reduce((a, b) => (word(c, b) > word(c, a) ? b : a));
    expect(most).toBe("uninsured");
    expect(word(c, "moguls")).toBeLessThan(word(c, "uninsured") / 2);
  });

  it("moves the rival's books when it is about them, and nobody's when it is plain", () => {
    const c = clinic("rival");
    const house = c.state.rival!.house;
    const item = tell(c, "long-wait", "rival", "bad");
    expect(house.trust.value - house.trust.opened).toBe(item.moved.trust);
    expect(item.moved.trust).toBeLessThan(0);
    expect(sumOf(house.trust)).toBe(house.trust.value);
    expect(c.state.trust.value).toBe(c.state.trust.opened);
    expect(tell(c, "long-wait", "you", "plain").moved).toEqual({ word: 0, trust: 0, fame: 0 });
  });

  it("keeps the last sixty", () => {
    const c = clinic("rival");
    for (let n = 0; n < 80; n++) tell(c, "morning", "city", "plain", { n });
    expect(c.state.city.news).toHaveLength(60);
    expect(c.state.city.news.at(-1)?.args["n"]).toBe(79);
  });

  it("is not there without a city", () => {
    const c = clinic();
    expect(publish(ctx(c), "collapse", "you", "bad")).toBe(0);
    expect(c.run({ minutes: 30 }).state.city.news).toEqual([]);
  });
});

describe("the press", () => {
  it("opens with both houses, and has a line for the morning", () => {
    const c = clinic("rival").run({ minutes: 15 });
    expect(codes(c)).toEqual(["opening", "rival-opening", "morning"]);
  });

  it("writes of what happens, once", () => {
    const c = clinic("rival").run({ minutes: 40 });
    c.state.counts.fled += 1;
    c.run({ minutes: 40 });
    expect(codes(c).filter((code) => code === "bolted")).toHaveLength(1);
    expect(word(c, "phobic")).toBeLessThan(word(c, "moguls"));
  });

  it("prints small news at most every twenty minutes, and big news at once", () => {
    const c = clinic("rival").run({ minutes: 40 });
    c.state.counts.fled += 1;
    c.state.former.push({ ...c.state.staff[0]!, id: 9000 });
    c.state.counts.turnedAway += 3;
    c.state.bailout.taken.push("care-fund");
    c.run({ minutes: 1 });
    expect(codes(c)).toContain("bailed-out");
    c.run({ minutes: 100 });
    const small = c.state.city.news.filter((each) => ["bolted", "staff-left", "turned-away"].includes(each.code));
    expect(small).toHaveLength(3);
    const ticks = small.map((each) => each.tick).sort((a, b) => a - b);
    for (let n = 1; n < ticks.length; n++) expect(ticks[n]! - ticks[n - 1]!).toBeGreaterThanOrEqual(80);
  });

  it("goes on after a game is loaded as it would have", () => {
    const a = clinic("rival", { arrivals: true, seed: 5 }).run({ minutes: 300 });
    const kept = JSON.parse(JSON.stringify(a.state)) as typeof a.state;
    a.run({ minutes: 500 });
    for (let n = 0; n < 2000; n++) tick(a.rules, kept, () => undefined);
    expect(kept.city.news).toEqual(a.state.city.news);
    expect(kept.city.press).toEqual(a.state.city.press);
    expect(a.state.city.news.length).toBeGreaterThan(4);
  });
});

describe("what a story does in town", () => {
  const tells = (c: TestClinic, effect: StoryEffect) => apply(ctx(c), effect);

  it("writes news of its own", () => {
    const c = clinic("rival");
    tells(c, { do: "news", text: 3, about: "rival", tone: "bad", reach: 4 });
    const item = c.state.city.news[0];
    expect(item).toMatchObject({ code: "story", text: 3, big: true, about: "rival" });
    expect(item?.moved.word).toBe(-12_000);
  });

  it("sways people for a while", () => {
    const c = clinic("rival").run({ minutes: 11 });
    const before = measure(c.state, { of: "home-share" });
    tells(c, { do: "city-sway", option: "home", segments: [], utility: 2, minutes: 120, cause: "test" });
    c.run({ minutes: 80 });
    expect(measure(c.state, { of: "home-share" })).toBeGreaterThan(before + 15);
    c.run({ minutes: 160 });
    expect(measure(c.state, { of: "home-share" })).toBeLessThan(before + 8);
  });

  it("has the rival set about a move, with nothing weighed", () => {
    const c = clinic("rival").run({ minutes: 5 });
    tells(c, { do: "rival-move", move: "advertise", target: "" });
    const move = c.state.rival!.moves.find((each) => each.kind === "advertise")!;
    expect(move).toMatchObject({ phase: "heard", target: "" });
    expect(move.why.best).toEqual([]);
    expect(Object.keys(move.why.beliefs)).toHaveLength(12);
  });

  it("changes how the rival regards the player", () => {
    const c = clinic("rival");
    tells(c, { do: "regard", points: -10, cause: "test" });
    expect(measure(c.state, { of: "regard" })).toBe(-10);
    expect(c.state.rival!.regard.entries[0]?.cause).toBe("story:test");
  });

  it("measures shares, the rival's books, moves and the pact", () => {
    const c = clinic("rival").run({ minutes: 100 });
    const share = measure(c.state, { of: "share" });
    expect(share).toBeGreaterThan(5);
    expect(share).toBeLessThan(95);
    const { you, rival } = c.state.city.samples.at(-1)!;
    expect(share).toBeCloseTo((100 * you) / (you + rival), -1);
    const { house, pact } = c.state.rival!;
    expect(measure(c.state, { of: "rival-trust" })).toBe(house.trust.value / 1000);
    expect(measure(c.state, { of: "rival-closed" })).toBe(0);
    house.closed = c.state.tick;
    expect(measure(c.state, { of: "rival-closed" })).toBe(1);
    pact.kind = "joint";
    expect(measure(c.state, { of: "pact" })).toBe(2);
    c.state.rival!.moves.splice(0);
    tells(c, { do: "rival-move", move: "advertise", target: "" });
    expect(measure(c.state, { of: "rival-moves" })).toBe(0);
    c.state.rival!.moves[0]!.phase = "on";
    c.state.rival!.moves[0]!.replies.push({ reply: "x", since: 0, due: 0, odds: 500, worked: "" });
    expect(measure(c.state, { of: "rival-moves" })).toBe(1);
    expect(measure(c.state, { of: "moves-answered" })).toBe(1);
    const alone = clinic();
    expect(measure(alone.state, { of: "rival-fame" })).toBe(0);
    expect(measure(alone.state, { of: "pact" })).toBe(0);
  });
});
