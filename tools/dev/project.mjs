/** What the other scripts here share: where the project is, whether it is installed, how to run its tools. */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Oldest Node that Vite 8 runs on; the same as `engines` in package.json. */
const OLDEST_NODE = [20, 19, 0];

/** Ends the process with a plain sentence when this Node is too old for the tools. */
export function requireNode() {
  const have = process.versions.node.split(".").map(Number);
  for (let i = 0; i < OLDEST_NODE.length; i++) {
    const a = have[i] ?? 0;
    const b = OLDEST_NODE[i] ?? 0;
    if (a > b) return;
    if (a < b) {
      console.error(
        `Open Wide 2045 needs Node ${OLDEST_NODE.join(".")} or newer; this is Node ${process.versions.node}.`,
      );
      console.error("Get a current one from https://nodejs.org or with your version manager (nvm, fnm, mise).");
      process.exit(1);
    }
  }
}

/**
 * True when node_modules holds what package-lock.json says: every package at its version, but for the optional
 * ones of other systems. By content and not by date, as a checkout gives files any date.
 */
export function isInstalled() {
  const wanted = packagesOf("package-lock.json");
  const have = packagesOf("node_modules/.package-lock.json");
  if (wanted === null || have === null) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    const one = path === "" ? { version } : have[path];
    return one === undefined ? optional === true : one.version === version;
  });
}

/**
 * @param {string} lock
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function packagesOf(lock) {
  try {
    return JSON.parse(readFileSync(join(root, lock), "utf8")).packages;
  } catch {
    return null;
  }
}

/** Runs `npm ci` when something is missing. Ends the process when that fails. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log("Installing packages (npm ci) …");
  const npm = process.env["npm_execpath"];
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const code = npm?.endsWith("js")
    ? await run(process.execPath, [npm, ...args])
    : await run("npm", args, { shell: process.platform === "win32" });
  if (code !== 0) {
    console.error("npm ci failed; the lines above say why.");
    process.exit(code);
  }
}

/**
 * The script behind a package's command, for `node <script>`: no npx, no shell, the same on Windows.
 * @param {string} name package name, which is also the command's name unless `command` is given
 * @param {string} [command]
 */
export function bin(name, command = name) {
  const folder = join(root, "node_modules", name);
  /** @type {{ bin: string | Record<string, string> }} */
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const path = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[command];
  if (path === undefined) throw new Error(`${name} has no command ${command}`);
  return join(folder, path);
}

/**
 * Runs a program in the project's folder with its output shown, and gives its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: root,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...options.env },
      shell: options.shell ?? false,
    });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    process.on("SIGINT", forward);
    process.on("SIGTERM", forward);
    const settle = (/** @type {number} */ code) => {
      process.off("SIGINT", forward);
      process.off("SIGTERM", forward);
      resolve(code);
    };
    child.on("error", (error) => {
      console.error(`${program} could not be started: ${error.message}`);
      settle(127);
    });
    child.on("close", (code) => settle(code ?? 1));
  });
}

/**
 * Runs the command of an installed package with this Node.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string> }} [options]
 */
export function runTool(name, args, options = {}) {
  return run(process.execPath, [bin(name === "tsc" ? "typescript" : name, name), ...args], options);
}

/**
 * Options written `--name=value`, `--name value` or `--name` (true). Anything else is an error.
 * @template {string} Name
 * @param {readonly string[]} argv
 * @param {readonly Name[]} known
 * @returns {Partial<Record<Name, string | true>>}
 */
export function options(argv, known) {
  /** @type {Partial<Record<Name, string | true>>} */
  const found = {};
  for (let i = 0; i < argv.length; i++) {
    const [flag, value] = /** @type {[string, string?]} */ ((argv[i] ?? "").split(/=(.*)/s, 2));
    const name = known.find((option) => `--${option}` === flag);
    if (name === undefined) {
      console.error(`Unknown option ${argv[i]}. Known: ${known.map((option) => `--${option}`).join(", ")}.`);
      process.exit(2);
    }
    const next = argv[i + 1];
    if (value !== undefined) found[name] = value;
    else if (next !== undefined && !next.startsWith("--")) {
      found[name] = next;
      i++;
    } else found[name] = true;
  }
  return found;
}
