import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { main } from "../../src/cli/main.ts";
import { tinyText, type Json } from "../content/tiny.ts";

/** Runs one command over files in memory. */
async function run(files: Record<string, string>, ...argv: string[]) {
  const written: Record<string, string> = {};
  let out = "";
  let err = "";
  const code = await main(argv, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    readFile: (path) => written[path] ?? files[path],
    writeFile: (path, text) => void (written[path] = text),
  });
  return { code, out, err, written, json: (): Json => JSON.parse(out) };
}

const short = tinyText((level) => {
  level.time.end = "1 10:00";
  level.goals[0].test.atLeast = 1;
});
const files = {
  "levels/tests/tiny.json": short,
  "bad.json": tinyText((level) => (level.map.things[0].kind = "dental-chiar")),
};

describe("validate", () => {
  test("a good level", async () => {
    const { code, out, err, json } = await run(files, "validate", "levels/tests/tiny.json", "--json");
    expect(json()).toEqual({ ok: true, issues: [] });
    expect([code, err, out.split("\n").length]).toEqual([0, "", 2]);
  });

  test("a bad one, as data and as text with a caret under the fault", async () => {
    const data = await run(files, "validate", "levels/tests/tiny.json", "bad.json", "--json");
    expect(data.code).toBe(1);
    expect(data.json().ok).toBe(false);
    expect(data.json().issues[0]).toEqual({
      severity: "error",
      code: "unknown-id",
      file: "bad.json",
      line: expect.any(Number),
      column: expect.any(Number),
      path: "map.things[0].kind",
      message: 'There is no thing "dental-chiar".',
      hint: 'Did you mean "dental-chair"?',
    });
    const text = await run(files, "validate", "bad.json");
    expect(text.code).toBe(1);
    const [where = "", line = "", caret = ""] = text.out.split("\n");
    expect(where).toMatch(/^bad\.json:\d+:\d+: error unknown-id: There is no thing/);
    expect(line.slice(caret.indexOf("^"))).toMatch(/^"dental-chiar"/);
    expect(text.out).toContain("at map.things[0].kind");
    expect(text.out).toContain("bad.json: 1 error");
  });

  test("control characters of a file never reach the terminal", async () => {
    const evil = tinyText((level) => (level["\u001b[2Jred"] = 1)).replace("\\u001b", "\\u001b");
    const { out } = await run({ "evil.json": evil.replaceAll("\\u001b", "\u001b") }, "validate", "evil.json");
    expect(out).not.toContain("\u001b");
    const { out: escaped } = await run({ "evil.json": evil }, "validate", "evil.json");
    expect(escaped).not.toContain("\u001b");
  });
});

