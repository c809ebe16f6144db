import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";

test("x", () => {
  const f = "levels/demonstration/01-holographic-morning.json";
  const r = loadLevel(readFileSync(f, "utf8"), f, BASE);
  console.log(r.issues, r.ok && r.hash);
  expect(r.ok).toBe(true);
});
