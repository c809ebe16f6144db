/** The emergency in the browser: played by mouse, keyboard and finger, at desk and phone size, to an end either way. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { axeFindings } from "../helpers/browser-axe.ts";
import { openEncounter, openGame, type Hand } from "../helpers/browser-encounter.ts";
import type { Game } from "../helpers/browser.ts";

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

const HANDS: readonly { hand: Hand; width: number; height: number }[] = [
  { hand: "mouse", width: 1280, height: 720 },
  { hand: "keyboard", width: 800, height: 450 },
  { hand: "touch", width: 390, height: 844 },
];

it.each(HANDS)("begins, is acted in, and is left by $hand", async ({ hand, width, height }) => {
  const encounter = await openEncounter(game, "emergency", {
    width,
    height,
    touch: hand === "touch",
    picture: false,
  });
  const { page } = encounter;
  await encounter.begin(hand);
  // What is done while time stands still counts all the same, and no test runs out of time.
  await page.keyboard.press("Space");
  await encounter.press(encounter.act("link"), hand);
  await encounter.press(encounter.act("trace", "swarm"), hand);
  await encounter.press(encounter.act("gel"), hand);
  // Both pairs of hands are taken: the tray says so.
  await expect.poll(() => encounter.act("fluids").getAttribute("aria-disabled")).toBe("true");
  await expect.poll(() => page.locator(".emergency-hand.is-busy").count()).toBe(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  expect.soft(await axeFindings(page), hand).toEqual([]);
  await encounter.stepAside(hand);
  // The clock's own button is called the same while time stands still.
  await encounter.press(page.locator(".over-of .button.primary"), hand);
  await encounter.reach("clinic");
  expect(encounter.errors).toEqual([]);
  await encounter.close();
});

it("goes on without anybody: the ambulance or worse, and then the clinic", async () => {
  const encounter = await openEncounter(game, "emergency", { picture: false });
  await encounter.begin("mouse");
  await encounter.page.keyboard.press("2");
  await encounter.reach("over", 150_000);
  await encounter.goOn("mouse");
  expect(encounter.errors).toEqual([]);
  await encounter.close();
});
