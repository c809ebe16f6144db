/**
 * What the compiler does not check: who may import whom, that no imports go in a circle, that the simulation
 * uses nothing whose result differs between machines, that files stay small, and that no wording is written
 * into panels and scenes. `checkTree` is a plain function over the files' text, so that its own tests can hand
 * it trees with one thing wrong.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { parseSync } from "vite";
import { checkDeterminism } from "./determinism.mjs";
import { checkWording } from "./wording.mjs";
import { lineAt } from "./walk.mjs";

/**
 * @typedef {{ file: string, line: number, rule: string, message: string }} Violation
 * @typedef {{ target: string, typeOnly: boolean, start: number }} Import
 * @typedef {{
 *   room: string,
 *   values: readonly string[],
 *   types: readonly string[],
 *   packages: readonly string[],
 *   assets: boolean,
 * }} Row
 */

/** Most lines that a file under src may have. */
export const MOST_LINES = 500;

const SIM_RULES = "src/sim/rules/";

/**
 * Each room under src: what it may import values from, what only types from, which packages, and whether it may
 * reach files outside of src (pictures, sounds, wording, levels). The most specific room comes first.
 * @type {readonly Row[]}
 */
export const TABLE = [
  { room: "src/sim/", values: [], types: [], packages: [], assets: false },
  {
    room: "src/content/",
    // A level with a ghost is only good if its recording comes out again, so reading it plays that game.
    values: [SIM_RULES, "src/sim/ghost/", "src/sim/create.ts", "src/sim/hash.ts", "src/sim/math.ts"],
    types: ["src/sim/"],
    packages: ["zod", "jsonc-parser"],
    assets: false,
  },
  { room: "src/session/", values: ["src/sim/", "src/content/"], types: [], packages: [], assets: false },
  {
    room: "src/platform/",
    values: [],
    types: [],
    packages: ["idb", "i18next", "preact", "@preact/signals"],
    assets: true,
  },
  {
    room: "src/audio/",
    values: ["src/session/", "src/platform/"],
    types: ["src/sim/"],
    packages: ["howler"],
    assets: true,
  },
  {
    room: "src/scenes/",
    values: ["src/session/", SIM_RULES, "src/platform/"],
    types: ["src/sim/"],
    packages: ["phaser"],
    assets: true,
  },
  {
    room: "src/hud/",
    values: ["src/session/", SIM_RULES, "src/platform/"],
    types: ["src/sim/"],
    packages: ["preact", "@preact/signals"],
    assets: true,
  },
  {
    room: "src/cli/",
    values: ["src/session/", "src/content/"],
    types: ["src/sim/"],
    packages: ["node:"],
    assets: false,
  },
  { room: "src/app/", values: ["src/"], types: [], packages: ["@preact/signals"], assets: true },
  {
    room: "src/main.ts",
    values: ["src/"],
    types: [],
    packages: ["phaser", "preact", "@preact/signals", "@fontsource/fredoka", "@fontsource/nunito"],
    assets: true,
  },
];

/**
 * All violations in a tree, in the order of its files.
 * @param {Readonly<Record<string, string>>} files text by path from the project's root, with `/`
 * @param {{ atLeast?: number }} [expect] fewer source files than this is a violation in itself
 * @returns {Violation[]}
 */
export function checkTree(files, expect = {}) {
  /** @type {Violation[]} */
  const found = [];
  /** @type {Map<string, string[]>} */
  const graph = new Map();
  const sources = Object.keys(files)
    .filter((path) => path.startsWith("src/") && /\.tsx?$/.test(path))
    .sort();
  if (sources.length < (expect.atLeast ?? 1)) {
    found.push({
      file: "src/",
      line: 1,
      rule: "tree",
      message: `only ${sources.length} source files seen, expected ${expect.atLeast ?? 1} or more`,
    });
  }
  for (const file of sources) {
    const text = files[file] ?? "";
    /** @type {(start: number, rule: string, message: string) => void} */
    const report = (start, rule, message) => void found.push({ file, line: lineAt(text, start), rule, message });
    const parsed = parseSync(file, text);
    const broken = parsed.errors[0];
    if (broken !== undefined) {
      report(broken.labels[0]?.start ?? 0, "parse", broken.message);
      continue;
    }
    const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
    if (lines > MOST_LINES)
      report(0, "file-length", `${lines} lines; more than ${MOST_LINES} is asking to be two files`);

    graph.set(file, checkImports(file, importsOf(parsed, text), files, report));
    if (file.startsWith("src/sim/")) checkDeterminism(parsed.program, report);
    if (file.startsWith("src/hud/") || file.startsWith("src/scenes/")) checkWording(parsed.program, report);
  }
  for (const circle of circles(graph)) {
    found.push({ file: circle[0] ?? "", line: 1, rule: "cycle", message: [...circle, circle[0]].join(" → ") });
  }
  return found;
}

/**
 * Every import of a file, by statement, re-export, `import()` and `import.meta.glob`.
 * @param {import("vite").ParseResult} parsed
 * @param {string} text
 * @returns {Import[]}
 */
