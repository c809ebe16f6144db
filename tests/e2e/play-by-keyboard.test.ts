/** The first level from the title to the results, by keyboard alone, with reduced motion. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cli } from "../helpers/browser-cli.ts";
import { byKeyboard, playOn, tabTo, words } from "../helpers/browser-player.ts";
import { openGame, RESULTS, showPicture, type Game } from "../helpers/browser.ts";

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

it("plays the first level by keyboard, and its replay verifies", async () => {
  const { page, errors, close } = await game.visit({ width: 960, height: 540, reducedMotion: true });
  const play = page.getByRole("button", { name: words.t("title.play"), exact: true });
  await play.waitFor({ timeout: 30_000 });
  await showPicture(page, false);
  await tabTo(page, play);
  await page.keyboard.press("Enter");
  const open = page.getByRole("button", { name: words.t("intro.start") });
  await open.waitFor();
  await tabTo(page, open);
  await page.keyboard.press("Enter");

  const { met } = await playOn(page, (now, seen) => byKeyboard(page, now, seen));
  expect(met.task).toBeGreaterThan(5);
  expect(errors).toEqual([]);

  const save = page.getByRole("button", { name: words.t("results.replay") });
  await tabTo(page, save);
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const file = join(RESULTS, "by-keyboard.replay.json");
  await download.saveAs(file);
  await close();

  const verdict = await cli("verify", "--json", file);
  expect(verdict.err).toBe("");
  const replay = JSON.parse(readFileSync(file, "utf8")) as { end: { hash: string; outcome: string } };
  expect(JSON.parse(verdict.out)).toMatchObject({ ok: true, hash: replay.end.hash, outcome: replay.end.outcome });
});
