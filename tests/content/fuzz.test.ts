import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { tinyLevel, tinyText, type Json } from "./tiny.ts";

const shipped = readFileSync("levels/demonstration/01-holographic-morning.json", "utf8");

/** Loading must answer, with issues in the text, and leave every object's prototype alone. */
function survives(text: string): void {
  const result = loadLevel(text, "fuzz.json", BASE);
  const lines = text.split("\n").length;
  for (const issue of result.issues) {
    expect(issue.message).not.toBe("");
    expect(issue.line).toBeGreaterThanOrEqual(1);
    expect(issue.line).toBeLessThanOrEqual(lines);
    expect(issue.column).toBeGreaterThanOrEqual(1);
  }
  expect(result.issues.length).toBeLessThanOrEqual(100);
  if (!result.ok) expect(result.issues.some((issue) => issue.severity === "error")).toBe(true);
  expect(Object.keys(Object.prototype)).toEqual([]);
}

/** Runs a property (FUZZ_RUNS times, if that is set); gives the counterexample in words, or undefined. */
function report<T>(runs: number, property: fc.IProperty<T>): string | undefined {
  const numRuns = Number(process.env["FUZZ_RUNS"] ?? runs);
  return fc.defaultReportMessage(fc.check(property, { numRuns }) as fc.RunDetails<T>);
}

const scrap = fc.constantFrom(
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "\\",
  "\n",
  "\u0000",
  "__proto__",
  '"__proto__":{"x":1},',
  "/*",
  "//",
  "-",
  "1e999",
  "null",
  "true",
  "\ud800",
  '"constructor"',
  "9".repeat(40),
);

test("any text cut, doubled or spliced with scraps is answered, never thrown at", () => {
  expect(
    report(
      150,
      fc.property(
        fc.constantFrom(shipped, tinyText()),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(40), scrap), {
          minLength: 1,
          maxLength: 6,
        }),
        (source, edits) => {
          let text = source;
          for (const [where, remove, insert] of edits) {
            const at = Math.floor(where * text.length);
            text = text.slice(0, at) + insert + text.slice(at + remove);
          }
          survives(text);
        },
      ),
    ),
  ).toBeUndefined();
});

/** Every path of a value. */
function pathsOf(value: Json, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [
    path,
    ...Object.keys(value).flatMap((key) => pathsOf(value[key], [...path, Array.isArray(value) ? Number(key) : key])),
  ];
}
const paths = pathsOf(tinyLevel()).filter((path) => path.length > 0);
const odd = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(
    -1,
    0,
    1,
    63,
    64,
    1e9,
    0.5,
    "",
    "drill",
    "ava",
    "hello",
    "1 09:00",
    "constructor",
    "to-string",
    [],
    {},
    null,
  ),
  fc.constantFrom(...paths).map((path) => path.reduce((here: Json, key) => here?.[key], tinyLevel())),
);

test("any value in any place of a level is answered, never thrown at", () => {
  expect(
    report(
      400,
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...paths), odd, fc.boolean()), { minLength: 1, maxLength: 4 }),
        (changes) => {
          const level = tinyLevel();
          for (const [path, value, remove] of changes) {
            const parent: Json = path.slice(0, -1).reduce((here: Json, key) => here?.[key], level);
            if (typeof parent !== "object" || parent === null) continue;
            const key = path[path.length - 1]!;
            if (remove) delete parent[key];
            else Object.defineProperty(parent, key, { value, enumerable: true, configurable: true, writable: true });
          }
          survives(JSON.stringify(level));
        },
      ),
    ),
  ).toBeUndefined();
}, 60_000);

test("any text at all", () => {
  expect(
    report(300, fc.property(fc.oneof(fc.string(), fc.json(), fc.string({ unit: "binary" })), survives)),
  ).toBeUndefined();
});
