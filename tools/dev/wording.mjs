/** Wording belongs in assets/locales, where it can be translated; this finds what was written into the code. */
import { isNode, memberName, walk } from "./walk.mjs";

const LETTERS = /\p{L}{2,}/u;

/** Attributes that a player reads or hears. */
const SPOKEN = new Set(["title", "alt", "placeholder", "label", "aria-label", "aria-description", "aria-roledescription", "aria-valuetext"]);

/**
 * @param {unknown} program
 * @param {(start: number, rule: string, message: string) => void} report
 */
export function checkWording(program, report) {
  walk(program, (node) => {
    if (node.type === "JSXText") {
      const text = String(node["value"]).trim();
      if (LETTERS.test(text)) report(node.start, "wording", `"${text}" belongs in assets/locales`);
    } else if (node.type === "JSXAttribute") {
      const name = isNode(node["name"]) ? String(node["name"]["name"]) : "";
      const text = isNode(node["value"]) && node["value"].type === "Literal" ? String(node["value"]["value"]) : "";
      if (SPOKEN.has(name) && LETTERS.test(text)) report(node.start, "wording", `${name}="${text}" belongs in assets/locales`);
    } else if (node.type === "CallExpression") {
      // `add.text(x, y, "…")`, the one way in which a scene writes.
      const callee = node["callee"];
      const third = Array.isArray(node["arguments"]) ? node["arguments"][2] : undefined;
      const writes = isNode(callee) && callee.type === "MemberExpression" && memberName(callee) === "text";
      if (writes && isNode(third) && third.type === "Literal" && typeof third["value"] === "string" && LETTERS.test(third["value"])) {
        report(node.start, "wording", `"${third["value"]}" belongs in assets/locales`);
      }
    }
  });
}