describe("play and verify", () => {
  test("in a level with a town, says where everyone went", async () => {
    const text = readFileSync("tests/levels/rival.json", "utf8").replace('"4 18:00"', '"1 12:00"');
    const { json } = await run({ "rival.json": text }, "play", "rival.json", "--seed", "3", "--json");
    const { you, rival, home } = json().town;
    expect(Math.min(you, rival, home)).toBeGreaterThan(0);
    const { out } = await run({ "rival.json": text }, "play", "rival.json", "--seed", "3");
    expect(out).toContain(`in town: ${you} to you, ${rival} to the rival, ${home} stayed at home`);
  });

  test("a recorded game becomes the ghost of its level, which plays and verifies like any", async () => {
    const text = readFileSync("tests/levels/rival.json", "utf8").replace('"4 18:00"', '"1 12:00"');
    const own = { "levels/tests/rival.json": text };
    const first = await run(own, "play", "tests/rival", "--seed", "3", "--replay", "first.json");
    const made = await run({ ...own, ...first.written }, "race", "tests/rival", "first.json", "race.json");
    expect([made.code, made.err]).toEqual([0, ""]);
    const all = { ...own, ...first.written, ...made.written };
    const played = await run(all, "play", "race.json", "--seed", "4", "--replay", "second.json", "--json");
    expect(played.json().levelHash).not.toBe(JSON.parse(first.written["first.json"] ?? "{}").level.hash);
    const again = await run({ ...all, ...played.written }, "verify", "second.json", "--json");
    expect(again.json()).toMatchObject({ ok: true, hash: played.json().hash });
    const given = await run({ ...all, ...played.written }, "verify", "second.json", "--level", "race.json", "--json");
    expect(given.json()).toMatchObject({ ok: true, hash: played.json().hash });
    const changed = (first.written["first.json"] ?? "").replace(/"trail":\["[0-9a-f]{8}"/, '"trail":["00000000"');
    const refused = await run({ ...own, "first.json": changed }, "race", "tests/rival", "first.json", "race.json");
    expect(refused.code).toBe(1);
    expect(refused.err).toContain("ghost-differs");
    expect(refused.err).toMatch(/trail\[0\][^]*at tick \d+|at tick \d+[^]*trail\[0\]/);
  });

  test("a bot plays, its replay verifies, and the two agree", async () => {
    const played = await run(
      files,
      "play",
      "tests/tiny",
      "--bot",
      "plain",
      "--seed",
      "7",
      "--replay",
      "out.json",
      "--json",
    );
    expect(played.code).toBe(0);
    const report = played.json();
    expect(Object.keys(report)).toEqual([
      "level",
      "levelHash",
      "seed",
      "bot",
      "outcome",
      "stars",
      "ticks",
      "hash",
      "goals",
      "ms",
    ]);
    expect(report).toMatchObject({ level: "tests/tiny", seed: 7, bot: "plain", ticks: 480 });
    expect(report.goals).toEqual([{ id: "three", star: 1, met: expect.any(Boolean), value: expect.any(Number) }]);

    const replay = played.written["out.json"]!;
    const verified = await run({ ...files, "out.json": replay }, "verify", "out.json", "--json");
    expect(verified.code).toBe(0);
    expect(verified.json()).toMatchObject({
      ok: true,
      outcome: report.outcome,
      stars: report.stars,
      ticks: 480,
      hash: report.hash,
    });

    const forged = JSON.parse(replay) as Json;
    forged.seed += 1;
    const caught = await run({ ...files, "forged.json": JSON.stringify(forged) }, "verify", "forged.json", "--json");
    expect(caught.code).toBe(1);
    expect(caught.json()).toMatchObject({ ok: false, tick: expect.any(Number), system: expect.any(String) });

    const edited = {
      ...files,
      "levels/tests/tiny.json": tinyText((level) => (level.start.cash += 1)),
      "out.json": replay,
    };
    expect((await run(edited, "verify", "out.json", "--json")).json()).toMatchObject({ ok: false, code: "level" });
    const gone = await run({ "out.json": replay }, "verify", "out.json", "--json");
    expect([gone.code, gone.json().code]).toEqual([1, "no-level"]);
  });

  test("a lost game is no fault; a bad level is", async () => {
    const lost = await run(files, "play", "levels/tests/tiny.json", "--bot", "idle", "--json");
    expect([lost.code, lost.json().outcome]).toEqual([0, "lost"]);
    const bad = await run(files, "play", "bad.json", "--json");
    expect(bad.code).toBe(1);
    expect(bad.json().issues[0].code).toBe("unknown-id");
  });

  test("a broken replay is said to be one", async () => {
    const { code, json } = await run({ "r.json": '{"format":"open-wide-replay"}' }, "verify", "r.json", "--json");
    expect(code).toBe(1);
    expect(json()).toMatchObject({ ok: false, code: "unreadable", issues: expect.any(Array) });
    expect((await run({ "r.json": "nonsense" }, "verify", "r.json")).code).toBe(1);
  });
});

describe("schema and usage", () => {
  test("the schema goes to standard output or a file", async () => {
    const { out } = await run({}, "schema");
    expect(out).toBe(readFileSync("levels/level.schema.json", "utf8"));
    expect((await run({}, "schema", "x.json")).written["x.json"]).toBe(out);
  });

  test.each([
    [[], "validate"],
    [["vlidate"], 'Did you mean "validate"?'],
    [["validate"], "needs a FILE"],
    [["validate", "nowhere.json"], "no file nowhere.json"],
    [["play", "nowhere"], "no level nowhere"],
    [["play", "tests/tiny", "--bot", "plane"], 'Did you mean "plain"?'],
    [["play", "tests/tiny", "--seed", "-1"], "--seed"],
    [["play", "tests/tiny", "--seed"], "--seed needs a value"],
    [["play", "tests/tiny", "--sede", "3"], 'Did you mean "seed"?'],
    [["verify"], "needs a REPLAY"],
  ])("wrong usage %j is exit code 2, with nothing on standard output", async (argv, said) => {
    const { code, out, err } = await run(files, ...argv);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
  });

  test("help is no fault", async () => {
    const { code, out } = await run({}, "help");
    expect(code).toBe(0);
    expect(out).toContain("verify REPLAY");
  });
});
