/** What is wrong with a story: each with file:line:column, path, message and hint. */
import { expect, test } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { placeOf, tinyText, type Json } from "./tiny.ts";

interface Fault {
  readonly name: string;
  readonly change: (level: Json) => void;
  /** Text at which the place is, and which of its appearances. */
  readonly at: string;
  readonly nth?: number;
  readonly issue: {
    readonly code: string;
    readonly path: string;
    readonly message: string;
    readonly hint: string | RegExp;
    readonly severity?: "warning";
  };
}

const on = (id: string, more: Json): Json => ({ id, when: { time: "1 10:00" }, then: [], ...more });
const flagIs = (flag: string, value: number): Json => ({
  test: { measure: { of: "flag", flag }, atLeast: value, atMost: value },
});

const FAULTS: readonly Fault[] = [
  {
    name: "a trigger that does nothing",
    change: (level) => level.story.push({ id: "idle", when: { time: "1 10:00" } }),
    at: '{\n      "id": "idle"',
    issue: {
      code: "missing-key",
      path: "story[1]",
      message: 'The trigger "idle" does nothing.',
      hint: 'Give it "then", or "oneOf" with several to draw from.',
    },
  },
  {
    name: "a repeat without rest",
    change: (level) =>
      level.story.push(
        on("nag", { repeat: { most: 50, again: 1 }, then: [{ do: "notice", text: "Well?", tone: "info" }] }),
      ),
    at: "1\n      }\n    }",
    issue: {
      code: "story-flood",
      severity: "warning",
      path: "story[1].repeat.again",
      message: "This speaks up to 50 times, every 1 minutes.",
      hint: "Give it a rest of 3 minutes or more.",
    },
  },
  {
    name: "two triggers that set each other off",
    change: (level) =>
      level.story.push(
        {
          id: "ping",
          when: { any: [flagIs("ball", 0), flagIs("ball", 2)] },
          repeat: { most: 100, again: 1 },
          then: [{ do: "flag", flag: "ball", value: 1 }],
        },
        {
          id: "pong",
          when: flagIs("ball", 1),
          repeat: { most: 100, again: 1 },
          then: [{ do: "flag", flag: "ball", value: 2 }],
        },
      ),
    at: "",
    issue: {
      code: "story-loop",
      path: "story[1].repeat.again",
      message: 'The trigger "ping" sets itself off again by way of "pong", with less than 10 minutes of rest.',
      hint: 'Give one of them "again": 10 or more, or no "repeat".',
    },
  },
  {
    name: "a trigger that sets itself off by a dialogue",
    change: (level) => {
      level.story.push({
        id: "echo",
        when: { any: [{ time: "1 10:00" }, { chose: "hello", choice: 0 }] },
        repeat: { most: 100, again: 2 },
        then: [{ do: "dialogue", dialogue: "hello" }],
      });
    },
    at: "",
    issue: {
      code: "story-loop",
      path: "story[1].repeat.again",
      message: 'The trigger "echo" sets itself off again, with less than 10 minutes of rest.',
      hint: /again/,
    },
  },
  {
    name: "a dialogue that comes back for ever, later",
    change: (level) => {
      level.dialogues.hello.choices = [
        {
          text: "Wait",
          stakes: "Free",
          then: [{ do: "later", minutes: 5, then: [{ do: "dialogue", dialogue: "hello" }] }],
        },
      ];
    },
    at: "",
    issue: {
      code: "story-loop",
      path: "dialogues.hello.choices",
      message: 'The dialogue "hello" never ends: every choice leads back into it.',
      hint: "Give it a choice that opens no dialogue.",
    },
  },
  {
    name: "an encounter after which it begins again",
    change: (level) => {
      level.encounters = {
        hall: {
          kind: "forum",
          difficulty: "easy",
          title: "Hall",
          intro: "Again.",
          won: [{ do: "encounter", encounter: "hall" }],
          lost: [{ do: "later", minutes: 9, then: [{ do: "encounter", encounter: "hall" }] }],
        },
      };
      level.story.push(on("start", { then: [{ do: "encounter", encounter: "hall" }] }));
    },
    at: "",
    issue: {
      code: "story-loop",
      path: "encounters.hall.won",
      message: 'The encounter "hall" never ends: won or lost, it begins again.',
      hint: "Let one of the two go on without it.",
    },
  },
  {
    name: "more people than there is room for",
    change: (level) => level.story.push(on("coach", { then: [{ do: "people-come", count: 30, minutes: 10 }] })),
    at: "30",
    issue: {
      code: "story-flood",
      path: "story[1].then[0].count",
      message: "30 people come within 10 minutes; there is room for 4.",
      hint: 'Let fewer come, give them more "minutes", or raise "arrivals.capacity".',
    },
  },
  {
    name: "more dialogues than get in line",
    change: (level) =>
      level.story.push(on("talk", { then: Array.from({ length: 12 }, () => ({ do: "dialogue", dialogue: "hello" })) })),
    at: "",
    issue: {
      code: "story-flood",
      path: "story[1].then",
      message: "12 dialogues at once; 9 get through, the rest is dropped.",
      hint: "Spread them over a few minutes.",
    },
  },
  {
    name: "a word that stands for nothing",
    change: (level) => {
      level.dialogues.hello.lines[0].text = "We treated {treeted} people.";
    },
    at: '"We treated {treeted} people."',
    issue: {
      code: "unknown-word",
      path: "dialogues.hello.lines[0].text",
      message: '"{treeted}" stands for nothing.',
      hint: 'Did you mean "treated"?',
    },
  },
  {
    name: "a choice that is not there",
    change: (level) => {
      level.dialogues.hello.choices[0].id = "wave";
      level.story.push({ id: "waved", when: { chose: "hello", choice: "wive" }, then: [{ do: "end" }] });
    },
    at: '"wive"',
    issue: {
      code: "unknown-id",
      path: "story[1].when.choice",
      message: 'There is no choice in "hello": "wive".',
      hint: 'Did you mean "wave"?',
    },
  },
  {
    name: "a flag that nothing sets",
    change: (level) => level.story.push({ id: "late", when: flagIs("wavd", 1), then: [{ do: "end" }] }),
    at: '"wavd"',
    issue: {
      code: "unknown-id",
      path: "story[1].when.test.measure.flag",
      message: 'There is no flag that the story sets, "wavd".',
      hint: 'Did you mean "waved"?',
    },
  },
  {
    name: "a flag that nobody can remember",
    change: (level) => {
      level.remembers = ["wavedd"];
    },
    at: '"wavedd"',
    issue: {
      code: "unknown-id",
      path: "remembers[0]",
      message: 'There is no flag that the story sets, "wavedd".',
      hint: 'Did you mean "waved"?',
    },
  },
  {
    name: "chance that is none",
    change: (level) =>
      level.story.push(
        on("never", { chance: { share: 0, every: 10 }, then: [{ do: "flag", flag: "waved", value: 2 }] }),
      ),
    at: "",
    issue: {
      code: "wrong-value",
      severity: "warning",
      path: "story[1].chance.share",
      message: "This never happens.",
      hint: "Give a share over 0.",
    },
  },
  {
    name: "a lot, a room, a goal, a lesson, a trigger, somebody of the staff that is not there",
    change: (level) =>
      level.story.push(
        on("many", {
          then: [
            { do: "lot-doses", lot: "lot-9", amount: 3 },
            { do: "mood", room: "wating", amount: 3, cause: "x" },
            { do: "goal-drop", goal: "tree" },
            { do: "lesson", lesson: "scan" },
            { do: "trigger-off", trigger: "ava-coms" },
            { do: "staff-goes", staff: "june" },
            { do: "allow", what: "thing", id: "plant-tal" },
          ],
        }),
      ),
    at: '"lot-9"',
    issue: {
      code: "unknown-id",
      path: "story[1].then[0].lot",
      message: 'There is no lot "lot-9".',
      hint: 'Did you mean "lot-1"?',
    },
  },
  {
    name: "a permit without a name",
    change: (level) => level.story.push(on("build", { then: [{ do: "allow", what: "room" }] })),
    at: "",
    issue: {
      code: "missing-key",
      path: "story[1].then[0]",
      message: "Which room? The effect names none.",
      hint: 'Give "id".',
    },
  },
  {
    name: "a lesson that nobody gives",
    change: (level) => {
      level.lessons = { scan: { speaker: "milo", text: "Scan.", done: { time: "1 09:00" } } };
    },
    at: '"scan"',
    nth: 2,
    issue: {
      code: "never-used",
      severity: "warning",
      path: "lessons.scan",
      message: 'Nothing gives the lesson "scan".',
      hint: 'Give it with { "do": "lesson", "lesson": "…" }.',
    },
  },
  {
    name: "goals that are all hidden",
    change: (level) => {
      level.goals[0].hidden = true;
    },
    at: "",
    issue: {
      code: "impossible-goal",
      path: "goals",
      message: "No goal is for the first star, so the level can't be won.",
      hint: 'Give at least one goal "star": 1 that is not hidden.',
    },
  },
];

