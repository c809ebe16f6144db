import { describe, expect, test } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { placeOf, tinyText, type Json } from "./tiny.ts";

function issuesOf(change: (level: Json) => void) {
  const text = tinyText(change);
  return { text, ...loadLevel(text, "tiny.json", BASE) };
}

function onlyIssue(change: (level: Json) => void) {
  const { issues } = issuesOf(change);
  expect(issues.map((issue) => `${issue.code} ${issue.path}: ${issue.message}`)).toHaveLength(1);
  return issues[0]!;
}

describe("ids", () => {
  test.each<[string, (level: Json) => void, string, string]>([
    ["thing", (l) => (l.map.things[3].kind = "seat-teel"), "map.things[3].kind", "seat-teal"],
    ["room kind", (l) => (l.map.rooms[0].kind = "surgry"), "map.rooms[0].kind", "surgery"],
    ["comfort", (l) => (l.start.comforts = ["forrest"]), "start.comforts[0]", "forest"],
    ["archetype of a cast", (l) => (l.cast.ava.archetype = "phobick"), "cast.ava.archetype", "phobic"],
    ["trigger", (l) => (l.cast.ava.triggers = ["dril"]), "cast.ava.triggers[0]", "drill"],
    ["finding", (l) => (l.cast.ava.mouth[0].kind = "carries"), "cast.ava.mouth[0].kind", "caries"],
    ["look", (l) => (l.staff[1].look = "jum"), "staff[1].look", "jun"],
    ["portrait", (l) => (l.speakers.milo.portrait = "mylo"), "speakers.milo.portrait", "milo"],
    ["cast in an effect", (l) => (l.story[0].then[0].cast = "eva"), "story[0].then[0].cast", "ava"],
    [
      "dialogue",
      (l) => l.story[0].then.push({ do: "dialogue", dialogue: "helo" }),
      "story[0].then[3].dialogue",
      "hello",
    ],
    ["speaker of a notice", (l) => (l.story[0].then[2].speaker = "mio"), "story[0].then[2].speaker", "milo"],
    [
      "speaker of a line",
      (l) => (l.dialogues.hello.lines[0].speaker = "mylo"),
      "dialogues.hello.lines[0].speaker",
      "milo",
    ],
    [
      "thing pointed at",
      (l) => (l.story[0].then[2].point = { thing: "chiar" }),
      "story[0].then[2].point.thing",
      "chair",
    ],
    ["ability", (l) => (l.start.abilities = ["read-tells"]), "start.abilities[0]", ""],
    [
      "flag",
      (l) => (l.story[0].when = { test: { measure: { of: "flag", flag: "wavd" }, atLeast: 1 } }),
      "story[0].when.test.measure.flag",
      "waved",
    ],
  ])("a wrong %s", (_what, change, path, meant) => {
    const issue = onlyIssue(change);
    expect(issue).toMatchObject({ severity: "error", code: "unknown-id", path });
    if (meant !== "") expect(issue.hint).toBe(`Did you mean "${meant}"?`);
  });

  test("a kind of patient that does not exist is placed at its key", () => {
    const { text, issues } = issuesOf((level) => (level.archetypes = { eldr: 1 }));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "unknown-id", path: "archetypes.eldr", ...placeOf(text, '"eldr"') }),
    );
  });

  test("an id that stands twice, a tooth and a severity that do not exist", () => {
    expect(onlyIssue((level) => (level.map.things[4].id = "seat-a"))).toMatchObject({
      code: "duplicate-id",
      path: "map.things[4].id",
    });
    expect(onlyIssue((level) => (level.cast.ava.mouth[0].tooth = 39))).toMatchObject({
      code: "out-of-range",
      path: "cast.ava.mouth[0].tooth",
    });
    const { issues } = issuesOf((level) => (level.cast.ava.mouth[0].severity = 7));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "out-of-range", path: "cast.ava.mouth[0].severity" }),
    );
  });
});

