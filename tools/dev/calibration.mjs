/**
 * `npm run calibration`: whether a cause that the board gives 95 % is right 95 times of 100, over 1,000 investigations
 * whose truth is drawn as the board believes; and what looking again and again does to other rules. Writes
 * docs/calibration.md; `-- --dry` only prints.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundle.mjs";
import { root } from "./project.mjs";

const RUNS = 1000;
/** @type {typeof import("../../tests/bench/evidence.ts")} */
const { boardOf, conditional, investigate, peek } = await import(
  await bundle("tests/bench/evidence.ts", join(root, ".cache/calibration"))
);
const board = boardOf(readFileSync(join(root, "tests/levels/nano-board.json"), "utf8"));

/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(1)} %`;

/**
 * @param {string} name
 * @param {number} runs
 * @param {number} line
 * @param {Parameters<typeof investigate>[2]} [weigh]
 */
function row(name, runs, line, weigh) {
  const all = Array.from({ length: runs }, (_, i) => investigate(board, i + 1, weigh, line));
  const named = all.filter((each) => each.named !== "");
  const right = named.filter((each) => each.named === each.truth).length / named.length;
  const claimed = named.reduce((sum, each) => sum + each.claimed, 0) / named.length;
  const error = Math.sqrt((right * (1 - right)) / named.length);
  const records = named.reduce((sum, each) => sum + each.records, 0) / named.length;
  return `| ${name} | ${runs} | ${named.length} | ${percent(right)} ± ${percent(error)} | ${percent(claimed)} | ${records.toFixed(0)} |`;
}

const lines = [
  row("the board, named at 95 %", RUNS, 0.95),
  row("each record alone, with known sampling shares, at 95 %", RUNS / 5, 0.95, conditional),
];
const rules = peek(RUNS);
const text = `# Is 95 % right 95 times of 100?

Made by \`npm run calibration\`; the model is in docs/nanobots.md, "The investigation". Each investigation draws its cause from the board's priors and the size of its effect from the sizes that the board reckons with, then a registry like that of \`tests/levels/nano-board.json\`. A player without hands asks by turns for three who fell ill and six who stayed well, as the game's requests bring them, fills the blanks after every fourth request, looks after each, and names the first cause that reaches the line. "Named" are those that reached it before all who fell ill were in hand.

| rule | investigations | named | right (± one standard error) | chance that the board gave | records |
|---|---|---|---|---|---|
${lines.join("\n")}

A posterior under the true prior stays true however often one looks: being right as often as claimed is all that can be asked of it. It ends a little above the line, because each answer brings several records at once (with four and eight a request it was 97.7 % right). Reckoning each record alone leaves out what the totals tell, and takes the numbers that were asked for as news; so few investigations do not tell its truth from its claim.

Rules that were made for one look do not stay true. ${RUNS} innocent lots, 60 treatments a week, a quarter of them with the lot, 2 % fall ill, 26 weeks:

| rule | innocent lots accused |
|---|---|
| 95 % interval of the relative risk, looked at once, at the end | ${percent(rules.once)} |
| the same, looked at every week | ${percent(rules.interval)} |
| rule of thumb for reports (twofold, χ² 4, three cases), every week | ${percent(rules.signal)} |
| MaxSPRT, four cases at least, every week | ${percent(rules.maxSprt)} |
`;
console.log(text);
if (!process.argv.includes("--dry")) writeFileSync(join(root, "docs/calibration.md"), text);
