import { describe, expect, it } from "vitest";
import { levelTexts, onLevelsChanged } from "../../src/platform/levels.ts";
import { publishLevels } from "../../src/platform/level-store.ts";

describe("bundled levels", () => {
  it("are there as text by their path, without the schema", () => {
    const texts = levelTexts();
    expect(Object.keys(texts).length).toBeGreaterThan(0);
    for (const [path, text] of Object.entries(texts)) {
      expect(path).toMatch(/^levels\/.+\.json$/);
      expect(path).not.toMatch(/schema/);
      expect(text.trim()[0]).toBe("{");
    }
  });

  it("tell who listens of an edit, but not of nothing", () => {
    const told: string[][] = [];
    const stop = onLevelsChanged((texts) => told.push(Object.keys(texts)));
    const before = levelTexts();
    publishLevels({ ...before });
    publishLevels({ ...before, "levels/new/01.json": "{}" });
    stop();
    publishLevels(before);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain("levels/new/01.json");
  });
});
