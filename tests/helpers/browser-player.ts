/**
 * A player with a mouse: reads what stands on the screen, by roles and names as a screen reader has them, and
 * does what it suggests. Knows nothing of the game's insides.
 */
import { expect } from "vitest";
import type { Locator, Page } from "playwright-core";
import { createI18n } from "../../src/platform/i18n.ts";

export const words = createI18n("en");

/** What is on the screen, most pressing first. */
export type Situation = "results" | "dialogue" | "running" | "distress" | "task" | "next" | "nothing";

export interface Seen {
  readonly dialogue: Locator;
  readonly distress: Locator;
  readonly inspector: Locator;
  readonly next: Locator;
  readonly again: Locator;
  readonly pause: Locator;
}

/** Words at the start of a name: "Rest" for a button that goes on to say what a rest means. */
export const starts = (key: string): RegExp => new RegExp(`^${escaped(words.t(key))}`);
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");

export function look(page: Page): Seen {
  const strip = page.getByRole("navigation", { name: words.t("strip.label") });
  return {
    dialogue: page.locator("dialog.talk"),
    distress: page.getByRole("alertdialog"),
    inspector: page.locator("section.inspector"),
    next: strip.getByRole("button", { name: new RegExp(`${escaped(words.t("strip.next"))}$`) }),
    again: page.getByRole("button", { name: words.t("results.again") }),
    pause: page.getByRole("button", { name: words.t("top.pause"), exact: true }),
  };
}

/** The button of the inspector's question: which examination, or which care. */
export function taskButton(seen: Seen): Locator {
  const label = ["exam.start", "plan.start", "plan.advise"].map((key) => escaped(words.t(key))).join("|");
  return seen.inspector.getByRole("button", { name: new RegExp(`^(${label})`) });
}

export async function situation(seen: Seen): Promise<Situation> {
  const task = taskButton(seen);
  const attribute = (control: Locator, name: string): Promise<string | null> =>
    control
      .isVisible()
      .then((visible) => (visible ? control.getAttribute(name, { timeout: 500 }).catch(() => null) : null));
  const [results, dialogue, distress, running, taskOff, nextPressed] = await Promise.all([
    seen.again.isVisible(),
    seen.dialogue.isVisible(),
    seen.distress.isVisible(),
    seen.pause.isVisible(),
    attribute(task, "aria-disabled"),
    attribute(seen.next, "aria-pressed"),
  ]);
  if (results) return "results";
  if (dialogue) return "dialogue";
  const asked = distress ? "distress" : taskOff === "false" ? "task" : nextPressed === "false" ? "next" : "nothing";
  // Time stands still while one thinks, so that the game is the same on a slow machine.
  return asked !== "nothing" && running ? "running" : asked;
}

export interface Played {
  /** How often each situation was met. */
  readonly met: Readonly<Record<Situation, number>>;
}

/**
 * Plays from the clinic to the results. `act` does what each situation asks for; `moment` is told of each
 * before it is acted on, for pictures and checks.
 */
export async function playOn(
  page: Page,
  act: (situation: Exclude<Situation, "results">, seen: Seen) => Promise<void>,
  moment: (situation: Situation, seen: Seen, count: number) => Promise<void> = () => Promise.resolve(),
  patience = 600_000,
): Promise<Played> {
  const seen = look(page);
  const met: Record<Situation, number> = {
    results: 0,
    dialogue: 0,
    running: 0,
    distress: 0,
    task: 0,
    next: 0,
    nothing: 0,
  };
  const until = performance.now() + patience;
  for (;;) {
    const now = await situation(seen);
    met[now]++;
    await moment(now, seen, met[now]);
    if (now === "results") return { met };
    if (performance.now() > until) throw new Error(`no results after ${patience / 1000} s: ${JSON.stringify(met)}`);
    // People move on while the hand is on its way: what is gone when it arrives is looked at afresh.
    await act(now, seen).catch((error: unknown) => {
      if (!(error instanceof Error) || error.name !== "TimeoutError") throw error;
    });
  }
}

const HASTE = { timeout: 4000 };

/** The mouse: every act is a click. */
export async function byMouse(page: Page, now: Exclude<Situation, "results">, seen: Seen): Promise<void> {
  switch (now) {
    case "dialogue":
      await seen.dialogue.getByRole("button").last().click(HASTE);
      return;
    case "running":
      await seen.pause.click(HASTE);
      return;
    case "distress":
      await seen.distress.getByRole("button", { name: starts("distress.rest") }).click(HASTE);
      return;
    case "task":
      await taskButton(seen).click(HASTE);
      return;
    case "next":
      await seen.next.click(HASTE);
      return;
    case "nothing": {
      const skip = page.getByRole("button", { name: words.t("top.skip") });
      if ((await skip.getAttribute("aria-pressed", HASTE)) !== "true") await skip.click(HASTE);
      await skipped(page);
    }
  }
}

/** Waits until time no longer flies: something asks for the player, or the game is over. */
async function skipped(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector(".speed-skip[aria-pressed=true]") || document.querySelector("dialog[open]"),
    null,
    { timeout: 5000 },
  );
}

/** The keyboard: letters of the help card where there is one, Tab and Enter for the rest. */
export async function byKeyboard(page: Page, now: Exclude<Situation, "results">, seen: Seen): Promise<void> {
  switch (now) {
    case "dialogue":
      // The button that goes on, or the first choice, has the focus by itself; the dialogue may be gone by now.
      await expect
        .poll(
          () =>
            seen.dialogue
              .evaluate((dialog) => dialog.contains(document.activeElement?.closest("button") ?? null), null, HASTE)
              .catch(() => true),
          {
            timeout: 3000,
            message: "the dialogue's button should have the focus",
          },
        )
        .toBe(true);
      await page.keyboard.press("Enter");
      return;
    case "running":
      await page.keyboard.press("p");
      return;
    case "distress":
      if (await tabTo(page, seen.distress.getByRole("button", { name: starts("distress.rest") })))
        await page.keyboard.press("Enter");
      return;
    case "task":
      if (await tabTo(page, taskButton(seen))) await page.keyboard.press("Enter");
      return;
    case "next":
      for (let tries = 0; tries < 12 && (await seen.next.getAttribute("aria-pressed", HASTE)) !== "true"; tries++)
        await page.keyboard.press("e");
      // Opens the card of whoever is chosen, unless the key belongs to a button that has the focus.
      if (await page.evaluate(() => !document.activeElement?.matches("button, input")))
        await page.keyboard.press("Enter");
      return;
    case "nothing": {
      const skip = page.getByRole("button", { name: words.t("top.skip") });
      if ((await skip.getAttribute("aria-pressed", HASTE)) !== "true") await page.keyboard.press("n");
      await skipped(page);
    }
  }
}

/**
 * Presses Tab until the control has the focus, as someone without a mouse does. False when a dialog has opened
 * over it meanwhile.
 */
export async function tabTo(page: Page, control: Locator): Promise<boolean> {
  for (let presses = 0; presses < 120; presses++) {
    const state = await control.evaluate(
      (element) => {
        const dialog = document.querySelector("dialog[open]");
        if (dialog && !dialog.contains(element)) return "covered";
        return element === document.activeElement ? "focused" : "elsewhere";
      },
      null,
      HASTE,
    );
    if (state !== "elsewhere") return state === "focused";
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${String(control)}`);
}
