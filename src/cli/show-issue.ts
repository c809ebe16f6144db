/** An issue as a person reads it: where, what, the line with a caret, and a hint. */
import type { Issue } from "../content/issues.ts";

const WIDTH = 100;

export function showIssue(issue: Issue, text: string | undefined): string {
  const lines = [
    `${issue.file}:${issue.line}:${issue.column}: ${issue.severity} ${issue.code}: ${printable(issue.message)}`,
  ];
  const line = text?.split(/\r\n|\r|\n/)[issue.line - 1];
  if (line !== undefined && line.trim() !== "") {
    // Of a long line, the part around the place is shown. Control characters never reach the terminal.
    const start = Math.max(0, Math.min(issue.column - 1 - WIDTH / 2, line.length - WIDTH));
    const cut = printable(line.slice(start, start + WIDTH));
    lines.push(`  | ${cut}`, `  | ${" ".repeat(Math.max(0, issue.column - 1 - start))}^`);
  }
  if (issue.path !== "") lines.push(`  at ${printable(issue.path)}`);
  if (issue.hint !== "") lines.push(`  ${printable(issue.hint)}`);
  return `${lines.join("\n")}\n`;
}

/** Text from a file with what could steer a terminal taken out. */
function printable(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, " ");
}
