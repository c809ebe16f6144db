/** Walking a syntax tree, for the checks of this folder. */

/**
 * @typedef {{ type: string, start: number, [key: string]: unknown }} Node
 */

/**
 * @param {unknown} value
 * @returns {value is Node}
 */
export function isNode(value) {
  return (
    typeof value === "object" && value !== null && "type" in value && typeof value.type === "string" && "start" in value
  );
}

/**
 * Calls `visit` for every node, parents first, with the parent and the key it hangs on.
 * @param {unknown} program
 * @param {(node: Node, parent: Node | null, key: string) => void} visit
 */
export function walk(program, visit) {
  /** @type {(value: unknown, parent: Node | null, key: string) => void} */
  const step = (value, parent, key) => {
    if (Array.isArray(value)) {
      for (const item of value) step(item, parent, key);
    } else if (isNode(value)) {
      visit(value, parent, key);
      for (const [name, child] of Object.entries(value)) {
        if (typeof child === "object" && child !== null) step(child, value, name);
      }
    }
  };
  step(program, null, "");
}

/**
 * The name that a member is taken by, when it is written out (`a.name` or `a["name"]`), else null.
 * @param {Node} node
 */
export function memberName(node) {
  const property = /** @type {Node} */ (node["property"]);
  if (node["computed"] !== true) return property.type === "Identifier" ? String(property["name"]) : null;
  return property.type === "Literal" && typeof property["value"] === "string" ? property["value"] : null;
}

/**
 * @param {string} text
 * @param {number} offset
 */
export function lineAt(text, offset) {
  let line = 1;
  for (let i = 0; i < offset && i < text.length; i++) if (text.charCodeAt(i) === 10) line++;
  return line;
}
