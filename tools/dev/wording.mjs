/** Wording belongs in assets/locales, where it can be translated; this finds what was written into the code. */
import { isNode, memberName, walk } from "./walk.mjs";

const LETTERS = /\p{L}{2,}/u;

/** Attributes that a player reads or hears. */
const SPOKEN = new Set([
  "title",
  "alt",
  "placeholder",
  "label",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
]);

/**
 * @param {unknown} program
 * @param {(start: number, rule: string, message: string) => void} report
 */
export function checkWording(program, report) {
  /** Lettering inside a `role="img"` is a picture; its label is checked like any other. */
  const drawn = new Set();
  walk(program, (node) => {
    if (node.type === "JSXElement" && isPicture(node)) {
      walk(node["children"], (inner) => void (inner.type === "JSXText" && drawn.add(inner)));
    } else if (node.type === "JSXText") {
      const text = String(node["value"]).trim();
      if (!drawn.has(node) && LETTERS.test(text)) report(node.start, "wording", `"${text}" belongs in assets/locales`);
    } else if (node.type === "JSXAttribute") {
      const name = isNode(node["name"]) ? String(node["name"]["name"]) : "";
      const text = isNode(node["value"]) && node["value"].type === "Literal" ? String(node["value"]["value"]) : "";
      if (SPOKEN.has(name) && LETTERS.test(text))
        report(node.start, "wording", `${name}="${text}" belongs in assets/locales`);
    } else if (node.type === "CallExpression") {
      // `add.text(x, y, "…")`, the one way in which a scene writes.
      const callee = node["callee"];
      const third = Array.isArray(node["arguments"]) ? node["arguments"][2] : undefined;
      const writes = isNode(callee) && callee.type === "MemberExpression" && memberName(callee) === "text";
      if (
        writes &&
        isNode(third) &&
        third.type === "Literal" &&
        typeof third["value"] === "string" &&
        LETTERS.test(third["value"])
      ) {
        report(node.start, "wording", `"${third["value"]}" belongs in assets/locales`);
      }
    }
  });
}

/** @param {import("./walk.mjs").Node} element */
function isPicture(element) {
  const opening = element["openingElement"];
  const attributes = isNode(opening) && Array.isArray(opening["attributes"]) ? opening["attributes"] : [];
  return attributes.some(
    (one) =>
      isNode(one) &&
      isNode(one["name"]) &&
      one["name"]["name"] === "role" &&
      isNode(one["value"]) &&
      one["value"]["value"] === "img",
  );
}
