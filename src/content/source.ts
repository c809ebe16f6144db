/**
 * A JSON text with places: strict JSON to a plain value, and where each part of it stands.
 * The value comes from `JSON.parse`; jsonc-parser's tree is used for places only, because its own `parse()`
 * lets a file set the prototype of the result.
 */
import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";
import { MOST_ISSUES, type Issue, type Path, type Problem, formatPath } from "./issues.ts";

/** Bytes of UTF-8. */
export const MOST_BYTES = 1_048_576;
export const MOST_DEPTH = 32;

export interface Source {
  readonly file: string;
  readonly text: string;
  /** undefined when the text could not be parsed. */
  readonly value: unknown;
  /** Problems of the text itself, already placed. */
  readonly issues: readonly Issue[];
  /** Places a problem in the text. */
  place(problem: Problem): Issue;
}

export function readSource(raw: string, file: string): Source {
  // A byte order mark is harmless, but JSON has none; a space in its place keeps all places right.
  const text = raw.charCodeAt(0) === 0xfeff ? ` ${raw.slice(1)}` : raw;
  const lines = lineStarts(text.length > MOST_BYTES ? "" : text);
  const at = (offset: number) => positionOf(lines, offset);
  const whole = (code: Issue["code"], offset: number, message: string, hint: string): Source => {
    const issue: Issue = { severity: "error", code, file, ...at(offset), path: "", message, hint };
    return {
      file,
      text,
      value: undefined,
      issues: [issue],
      place: (problem) => placed(problem, file, { line: 1, column: 1 }),
    };
  };
  // A text of more UTF-16 units than the cap has more bytes than it; only below that is counting them worth it.
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES) {
    return whole(
      "too-large",
      0,
      `The file is larger than ${MOST_BYTES / 1024} KiB.`,
      "Split it, or leave something out.",
    );
  }
  const deep = tooDeepAt(text);
  if (deep >= 0)
    return whole("too-deep", deep, `The file nests deeper than ${MOST_DEPTH} levels.`, "A level needs about ten.");

  const issues: Issue[] = [];
  const errors: ParseError[] = [];
  const tree = treeOf(text, errors);
  let value: unknown;
  try {
    value = JSON.parse(text, tree && hasForbiddenKey(tree) ? dropProto : undefined);
  } catch (error) {
    for (const parseError of errors.slice(0, MOST_ISSUES)) issues.push(syntaxIssue(parseError, text, file, at));
    if (issues.length === 0) {
      const offset = Number(/position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? 0);
      issues.push({
        severity: "error",
        code: "syntax",
        file,
        ...at(offset),
        path: "",
        message: "This is not JSON.",
        hint: "",
      });
    }
  }
  if (tree) keyIssues(tree, [], issues, file, at);
  return {
    file,
    text,
    value,
    issues: issues.slice(0, MOST_ISSUES),
    place: (problem) => placed(problem, file, positionIn(tree, problem, at)),
  };
}

function treeOf(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  } catch {
    // Text that is no JSON can hide brackets from the depth count (in a comment, say) and exhaust the stack here.
    return undefined;
  }
}

function dropProto(key: string, value: unknown): unknown {
  return key === "__proto__" ? undefined : value;
}

function placed(problem: Problem, file: string, position: { line: number; column: number }): Issue {
  const path = problem.key === undefined ? problem.path : [...problem.path, problem.key];
  return {
    severity: problem.severity ?? "error",
    code: problem.code,
    file,
    ...position,
    path: formatPath(path),
    message: problem.message,
    hint: problem.hint ?? "",
  };
}

/** Where a problem is: at the key it names, at the value of its path, or at the nearest part of the path there is. */
function positionIn(
  tree: Node | undefined,
  problem: Problem,
  at: (offset: number) => { line: number; column: number },
) {
  if (!tree) return { line: 1, column: 1 };
  for (let length = problem.path.length; length >= 0; length--) {
    const node = findNodeAtLocation(tree, problem.path.slice(0, length));
    if (!node) continue;
    const property =
      length === problem.path.length && problem.key !== undefined
        ? node.children?.find((child) => child.children?.[0]?.value === problem.key)
        : undefined;
    return at((property ?? node).offset);
  }
  return at(tree.offset);
}

