import { describe, expect, test } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { placeOf, tinyText, type Json } from "./tiny.ts";

const load = (text: string) => loadLevel(text, "tiny.json", BASE);

/** All issues of a text that must not load. */
function faults(text: string) {
  const result = load(text);
  expect(result.ok).toBe(false);
  return result.issues;
}

/** The only issue of a tiny level after a change. */
function onlyFault(change: (level: Json) => void) {
  const issues = faults(tinyText(change));
  expect(issues.map((issue) => `${issue.code} ${issue.path}`)).toHaveLength(1);
  return issues[0]!;
}

test("the tiny level has nothing wrong with it", () => {
  const result = load(tinyText());
  expect(result.issues).toEqual([]);
  expect(result.ok).toBe(true);
});

describe("text", () => {
  test("a truncated file says where it ends", () => {
    const text = tinyText();
    const cut = text.slice(0, text.indexOf('"staff"'));
    const issues = faults(cut);
    const last = issues[issues.length - 1]!;
    expect(last.code).toBe("syntax");
    expect(last.line).toBe(cut.split("\n").length);
    expect(last.hint).toContain("cut off");
  });

  test("comments and trailing commas are refused where they stand", () => {
    const text = '{\n  // a level\n  "format": 1,\n}';
    const issues = faults(text);
    expect(issues.every((issue) => issue.code === "syntax")).toBe(true);
    expect(issues[0]).toMatchObject({ line: 2, column: 3, message: "JSON has no comments." });
    expect(issues.some((issue) => issue.line === 4 && issue.column === 1)).toBe(true);
  });

  test("a bare word, an empty file and a text that is no object", () => {
    expect(faults("nonsense")[0]).toMatchObject({ code: "syntax", line: 1, column: 1 });
    expect(faults("  ")[0]).toMatchObject({ code: "syntax", message: "The file is empty." });
    expect(faults("[]")[0]).toMatchObject({ code: "wrong-type", path: "", line: 1, column: 1 });
    expect(faults("null")[0]).toMatchObject({ code: "wrong-type" });
  });

  test("a byte order mark does no harm", () => {
    expect(load(`\ufeff${tinyText()}`).ok).toBe(true);
  });

  test("a key that stands twice", () => {
    const text = tinyText().replace('"fame": 10,', '"fame": 10,\n    "cash": 9000,');
    const issue = faults(text)[0]!;
    expect(issue).toMatchObject({ code: "duplicate-key", path: "start.cash", ...placeOf(text, '"cash"', 2) });
  });

  test.each(["__proto__", "constructor", "prototype"])("the key %s", (key) => {
    const text = tinyText().replace('"start": {', `"start": {\n    "${key}": { "polluted": 1 },`);
    const issues = faults(text);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ code: "forbidden-key", path: `start.${key}`, ...placeOf(text, `"${key}"`) });
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });

  test("a depth bomb, in JSON and hidden from the count", () => {
    const issue = faults("[".repeat(500_000))[0]!;
    expect(issue).toMatchObject({ code: "too-deep", line: 1, column: 33 });
    expect(faults(`{"a":\n${"[".repeat(40)}${"]".repeat(40)}}`)[0]).toMatchObject({
      code: "too-deep",
      line: 2,
      column: 32,
    });
    expect(faults(`/*"*/${"[".repeat(500_000)}`)[0]!.code).toMatch(/syntax|too-deep/);
  });

  test("brackets inside text do not count as depth", () => {
    expect(load(tinyText((level) => (level.intro = `"${"[{".repeat(50)}`))).ok).toBe(true);
  });

  test("a file over 1 MiB is not even parsed", () => {
    const began = performance.now();
    expect(faults(`{"intro":"${"x".repeat(1_048_576)}"}`)).toEqual([
      expect.objectContaining({ code: "too-large", line: 1, column: 1 }),
    ]);
    expect(faults(`{"intro":"${"ü".repeat(600_000)}"}`)[0]!.code).toBe("too-large");
    expect(faults(`[${"0,".repeat(400_000)}0]`)[0]).toMatchObject({
      code: "too-large",
      message: "The file has more than 100000 keys and list entries.",
    });
    expect(faults(`{${Array.from({ length: 60_000 }, (_, i) => `"k${i}":1`).join(",")}}`)[0]!.code).toBe("too-large");
    // Generous, because the machine may be busy; a file that takes minutes is what this is about.
    expect(performance.now() - began).toBeLessThan(10_000);
  });

  test("a wall of unknown keys is answered with a hundred of them", () => {
    const keys = Array.from({ length: 45_000 }, (_, i) => `"k${i}":1`).join(",");
    expect(faults(`{${keys}}`)).toHaveLength(100);
    expect(faults(`[${"tru,".repeat(90_000)}]`)).toHaveLength(100);
  });
});

