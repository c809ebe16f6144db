/**
 * A JSON text with places: strict JSON to a plain value, and where each part of it stands.
 * The value comes from `JSON.parse`; jsonc-parser's tree is used for places only, because its own `parse()`
 * lets a file set the prototype of the result.
 */
import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  visit,
  type Node,
  type ParseErrorCode,
} from "jsonc-parser";
import { MOST_ISSUES, type Issue, type Problem, formatPath } from "./issues.ts";

/** Bytes of UTF-8. */
export const MOST_BYTES = 1_048_576;
export const MOST_DEPTH = 32;
/** Keys and list entries together; a large level has a tenth of that. Keeps a hostile file from costing seconds. */
export const MOST_VALUES = 100_000;

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
  const fault = (code: Issue["code"], offset: number, message: string, hint: string): Issue => {
    const position = positionOf(lineStarts(text.slice(0, offset + 1)), offset);
    return { severity: "error", code, file, ...position, path: "", message, hint };
  };
  const unread = (issues: readonly Issue[]): Source => {
    return { file, text, value: undefined, issues, place: (problem) => placed(problem, file, { line: 1, column: 1 }) };
  };
  // A text of more UTF-16 units than the cap has more bytes than it; only below that is counting them worth it.
  if (text.length > MOST_BYTES || new TextEncoder().encode(text).length > MOST_BYTES) {
    const message = `The file is larger than ${MOST_BYTES / 1024} KiB.`;
    return unread([fault("too-large", 0, message, "Split it, or leave something out.")]);
  }
  const { deepAt, colons, commas } = scan(text);
  if (deepAt >= 0) {
    const message = `The file nests deeper than ${MOST_DEPTH} levels.`;
    return unread([fault("too-deep", deepAt, message, "A level needs about ten.")]);
  }
  if (colons + commas > MOST_VALUES) {
    const message = `The file has more than ${MOST_VALUES} keys and list entries.`;
    return unread([fault("too-large", 0, message, "Split it, or leave something out.")]);
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const offset = Number(/position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1] ?? 0);
    const issues = syntaxIssues(text, file);
    return unread(issues.length > 0 ? issues : [fault("syntax", offset, "This is not JSON.", "")]);
  }

  // The tree is dear and only needed to say where something is, so most files never have one made.
  let lines: readonly number[] | undefined;
  let tree: Node | undefined;
  const at = (offset: number) => positionOf((lines ??= lineStarts(text)), offset);
  const getTree = () => (tree ??= parseTree(text, [], STRICT));
  const issues: Issue[] = [];
  const keys = countKeys(value);
  // A key that stands twice is one key of the value but has two colons in the text.
  if (keys.forbidden || keys.count !== colons) {
    const root = getTree();
    if (root) keyIssues(root, [], issues, file, at);
  }
  if (keys.forbidden) value = JSON.parse(text, dropProto);
  return { file, text, value, issues, place: (problem) => placed(problem, file, positionIn(getTree(), problem, at)) };
}

const STRICT = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };
const FORBIDDEN: readonly string[] = ["__proto__", "constructor", "prototype"];

function countKeys(value: unknown): { count: number; forbidden: boolean } {
  let count = 0;
  let forbidden = false;
  const visitValue = (part: unknown) => {
    if (typeof part !== "object" || part === null) return;
    if (Array.isArray(part)) {
      for (const item of part) visitValue(item);
      return;
    }
    for (const [key, item] of Object.entries(part)) {
      count += 1;
      if (FORBIDDEN.includes(key)) forbidden = true;
      visitValue(item);
    }
  };
  visitValue(value);
  return { count, forbidden };
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

/** Keys that stand twice in an object (JSON keeps the last without a word), and keys that would be dangerous. */
function keyIssues(
  node: Node,
  path: (string | number)[],
  issues: Issue[],
  file: string,
  at: (offset: number) => { line: number; column: number },
): void {
  if (issues.length >= MOST_ISSUES) return;
  const inside = (child: Node | undefined, part: string | number) => {
    if (!child?.children) return;
    path.push(part);
    keyIssues(child, path, issues, file, at);
    path.pop();
  };
  if (node.type === "array") node.children?.forEach(inside);
  if (node.type !== "object") return;
  const seen = new Set<string>();
  for (const property of node.children ?? []) {
    const key = String(property.children?.[0]?.value);
    const report = (code: Issue["code"], message: string, hint: string) => {
      if (issues.length >= MOST_ISSUES) return;
      const place = { file, ...at(property.offset), path: formatPath([...path, key]) };
      issues.push({ severity: "error", code, ...place, message, hint });
    };
    if (FORBIDDEN.includes(key)) report("forbidden-key", `The key "${key}" is not allowed.`, "Choose another name.");
    else if (seen.has(key)) {
      report("duplicate-key", `The key "${short(key)}" stands here a second time.`, "Keep one of them.");
    }
    seen.add(key);
    inside(property.children?.[1], key);
  }
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
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

/** What is wrong with a text that is no JSON, up to the cap. */
function syntaxIssues(text: string, file: string): Issue[] {
  if (text.trim() === "") {
    return [
      {
        severity: "error",
        code: "syntax",
        file,
        line: 1,
        column: 1,
        path: "",
        message: "The file is empty.",
        hint: "",
      },
    ];
  }
  const lines = lineStarts(text);
  const issues: Issue[] = [];
  const enough = new Error("enough");
  const end = text.trimEnd().length;
  const onError = (error: ParseErrorCode, offset: number) => {
    // All that is still open at the end is one fault: the file was cut off.
    if (offset >= end) {
      const message = "The file ends here, in the middle of something.";
      const hint = "It may have been cut off; something that was opened is not closed.";
      issues.push({ severity: "error", code: "syntax", file, ...positionOf(lines, offset), path: "", message, hint });
      throw enough;
    }
    const [message, hint] = SYNTAX[printParseErrorCode(error)] ?? ["This is not JSON.", ""];
    issues.push({ severity: "error", code: "syntax", file, ...positionOf(lines, offset), path: "", message, hint });
    if (issues.length >= MOST_ISSUES) throw enough;
  };
  try {
    visit(text, { onError }, STRICT);
  } catch (error) {
    // Besides enough issues: text that is no JSON can hide brackets from the depth count (in a comment, say)
    // and exhaust the stack.
    if (error !== enough && !(error instanceof RangeError)) throw error;
  }
  return issues;
}

/** Offset at which the nesting passes the cap, or −1, and how many colons and commas there are outside of texts. */
function scan(text: string): { deepAt: number; colons: number; commas: number } {
  let depth = 0;
  let colons = 0;
  let commas = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (quoted) {
      if (c === 92) i++;
      // A text can't run over a line's end, so a lost quote hides only its line.
      else if (c === 34 || c === 10 || c === 13) quoted = false;
    } else if (c === 34) quoted = true;
    else if (c === 58) colons++;
    else if (c === 44) commas++;
    else if (c === 123 || c === 91) {
      if (++depth > MOST_DEPTH) return { deepAt: i, colons, commas };
    } else if (c === 125 || c === 93) depth = Math.max(0, depth - 1);
  }
  return { deepAt: -1, colons, commas };
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
