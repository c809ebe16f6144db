/**
 * `npm run speed`: what a tick costs with 50, 200, 1,000 and 5,000 people, in one run. `-- --write` puts the table
 * into docs/speed.md. The simulation is bundled first, as the game and the command line have it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { root } from "./project.mjs";

const address = await bundle("tests/bench/main.ts", join(root, ".cache/speed"));
/** @type {{ run(level: string, sizes: readonly number[]): string }} */
const { run } = await import(address);
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