test.each(FAULTS)("$name", ({ change, at, nth, issue }) => {
  const text = tinyText(change);
  const { ok, issues } = loadLevel(text, "tiny.json", BASE);
  expect(ok).toBe(issue.severity === "warning");
  const found = issues.find((each) => each.path === issue.path && each.code === issue.code);
  expect(found, JSON.stringify(issues)).toMatchObject({
    file: "tiny.json",
    severity: issue.severity ?? "error",
    message: issue.message,
    hint: typeof issue.hint === "string" ? issue.hint : expect.stringMatching(issue.hint),
  });
  expect(found?.line).toBeGreaterThan(1);
  if (at !== "") expect(found).toMatchObject(placeOf(text, at, nth));
});

test("names every id that is missing", () => {
  const many = FAULTS.find((fault) => fault.issue.path === "story[1].then[0].lot");
  const { issues } = loadLevel(tinyText(many?.change), "tiny.json", BASE);
  expect(issues.map((issue) => issue.path)).toEqual([
    "story[1].then[0].lot",
    "story[1].then[1].room",
    "story[1].then[2].goal",
    "story[1].then[3].lesson",
    "story[1].then[4].trigger",
    "story[1].then[5].staff",
    "story[1].then[6].id",
  ]);
});

test("lets pass what rests, ends, and fits", () => {
  const text = tinyText((level) => {
    level.lessons = { scan: { speaker: "milo", text: "Scan.", done: { time: "1 09:00" } } };
    level.remembers = ["waved"];
    level.events = { crises: 1, everyMinutes: 30 };
    level.dialogues.hello.lines[0].text = "{treated} treated, {waits} minutes at most. Hello {patient}!";
    level.story.push(
      on("calls", { repeat: { most: 5, again: 60 }, then: [{ do: "people-come", count: 3, archetype: "elder" }] }),
      on("again", { repeat: { most: 3, again: 30 }, then: [{ do: "lesson", lesson: "scan" }] }),
    );
  });
  expect(loadLevel(text, "tiny.json", BASE)).toMatchObject({ ok: true, issues: [] });
});
