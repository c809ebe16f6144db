/** The forum, played by mouse in the hall itself, by finger on a phone, and by keyboard to the vote. */
import { afterAll, beforeAll, expect, it } from "vitest";
import { openEncounter, type EncounterPage } from "../helpers/browser-encounter.ts";
import { words } from "../helpers/browser-player.ts";
import { openGame, shot, type Game } from "../helpers/browser.ts";

let game: Game;
beforeAll(async () => {
  game = await openGame();
});
afterAll(() => game.close());

/** First hints hold the clock: they are read and put away. */
async function past(hints: EncounterPage): Promise<void> {
  const skip = hints.page.getByRole("button", { name: words.t("encounter.coach.skip"), exact: true });
  if (await skip.isVisible().catch(() => false)) await skip.click();
}
const cards = ({ page }: EncounterPage) => page.locator(".forum-card:not(.is-off)");
const camp = ({ page }: EncounterPage, id: string) => page.locator(`[data-camp="${id}"]`);
const spoke = async (it: EncounterPage) => {
  await it.page.locator(".forum-hand.is-waiting").waitFor({ timeout: 10_000 });
};

it("by mouse: a camp is picked, a card is said to it, and it is told what that did", async () => {
  const it = await openEncounter(game, "forum", { reducedMotion: true });
  await it.begin("mouse");
  await past(it);
  await camp(it, "parents").click();
  expect(await camp(it, "parents").getAttribute("aria-pressed")).toBe("true");
  await cards(it).first().waitFor();
  await it.page.keyboard.press("Space");
  const card = cards(it).first();
  expect(await card.getAttribute("data-on")).toMatch(/:parents$/);
  const title = await card.locator(".forum-card-title").innerText();
  await it.press(card, "mouse");
  await spoke(it);
  expect(await it.page.locator(".encounter-notes").innerText()).toContain(title);
  await shot(it.page, "forum-by-mouse");
  await it.stepAside("mouse");
  await it.goOn("mouse");
  expect(it.errors).toEqual([]);
  await it.close();
});

it("by finger on a phone: every way is behind its tab", async () => {
  const it = await openEncounter(game, "forum", { width: 390, height: 844, touch: true, picture: false });
  await it.begin("touch");
  await past(it);
  await camp(it, "press").tap();
  await it.page.getByRole("button", { name: words.t("forum.ui.tab-more"), exact: true }).tap();
  await it.press(it.act("listen", "press"), "touch");
  await expectText(it, words.t("forum.act.listened.hint"), "listen", "press");
  await it.page.getByRole("button", { name: words.t("forum.ui.tab-hand"), exact: true }).tap();
  await it.page.locator(".forum-hand:not(.is-waiting)").waitFor();
  await it.press(cards(it).first(), "touch");
  await spoke(it);
  await shot(it.page, "forum-by-touch");
  await it.stepAside("touch");
  await it.goOn("touch");
  expect(it.errors).toEqual([]);
  await it.close();
});

it("by keyboard: played until the hall votes, and back to the clinic", { timeout: 240_000 }, async () => {
  const it = await openEncounter(game, "forum", { picture: false, reducedMotion: true });
  await it.begin("keyboard");
  await past(it);
  await it.page.keyboard.press("w");
  expect(await camp(it, "parents").getAttribute("aria-pressed")).toBe("true");
  await it.page.getByRole("button", { name: words.t("top.times", { n: 2 }), exact: true }).click();
  let said = 0;
  while ((await it.phase()) === "play") {
    if (await it.page.locator(".forum-hand:not(.is-waiting)").isVisible()) {
      const answer = it.page.locator(".forum-card.is-answer").first();
      const key = (await answer.getAttribute("aria-keyshortcuts", { timeout: 200 }).catch(() => "1")) ?? "1";
      await it.page.keyboard.press(said % 5 === 4 ? "v" : key);
      said += 1;
    }
    await it.page.waitForTimeout(150);
  }
  expect(said).toBeGreaterThan(8);
  await it.reach("over");
  await shot(it.page, "forum-over");
  await it.goOn("keyboard");
  expect(it.errors).toEqual([]);
  await it.close();
});

async function expectText(it: EncounterPage, text: string, act: string, on: string): Promise<void> {
  await it.page
    .locator(`[data-act="${act}"][data-on="${on}"]`, { hasText: text })
    .waitFor({ timeout: 10_000 })
    .catch(() => {});
  expect(await camp(it, on).locator(".forum-cares").count()).toBe(1);
}