describe("map", () => {
  test("a chair that nobody can reach is named with its place", () => {
    const { text, issues } = issuesOf((level) => (level.map.rooms[0].doors = []));
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "unreachable",
        path: "map.things[0]",
        ...placeOf(text, "{", text.slice(0, text.indexOf('"id": "chair"')).split("{").length - 1),
        message: expect.stringContaining("dental-chair"),
      }),
    );
    expect(issues).toContainEqual(expect.objectContaining({ code: "no-door", path: "map.rooms[0]" }));
  });

  test("something standing on the staff's place, before the entrance, and on a home", () => {
    const seat = (at: number[]) => (level: Json) => level.map.things.push({ kind: "seat-yellow", at, facing: "sw" });
    expect(onlyIssue(seat([3, 1]))).toMatchObject({
      code: "unreachable",
      path: "map.things[0]",
      hint: "Something stands on it.",
    });
    expect(onlyIssue(seat([4, 8]))).toMatchObject({
      code: "unreachable",
      path: "map.entrance",
      message: "Something stands in the entrance at [4, 8].",
    });
    expect(onlyIssue((level) => (level.staff[0].home = [2, 1]))).toMatchObject({
      code: "unreachable",
      path: "staff[0].home",
    });
  });

  test("a wall between a desk and those who stand at it", () => {
    expect(
      onlyIssue((level) => {
        level.map.rooms[1] = {
          id: "waiting",
          kind: "waiting",
          at: [1, 4],
          size: [8, 2],
          walls: { s: "full" },
          doors: [],
        };
        level.map.rooms[1].doors.push({ at: [4, 5], side: "s" });
      }),
    ).toMatchObject({ code: "unreachable", path: "map.things[2]", hint: "There is a wall between the two." });
  });

  test("a clock that hangs in the air", () => {
    const clock = (at: number[], facing: string) => (level: Json) =>
      level.map.things.push({ kind: "clock", at, facing });
    for (const [at, facing] of [
      [[4, 6], "sw"],
      [[4, 4], "sw"],
      [[4, 8], "ne"],
    ] as const)
      expect(onlyIssue(clock([...at], facing))).toMatchObject({
        severity: "warning",
        code: "no-wall",
        path: "map.things[5]",
      });
    expect(issuesOf(clock([4, 1], "sw")).issues).toEqual([]);
    expect(issuesOf(clock([1, 7], "se")).issues).toEqual([]);
  });

  test("what can't be bought", () => {
    const { issues } = issuesOf((level) => (level.building = { rooms: ["surgry"], things: ["rug", "plant-tal"] }));
    expect(issues.filter((issue) => issue.code === "unknown-id").map(({ path, hint }) => [path, hint])).toEqual([
      ["building.rooms[0]", 'Did you mean "surgery"?'],
      ["building.things[1]", 'Did you mean "plant-tall"?'],
    ]);
  });

  test("things that overlap, stand in a wall or off the map", () => {
    const add =
      (kind: string, at: number[], facing = "sw") =>
      (level: Json) =>
        level.map.things.push({ kind, at, facing });
    expect(onlyIssue(add("plant-tall", [2, 2]))).toMatchObject({
      code: "overlap",
      path: "map.things[5]",
      message: expect.stringContaining('"chair"'),
    });
    expect(onlyIssue(add("dental-chair", [5, 3]))).toMatchObject({
      code: "overlap",
      path: "map.things[5]",
      message: expect.stringContaining("wall"),
    });
    expect(onlyIssue(add("sofa", [11, 11]))).toMatchObject({ code: "outside-map", path: "map.things[5]" });
  });

  test("rooms that overlap or leave the building, doors without walls, a building off the map", () => {
    expect(
      onlyIssue((level) => level.map.rooms.push({ id: "more", kind: "corridor", at: [3, 3], size: [2, 2], doors: [] })),
    ).toMatchObject({ code: "overlap", path: "map.rooms[2]" });
    expect(onlyIssue((level) => (level.map.rooms[1].size = [9, 5]))).toMatchObject({
      code: "outside-map",
      path: "map.rooms[1]",
    });
    expect(onlyIssue((level) => level.map.rooms[1].doors.push({ at: [4, 6], side: "e" }))).toMatchObject({
      code: "door-without-wall",
      path: "map.rooms[1].doors[0]",
    });
    expect(onlyIssue((level) => (level.map.entrance.at = [4, 6]))).toMatchObject({
      code: "door-without-wall",
      path: "map.entrance",
    });
    const { issues } = issuesOf((level) => (level.map.size = [8, 12]));
    expect(issues.map((issue) => `${issue.code} ${issue.path}`)).toEqual([
      "outside-map map.building",
      "outside-map map.pavement[0]",
    ]);
  });
});

