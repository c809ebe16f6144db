/**
 * Completes package-lock.json with the builds for other systems. Tools such as oxlint come as one optional
 * package a system; a registry that mirrors only some of them makes `npm install` leave the others out of the
 * lock, and then `npm ci` refuses the lock everywhere. Run this after changing packages:
 * `node tools/dev/complete-lock.mjs` (`--check` only tells what is missing).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

/**
 * @typedef {{ version?: string, optional?: boolean, dev?: boolean, os?: string[], cpu?: string[], libc?: string[],
 *   license?: string, engines?: unknown, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

/**
 * Optional packages that others in the lock name with an exact version and that are not in it.
 * @param {Lock} lock
 * @returns {{ path: string, entry: Entry }[]}
 */
export function missingBuilds(lock) {
  /** @type {{ path: string, entry: Entry }[]} */
  const missing = [];
  for (const parent of Object.values(lock.packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`;
      if (path in lock.packages || !/^\d+\.\d+\.\d+/.test(version)) continue;
      missing.push({
        path,
        entry: {
          version,
          ...systemOf(name),
          ...(parent.dev === true ? { dev: true } : {}),
          optional: true,
        },
      });
    }
  }
  return missing;
}

/**
 * The system that a build is for, by its name: "@oxlint/binding-linux-x64-musl" is Linux on x64 with musl.
 * @param {string} name
 */
function systemOf(name) {
  const match =
    /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|ppc64|riscv64|s390x|x64)(-musl|-gnu)?/.exec(name);
  if (match === null) return {};
  const libc = match[3] === "-musl" ? { libc: ["musl"] } : match[3] === "-gnu" ? { libc: ["glibc"] } : {};
  return { os: [match[1] ?? ""], cpu: [match[2] ?? ""], ...libc };
}

/** @returns {Lock} */
export function readLock() {
  return JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
}

function run() {
  const lock = readLock();
  const missing = missingBuilds(lock);
  for (const { path, entry } of missing) {
    console.log(`${path} ${entry.version ?? ""}`);
    lock.packages[path] = entry;
  }
  console.log(
    `${missing.length} builds for other systems ${process.argv.includes("--check") ? "are missing" : "were added"}.`,
  );
  if (process.argv.includes("--check")) process.exit(missing.length === 0 ? 0 : 1);
  // The order that npm writes: by path.
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
  writeFileSync(join(root, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) run();
