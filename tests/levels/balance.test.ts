/** What the bots make of each level that comes with the game: nobody wins asleep, good sense wins, mastery shines. */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readLevel } from "../helpers/clinic.ts";
import { wrongAccounts } from "../helpers/clinic.ts";
import { playBot } from "../../src/session/headless.ts";
import type { BotName } from "../../src/session/bots/index.ts";

const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);
// Sandboxes are for building, and bots don't build: they have tests of their own.
const levels = readdirSync("levels", { recursive: true, encoding: "utf8" })
  .filter((file) => /^[^/]+\/\d.*\.json$/.test(file))
  .map((file) => `levels/${file.replace(/\.json$/, "")}`)
  .filter((path) => !path.includes("/sandbox/"))
  .sort();

describe.each(levels)("%s", (path) => {
  const { rules, hash } = readLevel(path);
  const stars = (bot: BotName) =>
    SEEDS.map((seed) => {
      const { state } = playBot(rules, hash, seed, bot);
      expect(wrongAccounts(state)).toEqual([]);
      return state.outcome?.stars ?? -1;
    });

  it("is lost by doing nothing", () => {
    expect(stars("idle")).toEqual(SEEDS.map(() => 0));
  });

  it("is won with one or two stars by plain good sense, and never with three", () => {
    const plain = stars("plain");
    expect(plain.filter((n) => n === 1 || n === 2).length, plain.join("")).toBeGreaterThanOrEqual(16);
    expect(plain).not.toContain(3);
  });

  it("is won with three stars by an expert", () => {
    const expert = stars("expert");
    expect(expert.filter((n) => n === 3).length, expert.join("")).toBeGreaterThanOrEqual(16);
  });
});

it("looks at every level", () => {
  expect(levels).toContain("levels/demonstration/01-holographic-morning");
});
