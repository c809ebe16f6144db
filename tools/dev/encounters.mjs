/**
 * `npm run encounters`: how random, simple, expert and strategic players fare in the five encounters, from the same
 * starts. Writes docs/encounters/bots.md. `-- --kind purge` for one kind and `-- --games 40` for fewer than 200 only
 * print, as does `-- --dry`; `-- --levels` also plays the other two difficulties.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { options, root } from "./project.mjs";

/** @typedef {import("../../src/sim/ruleset.ts").EncounterKind} Kind */
const given = options(process.argv.slice(2), ["games", "kind", "dry", "levels"]);
const GAMES = Number(given.games ?? 200);
/** @type {readonly Kind[]} */
const ALL = ["demonstration", "emergency", "purge", "forum", "descent"];
const kinds = given.kind === undefined ? ALL : ALL.filter((kind) => kind === given.kind);
/** @type {readonly import("../../src/sim/ruleset.ts").Difficulty[]} */
const difficulties = given.levels === undefined && given.kind !== undefined ? ["normal"] : ["normal", "easy", "hard"];

const code = await bundle("tests/bench/encounters.ts", join(root, ".cache/encounters"));
/** @type {typeof import("../../tests/bench/encounters.ts")} */
const { play, playersOf, readRules, startOf } = await import(code);

/** @param {number} n */
const percent = (n) => `${(n * 100).toFixed(n === 0 || n === 1 ? 0 : 1)} %`;
/** @param {number[]} list @param {number} share */
const quantile = (list, share) => list.sort((a, b) => a - b)[Math.floor(share * (list.length - 1))] ?? 0;

let text = `# Encounters as bots play them

Made by \`npm run encounters\`: ${GAMES} seeds of \`tests/levels/encounter-*.json\`, each from a clinic that the plain bot has
kept until the encounter begins; all players have the same starts. Random does anything that is allowed, about every
second and a half; simple is a sensible beginner; expert plays as well as a person could who knows the rules, with a
person's hands; the rest are strategies played well. Easy and hard are played on every fifth seed.
`;
for (const kind of kinds) {
  const level = readFileSync(join(root, `tests/levels/encounter-${kind}.json`), "utf8");
  text += `\n## ${kind}\n\n| player | won | score | seconds (10–50–90 %) | acts | most frequent ending |\n|---|---|---|---|---|---|\n`;
  for (const difficulty of difficulties) {
    const read = readRules(level, difficulty);
    /** @type {Map<string, import("../../tests/bench/encounters.ts").Play[]>} */
    const played = new Map();
    for (let seed = 1; seed <= GAMES; seed += difficulty === "normal" ? 1 : 5) {
      const start = startOf(read, seed);
      const players = difficulty === "normal" ? playersOf(kind) : ["simple", "expert"];
      for (const name of players) {
        const list = played.get(name) ?? [];
        list.push(play(read.rules, start, name, seed));
        played.set(name, list);
      }
    }
    for (const [name, list] of played) {
      const mean = (/** @type {(one: import("../../tests/bench/encounters.ts").Play) => number} */ of) =>
        list.reduce((sum, one) => sum + of(one), 0) / list.length;
      const seconds = list.map((one) => one.seconds);
      /** @type {Record<string, number>} */
      const endings = {};
      for (const { ending } of list) endings[ending] = (endings[ending] ?? 0) + 1;
      const [most] = Object.entries(endings).sort((a, b) => b[1] - a[1]);
      text += `| ${name}${difficulty === "normal" ? "" : ` (${difficulty})`} | ${percent(mean((one) => (one.won ? 1 : 0)))} | ${mean((one) => one.score).toFixed(0)} | ${[0.1, 0.5, 0.9].map((q) => quantile(seconds, q).toFixed(0)).join("–")} | ${mean((one) => one.acts).toFixed(0)} | ${most?.[0]} ${percent((most?.[1] ?? 0) / list.length)} |\n`;
    }
  }
}
if (given.dry !== undefined || given.kind !== undefined || GAMES !== 200) console.log(text);
else writeFileSync(join(root, "docs/encounters/bots.md"), text);
