/** What all encounters share: in by the card, out by stepping aside, and the clinic is there again. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEncounter } from "../helpers/browser-encounter.ts";
import { words } from "../helpers/browser-player.ts";
import { openGame, shot, type Game } from "../helpers/browser.ts";

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

it("begins, steps aside and comes back by keyboard", async () => {
  const it = await openEncounter(game, "purge", { reducedMotion: true });
  await shot(it.page, "encounter-intro");
  await it.begin("keyboard");
  await shot(it.page, "encounter-play");
  await it.stepAside("keyboard");
  await shot(it.page, "encounter-over");
  expect(await it.page.getByRole("dialog").innerText()).toContain(words.t("encounter.ending.stepped-aside"));
  await it.goOn("keyboard");
  expect(await it.phase()).toBe("clinic");
  expect(it.errors).toEqual([]);
  await it.close();
});
