/** Zod's issues as problems with our codes, names and hints. */
import type { z } from "./schema/zod.ts";
import { formatPath, MOST_ISSUES, type Path, type Problem } from "./issues.ts";
import { didYouMean, nearest } from "./nearest.ts";

type ZodIssue = z.core.$ZodIssue;

/** All problems of a value that a schema refused. `schema` is asked for the keys it knows, to say what a typo may have meant. */
export function shapeProblems(schema: z.ZodType, value: unknown, prefix: Path = []): Problem[] {
  const result = schema.safeParse(value);
  if (result.success) return [];
  const problems = result.error.issues
    .slice(0, 2 * MOST_ISSUES)
    .flatMap((issue) => toProblems(issue, schema, value, prefix));
  // A misspelt key is one fault, not two: that the right one is missing follows from it.
  const slips = new Set(problems.filter((p) => p.code === "unknown-key").map(slipKey));
  return problems.filter((p) => p.code !== "missing-key" || !slips.has(slipKey(p))).slice(0, MOST_ISSUES);
}

function slipKey(problem: Problem): string {
  return `${formatPath(problem.path)}/${problem.wanted ?? ""}`;
}

function toProblems(issue: ZodIssue, schema: z.ZodType, root: unknown, prefix: Path): Problem[] {
  const inner = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const path = [...prefix, ...inner];
  const value = valueAt(root, inner);
  switch (issue.code) {
    case "unrecognized_keys": {
      const there = isRecord(value) ? value : {};
      const free = knownKeys(schema, root, inner).filter((name) => !Object.hasOwn(there, name));
      return issue.keys.slice(0, MOST_ISSUES).map((key) => {
        const message = `The key "${short(key)}" is not known here.`;
        return { code: "unknown-key", path, key, message, hint: didYouMean(key, free), wanted: nearest(key, free) };
      });
    }
    case "invalid_type": {
      if (value === undefined) {
        const last = path[path.length - 1];
        return [
          {
            code: "missing-key",
            path: path.slice(0, -1),
            message: typeof last === "number" ? `Entry ${last} is missing.` : `The key "${last}" is missing.`,
            hint: `It is to be ${expectation(issue.expected)}.`,
            wanted: String(last),
          },
        ];
      }
      return [
        {
          code: "wrong-type",
          path,
          message: `Expected ${expectation(issue.expected)}, got ${describe(value)}.`,
          hint:
            issue.expected === "number" &&
            typeof value === "string" &&
            value.trim() !== "" &&
            Number.isFinite(Number(value))
              ? `Write ${Number(value)} without quotes.`
              : "",
        },
      ];
    }
    case "invalid_value": {
      const options = issue.values.map(String);
      if (value === undefined) return [missing(path, options)];
      return [
        {
          code: "wrong-value",
          path,
          message: `Expected ${listed(issue.values)}, got ${describe(value)}.`,
          hint: typeof value === "string" ? didYouMean(value, options) : "",
        },
      ];
    }
    case "too_small":
      return [
        {
          code: "out-of-range",
          path,
          message: sizeMessage("least", issue.origin, Number(issue.minimum), value),
          hint: "",
        },
      ];
    case "too_big":
      return [
        {
          code: "out-of-range",
          path,
          message: sizeMessage("most", issue.origin, Number(issue.maximum), value),
          hint: "",
        },
      ];
    case "not_multiple_of":
      return [
        {
          code: "out-of-range",
          path,
          message: `Expected a multiple of ${issue.divisor}, got ${describe(value)}.`,
          hint: "",
        },
      ];
    case "invalid_format":
      return [
        {
          code: "wrong-format",
          path,
          ...formatOf(issue.format === "regex" ? (issue.pattern ?? "") : issue.format, value),
        },
      ];
    case "invalid_key":
      return [
        {
          code: "wrong-format",
          path: path.slice(0, -1),
          key: String(path[path.length - 1]),
          ...formatOf("key", path[path.length - 1]),
        },
      ];
    case "invalid_union":
      return unionProblems(issue, schema, root, prefix, inner, value);
    default:
      return [{ code: "wrong-value", path, message: `This is not right: ${issue.message}.`, hint: "" }];
  }
}

