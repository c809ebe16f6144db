import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

/** Name of a bundle in its folder. */
export const BUNDLE = "main.mjs";

/**
 * Bundles a source file with all that it imports into one file for plain Node, as the game has it, and gives its
 * address to import. The folder is made if it is not there; what it held is kept only with `keep`.
 * @param {string} entry path from the project's root @param {string} folder absolute @param {{ keep?: boolean }} [options]
 * @returns {Promise<string>}
 */
export async function bundle(entry, folder, { keep = false } = {}) {
  mkdirSync(folder, { recursive: true });
  const { build } = await import("vite");
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: join(root, entry),
      outDir: folder,
      emptyOutDir: !keep,
      target: "node20",
      minify: false,
      rolldownOptions: { output: { entryFileNames: BUNDLE, codeSplitting: false } },
    },
  });
  return addressOf(folder);
}

/** Address of the bundle in a folder. @param {string} folder absolute */
export function addressOf(folder) {
  return pathToFileURL(join(folder, BUNDLE)).href;
}
