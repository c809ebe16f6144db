import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  levelOf,
  reviewCards,
  reviewText,
  starLine,
  topicLines,
  TOPICS,
  voiceOf,
} from "../../src/hud/model/reviews.ts";
import { ENGLISH } from "../../src/platform/wording.ts";
import { clinic } from "../helpers/clinic.ts";
import { gameOf, words } from "./words.ts";

const CODES = TOPICS.flatMap((topic) => (topic === "pain" ? ["pain-bad"] : [`${topic}-good`, `${topic}-bad`]));
const sentences = (value: unknown): string[] =>
  typeof value === "string" ? [value] : Object.values(value as object).flatMap(sentences);
const REVIEWS = ENGLISH["reviews"] as Record<string, object>;

describe("words of reviews", () => {
  it("are there for every code that a visit can be about", () => {
    const source = readFileSync("src/sim/systems/visit/aftermath.ts", "utf8");
    const used = [...source.matchAll(/"((?:outcome|manner|calm|wait|price|pain)-(?:good|bad))"/g)].map(
      ([, code]) => code,
    );
    for (const code of used) expect(CODES).toContain(code);
  });

  it("are there for every code, number of stars and voice, with nothing left unfilled", () => {
    const { rules } = clinic("rival");
    const voices = new Set(Object.keys(rules.archetypes).map((id) => voiceOf(words, id)));
    expect(voices.has("any")).toBe(false);
    for (const voice of [...voices, "any", "nobody-yet"])
      for (const stars of [1, 2, 3, 4, 5])
        for (const code of CODES)
          for (const id of [3, 4, 5, 6, 7, 8]) {
            const text = reviewText(words, { id, stars, about: [code] }, voice);
            expect(text).not.toMatch(/\{\{|undefined|reviews\.|clause/);
            expect(text.split(" ").length).toBeGreaterThan(2);
          }
  });

  it("are many, and all different", () => {
    const all = [REVIEWS["opening"], REVIEWS["clause"], REVIEWS["closing"]].flatMap(sentences);
    expect(new Set(all).size).toBeGreaterThanOrEqual(200);
    expect(new Set(all).size).toBe(all.length);
    for (const line of all) expect(line).toMatch(/[.!?]$/);
  });

  it("stay the same for the same review, and vary between reviews", () => {
    const about = ["wait-bad", "manner-good"];
    const texts = Array.from({ length: 60 }, (_, id) => reviewText(words, { id, stars: 3, about }, "elder"));
    expect(reviewText(words, { id: 7, stars: 3, about }, "elder")).toBe(texts[7]);
    expect(new Set(texts).size).toBeGreaterThan(25);
  });

  it("turn where praise stands in a bad review", () => {
    const turns = sentences((REVIEWS["but"] as Record<string, object>)["good"]);
    for (let id = 0; id < 20; id++) {
      const text = reviewText(words, { id, stars: 1, about: ["outcome-bad", "price-good"] }, "mogul");
      expect(turns.some((turn) => text.includes(turn))).toBe(true);
    }
  });

  it("sound like who writes", () => {
    const of = (voice: string) =>
      new Set(Array.from({ length: 40 }, (_, id) => reviewText(words, { id, stars: 5, about: [] }, voice)));
    const elder = of("elder");
    const alike = [...of("influencer")].filter((text) => elder.has(text));
    // But for those who begin and end as anybody would.
    expect(alike.length).toBeLessThanOrEqual(3);
    expect([1, 2, 3, 4, 5].map(levelOf)).toEqual(["low", "low", "middle", "high", "high"]);
  });
});

describe("reviews of both houses", () => {
  it("have names and ages, and are counted as the town counts", () => {
    const c = clinic("rival", { arrivals: true, seed: 3 });
    const house = c.state.rival!.house;
    house.reviews.splice(0);
    house.reviews.push(
      { id: 90_001, tick: 100, segment: "influencers", stars: 5, about: ["manner-good", "calm-good"] },
      { id: 90_002, tick: 200, segment: "traditionalists", stars: 2, about: ["wait-bad", "manner-good"] },
    );
    house.stars = { sum: 7, count: 2 };
    const game = gameOf(c);
    const cards = reviewCards(game, "rival");
    expect(cards.map((card) => card.id)).toEqual([90_002, 90_001]);
    for (const card of cards) expect(card.by).toMatch(/^\p{L}+ .+, \d+$/u);
    expect(reviewCards(game, "rival")[0]?.by).toBe(cards[0]?.by);
    expect(starLine(game, "rival")).toMatchObject({ average: "3.8", count: "from 2 reviews", spread: [1, 0, 0, 1, 0] });
    expect(topicLines(game, "rival")[0]).toMatchObject({ topic: "manner", good: 2, bad: 0 });
    expect(topicLines(game, "rival").find((line) => line.topic === "wait")).toMatchObject({ good: 0, bad: 1 });
  });

  it("are by the clinic's own patients", () => {
    const c = clinic("rival", { arrivals: true, seed: 3 });
    c.until("somebody comes", ({ state }) => state.patients.length > 0);
    const patient = c.state.patients[0]!;
    c.state.reviews.push({ id: 80_000, patient: patient.id, tick: 1, stars: 4, about: ["wait-good"] });
    const card = reviewCards(gameOf(c), "you")[0];
    expect(card).toMatchObject({ look: patient.look, stars: 4, level: "high" });
    expect(card?.by.endsWith(`, ${patient.age}`)).toBe(true);
  });
});
