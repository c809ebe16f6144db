/** The purge in the built site: played by mouse on the board, by keyboard along the cables, and by touch. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFindings } from "../helpers/browser-axe.ts";
import { openEncounter, openGame, type EncounterPage } from "../helpers/browser-encounter.ts";
import { words } from "../helpers/browser-player.ts";
import { shot, type Game } from "../helpers/browser.ts";

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

const name = (it: EncounterPage) => it.page.locator(".purge-node h3").innerText();
const hands = async (it: EncounterPage) => Number(await it.page.locator(".purge-have").innerText());
const stop = async (it: EncounterPage) => {
  await it.page.keyboard.press("Space");
  await it.page.locator(".encounter-paused").waitFor();
};

it("is played on the board by mouse", async () => {
  const purge = await openEncounter(game, "purge", { reducedMotion: true });
  const { page, errors } = purge;
  await purge.begin("mouse");
  await stop(purge);
  await shot(page, "purge-1-start");
  expect(await axeFindings(page)).toEqual([]);
  // Whatever is clicked on the board is what the card is about.
  const canvas = (await page.locator("canvas").first().boundingBox())!;
  const names = new Set<string>();
  for (const [x, y] of [
    [0.43, 0.62],
    [0.35, 0.36],
    [0.6, 0.8],
    [0.52, 0.52],
  ] as const) {
    await page.mouse.click(canvas.x + canvas.width * x, canvas.y + canvas.height * y);
    names.add(await name(purge));
  }
  expect(names.size).toBeGreaterThan(1);
  const id = await page.locator(".purge-devices select").inputValue();
  const before = await hands(purge);
  await purge.press(purge.act("isolate", id), "mouse");
  await expect.poll(() => page.locator(".purge-chips").innerText()).toContain(words.t("purge.status.isolated"));
  expect(await hands(purge)).toBe(before - 1);
  await purge.press(purge.act("rejoin", id), "mouse");
  await expect.poll(() => purge.act("isolate", id).isVisible()).toBe(true);
  await purge.stepAside("mouse");
  await shot(page, "purge-3-end");
  await purge.goOn("mouse");
  expect(errors).toEqual([]);
  await purge.close();
});

it("is played by keyboard: arrows along the cables, letters act", async () => {
  const purge = await openEncounter(game, "purge", { reducedMotion: true, picture: false });
  const { page, errors } = purge;
  await purge.begin("keyboard");
  await stop(purge);
  const seen = new Set([await name(purge)]);
  for (const key of ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowUp"]) {
    await page.keyboard.press(key);
    seen.add(await name(purge));
  }
  expect(seen.size).toBeGreaterThan(2);
  const before = await hands(purge);
  await page.keyboard.press("s");
  await expect.poll(() => hands(purge)).toBe(before - 1);
  await page.keyboard.press("c");
  await expect.poll(() => page.locator(".purge-chips").innerText()).toContain(words.t("purge.status.isolated"));
  await page.keyboard.press("Space");
  await expect.poll(() => page.locator(".encounter-notes li").count()).toBeGreaterThan(0);
  await purge.stepAside("keyboard");
  await purge.goOn("keyboard");
  expect(errors).toEqual([]);
  await purge.close();
});

it("is played on a phone by touch", async () => {
  const purge = await openEncounter(game, "purge", { width: 390, height: 844, touch: true, reducedMotion: true });
  const { page, errors } = purge;
  await purge.begin("touch");
  await page.getByRole("button", { name: words.t("top.pause"), exact: true }).tap();
  await page.locator(".encounter-paused").waitFor();
  const first = await name(purge);
  const board = (await page.locator("canvas").first().boundingBox())!;
  const from = (await page.locator(".encounter-left").boundingBox())!;
  const to = (await page.locator(".encounter-right").boundingBox())!;
  // What the cards leave is the board, and it can be tapped.
  expect(to.y - (from.y + from.height)).toBeGreaterThan(180);
  let other = first;
  for (let n = 1; n < 8 && other === first; n++) {
    await page.touchscreen.tap(
      board.x + (board.width * n) / 8,
      from.y + from.height + ((to.y - from.y - from.height) * (1 + (n % 3))) / 4,
    );
    other = await name(purge);
  }
  expect(other).not.toBe(first);
  const act = page.locator('[data-act="scan"]');
  const before = await hands(purge);
  await act.tap();
  await expect.poll(() => hands(purge)).toBe(before - 1);
  await shot(page, "purge-2-phone");
  await purge.stepAside("touch");
  await purge.goOn("touch");
  expect(errors).toEqual([]);
  await purge.close();
});
