/** What is wrong with a file: stable codes, places, and words that help. */

export interface Issue {
  readonly severity: "error" | "warning";
  /** Stable, kebab-case; docs/levels.md lists them. */
  readonly code: IssueCode;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** As in `map.things[3].kind`; "" for the file as a whole. */
  readonly path: string;
  readonly message: string;
  /** What to do about it; "" when there is nothing to say. */
  readonly hint: string;
}

export const ISSUE_CODES = [
  "too-large",
  "too-deep",
  "syntax",
  "duplicate-key",
  "forbidden-key",
  "unknown-key",
  "missing-key",
  "wrong-type",
  "wrong-value",
  "wrong-format",
  "out-of-range",
  "unknown-format",
  "unknown-id",
  "duplicate-id",
  "outside-map",
  "overlap",
  "unreachable",
  "no-door",
  "door-without-wall",
  "no-wall",
  "missing-station",
  "missing-staff",
  "missing-care",
  "missing-lot",
  "impossible-goal",
  "impossible-time",
  "story-loop",
  "story-flood",
  "unknown-word",
  "never-used",
  "long-text",
  "missing-text",
  "missing-city",
  "missing-rival",
  "nobody-comes",
  "ghost-elsewhere",
  "ghost-differs",
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** At most this many are reported for a file. */
export const MOST_ISSUES = 100;

export type Path = readonly (string | number)[];

/** A problem before it is placed in the text. `key`: it is about that key of the object at `path`, not a value. */
export interface Problem {
  readonly severity?: "error" | "warning";
  readonly code: IssueCode;
  readonly path: Path;
  readonly key?: string;
  readonly message: string;
  readonly hint?: string;
  /** The key that is missing, or that an unknown one seems to stand for. */
  readonly wanted?: string;
}

/** `["map", "things", 3, "kind"]` → `map.things[3].kind`; keys that are no plain words are quoted. */
export function formatPath(path: Path): string {
  let out = "";
  for (const part of path) {
    if (typeof part === "number") out += `[${part}]`;
    else if (/^[$\w-]+$/.test(part)) out += out === "" ? part : `.${part}`;
    else out += `[${JSON.stringify(part.length > 40 ? `${part.slice(0, 40)}…` : part)}]`;
  }
  return out;
}

/** Places first in the file first; errors before warnings in one place. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      a.line - b.line || a.column - b.column || (a.severity === b.severity ? 0 : a.severity === "error" ? -1 : 1),
  );
}
