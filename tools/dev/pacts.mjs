/** `npm run pacts`: what a truce or a joint practice is worth, in games of two days; prints the table of docs/rival.md. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { root } from "./project.mjs";

const seeds = Number(process.argv[2] ?? 8);
/** From which situation on. */
const from = Number(process.argv[3] ?? 0);
/** @type {typeof import("../../tests/bench/pact.ts")} */
const { table } = await import(await bundle("tests/bench/pact.ts", join(root, ".cache/pacts")));
const level = readFileSync(join(root, "tests/levels/rival.json"), "utf8").replace('"4 18:00"', '"2 18:00"');
console.log(
  [
    "| situation | agreed | treated | trust | earned | partner treated | sent there / here | broken |",
    "|---|---|---|---|---|---|---|---|",
  ]
    .concat(table(level, seeds, from))
    .join("\n"),
);
