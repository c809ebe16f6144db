/**
 * An encounter in the browser, from its own test level: opened from the title as a file, with the encounter at the start of
 * the first day. Hands are the mouse, the keyboard or a finger; nothing here knows the game's insides.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { openGame, ROOT, showPicture, type Game } from "./browser.ts";
import { tabTo, words } from "./browser-player.ts";

export type Hand = "mouse" | "keyboard" | "touch";
export type Phase = "intro" | "play" | "over";

export interface EncounterPage {
  readonly page: Page;
  /** Everything that went wrong in the page so far; a test ends by expecting none. */
  readonly errors: readonly string[];
  /** The button of an act, as `ActButton` makes it. */
  act(act: string, on?: string): Locator;
  /** Presses any control by that hand; acts by name: `press(act("calm"), "keyboard")`. */
  press(control: Locator, hand: Hand): Promise<void>;
  begin(hand: Hand): Promise<void>;
  phase(): Promise<Phase | "clinic" | "other">;
  reach(phase: Phase | "clinic", patience?: number): Promise<void>;
  /** Out by the way that is always open, through its question. */
  stepAside(hand: Hand): Promise<void>;
  /** From the last card back to the clinic. */
  goOn(hand: Hand): Promise<void>;
  close(): Promise<void>;
}

export interface Options {
  readonly width?: number;
  readonly height?: number;
  readonly touch?: boolean;
  readonly reducedMotion?: boolean;
  /** Whether the picture is drawn; without a graphics card that is slow. */
  readonly picture?: boolean;
  /** When it begins, as levels write times. */
  readonly at?: string;
}

interface LevelText {
  story: { when: { time?: string }; then: { do: string }[] }[];
}

/** The test level of that kind with its encounter early, and without the trigger that ends the game after it. */
export function encounterLevel(kind: string, at = "1 08:02"): string {
  const level = JSON.parse(readFileSync(join(ROOT, `tests/levels/encounter-${kind}.json`), "utf8")) as LevelText;
  level.story = level.story.filter((trigger) => trigger.then.every((effect) => effect.do !== "end"));
  for (const trigger of level.story)
    if (trigger.then.some((effect) => effect.do === "encounter")) trigger.when = { time: at };
  return JSON.stringify(level);
}

/** Opens the level and waits for the card of its encounter. */
export async function openEncounter(game: Game, kind: string, options: Options = {}): Promise<EncounterPage> {
  const { picture = true, at, ...visit } = options;
  const { page, errors, close } = await game.visit(visit);
  await page.getByRole("button", { name: words.t("title.play"), exact: true }).waitFor({ timeout: 60_000 });
  if (!picture) await showPicture(page, false);
  const file = { name: "encounter.json", mimeType: "application/json", buffer: Buffer.from(encounterLevel(kind, at)) };
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByRole("button", { name: words.t("intro.start") }).click({ timeout: 30_000 });
  const main = page.locator("#clinic-main");

  const self: EncounterPage = {
    page,
    errors,
    act: (act, on = "") => page.locator(`[data-act="${act}"][data-on="${on}"]`),
    async press(control, hand) {
      if (hand === "mouse") return control.click();
      if (hand === "touch") return control.tap();
      if (await tabTo(page, control)) await page.keyboard.press("Enter");
    },
    async begin(hand) {
      await self.press(page.getByRole("button", { name: words.t("encounter.begin"), exact: true }), hand);
      await self.reach("play");
      // First hints hold time until they are read.
      const coach = page.locator(".coach").getByRole("button").last();
      for (let n = 0; n < 3 && (await coach.isVisible()); n++) {
        await self.press(coach, hand);
        await page.waitForTimeout(150);
      }
    },
    async phase() {
      const names = (await main.getAttribute("class", { timeout: 2000 }).catch(() => "")) ?? "";
      if (/(^| )clinic( |$)/.test(names)) return "clinic";
      return (/ is-(intro|play|over)/.exec(names)?.[1] as Phase | undefined) ?? "other";
    },
    async reach(phase, patience = 60_000) {
      const until = performance.now() + patience;
      while ((await self.phase()) !== phase) {
        if (performance.now() > until) throw new Error(`never came to ${phase}: still ${await self.phase()}`);
        // What the level says on the way is heard out.
        const talk = page.locator("dialog.talk");
        if (await talk.isVisible())
          await talk
            .getByRole("button")
            .last()
            .click({ timeout: 2000 })
            .catch(() => {});
        await page.waitForTimeout(120);
      }
    },
    async stepAside(hand) {
      await self.press(page.getByRole("button", { name: words.t("encounter.step-aside"), exact: true }), hand);
      await self.press(page.getByRole("button", { name: words.t("encounter.step-aside-yes"), exact: true }), hand);
      await self.reach("over");
    },
    async goOn(hand) {
      // While time stands still the bar has a "go on" too.
      const card = page.locator("dialog[open]");
      await self.press(card.getByRole("button", { name: words.t("encounter.leave"), exact: true }), hand);
      await self.reach("clinic");
    },
    close,
  };
  await self.reach("intro");
  return self;
}

export { openGame };
