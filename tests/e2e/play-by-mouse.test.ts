/** The first level from the title to the results, by mouse alone; its replay is then checked by the command line. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFindings } from "../helpers/browser-axe.ts";
import { cli } from "../helpers/browser-cli.ts";
import { byMouse, playOn, words } from "../helpers/browser-player.ts";
import { openGame, RESULTS, shot, showPicture, type Game } from "../helpers/browser.ts";

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

it("plays the first level by mouse, and Node agrees with every tick of it", async () => {
  const { page, errors, close } = await game.visit();
  const looked: string[] = [];
  /** A picture, and what axe finds wrong with what is in it. */
  const keep = async (name: string): Promise<void> => {
    await showPicture(page, true);
    await page.waitForTimeout(400);
    await shot(page, name);
    await showPicture(page, false);
    looked.push(name);
    expect.soft(await axeFindings(page), name).toEqual([]);
  };

  const play = page.getByRole("button", { name: words.t("title.play"), exact: true });
  await play.waitFor({ timeout: 30_000 });
  await keep("1-title");
  await play.click();
  const open = page.getByRole("button", { name: words.t("intro.start") });
  await open.waitFor();
  await keep("2-intro");
  await open.click();

  const { met } = await playOn(
    page,
    (now, seen) => byMouse(page, now, seen),
    async (now, _seen, count) => {
      if (now === "dialogue" && count === 1) await keep("3-dialogue");
      if (now === "next" && count === 1) await keep("4-clinic");
      if (now === "task" && count === 1) await keep("5-inspector");
      if (now === "task" && count === 4) await keep("6-inspector-plan");
      if (now === "distress" && count === 1) await keep("7-distress");
      if (now === "running" && (count === 8 || count === 20)) await keep(`4-clinic-after-${count}-decisions`);
    },
  );
  await keep("8-results");

  expect(met.dialogue).toBeGreaterThan(0);
  expect(met.task).toBeGreaterThan(5);
  expect(errors).toEqual([]);
  expect(game.site.missing).toEqual([]);
  expect(looked).toEqual(expect.arrayContaining(["1-title", "3-dialogue", "4-clinic", "5-inspector", "8-results"]));

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: words.t("results.replay") }).click(),
  ]);
  const file = join(RESULTS, "by-mouse.replay.json");
  await download.saveAs(file);
  await close();

  const verdict = await cli("verify", "--json", file);
  expect(verdict.err).toBe("");
  expect(JSON.parse(verdict.out)).toMatchObject({ ok: true });
  expect(verdict.code).toBe(0);
});
