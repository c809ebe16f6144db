/** Finds a Chromium for the browser tests, or installs one where that is possible without asking. */
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { run } from "./project.mjs";

/** What headless Chromium needs to draw WebGL in software, quietly and alone. */
export const CHROMIUM_FLAGS = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--use-gl=angle",
  "--use-angle=gl-egl",
  "--ignore-gpu-blocklist",
  "--autoplay-policy=no-user-gesture-required",
];

/** Path of a Chromium or Chrome on this machine, or null. CHROMIUM_PATH wins, and must exist when it is set. */
export function findChromium() {
  const wanted = process.env["CHROMIUM_PATH"];
  if (wanted) return existsSync(wanted) ? wanted : null;
  return usualPlaces().find((path) => existsSync(path)) ?? playwrightsOwn();
}

/** A Chromium, installed if need be. Ends the process with instructions when there is none to be had. */
export async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const asRoot = process.getuid?.() === 0;
  if (!process.env["CHROMIUM_PATH"] && process.platform === "linux" && asRoot && existsSync("/usr/bin/apt-get")) {
    console.log("No Chromium found; installing Debian's package …");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    const quiet = ["-qq", "-o", "Dpkg::Use-Pty=0"];
    if ((await run("apt-get", [...quiet, "update"], { env })) === 0) {
      await run("apt-get", [...quiet, "install", "-y", "--no-install-recommends", "chromium"], { env });
    }
    const installed = findChromium();
    if (installed) return installed;
  }
  const wanted = process.env["CHROMIUM_PATH"];
  console.error(
    wanted
      ? `CHROMIUM_PATH names ${wanted}, which is not there.`
      : "The browser tests need Chromium or Chrome, and none was found.",
  );
  console.error("  Debian, Ubuntu:  sudo apt-get install chromium");
  console.error("  macOS:           brew install --cask chromium");
  console.error("  anywhere:        npx playwright-core install chromium");
  console.error("  or say where it is: CHROMIUM_PATH=/path/to/chrome npm test");
  console.error("To leave the browser tests out on purpose: npm test -- --only=types,lint,format,unit,build");
  process.exit(1);
}

function usualPlaces() {
  if (process.platform === "darwin") {
    const apps = ["Chromium.app/Contents/MacOS/Chromium", "Google Chrome.app/Contents/MacOS/Google Chrome"];
    return apps.flatMap((app) => [join("/Applications", app), join(homedir(), "Applications", app)]);
  }
  if (process.platform === "win32") {
    const folders = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"]
      .map((name) => process.env[name])
      .filter((folder) => folder !== undefined);
    const programs = [
      "Google/Chrome/Application/chrome.exe",
      "Chromium/Application/chrome.exe",
      "Microsoft/Edge/Application/msedge.exe",
    ];
    return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  return names.flatMap((name) => [`/usr/bin/${name}`, `/usr/local/bin/${name}`, `/snap/bin/${name}`]);
}

/** Playwright keeps its browsers in one cache for all projects; the newest wins. */
function playwrightsOwn() {
  const cache =
    process.env["PLAYWRIGHT_BROWSERS_PATH"] ??
    (process.platform === "darwin"
      ? join(homedir(), "Library/Caches/ms-playwright")
      : process.platform === "win32"
        ? join(process.env["LOCALAPPDATA"] ?? homedir(), "ms-playwright")
        : join(homedir(), ".cache/ms-playwright"));
  if (!existsSync(cache)) return null;
  const inside = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
    "chrome-win/chrome.exe",
    "chrome-win64/chrome.exe",
  ];
  const versions = readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)));
  return (
    versions.flatMap((version) => inside.map((path) => join(cache, version, path))).find((path) => existsSync(path)) ??
    null
  );
}
