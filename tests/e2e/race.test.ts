/** A recorded game dropped on the page can be watched or raced, and so can the game that was just played. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { playBot } from "../../src/session/headless.ts";
import { formatReplay } from "../../src/session/replay-file.ts";
import { words } from "../helpers/browser-player.ts";
import { dropFile, openGame, ROOT, shot, showPicture, type Game } from "../helpers/browser.ts";

const level = readFileSync(join(ROOT, "tests/levels/rival.json"), "utf8").replace('"4 18:00"', '"1 12:00"');

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

it("races a dropped replay, and then the race", async () => {
  const loaded = loadLevel(level, "rival.json", BASE);
  if (!loaded.ok) throw new Error("the level does not load");
  const { replay } = playBot(loaded.ruleset, loaded.hash, 3, "plain");
  const { page, errors, close } = await game.visit();
  await page.getByRole("button", { name: words.t("title.play"), exact: true }).waitFor({ timeout: 60_000 });
  await dropFile(page, "rival.json", level);
  await page.getByRole("button", { name: words.t("intro.start") }).waitFor();

  await dropFile(page, "mine.replay.json", formatReplay(replay));
  const race = page.getByRole("button", { name: new RegExp(`^${words.t("ghost.offer.race")}`) });
  await race.waitFor();
  await shot(page, "30-watch-or-race");
  expect(await page.getByRole("button", { name: new RegExp(`^${words.t("ghost.offer.watch")}`) }).count()).toBe(1);
  await race.click();
  await page.getByRole("button", { name: words.t("intro.start") }).click({ timeout: 60_000 });
  await showPicture(page, false);
  await page.keyboard.press("y");
  await page.getByRole("tab", { name: words.t("city.tab.rival") }).click();
  await page.getByRole("heading", { name: words.t("ghost.name") }).waitFor();
  await page.keyboard.press("4");
  const again = page.getByRole("button", { name: words.t("ghost.race") });
  await again.waitFor({ timeout: 240_000 });
  await shot(page, "31-race-results");
  expect(await page.getByRole("region", { name: words.t("ghost.result") }).innerText()).toContain(
    words.t("ghost.they"),
  );

  await again.click();
  await page.getByRole("button", { name: words.t("intro.start") }).click({ timeout: 60_000 });
  await page.keyboard.press("y");
  await page.getByRole("tab", { name: words.t("city.tab.rival") }).click();
  await page.getByRole("heading", { name: words.t("ghost.name") }).waitFor();

  const changed = formatReplay(replay).replace(/"trail":\["[0-9a-f]{8}"/, '"trail":["00000000"');
  await dropFile(page, "rival.json", level);
  await page.getByRole("button", { name: words.t("intro.start") }).waitFor();
  await dropFile(page, "changed.replay.json", changed);
  await race.click();
  await page.getByText(/at tick \d+/).waitFor({ timeout: 60_000 });
  expect(errors).toEqual([]);
  await close();
});
