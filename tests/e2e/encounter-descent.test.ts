/** A descent from its test level, in the browser: by mouse down to a lit lamp, by keyboard and by finger a way in and out. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFindings } from "../helpers/browser-axe.ts";
import { openEncounter, type EncounterPage, type Hand } from "../helpers/browser-encounter.ts";
import { openGame, shot, showPicture, type Game } from "../helpers/browser.ts";

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

/** Until hands are free again. */
async function free(at: EncounterPage): Promise<void> {
  await at.page.waitForTimeout(150);
  await at.page
    .locator(".dream-busy")
    .waitFor({ state: "detached", timeout: 30_000 })
    .catch(() => undefined);
}

/** Down to the first fear, and answers it until its lamp burns or nothing is left to give. */
async function lightOne(at: EncounterPage, hand: Hand): Promise<void> {
  const { page } = at;
  await at.press(page.locator(".dream-way.is-down").first(), hand);
  await free(at);
  await page.locator(".dream-fear:not(.is-quiet)").waitFor({ timeout: 20_000 });
  if ((await page.locator(".dream-wants").count()) === 0) await at.press(at.act("listen"), hand);
  await free(at);
  await page.locator(".dream-wants").waitFor({ timeout: 20_000 });
  for (let n = 0; n < 5 && (await page.locator(".dream-fear.is-quiet").count()) === 0; n++) {
    const fits = page.locator(".dream-card.is-right:not(.is-off)");
    const helps = page.locator(".dream-card.is-part:not(.is-off)");
    if ((await fits.count()) > 0) await at.press(fits.first(), hand);
    else if ((await helps.count()) > 0) await at.press(helps.first(), hand);
    await free(at);
  }
}

it("is played by mouse: a fear is listened to, answered, and its lamp burns; then out, and the clinic goes on", async () => {
  const at = await openEncounter(game, "descent", { at: "1 08:30" });
  const { page } = at;
  await at.begin("mouse");
  await page.waitForTimeout(700);
  await shot(page, "descent-1-start");
  await showPicture(page, false);
  expect.soft(await axeFindings(page)).toEqual([]);
  await lightOne(at, "mouse");
  expect(await page.locator(".dream-fear.is-quiet").count()).toBe(1);
  expect.soft(await axeFindings(page)).toEqual([]);
  await showPicture(page, true);
  await page.waitForTimeout(600);
  await shot(page, "descent-2-lit");
  await at.stepAside("mouse");
  await at.goOn("mouse");
  expect(at.errors).toEqual([]);
  await at.close();
});

it("an island of the picture can be clicked", async () => {
  const at = await openEncounter(game, "descent", { reducedMotion: true });
  const { page } = at;
  await at.begin("mouse");
  await page.waitForTimeout(2500);
  // The middle island of the first depth lies below the way in, between the cards.
  const { width, height } = page.viewportSize() ?? { width: 1280, height: 720 };
  for (const y of [0.62, 0.68, 0.72]) {
    if (
      (await page.locator(".dream-busy").count()) > 0 ||
      (await page.locator(".dream-fear:not(.is-quiet)").count()) > 0
    )
      break;
    await page.mouse.click(width * 0.475, height * y);
    await page.waitForTimeout(500);
  }
  await page.locator(".dream-fear:not(.is-quiet)").waitFor({ timeout: 30_000 });
  expect(at.errors).toEqual([]);
  await at.close();
});

it("is played by the keyboard alone, letters and arrows too", async () => {
  const at = await openEncounter(game, "descent", { picture: false });
  const { page } = at;
  await at.begin("keyboard");
  await page.keyboard.press("ArrowDown");
  await free(at);
  await page.locator(".dream-fear:not(.is-quiet)").waitFor({ timeout: 20_000 });
  if ((await page.locator(".dream-wants").count()) === 0) await page.keyboard.press("l");
  await free(at);
  await page.locator(".dream-wants").waitFor({ timeout: 20_000 });
  const before = await page.locator(".dream-card.is-tried").count();
  await page.keyboard.press("q");
  await free(at);
  const quiet = await page.locator(".dream-fear.is-quiet").count();
  expect((await page.locator(".dream-card.is-tried").count()) + quiet).toBeGreaterThan(before);
  await at.stepAside("keyboard");
  await at.goOn("keyboard");
  expect(at.errors).toEqual([]);
  await at.close();
});

it("is played with a finger on a phone held upright", async () => {
  const at = await openEncounter(game, "descent", { width: 390, height: 844, touch: true });
  const { page } = at;
  await at.begin("touch");
  await lightOne(at, "touch");
  expect(await page.locator(".dream-fear.is-quiet").count()).toBe(1);
  await page.waitForTimeout(600);
  await shot(page, "descent-3-phone");
  await at.stepAside("touch");
  await at.goOn("touch");
  expect(at.errors).toEqual([]);
  await at.close();
});