describe("care", () => {
  test("no station, no staff", () => {
    const { issues } = issuesOf((level) => level.map.things.shift());
    expect(issues).toContainEqual(
      expect.objectContaining({
        severity: "warning",
        code: "missing-station",
        message: expect.stringContaining('"filling"'),
      }),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({ severity: "warning", code: "missing-care", path: "cast.ava.mouth[0]" }),
    );
    expect(onlyIssue((level) => level.staff.pop())).toMatchObject({
      severity: "error",
      code: "missing-staff",
      path: "staff",
    });
  });

  test("nobody can be examined, nowhere to sit, no desk", () => {
    const none = issuesOf((level) => level.map.things.splice(0, 2));
    expect(none.ok).toBe(false);
    expect(none.issues).toContainEqual(
      expect.objectContaining({
        severity: "error",
        code: "missing-station",
        message: expect.stringContaining("examined"),
      }),
    );
    expect(onlyIssue((level) => level.map.things.splice(3, 2))).toMatchObject({
      code: "missing-station",
      message: "There is nowhere to sit and wait.",
    });
    expect(onlyIssue((level) => level.map.things.splice(2, 1))).toMatchObject({
      code: "missing-station",
      message: "There is no desk to check in at.",
    });
  });

  test("nanobots without doses are a warning", () => {
    const { ok, issues } = issuesOf((level) => (level.lots = []));
    expect(ok).toBe(true);
    expect(issues).toEqual([expect.objectContaining({ severity: "warning", code: "missing-lot", path: "lots" })]);
  });
});

describe("story", () => {
  test("goals that can't be met", () => {
    expect(onlyIssue((level) => (level.goals[0].test.atLeast = 60))).toMatchObject({
      code: "impossible-goal",
      path: "goals[0].test.atLeast",
    });
    expect(
      onlyIssue((level) => (level.goals[0].test = { measure: { of: "review-average" }, atLeast: 6 })),
    ).toMatchObject({ code: "impossible-goal" });
    expect(
      onlyIssue((level) => (level.goals[0].test = { measure: { of: "cast-visits", who: "ava" }, atLeast: 2 })),
    ).toMatchObject({ code: "impossible-goal" });
    expect(onlyIssue((level) => (level.goals[0].star = 2))).toMatchObject({ code: "impossible-goal", path: "goals" });
  });

  test("tests without a limit, or with one of the wrong sort", () => {
    expect(onlyIssue((level) => delete level.goals[0].test.atLeast)).toMatchObject({
      code: "missing-key",
      path: "goals[0].test",
    });
    expect(onlyIssue((level) => (level.goals[0].test.atLeast = "1 09:00"))).toMatchObject({
      code: "wrong-type",
      path: "goals[0].test.atLeast",
    });
    expect(
      onlyIssue((level) => (level.story[0].when = { test: { measure: { of: "time" }, atLeast: 40 } })),
    ).toMatchObject({ code: "wrong-type", hint: 'Write "1 09:30".' });
  });

  test("dialogues that never end are errors; asking again is fine", () => {
    const again = { text: "Again", stakes: "", then: [{ do: "dialogue", dialogue: "hello" }] };
    const loop = onlyIssue((level) => (level.dialogues.hello.choices = [{ ...again, stakes: "Free" }]));
    expect(loop).toMatchObject({ code: "story-loop", path: "dialogues.hello.choices" });
    const round = issuesOf((level) => {
      level.dialogues.hello.choices = [{ text: "On", stakes: "Free", then: [{ do: "dialogue", dialogue: "two" }] }];
      level.dialogues.two = { lines: level.dialogues.hello.lines, choices: [{ ...again, stakes: "Free" }] };
    });
    expect(round.issues.map((issue) => issue.code)).toEqual(["story-loop", "story-loop"]);
    expect(issuesOf((level) => level.dialogues.hello.choices.push({ ...again, stakes: "Free" })).ok).toBe(true);
  });

  test("times that never come, dialogues that nothing opens, lines too long: warnings", () => {
    const { ok, issues } = issuesOf((level) => {
      level.story[0].when = { time: "2 09:00" };
      level.dialogues.lost = { lines: [{ speaker: "milo", mood: "sad", text: "x".repeat(150) }], choices: [] };
    });
    expect(ok).toBe(true);
    expect(issues.map((issue) => `${issue.severity} ${issue.code} ${issue.path}`).sort()).toEqual([
      "warning impossible-time story[0].when.time",
      "warning long-text dialogues.lost.lines[0].text",
      "warning never-used dialogues.lost",
    ]);
    expect(issuesOf((level) => (level.time.end = "1 08:00")).issues).toContainEqual(
      expect.objectContaining({ severity: "error", code: "impossible-time", path: "time.end" }),
    );
  });

  test("a text that lacks a language that others have", () => {
    const { ok, issues } = issuesOf((level) => {
      level.title = { en: "Tiny", de: "Winzig" };
      level.goals[0].title = { en: "Treat three" };
    });
    expect(ok).toBe(true);
    expect(issues).toEqual([
      expect.objectContaining({ severity: "warning", code: "missing-text", path: "goals[0].title" }),
    ]);
  });
});
