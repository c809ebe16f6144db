/**
 * What the simulation may not use, because the result differs between machines, engines, languages or moments:
 * clocks, timers, chance outside of the state, inexact Math, collation, and the order of `for…in`.
 */
import { memberName, walk } from "./walk.mjs";

/** The Math functions that give the same bits everywhere. Others come from src/sim/math.ts. */
const EXACT = new Set(["sqrt", "floor", "ceil", "abs", "min", "max", "trunc", "sign", "imul"]);

/** Globals of the language; those of browsers and Node are out already, by the tsconfig of src/sim. */
const FORBIDDEN = new Set([
  "Date",
  "Intl",
  "performance",
  "crypto",
  "setTimeout",
  "setInterval",
  "setImmediate",
  "queueMicrotask",
  "requestAnimationFrame",
  "Promise",
  "globalThis",
  "WeakRef",
  "FinalizationRegistry",
  "eval",
  "Function",
]);

/**
 * @param {unknown} program
 * @param {(start: number, rule: string, message: string) => void} report
 */
export function checkDeterminism(program, report) {
  const rule = "determinism";
  walk(program, (node, parent, key) => {
    switch (node.type) {
      case "ForInStatement":
        report(node.start, rule, "for…in: walk an array in a fixed order");
        break;
      case "BinaryExpression":
      case "AssignmentExpression":
        if (node["operator"] === "**" || node["operator"] === "**=")
          report(node.start, rule, "**: its result differs between engines");
        break;
      case "ImportExpression":
        report(node.start, rule, "import(): the simulation is all there from the start");
        break;
      case "AwaitExpression":
        report(node.start, rule, "await: a tick is done when it returns");
        break;
      case "MemberExpression": {
        const name = memberName(node);
        if (name === "localeCompare" || name?.startsWith("toLocale"))
          report(node.start, rule, `${name}: depends on the machine's language`);
        break;
      }
      case "Identifier": {
        const name = String(node["name"]);
        if (parent === null || isOnlyAName(parent, key)) break;
        if (FORBIDDEN.has(name)) report(node.start, rule, `${name}: not in the simulation`);
        if (name === "Math") checkMath(node.start, parent, key, report);
        break;
      }
      default:
        break;
    }
  });
}

/**
 * `Math` may only stand in `Math.exact`; passing it on or unpacking it would hide what is used.
 * @param {number} start
 * @param {import("./walk.mjs").Node} parent
 * @param {string} key
 * @param {(start: number, rule: string, message: string) => void} report
 */
function checkMath(start, parent, key, report) {
  const name = parent.type === "MemberExpression" && key === "object" ? memberName(parent) : null;
  if (name === null) report(start, "determinism", "Math: only as Math.floor and its like");
  else if (!EXACT.has(name)) report(start, "determinism", `Math.${name}: differs between engines; see src/sim/math.ts`);
}

/**
 * True where an identifier names a property, a key or a type, not a value.
 * @param {import("./walk.mjs").Node} parent
 * @param {string} key
 */
function isOnlyAName(parent, key) {
  if (parent["computed"] === true) return false;
  if (key === "property" && parent.type === "MemberExpression") return true;
  return key === "key" || (key === "label" && parent.type.startsWith("TS"));
}
