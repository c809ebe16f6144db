import { expect, it } from "vitest";
import { withSnippet } from "../../src/app/snippet.ts";

const TEXT = '{\n  "format": 1,\n\t"titel": "Tiny"\n}';

it("shows the line at fault with a caret under the column", () => {
  const { snippet } = withSnippet({ line: 3, column: 2 }, TEXT);
  expect(snippet).toBe(' "titel": "Tiny"\n ^');
});

it("cuts long lines around the column, and keeps the caret under it", () => {
  const text = `${"a".repeat(300)}X${"b".repeat(300)}`;
  const [line = "", caret = ""] = withSnippet({ line: 1, column: 301 }, text).snippet.split("\n");
  expect(line.length).toBeLessThanOrEqual(72);
  expect(line[caret.indexOf("^")]).toBe("X");
});

it("shows nothing for a line that is not there", () => {
  expect(withSnippet({ line: 9, column: 1 }, TEXT).snippet).toBe("");
});
