import { describe, expect, it } from "vitest";
import { encounterLines, goalLines, numberLines, outcomeText, reviewLines } from "../../src/hud/model/results.ts";
import { roomMood } from "../../src/hud/model/people.ts";
import { clinic } from "../helpers/clinic.ts";
import { decisive } from "../../src/hud/model/encounter-over.ts";
import { encounter } from "../helpers/encounter.ts";
import { gameOf, words } from "./words.ts";

describe("goals", () => {
  it("come by star, each with progress and why", () => {
    const lines = goalLines(gameOf(clinic()));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.map((line) => line.star)).toEqual(lines.map((line) => line.star).sort((a, b) => a - b));
    for (const line of lines) {
      expect(line.title).not.toBe("");
      expect(line.progress).not.toMatch(/^goal\.|\{\{/);
      expect(line.share).toBeGreaterThanOrEqual(0);
      expect(line.share).toBeLessThanOrEqual(1);
    }
  });
});

describe("a goal about how someone will remember the day", () => {
  const remembers = (): ReturnType<typeof clinic> => {
    const c = clinic();
    const goal = c.rules.goals[0]!;
    const test = { measure: { of: "cast-memory", who: "brave" }, atMost: 40 } as const;
    return Object.assign(c, { rules: { ...c.rules, goals: [{ ...goal, test, mode: "hold" }] } });
  };

  it("has no number before there is a visit to remember", () => {
    expect(goalLines(gameOf(remembers()))[0]?.progress).toBe("not yet");
  });
});

describe("the end of a level", () => {
  it("says how it went and counts what happened", () => {
    const c = clinic();
    c.state.outcome = { result: "won", stars: 2, tick: 100, reason: "goals" };
    c.state.counts.treated = 6;
    const game = gameOf(c);
    expect(outcomeText(game).title).toBe("A good day’s work");
    expect(outcomeText(game).line).not.toMatch(/results\./);
    expect(numberLines(game).find((line) => line.key === "treated")).toMatchObject({ value: "6", tone: "good" });
  });

  it("puts reviews in the writer's words, newest first", () => {
    const c = clinic().arrives("brave");
    const patient = c.person("brave").id;
    c.state.reviews.push(
      { id: 900, patient, tick: 1, stars: 2, about: ["outcome-bad", "wait-bad"] },
      { id: 901, patient, tick: 2, stars: 5, about: ["calm-good"] },
    );
    const lines = reviewLines(gameOf(c));
    expect(lines.map((line) => line.stars)).toEqual([5, 2]);
    expect(lines[1]?.text.length).toBeGreaterThan(30);
    expect(reviewLines(gameOf(c))).toEqual(lines);
  });
});

describe("the mood of the waiting room", () => {
  it("is the mean of those who wait", () => {
    expect(roomMood([])).toEqual({ count: 0, mean: 0, band: "calm" });
    const c = clinic().arrives("brave");
    const patient = c.person("brave");
    c.until("she waits", () => patient.visit.step === "waiting");
    expect(roomMood(c.state.patients)).toMatchObject({ count: 1, mean: patient.anxiety.value / 1000 });
  });
});

describe("an encounter on the results page", () => {
  it("stands with its title, how it ended and its score", () => {
    const game = encounter("purge");
    game.does("step-aside").leave();
    const [line, ...others] = encounterLines({ words, rules: game.rules, state: game.state });
    expect(others).toEqual([]);
    expect(line).toMatchObject({ kind: "purge", title: "Haywire", score: 0, won: false });
    expect(line?.ending).toBe(words.t("encounter.ending.stepped-aside"));
  });

  it("was decided by notes that fit its end, the frequent before the rare", () => {
    const { now } = encounter("purge");
    now.notes.length = 0;
    const add = (code: string, tone: "good" | "bad" | "plain", times: number) => {
      for (let n = 0; n < times; n++) now.notes.push({ step: now.notes.length, code, tone, params: {}, on: "" });
    };
    add("saved", "good", 1);
    add("nothing", "plain", 5);
    add("spread", "bad", 3);
    add("slip", "bad", 1);
    add("held", "good", 2);
    now.result = "lost";
    expect(decisive(now).map(({ code, times }) => [code, times])).toEqual([
      ["spread", 3],
      ["slip", 1],
      ["held", 2],
    ]);
  });
});
