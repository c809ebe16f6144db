/** A headless Chromium on the built site, with an ear for everything that goes wrong in the page. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFailed } from "vitest";
import { chromium, type Browser, type Page } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../../tools/dev/chromium.mjs";
import { serveSite, type Site } from "./browser-site.ts";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
export const RESULTS = join(ROOT, "test-results");

export interface Visit {
  readonly page: Page;
  /** Errors of the page so far: uncaught ones, console errors, requests that failed, breaches of the page's policy. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface Game {
  readonly site: Site;
  readonly browser: Browser;
  /** A fresh visitor: nothing stored, nothing granted. */
  visit(options?: {
    readonly width?: number;
    readonly height?: number;
    readonly path?: string;
    readonly reducedMotion?: boolean;
    /** A finger instead of a mouse. */
    readonly touch?: boolean;
  }): Promise<Visit>;
  close(): Promise<void>;
}

export async function openGame(): Promise<Game> {
  const executablePath = findChromium();
  if (executablePath === null)
    throw new Error("No Chromium found; `npm test` installs one or says how, or set CHROMIUM_PATH.");
  const site = await serveSite(join(ROOT, "dist"));
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_FLAGS] });
  return {
    site,
    browser,
    async visit({ width = 1280, height = 720, path = "", reducedMotion = false, touch = false } = {}) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: "en-GB",
        reducedMotion: reducedMotion ? "reduce" : "no-preference",
        acceptDownloads: true,
        hasTouch: touch,
      });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(`uncaught: ${error.stack ?? error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(`console: ${message.text()} ${message.location().url}`);
      });
      page.on("requestfailed", (request) => {
        // Sounds and pictures on their way are dropped when the page goes.
        if (request.failure()?.errorText !== "net::ERR_ABORTED")
          errors.push(`request: ${request.url()} ${request.failure()?.errorText ?? ""}`);
      });
      page.on("request", (request) => {
        const url = request.url();
        if (!url.startsWith(site.url) && !/^(data|blob):/.test(url)) errors.push(`left its folder: ${url}`);
      });
      onTestFailed(async ({ task }) => {
        if (errors.length > 0) console.error(`The page's errors:\n${errors.join("\n")}`);
        if (!page.isClosed()) await shot(page, `failed-${task.name.replaceAll(/[^a-z0-9]+/gi, "-").slice(0, 60)}`);
      });
      await page.goto(site.url + path);
      return { page, errors, close: () => context.close() };
    },
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

/** A picture for people to look at, in test-results/. */
export async function shot(page: Page, name: string): Promise<void> {
  mkdirSync(RESULTS, { recursive: true });
  await page.screenshot({ path: join(RESULTS, `${name}.png`) });
}

/**
 * Shows or hides the clinic's picture. The game runs on all the same; but without a graphics card the picture takes
 * nearly all the time there is, and a player of the interface does not need it.
 */
export async function showPicture(page: Page, shown: boolean): Promise<void> {
  await page.evaluate(
    (display) => document.getElementById("game")?.style.setProperty("display", display),
    shown ? "block" : "none",
  );
  // A few frames, so that what is shown is drawn.
  if (shown)
    await page.evaluate(
      "new Promise((done) => { let n = 4; const step = () => (n-- > 0 ? requestAnimationFrame(step) : done()); step(); })",
    );
}

/** Drops a file on the page, as from a folder. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: "application/json" }));
      return transfer;
    },
    [name, text] as const,
  );
  for (const event of ["dragenter", "dragover", "drop"]) await page.dispatchEvent("body", event, { dataTransfer });
}
