/** A replay dropped on the page plays back to the end it says; a game left in the middle can be gone on with. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { words } from "../helpers/browser-player.ts";
import { dropFile, openGame, ROOT, shot, showPicture, type Game } from "../helpers/browser.ts";

const replay = readFileSync(join(ROOT, "tests/replays/demonstration/01-holographic-morning.replay.json"), "utf8");

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

it("plays a dropped replay back to its three stars", async () => {
  const { page, errors, close } = await game.visit();
  await page.getByRole("button", { name: words.t("title.play"), exact: true }).waitFor({ timeout: 30_000 });
  await dropFile(page, "mine.replay.json", replay);
  await page.getByRole("button", { name: words.t("intro.start") }).click();
  await showPicture(page, false);
  // Talks stay to be read, and lie over the clock: its keys work there too.
  await page.keyboard.press("4");
  await page.getByRole("button", { name: words.t("results.again") }).waitFor({ timeout: 200_000 });
  await shot(page, "10-replay-results");
  expect(await page.getByRole("img", { name: words.t("title.stars", { count: 3 }) }).count()).toBeGreaterThan(0);
  expect(errors).toEqual([]);

  await dropFile(page, "other.replay.json", replay.replace('"rules":1', '"rules":999'));
  await page.getByRole("heading", { level: 1, name: /other\.replay\.json/ }).waitFor();
  expect(await page.getByRole("main").innerText()).toContain("999");
  await close();
});

it("goes on with a game that was left in the middle", async () => {
  const { page, errors, close } = await game.visit();
  await page.getByRole("button", { name: words.t("title.play"), exact: true }).click({ timeout: 30_000 });
  await page.getByRole("button", { name: words.t("intro.start") }).click();
  await showPicture(page, false);
  const talk = page.locator("dialog.talk");
  const clock = page.locator(".top-bar").first();
  await expect
    .poll(
      async () => {
        if (await talk.isVisible())
          await talk
            .getByRole("button")
            .last()
            .click({ timeout: 2000 })
            .catch(() => {});
        return /08:[1-5]|09:/.test(await clock.innerText());
      },
      { timeout: 120_000, interval: 150 },
    )
    .toBe(true);
  await page.waitForTimeout(1500);
  await page.reload();
  await page.getByRole("button", { name: words.t("title.continue"), exact: true }).click({ timeout: 30_000 });
  await page.getByRole("button", { name: words.t("top.menu") }).waitFor();
  expect(await clock.innerText()).toMatch(/08:[1-5]|09:/);
  expect(errors).toEqual([]);
  await close();
});