/** A union's problems are those of the branch that was most likely meant. */
function unionProblems(
  issue: Extract<ZodIssue, { code: "invalid_union" }>,
  schema: z.ZodType,
  root: unknown,
  prefix: Path,
  inner: Path,
  value: unknown,
): Problem[] {
  const path = [...prefix, ...inner];
  const discriminator = (issue as { discriminator?: string }).discriminator;
  if (issue.errors.length === 0 && discriminator !== undefined) {
    const options = (issue as { options?: readonly unknown[] }).options?.map(String) ?? [];
    if (value === undefined) return [missing(path, options)];
    return [
      {
        code: "wrong-value",
        path,
        message: `Expected one of ${options.map((o) => `"${o}"`).join(", ")}, got ${describe(value)}.`,
        hint: typeof value === "string" ? didYouMean(value, options) : "",
      },
    ];
  }
  if (value === undefined) return [missing(path, [])];
  const branches = issue.errors.map((errors) =>
    errors.map((error): ZodIssue => ({ ...error, path: [...inner, ...error.path] }) as ZodIssue),
  );
  // Far from any branch: the value is of a type that none takes.
  if (
    branches.every(
      (errors) => errors.length === 1 && errors[0]?.code === "invalid_type" && errors[0].path.length === inner.length,
    )
  ) {
    const wanted = branches.map((errors) =>
      errors[0]?.code === "invalid_type" ? expectation(errors[0].expected) : "",
    );
    return [
      {
        code: "wrong-type",
        path,
        message: `Expected ${[...new Set(wanted)].join(" or ")}, got ${describe(value)}.`,
        hint: "",
      },
    ];
  }
  let best: ZodIssue[] | undefined;
  let bestScore = Infinity;
  for (const errors of branches) {
    const score = misfit(errors, inner.length, root);
    if (score < bestScore) {
      best = errors;
      bestScore = score;
    }
  }
  // No branch shares a key with the value: say which keys begin one.
  const starts = isRecord(value) && bestScore >= 100 ? knownKeys(schema, root, inner) : [];
  if (isRecord(value) && starts.length > 0 && !Object.keys(value).some((key) => starts.includes(key))) {
    const [key] = Object.keys(value);
    if (key === undefined) {
      const message = `Expected one of the keys ${starts.map((k) => `"${k}"`).join(", ")}.`;
      return [{ code: "missing-key", path, message, hint: "" }];
    }
    const message = `The key "${short(key)}" is not known here.`;
    return [{ code: "unknown-key", path, key, message, hint: didYouMean(key, starts) }];
  }
  return (best ?? []).flatMap((error) => toProblems(error, schema, root, prefix));
}

/** How badly a branch of a union fits: missing and unknown keys of its own weigh most, then wrong types, then the rest. */
function misfit(errors: readonly ZodIssue[], depth: number, root: unknown): number {
  let score = 0;
  for (const error of errors) {
    const own = error.path.length - depth;
    if (error.code === "unrecognized_keys" && own === 0) score += 50 * error.keys.length;
    else if (own === 0) score += error.code === "invalid_type" ? 1000 : 900;
    else if (own === 1 && (error.code === "invalid_type" || error.code === "invalid_value")) score += 50;
    else if (own === 1 && valueAt(root, error.path as Path) === undefined) score += 50;
    else score += 1;
  }
  return score;
}

function missing(path: Path, options: readonly string[]): Problem {
  const last = path[path.length - 1];
  return {
    code: "missing-key",
    path: path.slice(0, -1),
    message: `The key "${last}" is missing.`,
    hint: options.length > 0 ? `It is to be ${options.map((o) => `"${o}"`).join(" or ")}.` : "",
    wanted: String(last),
  };
}

const EXPECTED: Readonly<Record<string, string>> = {
  string: "text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list [ … ]",
  tuple: "a list [ … ]",
  object: "an object { … }",
  record: "an object { … }",
  null: "null",
};
function expectation(expected: string): string {
  return EXPECTED[expected] ?? expected;
}

export function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === "object") return "an object";
  if (typeof value === "string") return `"${short(value)}"`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : typeof value;
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Values that a message names at once. */
const MOST_NAMED = 12;

