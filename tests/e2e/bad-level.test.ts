/** A level with a slip in it, dropped on the page: every fault with its place, and a game that goes on. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFindings } from "../helpers/browser-axe.ts";
import { words } from "../helpers/browser-player.ts";
import { dropFile, openGame, ROOT, shot, type Game } from "../helpers/browser.ts";

const good = readFileSync(join(ROOT, "levels/demonstration/01-holographic-morning.json"), "utf8");

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

it("shows where a dropped level is wrong, and plays on", async () => {
  const { page, errors, close } = await game.visit();
  const play = page.getByRole("button", { name: words.t("title.play"), exact: true });
  await play.waitFor({ timeout: 30_000 });

  const typo = good.replace('"arrivals":', '"arivals":');
  expect(typo).not.toBe(good);
  const before = typo.slice(0, typo.indexOf('"arivals"')).split("\n");
  const place = `my-clinic.json:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
  await dropFile(page, "my-clinic.json", typo);
  await page.getByRole("heading", { level: 1, name: /my-clinic\.json/ }).waitFor();
  const told = await page.getByRole("main").innerText();
  expect(told).toContain(place);
  expect(told).toMatch(/arivals/);
  // The nearest name there is.
  expect(told).toMatch(/“?"?arrivals"?”?/);
  await shot(page, "9-bad-level");
  expect(await axeFindings(page)).toEqual([]);

  await dropFile(page, "not-json.json", '{ "format": ');
  await page.getByRole("heading", { level: 1, name: /not-json\.json/ }).waitFor();
  await dropFile(page, "hostile.json", `${"[".repeat(100_000)}`);
  await page.getByRole("heading", { level: 1, name: /hostile\.json/ }).waitFor();

  // A wrong id, a chair that nobody can reach, and a file that was cut off: each with its place.
  const wrong: Readonly<Record<string, string>> = {
    "wrong-id.json": good.replace('"kind": "aquarium"', '"kind": "aquarum"'),
    "no-way-in.json": good.replace('"doors": [{ "at": [4, 5], "side": "s" }]', '"doors": []'),
    "cut-off.json": good.slice(0, good.length / 2),
  };
  for (const [name, text] of Object.entries(wrong)) {
    expect(text).not.toBe(good);
    await dropFile(page, name, text);
    await page.getByRole("heading", { level: 1, name: new RegExp(name.replace(".", "\\.")) }).waitFor();
    const said = await page.getByRole("main").innerText();
    expect(said).toMatch(new RegExp(`${name.replace(".", "\\.")}:\\d+:\\d+`));
    if (name !== "cut-off.json") expect(said).toMatch(/map\.(things|rooms)\[\d+\]/);
  }

  await dropFile(page, "mended.json", good);
  await page.getByRole("button", { name: words.t("intro.start") }).click();
  await page.getByRole("button", { name: words.t("top.menu") }).waitFor();
  expect(errors).toEqual([]);
  await close();
});