function hasForbiddenKey(node: Node): boolean {
  if (node.type === "property" && node.children?.[0]?.value === "__proto__") return true;
  return node.children?.some(hasForbiddenKey) ?? false;
}

/** Keys that stand twice in an object (JSON keeps the last without a word), and keys that would be dangerous. */
function keyIssues(
  node: Node,
  path: Path,
  issues: Issue[],
  file: string,
  at: (offset: number) => { line: number; column: number },
): void {
  if (issues.length >= MOST_ISSUES) return;
  if (node.type === "array") {
    node.children?.forEach((child, i) => keyIssues(child, [...path, i], issues, file, at));
    return;
  }
  if (node.type !== "object") return;
  const seen = new Set<string>();
  for (const property of node.children ?? []) {
    const key = String(property.children?.[0]?.value);
    const here = { file, ...at(property.offset), path: formatPath([...path, key]) };
    if (key === "__proto__" || key === "constructor" || key === "prototype") {
      issues.push({
        severity: "error",
        code: "forbidden-key",
        ...here,
        message: `The key "${key}" is not allowed.`,
        hint: "Choose another name.",
      });
    } else if (seen.has(key)) {
      issues.push({
        severity: "error",
        code: "duplicate-key",
        ...here,
        message: `The key "${key}" stands here a second time.`,
        hint: "Keep one of them.",
      });
    }
    seen.add(key);
    const value = property.children?.[1];
    if (value) keyIssues(value, [...path, key], issues, file, at);
  }
}

const SYNTAX: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  InvalidSymbol: ["This is no JSON value.", "Text needs double quotes; the bare words are true, false and null."],
  InvalidNumberFormat: ["This is no JSON number.", "Write 0.5, not .5 or 05."],
  PropertyNameExpected: ["A key in double quotes is missing here.", "Is there a comma too many before this?"],
  ValueExpected: ["A value is missing here.", "Is there a comma too many before this?"],
  ColonExpected: ["A colon is missing here.", 'Write "key": value.'],
  CommaExpected: ["A comma is missing before this.", "Put a comma after the value before."],
  CloseBraceExpected: ["A closing } is missing.", "The file may have been cut off."],
  CloseBracketExpected: ["A closing ] is missing.", "The file may have been cut off."],
  EndOfFileExpected: ["Something stands after the end of the level.", "Take it away."],
  InvalidCommentToken: ["JSON has no comments.", "Take the comment away."],
  UnexpectedEndOfComment: ["JSON has no comments.", "Take the comment away."],
  UnexpectedEndOfString: ["This text has no closing quote.", 'End it with " on the same line.'],
  UnexpectedEndOfNumber: ["This number is cut off.", ""],
  InvalidUnicode: ["This \\u code is not complete.", "Write four hex digits after \\u."],
  InvalidEscapeCharacter: ["This escape is not known.", "To write a backslash, double it: \\\\."],
  InvalidCharacter: ["This character is not allowed in text.", "Write a line break as \\n and a tab as \\t."],
};

function syntaxIssue(
  error: ParseError,
  text: string,
  file: string,
  at: (offset: number) => { line: number; column: number },
): Issue {
  const name = printParseErrorCode(error.error);
  const [message, hint] = SYNTAX[name] ?? ["This is not JSON.", ""];
  if (name === "ValueExpected" && text.trim() === "")
    return {
      severity: "error",
      code: "syntax",
      file,
      line: 1,
      column: 1,
      path: "",
      message: "The file is empty.",
      hint: "",
    };
  return { severity: "error", code: "syntax", file, ...at(error.offset), path: "", message, hint };
}

/** Offset at which the nesting passes the cap, or −1. Brackets inside texts don't count. */
function tooDeepAt(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 92) i++;
      // A text can't run over a line's end, so a lost quote hides only its line.
      else if (c === 34 || c === 10 || c === 13) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 123 || c === 91) {
      if (++depth > MOST_DEPTH) return i;
    } else if (c === 125 || c === 93) depth = Math.max(0, depth - 1);
  }
  return -1;
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) === 10) starts.push(i + 1);
  return starts;
}

function positionOf(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
