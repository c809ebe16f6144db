/**
 * `npm run speed`: what a tick costs with 50, 200, 1,000 and 5,000 people, in one run. `-- --write` puts the table
 * into docs/speed.md. The simulation is bundled first, as the game and the command line have it.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root } from "./project.mjs";

const out = join(root, ".cache/speed");
mkdirSync(out, { recursive: true });
const { build } = await import("vite");
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: "error",
  ssr: { noExternal: true },
  build: {
    ssr: join(root, "tests/bench/main.ts"),
    outDir: out,
    emptyOutDir: true,
    target: "node20",
    minify: false,
    rolldownOptions: { output: { entryFileNames: "main.mjs", codeSplitting: false } },
  },
});
/** @type {{ run(level: string, sizes: readonly number[]): string }} */
const { run } = await import(pathToFileURL(join(out, "main.mjs")).href);
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
const table = run(
  readFileSync(join(root, "tests/levels/tiny.json"), "utf8"),
  sizes.length > 0 ? sizes : [50, 200, 1000, 5000],
);
console.log(table);
if (process.argv.includes("--write")) {
  const file = join(root, "docs/speed.md");
  const text = readFileSync(file, "utf8");
  const made = `<!-- table -->\n${table}\n\nNode ${process.versions.node}, ${cpus().length} × ${cpus()[0]?.model.trim() ?? "processor"}.\n<!-- /table -->`;
  writeFileSync(file, text.replace(/<!-- table -->[^]*<!-- \/table -->/, made));
}
