/** The line a fault is on, with a caret below it, cut to what fits on a card. */
import type { Issue } from "../content/issues.ts";

const WIDTH = 72;

export function withSnippet<T extends Pick<Issue, "line" | "column">>(
  issue: T,
  text: string,
): T & { readonly snippet: string } {
  const line = text.split("\n")[issue.line - 1] ?? "";
  if (line.trim() === "") return { ...issue, snippet: "" };
  const start = Math.max(0, issue.column - 1 - Math.floor(WIDTH / 2));
  const shown = line.slice(start, start + WIDTH).replaceAll("\t", " ");
  return { ...issue, snippet: `${shown}\n${" ".repeat(issue.column - 1 - start)}^` };
}
