/** `npm run check`: types, lint, format and boundaries, in seconds. Everything else is in `npm test`. */
import { checkTree, readTree } from "./boundaries.mjs";
import { requireNode, root, runTool } from "./project.mjs";

requireNode();
const began = performance.now();

/** @type {readonly (readonly [name: string, run: () => Promise<boolean>])[]} */
const checks = [
  ["types of the simulation", async () => (await runTool("tsc", ["-p", "src/sim"])) === 0],
  ["types", async () => (await runTool("tsc", ["-p", "."])) === 0],
  ["types of the tools", async () => (await runTool("tsc", ["-p", "tools/dev"])) === 0],
  ["lint", async () => (await runTool("oxlint", ["--type-aware", "--deny-warnings"])) === 0],
  ["format", async () => (await runTool("oxfmt", ["--check"])) === 0],
  ["boundaries", () => Promise.resolve(boundaries())],
];

/** @type {string[]} */
const failed = [];
for (const [name, run] of checks) if (!(await run())) failed.push(name);

const seconds = ((performance.now() - began) / 1000).toFixed(1);
console.log(
  failed.length === 0
    ? `All ${checks.length} checks passed in ${seconds} s.`
    : `Failed: ${failed.join(", ")} (${seconds} s).`,
);
process.exit(failed.length === 0 ? 0 : 1);

function boundaries() {
  const files = readTree(root);
  const violations = checkTree(files, { atLeast: 20 });
  for (const { file, line, rule, message } of violations) console.error(`${file}:${line}  ${rule}: ${message}`);
  return violations.length === 0;
}
