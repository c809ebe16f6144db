import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import type { Json } from "./tiny.ts";

const RIVAL = readFileSync("tests/levels/rival.json", "utf8");

function load(change: (level: Json) => void, text = RIVAL) {
  const level = JSON.parse(text) as Json;
  change(level);
  return loadLevel(JSON.stringify(level, null, 2), "level.json", BASE);
}
const errors = (change: (level: Json) => void) =>
  load(change)
    .issues.filter((issue) => issue.severity === "error")
    .map((issue) => `${issue.code} ${issue.path}`);
const story = (...then: object[]) => [{ id: "test", when: { time: "1 09:00" }, then }];

const ALL = [
  { do: "news", text: "The canal has frozen.", about: "rival", tone: "bad", reach: 3 },
  { do: "city-sway", option: "rival", segments: ["phobic"], utility: 0.5, minutes: 60, cause: "test" },
  { do: "rival-move", move: "advertise" },
  { do: "regard", points: -10, cause: "test" },
];
const MEASURES = [
  "share",
  "home-share",
  "rival-trust",
  "rival-fame",
  "rival-closed",
  "rival-moves",
  "moves-answered",
  "regard",
  "pact",
];

describe("what a story asks of city and rival", () => {
  test("is all right where there are both", () => {
    expect(errors((level) => (level.story = story(...ALL)))).toEqual([]);
    for (const of of MEASURES)
      expect(errors((level) => (level.goals[0].test = { measure: { of }, atLeast: 1 }))).toEqual([]);
  });

  test("gets the story's words into a list, those of choices too", () => {
    const loaded = load((level) => {
      level.story = story(ALL[0]!);
      level.dialogues.talk = {
        lines: [],
        choices: [{ text: "a", stakes: "b", then: [{ do: "news", text: "Second.", about: "you", tone: "plain" }] }],
      };
      level.dialogues.talk.lines = [{ speaker: level.assistant.id, mood: "happy", text: "Well?" }];
    });
    expect(loaded.ok).toBe(true);
    if (!loaded.ok) return;
    expect(loaded.ruleset.news).toEqual(["The canal has frozen.", "Second."]);
    expect(loaded.ruleset.dialogues["talk"]?.choices[0]?.then).toEqual([
      { do: "news", text: 1, about: "you", tone: "plain", reach: 2 },
    ]);
  });

  test("is refused without a rival, and without a city", () => {
    const alone = (level: Json) => {
      delete level.rival;
      level.story = story(...ALL);
    };
    expect(errors(alone)).toEqual([
      "missing-rival story[0].then[0].about",
      "missing-rival story[0].then[1].option",
      "missing-rival story[0].then[2].do",
      "missing-rival story[0].then[3].do",
    ]);
    const nowhere = (level: Json) => {
      alone(level);
      delete level.city;
    };
    expect(errors(nowhere)).toContain("missing-city story[0].then[0].do");
    expect(errors(nowhere)).toContain("missing-city story[0].then[1].do");
  });

  test("is refused for measures, too", () => {
    const found = MEASURES.map((of) =>
      errors((level) => {
        delete level.rival;
        delete level.city;
        level.story = [];
        level.goals[0].test = { measure: { of }, atLeast: 1 };
      }),
    );
    expect(found).toEqual([
      ["missing-city goals[0].test.measure.of"],
      ["missing-city goals[0].test.measure.of"],
      ...MEASURES.slice(2).map(() => ["missing-rival goals[0].test.measure.of"]),
    ]);
  });

  test("names a move that the level has, and a segment that lives there", () => {
    expect(errors((level) => (level.story = story({ do: "rival-move", move: "advertize" })))).toEqual([
      "unknown-id story[0].then[0].move",
    ]);
    const sway = { ...ALL[1], segments: ["phobics"] };
    expect(errors((level) => (level.story = story(sway)))).toEqual(["unknown-id story[0].then[0].segments[0]"]);
  });

  test("has bounds", () => {
    expect(errors((level) => (level.goals[0].test = { measure: { of: "share" }, atLeast: 101 }))).toEqual([
      "impossible-goal goals[0].test.atLeast",
    ]);
    expect(
      errors((level) => {
        level.rival.pact = false;
        level.goals[0].test = { measure: { of: "pact" }, atLeast: 1 };
      }),
    ).toEqual(["impossible-goal goals[0].test.atLeast"]);
  });
});
