/** Everyone of the cast who has a portrait has it in all moods of a dialogue, and it is small enough to wait for. */
import { existsSync, statSync } from "node:fs";
import { expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";

const MOODS = ["neutral", "happy", "worried", "scared", "determined", "sad"];

it("has every face of the cast in six moods, each under 26 kB", () => {
  const cast = Object.values(BASE.cast as Record<string, { portrait: string }>);
  expect(cast.length).toBeGreaterThan(9);
  for (const { portrait } of cast)
    for (const mood of MOODS) {
      const file = `assets/portraits/${portrait}-${mood}.webp`;
      expect(existsSync(file), file).toBe(true);
      expect(statSync(file).size, file).toBeLessThan(26_000);
    }
});
