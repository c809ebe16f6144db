/** The same games, to the bit, in Node and in Chromium. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { playGames, type BotGame } from "../helpers/browser-bots.ts";
import { openGame, ROOT, type Game } from "../helpers/browser.ts";

const LEVELS = ["levels/demonstration/01-holographic-morning.json", "tests/levels/nano-all.json"];

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

/** The simulation, its content and the bots as one script that leaves `Bots.playGames` behind. */
async function botScript(): Promise<string> {
  const built = (await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: {
      write: false,
      minify: false,
      target: "es2022",
      lib: { entry: join(ROOT, "tests/helpers/browser-bots.ts"), formats: ["iife"], name: "Bots" },
    },
  })) as Rolldown.RolldownOutput | Rolldown.RolldownOutput[];
  const chunk = [built].flat()[0]?.output.find((file) => file.type === "chunk");
  if (!chunk) throw new Error("nothing was built");
  return chunk.code;
}

it.each(LEVELS)("plays three bots' games alike in both: %s", async (level) => {
  const text = readFileSync(join(ROOT, level), "utf8");
  const here = playGames(text);
  const page = await game.browser.newPage();
  await page.addScriptTag({ content: await botScript() });
  const there = await page.evaluate(
    (source) => (window as unknown as { Bots: { playGames(text: string): BotGame[] } }).Bots.playGames(source),
    text,
  );
  await page.close();

  expect(there).toEqual(here);
  for (const one of here) {
    expect(one.ticks).toBeGreaterThan(300);
    expect(one.trail.length).toBeGreaterThan(1);
  }
  expect(new Set(here.map((one) => one.hash)).size).toBe(here.length);
  expect(here[0]?.commands).toBeGreaterThan(20);
});