function listed(values: readonly unknown[]): string {
  const quoted = values.map((v) => (typeof v === "string" ? `"${v}"` : String(v)));
  if (quoted.length === 1) return quoted[0] ?? "";
  const more = quoted.length > MOST_NAMED ? ` and ${quoted.length - MOST_NAMED} more` : "";
  return `one of ${quoted.slice(0, MOST_NAMED).join(", ")}${more}`;
}

function sizeMessage(end: "least" | "most", origin: string, limit: number, value: unknown): string {
  const at = end === "least" ? "at least" : "at most";
  if (origin === "string")
    return `Expected ${at} ${limit} characters, got ${typeof value === "string" ? value.length : describe(value)}.`;
  if (origin === "array")
    return `Expected ${at} ${limit} entries, got ${Array.isArray(value) ? value.length : describe(value)}.`;
  return `Expected ${at} ${limit}, got ${describe(value)}.`;
}

function formatOf(pattern: string, value: unknown): { message: string; hint: string } {
  const got = describe(value);
  if (pattern.includes("18:00") && pattern.includes("[1-9]"))
    return {
      message: `Expected a day and a clock time, got ${got}.`,
      hint: 'Write "1 09:30" for half past nine on day 1; the clinic is open 08:00–18:00.',
    };
  if (pattern.includes("18:00"))
    return { message: `Expected a clock time, got ${got}.`, hint: 'Write "16:30"; the clinic is open 08:00–18:00.' };
  if (pattern.includes("fA-F"))
    return { message: `Expected a colour, got ${got}.`, hint: 'Write "#4fb3a9": # and six hex digits.' };
  return {
    message: `Expected an id, got ${got}.`,
    hint: 'Write lower-case words joined by hyphens, as in "snow-cabin".',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(root: unknown, path: Path): unknown {
  let here = root;
  for (const part of path) {
    if (typeof here !== "object" || here === null || !Object.hasOwn(here, part)) return undefined;
    here = (here as Record<string | number, unknown>)[part];
  }
  return here;
}

/** Keys that a schema knows at a path of a value; all branches of a union count, unless the value's discriminator picks one. */
export function knownKeys(schema: z.ZodType, root: unknown, path: Path): string[] {
  let schemas = flatten(schema, root);
  let value = root;
  for (const part of path) {
    value = isRecord(value) || Array.isArray(value) ? (value as Record<string | number, unknown>)[part] : undefined;
    schemas = schemas.flatMap((s) => step(s, part)).flatMap((s) => flatten(s, value));
  }
  return [
    ...new Set(
      schemas.flatMap((s) =>
        s._zod.def.type === "object" ? Object.keys((s as unknown as z.ZodObject)._zod.def.shape) : [],
      ),
    ),
  ];
}

type Internals = {
  type: string;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  getter?: () => z.ZodType;
  element?: z.ZodType;
  items?: z.ZodType[];
  valueType?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  discriminator?: string;
};
function defOf(schema: z.ZodType): Internals {
  return schema._zod.def as unknown as Internals;
}

function flatten(schema: z.ZodType, value: unknown): z.ZodType[] {
  const def = defOf(schema);
  if (def.type === "lazy" && def.getter) return flatten(def.getter(), value);
  if (def.innerType) return flatten(def.innerType, value);
  if (def.type === "union" && def.options) {
    const { discriminator } = def;
    if (discriminator !== undefined && isRecord(value)) {
      const fits = def.options.filter(
        (option) => defOf(option).shape?.[discriminator]?.safeParse(value[discriminator]).success,
      );
      if (fits.length > 0) return fits.flatMap((option) => flatten(option, value));
    }
    return def.options.flatMap((option) => flatten(option, value));
  }
  return [schema];
}

function step(schema: z.ZodType, part: string | number): z.ZodType[] {
  const def = defOf(schema);
  const next =
    def.type === "object"
      ? def.shape?.[String(part)]
      : def.type === "array"
        ? def.element
        : def.type === "tuple"
          ? def.items?.[Number(part)]
          : def.type === "record"
            ? def.valueType
            : undefined;
  return next ? [next] : [];
}