function importsOf(parsed, text) {
  /** @type {Import[]} */
  const imports = [];
  for (const one of parsed.module.staticImports) {
    const typeOnly = one.entries.length > 0 && one.entries.every((entry) => entry.isType);
    imports.push({ target: one.moduleRequest.value, typeOnly, start: one.start });
  }
  for (const one of parsed.module.staticExports) {
    const from = one.entries.filter((entry) => entry.moduleRequest !== null && entry.moduleRequest !== undefined);
    const target = from[0]?.moduleRequest?.value;
    if (target !== undefined) imports.push({ target, typeOnly: from.every((entry) => entry.isType), start: one.start });
  }
  for (const one of parsed.module.dynamicImports) {
    const written = text.slice(one.moduleRequest.start, one.moduleRequest.end);
    const quoted = /^(["'`])([^"'`$]*)\1$/.exec(written);
    imports.push({ target: quoted?.[2] ?? written, typeOnly: false, start: one.start });
  }
  // Types taken by `import("…")` inside a type, which the module record leaves out.
  for (const match of text.matchAll(/[:<|&=(,]\s*(?:typeof\s+)?import\(\s*["']([^"']+)["']\s*\)/g)) {
    if (!imports.some((one) => one.target === match[1]))
      imports.push({ target: match[1] ?? "", typeOnly: true, start: match.index });
  }
  for (const match of text.matchAll(/import\.meta\.glob(?:<[^(]*>)?\(\s*(\[[^\]]*\]|["'][^"']+["'])/g)) {
    for (const pattern of (match[1] ?? "").matchAll(/["']!?([^"']+)["']/g)) {
      imports.push({ target: pattern[1] ?? "", typeOnly: false, start: match.index });
    }
  }
  return mergeByTarget(imports);
}

/**
 * One entry a target, at its first import of values if it has any: `import { a } from "x"; export { a };` is one.
 * @param {readonly Import[]} imports
 */
function mergeByTarget(imports) {
  /** @type {Map<string, Import>} */
  const merged = new Map();
  for (const one of imports) {
    const known = merged.get(one.target);
    if (known === undefined || (known.typeOnly && !one.typeOnly)) merged.set(one.target, one);
  }
  return [...merged.values()];
}

/**
 * Checks a file's imports against its row of the table; gives the source files whose values it uses.
 * @param {string} file
 * @param {readonly Import[]} imports
 * @param {Readonly<Record<string, string>>} files
 * @param {(start: number, rule: string, message: string) => void} report
 */
function checkImports(file, imports, files, report) {
  /** @type {string[]} */
  const values = [];
  const row = TABLE.find((one) => file.startsWith(one.room));
  if (row === undefined) {
    report(0, "room", "this folder has no row in the table of tools/dev/boundaries.mjs");
    return values;
  }
  for (const { target, typeOnly, start } of imports) {
    const path = target.startsWith(".")
      ? posix.join(posix.dirname(file), target)
      : target.startsWith("/")
        ? target.slice(1)
        : null;
    const plain = path?.replace(/\?.*$/, "");
    if (path === null || plain === undefined) {
      if (!row.packages.some((name) => target === name || target.startsWith(name.endsWith(":") ? name : `${name}/`))) {
        report(start, "package", `${row.room} may not use the package ${target}`);
      }
      continue;
    }
    if (!plain.startsWith("src/")) {
      if (!row.assets) report(start, "asset", `${row.room} may not reach ${plain}`);
      continue;
    }
    if (!plain.includes("*") && files[plain] === undefined) {
      report(start, "unresolved", `${target} is no file (imports carry their extension)`);
      continue;
    }
    const isSource = /\.tsx?$/.test(plain);
    if (isSource && !typeOnly) values.push(plain);
    const inRoom = plain.startsWith(row.room);
    if (inRoom || row.values.some((room) => plain.startsWith(room))) continue;
    const asTypes = row.types.some((room) => plain.startsWith(room));
    if (asTypes && typeOnly) continue;
    report(start, "boundary", `${row.room} may not import ${asTypes ? "values (only types) " : ""}from ${plain}`);
  }
  return values;
}

/**
 * Circles among imports, each once, from its smallest path on.
 * @param {ReadonlyMap<string, readonly string[]>} graph
 */
function circles(graph) {
  /** @type {string[][]} */
  const found = [];
  /** @type {Map<string, "open" | "done">} */
  const seen = new Map();
  /** @type {string[]} */
  const path = [];
  /** @param {string} file */
  const visit = (file) => {
    const state = seen.get(file);
    if (state === "done") return;
    if (state === "open") {
      found.push(path.slice(path.indexOf(file)));
      return;
    }
    seen.set(file, "open");
    path.push(file);
    for (const next of graph.get(file) ?? []) visit(next);
    path.pop();
    seen.set(file, "done");
  };
  for (const file of graph.keys()) visit(file);
  return found;
}

/**
 * The text of every file under src, by path from the root.
 * @param {string} root
 * @returns {Record<string, string>}
 */
export function readTree(root) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const entry of readdirSync(join(root, "src"), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? dirname(entry.name), entry.name);
    files[path.slice(root.length).replaceAll("\\", "/").replace(/^\/+/, "")] = readFileSync(path, "utf8");
  }
  return files;
}
