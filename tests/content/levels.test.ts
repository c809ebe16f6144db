import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { BASE, makeBase } from "../../src/content/base.ts";
import { compileLevel, levelHash } from "../../src/content/compile.ts";
import { formatDayClock, parseDayClock } from "../../src/content/day-clock.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { levelJsonSchema } from "../../src/content/schema/json-schema.ts";
import type { Text } from "../../src/sim/ruleset.ts";
import { tinyText } from "./tiny.ts";

const files = readdirSync("levels", { recursive: true })
  .map((path) => `levels/${String(path).replaceAll("\\", "/")}`)
  .filter((path) => /^levels\/[^/]+\/[^/]+\.json$/.test(path));

function good(text: string, file = "tiny.json") {
  const result = loadLevel(text, file, BASE);
  if (!result.ok) throw new Error(JSON.stringify(result.issues, null, 1));
  return result;
}

test("there are levels to check", () => expect(files.length).toBeGreaterThan(0));

describe.each(files)("%s", (file) => {
  const result = good(readFileSync(file, "utf8"), file);

  test("loads without an issue", () => expect(result.issues).toEqual([]));
  test("has the id that its path says", () => expect(`levels/${result.level.id}.json`).toBe(file));
  test("is frozen all the way down", () => {
    const thawed: string[] = [];
    const visit = (value: unknown, path: string) => {
      if (typeof value !== "object" || value === null) return;
      if (!Object.isFrozen(value)) thawed.push(path);
      for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`);
    };
    visit(result.ruleset, "");
    expect(thawed).toEqual([]);
  });
  test("gives each goal, choice and line its words", () => {
    const words: Text[] = [
      ...result.ruleset.goals.flatMap((goal) => [goal.title, goal.why]),
      ...Object.values(result.ruleset.dialogues).flatMap((dialogue) => [
        ...dialogue.lines.map((line) => line.text),
        ...dialogue.choices.flatMap((choice) => [choice.text, choice.stakes]),
      ]),
    ];
    for (const text of words)
      expect(typeof text === "string" ? text.trim() : Object.values(text).join("")).not.toBe("");
  });
});

test("the hash of a level is the same each time and another after any change", () => {
  const first = good(tinyText());
  expect(first.hash).toMatch(/^[0-9a-f]{16}$/);
  expect(good(tinyText()).hash).toBe(first.hash);
  expect(good(JSON.stringify(JSON.parse(tinyText()))).hash).toBe(first.hash);
  expect(good(tinyText((level) => (level.start.cash += 1))).hash).not.toBe(first.hash);
  // The simulation walks records in order, so their order is part of the level.
  expect(good(tinyText((level) => (level.archetypes = { parent: 1, elder: 1 }))).hash).not.toBe(first.hash);
  expect(levelHash(compileLevel(first.level, BASE))).toBe(first.hash);
});

test("compiling writes times in ticks, ids into records, and looks out in full", () => {
  const { ruleset } = good(tinyText((level) => (level.map.things[4].id = undefined)));
  expect(ruleset.clock).toEqual({ start: 0, end: 2400 });
  expect(ruleset.arrivals.lastCall).toBe(480);
  expect(ruleset.story[0]!.when).toMatchObject({
    all: [{ test: { measure: { of: "time" }, atLeast: 240 } }, { not: {} }],
  });
  expect(ruleset.map.things[4]!.id).toBe("seat-coral-5");
  expect(ruleset.cast["ava"]).toMatchObject({ id: "ava", look: BASE.cast["ava"]!.look });
  expect(Object.values(ruleset.archetypes).map(({ id, weight }) => [id, weight])).toEqual([
    ["elder", 1],
    ["parent", 1],
    ["phobic", 0],
  ]);
  expect(Object.keys(ruleset.thingKinds).sort()).toEqual([
    "dental-chair",
    "exam-chair",
    "nitrous-unit",
    "reception-desk",
    "seat-coral",
    "seat-teal",
  ]);
});

test("clock times and ticks", () => {
  expect([
    parseDayClock("1 08:00"),
    parseDayClock("1 09:30"),
    parseDayClock("1 18:00"),
    parseDayClock("2 08:00"),
    parseDayClock("2 12:00"),
  ]).toEqual([0, 360, 2400, 2400, 3360]);
  for (const tick of [0, 4, 360, 2396, 2400, 3360]) expect(parseDayClock(formatDayClock(tick))).toBe(tick);
});

test("the written schema is the one of this version; else run: npm run cli -- schema levels/level.schema.json", () => {
  expect(readFileSync("levels/level.schema.json", "utf8")).toBe(levelJsonSchema());
});

describe("base content", () => {
  const content = () => JSON.parse(JSON.stringify(BASE));

  test("is checked when it is loaded", () => expect(makeBase(content())).toEqual(BASE));

  test("faults are all named", () => {
    const broken = content();
    broken.treatments.filling.station = "dental-chiar";
    broken.archetypes.elder.tastes.forest = { love: 0.8, dislike: 0.4 };
    broken.findings.caries.progress.pop();
    expect(() => makeBase(broken)).toThrow(
      /findings\.caries\.progress: [^]*treatments\.filling\.station: There is no thing "dental-chiar"\. Did you mean "dental-chair"\?[^]*elder\.tastes\.forest/,
    );
    const typo = content();
    typo.comforts.forest.sheild = 1;
    expect(() => makeBase(typo)).toThrow('comforts.forest.sheild: The key "sheild" is not known here.');
  });

  test("kinds of patients differ enough in taste for the assistant to learn", () => {
    const worlds = Object.keys(BASE.comforts).filter((id) => BASE.comforts[id]!.kind === "world");
    const favourites = Object.values(BASE.archetypes).map((archetype) => {
      const by = (id: string) => archetype.tastes[id]?.love ?? 0;
      return [...worlds].filter((id) => id !== "childhood-kitchen").sort((a, b) => by(b) - by(a))[0];
    });
    expect(new Set(favourites).size).toBeGreaterThanOrEqual(4);
  });

  test("what frightens stays within about five times of one another", () => {
    const impulses = Object.values(BASE.triggers).map((trigger) => trigger.impulse);
    expect(Math.max(...impulses) / Math.min(...impulses)).toBeLessThanOrEqual(5);
  });
});