describe("shape", () => {
  test("a typo in a key gets the nearest name", () => {
    const text = tinyText((level) => {
      level.start.trsut = level.start.trust;
      delete level.start.trust;
    });
    const issues = faults(text);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "unknown-key",
        path: "start.trsut",
        ...placeOf(text, '"trsut"'),
        hint: 'Did you mean "trust"?',
      }),
    );
    expect(issues).toHaveLength(1);
  });

  test("a typo deep in the story, in a union", () => {
    const text = tinyText((level) => (level.story[0].then[1] = { do: "dialogue", dialog: "hello" }));
    expect(faults(text)).toContainEqual(
      expect.objectContaining({
        code: "unknown-key",
        path: "story[0].then[1].dialog",
        hint: 'Did you mean "dialogue"?',
        ...placeOf(text, '"dialog"'),
      }),
    );
  });

  test("an effect, a condition and a measure that do not exist", () => {
    expect(onlyFault((level) => (level.story[0].then[0].do = "patient-come"))).toMatchObject({
      code: "wrong-value",
      path: "story[0].then[0].do",
      hint: 'Did you mean "patient-comes"?',
    });
    expect(onlyFault((level) => (level.story[0].when = { tiem: "1 09:00" }))).toMatchObject({
      code: "unknown-key",
      path: "story[0].when.tiem",
      hint: 'Did you mean "time"?',
    });
    expect(onlyFault((level) => (level.goals[0].test.measure.of = "treatd"))).toMatchObject({
      code: "wrong-value",
      path: "goals[0].test.measure.of",
      hint: 'Did you mean "treated"?',
    });
  });

  test("wrong types, ranges and formats, all in one pass", () => {
    const text = tinyText((level) => {
      level.start.cash = "500";
      level.start.trust = 140;
      level.time.end = "18:00";
      level.arrivals.perHour[0].pop();
      level.cast.ava.seattle = "condtioned";
      level.map.things[0].at = [2, 1, 0];
      level.staff[0].look = { skin: "red" };
    });
    const issues = faults(text);
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "wrong-type",
        path: "start.cash",
        hint: "Write 500 without quotes.",
        ...placeOf(text, '"500"'),
      }),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "out-of-range", path: "start.trust", ...placeOf(text, "140") }),
    );
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "wrong-format", path: "time.end", hint: expect.stringContaining('"1 09:30"') }),
    );
    expect(issues).toContainEqual(expect.objectContaining({ code: "out-of-range", path: "arrivals.perHour[0]" }));
    expect(issues).toContainEqual(
      expect.objectContaining({ code: "wrong-value", path: "cast.ava.seattle", hint: 'Did you mean "conditioned"?' }),
    );
    expect(issues).toContainEqual(expect.objectContaining({ path: "map.things[0].at" }));
    expect(issues).toContainEqual(expect.objectContaining({ code: "wrong-format", path: "staff[0].look.skin" }));
    expect([...issues].sort((a, b) => a.line - b.line || a.column - b.column)).toEqual(issues);
  });

  test("never more than a hundred issues", () => {
    expect(
      faults(tinyText((level) => (level.map.things = Array.from({ length: 400 }, () => ({ knid: "x" }))))),
    ).toHaveLength(100);
  });

  test("ids that every object would seem to have", () => {
    expect(onlyFault((level) => (level.map.things[0].kind = "constructor"))).toMatchObject({ code: "wrong-format" });
    expect(onlyFault((level) => (level.start.comforts = ["to-string"]))).toMatchObject({ code: "unknown-id" });
  });
});
