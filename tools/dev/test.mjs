/**
 * `npm test`: everything that must hold before a change is taken, from a fresh clone.
 * `npm test -- --only=unit,build` runs some of the steps; `--list` names them.
 */
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureInstalled, options, requireNode, root, runTool } from "./project.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */
/** @typedef {{ name: string, about: string, run: () => Promise<Counts> }} Step */

/** @type {Step[]} */
const steps = [
  {
    name: "types",
    about: "TypeScript, for the game, for the simulation without a DOM, and for these scripts",
    run: types,
  },
  {
    name: "lint",
    about: "oxlint with typed rules",
    run: async () => ok(await runTool("oxlint", ["--type-aware", "--deny-warnings"])),
  },
  { name: "format", about: "oxfmt", run: async () => ok(await runTool("oxfmt", ["--check"])) },
  { name: "unit", about: "rules, levels, replays, panels, architecture", run: () => vitest("unit") },
  {
    name: "build",
    about: "the site as it is published",
    run: async () => ok(await runTool("vite", ["build", "--logLevel=warn"])),
  },
  { name: "e2e", about: "the built site in Chromium", run: browser },
];

requireNode();
const wanted = options(process.argv.slice(2), ["only", "list"]);
if (wanted.list) {
  for (const step of steps) console.log(`${step.name.padEnd(8)} ${step.about}`);
  process.exit(0);
}
const names = typeof wanted.only === "string" ? wanted.only.split(",") : steps.map((step) => step.name);
const unknown = names.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0 || names.length === 0) {
  console.error(`No step called ${unknown.join(", ")}. Steps: ${steps.map((step) => step.name).join(", ")}.`);
  process.exit(2);
}

await ensureInstalled();
const results = join(root, "test-results");
mkdirSync(results, { recursive: true });

/** @type {{ name: string, counts: Counts, seconds: number }[]} */
const done = [];
for (const step of steps) {
  if (!names.includes(step.name)) continue;
  console.log(`\n── ${step.name}: ${step.about}`);
  const began = performance.now();
  const counts = await step.run();
  done.push({ name: step.name, counts, seconds: (performance.now() - began) / 1000 });
}

const total = { passed: 0, failed: 0, skipped: 0 };
console.log("\n── summary");
for (const { name, counts, seconds } of done) {
  for (const key of /** @type {const} */ (["passed", "failed", "skipped"])) total[key] += counts[key];
  const verdict = counts.failed > 0 ? "FAILED" : "ok";
  console.log(
    `${name.padEnd(8)} ${verdict.padEnd(7)} ${String(counts.passed).padStart(5)} passed ${String(counts.failed).padStart(3)} failed  ${seconds.toFixed(1).padStart(6)} s`,
  );
}
console.log("");
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed > 0 ? 1 : 0);

/**
 * A step that is one check.
 * @param {number} code
 * @returns {Counts}
 */
function ok(code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

async function types() {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const project of ["src/sim", ".", "tools/dev"]) {
    const one = ok(await runTool("tsc", ["-p", project]));
    counts.passed += one.passed;
    counts.failed += one.failed;
  }
  return counts;
}

/**
 * Runs one Vitest project and counts its tests. A run that found no test, or ended without a report, has failed.
 * @param {string} project
 * @param {Record<string, string>} [env]
 * @returns {Promise<Counts>}
 */
async function vitest(project, env = {}) {
  const report = join(results, `${project}.json`);
  rmSync(report, { force: true });
  const code = await runTool(
    "vitest",
    ["run", `--project=${project}`, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`],
    { env },
  );
  try {
    /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number, numFailedTestSuites: number }} */
    const told = JSON.parse(readFileSync(report, "utf8"));
    let failed = told.numFailedTests;
    // A file that throws while loading, or an error outside of any test, fails the run without a failed test.
    if (failed === 0 && (code !== 0 || told.numPassedTests === 0)) failed = Math.max(1, told.numFailedTestSuites);
    return { passed: told.numPassedTests, failed, skipped: told.numPendingTests + told.numTodoTests };
  } catch {
    console.error(`Vitest left no report for ${project} (exit code ${code}).`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

async function browser() {
  const { ensureChromium } = await import("./chromium.mjs");
  const chromium = await ensureChromium();
  console.log(`Chromium: ${chromium}`);
  if (!names.includes("build") && (await runTool("vite", ["build", "--logLevel=warn"])) !== 0) return ok(1);
  return vitest("e2e", { CHROMIUM_PATH: chromium });
}
