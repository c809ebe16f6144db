/**
 * `npm run -s cli -- …`: the command line (src/cli) under plain Node. It is bundled once into .cache/cli and
 * bundled again only when a source file changed, so that a warm start costs no more than Node itself.
 * Prints nothing of its own, except why a bundle could not be made.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { addressOf, BUNDLE, bundle } from "./bundle.mjs";
import { ensureInstalled, isInstalled, requireNode, root } from "./project.mjs";

/** The rooms that the command line is made of; see the table in boundaries.mjs. */
const ROOMS = ["src/cli", "src/session", "src/content", "src/sim"];
const cache = join(root, ".cache/cli");

requireNode();
if (!isInstalled()) {
  // Keep standard output for the command's own.
  console.log = console.error;
  await ensureInstalled();
}

const key = fingerprint();
const ready = join(cache, key);
if (!existsSync(join(ready, BUNDLE))) await makeBundle();

/** @type {{ main(argv: readonly string[], io: unknown): Promise<number> }} */
const { main } = await import(addressOf(ready));
const io = {
  cwd: process.env["INIT_CWD"] ?? process.cwd(),
  out: (/** @type {string} */ text) => process.stdout.write(text),
  err: (/** @type {string} */ text) => process.stderr.write(text),
};
process.exitCode = await main(process.argv.slice(2), io);

/** Changes when any file of the rooms is added, removed or edited, or a package changes. */
function fingerprint() {
  const hash = createHash("sha256");
  for (const path of ["package-lock.json", "tools/dev/cli.mjs", "tools/dev/bundle.mjs"]) note(path);
  for (const room of ROOMS) {
    const paths = readdirSync(join(root, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    paths.sort().forEach(note);
  }
  return hash.digest("hex").slice(0, 16);

  /** @param {string} path */
  function note(path) {
    const { mtimeMs, size } = statSync(join(root, path));
    hash.update(`${path} ${mtimeMs} ${size}\n`);
  }
}

async function makeBundle() {
  const made = join(cache, `making-${process.pid}`);
  try {
    await bundle("src/cli/main.ts", made, { keep: true });
    // Two runs at once may make the same bundle; the first one in place serves both.
    if (!existsSync(join(ready, BUNDLE))) renameSync(made, ready);
  } catch (error) {
    if (!existsSync(join(ready, BUNDLE))) {
      console.error(error instanceof Error ? error.message : String(error));
      process.exit(1);
    }
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
  for (const name of readdirSync(cache)) {
    if (name !== key && !name.startsWith("making-")) rmSync(join(cache, name), { recursive: true, force: true });
  }
}
