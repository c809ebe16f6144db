/**
 * `node tools/dev/answers.mjs [--seeds 6] [move …]`: what each answer to a move of the rival's is worth against saying
 * nothing, played out on tests/levels/rival. Prints a table.
 */
import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { addressOf, bundle } from "./bundle.mjs";
import { root } from "./project.mjs";

setPriority(10);
const out = join(root, ".cache/answers");
await bundle("tests/bench/replies.ts", out);
/** @type {typeof import("../../tests/bench/replies.ts")} */
const { worths } = await import(addressOf(out));
const at = process.argv.indexOf("--seeds");
const seeds = at > 0 ? Number(process.argv[at + 1]) : 6;
const only = process.argv.slice(2).filter((word, i, all) => !word.startsWith("--") && all[i - 1] !== "--seeds");
const rows = worths(readFileSync(join(root, "tests/levels/rival.json"), "utf8"), seeds, only);
console.log("| move | answer | price | regard | worked | worth against nothing |\n|---|---|---:|---:|---:|---:|");
for (const { move, reply, price, regard, worked, mean, error } of rows)
  console.log(
    `| ${move} | ${reply} | ${price} | ${regard} | ${Math.round(100 * worked)} % | ${Math.round(mean)} ± ${Math.round(error)} |`,
  );
