/** Building in the built site: a surgery by mouse and one by keyboard, with what the screen says as the only guide. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { BASE } from "../../src/content/base.ts";
import { axeFindings } from "../helpers/browser-axe.ts";
import { words } from "../helpers/browser-player.ts";
import { dropFile, openGame, ROOT, shot, type Game, type Visit } from "../helpers/browser.ts";

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

/** The level to build in, paused, with the building sheet open. */
async function openSheet(): Promise<Visit> {
  const visit = await game.visit({ width: 1100, height: 620, reducedMotion: true });
  const { page } = visit;
  await page.getByRole("button", { name: words.t("title.open") }).waitFor({ timeout: 60_000 });
  await dropFile(page, "build.json", readFileSync(join(ROOT, "tests/levels/build.json"), "utf8"));
  await page.getByRole("button", { name: words.t("intro.start") }).click();
  await page.getByRole("button", { name: words.t("top.pause"), exact: true }).click();
  await page.getByRole("button", { name: words.t("sheet.build"), exact: true }).click();
  // The house moves aside for the sheet.
  await page.waitForTimeout(900);
  return visit;
}

const card = (page: Page, name: string) =>
  page.locator(".build-cards").getByRole("button", { name: new RegExp(`^${name}`) });
const hand = (page: Page) => page.getByRole("region", { name: words.t("build.in-hand") });
const cash = async (page: Page): Promise<number> =>
  Number((await page.locator(".stat-cash .stat-value").innerText()).replaceAll(/[^0-9]/g, ""));
/** What the tool would do, once the picture has followed: "yes", "no" or "ask". */
async function mood(page: Page): Promise<string> {
  await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  return /is-(yes|no|ask)/.exec((await hand(page).getAttribute("class")) ?? "")?.[1] ?? "";
}

it("builds and furnishes a surgery by mouse, and takes it back", async () => {
  const { page, errors, close } = await openSheet();
  const before = await cash(page);
  await card(page, "Surgery").click();
  await expect.poll(() => hand(page).isVisible()).toBe(true);

  // Drawn from a free place to the right of the middle, downwards until it fits.
  let drawn = false;
  for (const [x, y] of [
    [700, 250],
    [760, 280],
    [800, 240],
    [840, 300],
  ] as const) {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let n = 1; n <= 8 && !drawn; n++) {
      await page.mouse.move(x, y + n * 18, { steps: 2 });
      drawn = (await mood(page)) === "yes";
    }
    await page.mouse.up();
    if (drawn) break;
    await page.keyboard.press("Escape");
  }
  expect(drawn).toBe(true);
  expect(await hand(page).innerText()).toMatch(/\d × \d · ₡/);
  await shot(page, "build-1-ghost");
  await page.locator(".build-chip").getByRole("button").click();

  const inspector = page.locator("section.inspector");
  await inspector.waitFor();
  expect(await inspector.getByRole("heading").innerText()).toBe("Surgery");
  const built = await cash(page);
  expect(built).toBeLessThan(before);
  expect(await axeFindings(page)).toEqual([]);

  // The card offers what the room lacks; the mouse looks for a place in it.
  await inspector.getByRole("button", { name: /^Supply cart/ }).click();
  let placed = false;
  for (let y = 200; y < 460 && !placed; y += 16)
    for (let x = 660; x < 900 && !placed; x += 40) {
      await page.mouse.move(x, y);
      placed = (await mood(page)) === "yes";
      if (placed) await page.mouse.click(x, y);
    }
  expect(placed).toBe(true);
  await expect.poll(() => hand(page).isVisible()).toBe(false);
  expect(await cash(page)).toBe(built - (BASE.things["supply-cart"]?.price ?? 0));
  await shot(page, "build-2-furnished");

  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await expect.poll(() => cash(page)).toBe(before);
  await page.keyboard.press("Control+y");
  await expect.poll(() => cash(page)).toBe(built);
  expect(errors).toEqual([]);
  await close();
});

it("builds a surgery by keyboard alone, and turns its door", async () => {
  const { page, errors, close } = await openSheet();
  const before = await cash(page);
  const price = 9 * (BASE.rooms["surgery"]?.price ?? 0);
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("surgery");
  const surgery = card(page, "Surgery");
  await surgery.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => hand(page).isVisible()).toBe(true);

  let fits = false;
  for (let tries = 0; tries < 8 && !fits; tries++) {
    if (tries > 0) {
      await page.keyboard.press("Escape");
      for (const key of ["ArrowUp", "ArrowUp", "ArrowUp", "ArrowLeft"]) await page.keyboard.press(key);
    }
    await page.keyboard.press("Enter");
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
    fits = (await mood(page)) === "yes";
  }
  expect(fits).toBe(true);
  expect(await hand(page).innerText()).toContain("3 × 3");
  await page.keyboard.press("r");
  expect(await mood(page)).toBe("yes");
  await expect.poll(() => hand(page).getByRole("status").innerText()).toContain(`3 × 3, ${words.money(price)}`);
  await page.keyboard.press("Enter");
  await expect.poll(() => cash(page)).toBe(before - price);
  expect(await page.locator("section.inspector").getByRole("heading").innerText()).toBe("Surgery");
  await shot(page, "build-3-by-keyboard");
  expect(errors).toEqual([]);
  await close();
});
