/** The demonstration by mouse, keyboard and finger: each act shows what it did, and a hall that left is not the end. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFindings } from "../helpers/browser-axe.ts";
import { openEncounter, openGame, type EncounterPage, type Hand } from "../helpers/browser-encounter.ts";
import { shot, showPicture, type Game } from "../helpers/browser.ts";

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

const fear = (it: EncounterPage) => it.page.locator(".demo-patient .encounter-gauge-value").innerText().then(Number);

/** A world, a pace, a hand, and a word to the hall, by that hand; each is seen to have been done. */
async function acts(it: EncounterPage, hand: Hand): Promise<void> {
  const { page } = it;
  await it.begin(hand);
  await it.press(it.act("world", "snow-cabin"), hand);
  await page.locator('[data-on="snow-cabin"][aria-pressed="true"]').waitFor();
  await it.press(it.act("pace", "careful"), hand);
  await page.locator('[data-on="careful"][aria-pressed="true"]').waitFor();
  const before = await fear(it);
  await it.press(it.act("hand"), hand);
  await page.locator('[data-act="hand"][aria-disabled="true"]').waitFor();
  expect(await fear(it)).toBeLessThan(before);
  await it.press(it.act("hall", "explain"), hand);
  await page.locator('[data-act="hall"][data-on="explain"][aria-disabled="true"]').waitFor();
}

it("is played by mouse, in the picture too, and the story goes on when the hall has left", async () => {
  const it = await openEncounter(game, "demonstration", { reducedMotion: true });
  const { page, errors } = it;
  await acts(it, "mouse");
  await page.waitForTimeout(800);
  await shot(page, "demonstration-1");
  await page.locator('[data-act="hand"][aria-disabled="false"]').waitFor({ timeout: 30_000 });
  const box = await page.locator("#game canvas").boundingBox();
  const size = page.viewportSize();
  if (!box || !size) throw new Error("no picture");
  // Whoever lies in the chair is about the middle of the view.
  let touched = false;
  for (let y = 0.48; y < 0.66 && !touched; y += 0.03) {
    await page.mouse.click(box.x + size.width * 0.49, box.y + size.height * y);
    await page.waitForTimeout(200);
    touched = (await it.act("hand").getAttribute("aria-disabled")) === "true";
  }
  expect(touched).toBe(true);
  expect.soft(await axeFindings(page)).toEqual([]);
  await showPicture(page, false);
  await it.press(it.act("pace", "rest"), "mouse");
  await page.keyboard.press("2");
  await it.reach("over", 120_000);
  await shot(page, "demonstration-2");
  await it.goOn("mouse");
  expect(errors).toEqual([]);
  await it.close();
}, 240_000);

it("is played by keyboard: every act has a key, and Tab comes to all of them", async () => {
  const it = await openEncounter(game, "demonstration", { reducedMotion: true, picture: false });
  await acts(it, "keyboard");
  await it.page.keyboard.press("v");
  await it.page.locator('[data-on="bold"][aria-pressed="true"]').waitFor();
  await it.page.locator('[data-on="show"][aria-disabled="false"]').waitFor({ timeout: 20_000 });
  await it.page.keyboard.press("s");
  await it.page.locator('[data-on="show"][aria-disabled="true"]').waitFor();
  expect(it.errors).toEqual([]);
  await it.close();
}, 180_000);

it("is played by finger on a telephone, with all that matters in view", async () => {
  const it = await openEncounter(game, "demonstration", {
    width: 390,
    height: 844,
    touch: true,
    reducedMotion: true,
    picture: false,
  });
  await acts(it, "touch");
  for (const part of [".demo-patient", ".demo-hall", ".demo-track", '[data-act="hall"][data-on="hush"]']) {
    const box = await it.page.locator(part).boundingBox();
    if (!box) throw new Error(`${part} is not shown`);
    expect
      .soft([part, box.x >= 0 && box.y >= 0 && box.x + box.width <= 391 && box.y + box.height <= 845])
      .toEqual([part, true]);
  }
  await showPicture(it.page, true);
  await it.page.waitForTimeout(1500);
  await shot(it.page, "demonstration-phone");
  expect(it.errors).toEqual([]);
  await it.close();
}, 180_000);
