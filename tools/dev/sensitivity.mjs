/**
 * `npm run sensitivity`: what each driver of fear is worth. Bots play with it halved and doubled; two processes of low
 * priority share the games. Writes docs/sensitivity.md and docs/sensitivity.svg. `-- --seeds 8` plays more games,
 * `-- --dry` only prints.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { setPriority } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { addressOf, bundle } from "./bundle.mjs";
import { root } from "./project.mjs";

/** @typedef {import("../../tests/bench/sensitivity.ts").Job} Job */
/** @typedef {import("../../tests/bench/sensitivity.ts").Outcome} Outcome */
/** @typedef {{ readonly mean: number, readonly error: number }} Estimate */

const out = join(root, ".cache/sensitivity");

if (isMainThread) await report();
else await work();

/** A worker: plays its share of the games and sends each result. */
async function work() {
  setPriority(5);
  const { play } = await import(addressOf(out));
  for (const job of /** @type {Job[]} */ (workerData)) parentPort?.postMessage(play(job));
}

async function report() {
  setPriority(5);
  const began = performance.now();
  await bundle("tests/bench/sensitivity.ts", out);
  /** @type {typeof import("../../tests/bench/sensitivity.ts")} */
  const { DRIVERS } = await import(addressOf(out));
  const at = process.argv.indexOf("--seeds");
  const seeds = at > 0 ? Number(process.argv[at + 1]) : 4;
  const levels = ["levels/demonstration/01-holographic-morning", "tests/levels/fear"].map((level) => ({
    level,
    text: readFileSync(join(root, `${level}.json`), "utf8"),
  }));
  /** @type {Job[]} */
  const jobs = [];
  for (const { level, text } of levels)
    for (const bot of /** @type {const} */ (["expert", "plain"]))
      for (let seed = 1; seed <= seeds; seed++) {
        jobs.push({ driver: "", factor: 1, level, text, bot, seed });
        for (const { id } of DRIVERS) {
          // Comforts are chosen by the expert alone, and all of them only in the second level.
          if (id.startsWith("comfort:") && (bot === "plain" || !level.endsWith("fear"))) continue;
          for (const factor of [0.5, 2]) jobs.push({ driver: id, factor, level, text, bot, seed });
        }
      }
  const results = await playAll(jobs);
  const minutes = (performance.now() - began) / 60_000;
  const rows = DRIVERS.map((driver) => row(driver, results)).sort((a, b) => b.points - a.points);
  const text = page(rows, jobs.length, seeds, minutes);
  console.log(text);
  if (process.argv.includes("--dry")) return;
  writeFileSync(join(root, "docs/sensitivity.md"), text);
  writeFileSync(join(root, "docs/sensitivity.svg"), chart(rows.filter((each) => each.points > 0)));
}

/** @param {readonly Job[]} jobs @returns {Promise<Outcome[]>} */
async function playAll(jobs) {
  /** @type {Outcome[]} */
  const results = [];
  await Promise.all(
    [0, 1].map(
      (part) =>
        new Promise((resolve, reject) => {
          const share = jobs.filter((_, i) => i % 2 === part);
          const worker = new Worker(fileURLToPath(import.meta.url), { workerData: share });
          worker.on("message", (/** @type {Outcome} */ outcome) => results.push(outcome));
          worker.on("error", reject);
          worker.on("exit", resolve);
        }),
    ),
  );
  if (results.length !== jobs.length) throw new Error(`${jobs.length - results.length} games did not end`);
  return results;
}

/**
 * What doubling does against halving, game by game with the same level, bot and seed; and what the driver moves in
 * the visits that it touches, when it is as it is.
 * @param {{ id: string, name: string, lever: string }} driver @param {readonly Outcome[]} results
 */
function row(driver, results) {
  const mine = results.filter((each) => each.driver === driver.id);
  /** @param {"leaving" | "peak" | "fled" | "treated" | "stars"} key */
  const effect = (key) => {
    const pairs = mine
      .filter((each) => each.factor === 2)
      .flatMap((high) => {
        const low = mine.find(
          (each) =>
            each.factor === 0.5 && each.level === high.level && each.bot === high.bot && each.seed === high.seed,
        );
        return low ? [high[key] - low[key]] : [];
      });
    return estimate(pairs);
  };
  let visits = 0;
  let points = 0;
  for (const { driver: changed, moved } of results) {
    if (changed !== "") continue;
    visits += moved[driver.id]?.[0] ?? 0;
    points += moved[driver.id]?.[1] ?? 0;
  }
  return {
    ...driver,
    visits,
    points: visits > 0 ? points / visits : 0,
    leaving: effect("leaving"),
    peak: effect("peak"),
    fled: effect("fled"),
    treated: effect("treated"),
    stars: effect("stars"),
  };
}

