/**
 * `npm run replays`: records each level's author's replay again, by the expert bot on the first seed that gives it
 * three stars. For when the rules or a level changed; the tests only verify what is there.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./project.mjs";

const MOST_SEEDS = 40;
const ids = readdirSync(join(root, "levels"), { recursive: true, encoding: "utf8" })
  .filter((file) => /^[^/]+\/\d.*\.json$/.test(file))
  .map((file) => file.replace(/\.json$/, ""))
  // Sandboxes have no par.
  .sort();

for (const id of ids) {
  const file = join(root, "tests/replays", `${id}.replay.json`);
  mkdirSync(dirname(file), { recursive: true });
  let seed = 1;
  while (seed <= MOST_SEEDS && record(id, seed, file) < 3) seed++;
  if (seed > MOST_SEEDS) {
    console.error(`${id}: no seed up to ${MOST_SEEDS} gives three stars`);
    process.exitCode = 1;
  } else console.log(`${id}: seed ${seed}`);
}

/** @param {string} id @param {number} seed @param {string} file */
function record(id, seed, file) {
  const args = [
    join(root, "tools/dev/cli.mjs"),
    "play",
    `levels/${id}.json`,
    "--bot",
    "expert",
    "--seed",
    String(seed),
    "--replay",
    file,
    "--json",
  ];
  return /** @type {{ stars: number }} */ (JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8" })))
    .stars;
}
