import { expect, it } from "vitest";
import { readFileSync } from "node:fs";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";

const text = readFileSync("tests/levels/tiny.json", "utf8");

it("calls a misspelt key one fault, at its place, with the name that was meant", () => {
  const loaded = loadLevel(text.replace('"arrivals"', '"arivals"'), "slip.json", BASE);
  expect(loaded.issues).toMatchObject([{ code: "unknown-key", path: "arivals", hint: 'Did you mean "arrivals"?' }]);
});

it("still says that a key is missing when another unknown one has nothing to do with it", () => {
  const loaded = loadLevel(text.replace('"arrivals"', '"zebra"'), "slip.json", BASE);
  expect(loaded.issues.map((issue) => issue.code).sort()).toEqual(["missing-key", "unknown-key"]);
});