/** Mean and its standard error. @param {readonly number[]} values @returns {Estimate} */
function estimate(values) {
  const n = Math.max(1, values.length);
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, n - 1);
  return { mean, error: values.length < 2 ? Number.NaN : Math.sqrt(spread / n) };
}

/** @param {ReturnType<typeof row>[]} rows @param {number} games @param {number} seeds @param {number} minutes */
function page(rows, games, seeds, minutes) {
  const say = (/** @type {Estimate} */ { mean, error }, digits = 1) =>
    `${mean >= 0 ? "+" : "−"}${Math.abs(mean).toFixed(digits)} ± ${Number.isFinite(error) ? error.toFixed(digits) : "?"}`;
  const lines = rows.map(
    (each) =>
      `| ${each.name} | ${each.lever} | ${each.visits > 0 ? each.points.toFixed(1) : "–"} | ${each.visits} | ${say(each.peak)} | ${say(each.leaving)} | ${say(each.fled)} | ${say(each.treated)} | ${say(each.stars, 2)} |`,
  );
  const counted = rows.filter((each) => each.visits >= 5);
  const most = counted[0];
  const least = counted[counted.length - 1];
  const middle = counted[Math.floor(counted.length / 2)]?.points ?? 1;
  const apart = counted.filter((each) => each.points > 5 * middle || each.points < middle / 5);
  return `# How much each driver of fear is worth

Made by \`npm run sensitivity\`: ${games} games by the expert and the plain bot on level I-1 and \`tests/levels/fear.json\`, ${seeds} ${seeds === 1 ? "seed" : "seeds"} each. **Points** is what a driver moves, up and down added, in a visit that it touches, read from the ledger of anxiety with nothing changed; the other columns are doubling against halving it, as the difference of two games with the same seed, ± its standard error. With few seeds most of these are noise: one other turn of events changes who meets whom. An ability's strength is turned by its price in energy.

The middle driver moves ${middle.toFixed(1)} points a visit; the strongest is ${most?.name ?? "–"} (${most?.points.toFixed(1) ?? "–"}), the weakest ${least?.name ?? "–"} (${least?.points.toFixed(1) ?? "–"}). ${apart.length === 0 ? "Every driver with five visits or more is within five times of the middle." : `Further than five times from the middle: ${apart.map((each) => each.name).join(", ")}.`}

![Points a visit, by driver](sensitivity.svg)

| driver | what the player does about it | points a visit | visits | peak anxiety | at leaving | fled | treated | stars |
|---|---|--:|--:|--:|--:|--:|--:|--:|
${lines.join("\n")}

${minutes >= 1 ? `The run took ${minutes.toFixed(1)} minutes.` : "The run took less than a minute."}
`;
}

/** Bars of points a visit, longest first. @param {ReturnType<typeof row>[]} rows */
function chart(rows) {
  const most = Math.max(...rows.map((each) => each.points), 1);
  const height = 22;
  const bars = rows.map((each, i) => {
    const y = 30 + i * height;
    const width = (each.points / most) * 420;
    const name = each.name.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    return `<text x="250" y="${y + 14}" text-anchor="end">${name}</text><rect x="258" y="${y + 3}" width="${width.toFixed(1)}" height="${height - 6}" rx="3" fill="${each.id.startsWith("comfort:") ? "#8d74ee" : "#2bb8b0"}"/><text x="${(264 + width).toFixed(1)}" y="${y + 14}">${each.points.toFixed(1)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 740 ${40 + rows.length * height}" font-family="system-ui, sans-serif" font-size="13" fill="#1b2a41"><rect width="100%" height="100%" fill="#fff"/><text x="258" y="20" font-weight="700">Points of anxiety moved in a visit</text>${bars.join("")}</svg>\n`;
}
