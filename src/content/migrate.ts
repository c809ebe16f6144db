/**
 * Older formats brought up to date, one step a format. A migration gets a copy and returns the next format's
 * shape; it never touches what it was given. Every format that was ever released stays loadable.
 */
import type { Problem } from "./issues.ts";
import { FORMAT } from "./schema/level.ts";
import { describe } from "./shape-problems.ts";

/** Migration of a level from format `n` to `n + 1`, by `n`. Format 1 is the first, so there is none yet. */
export type Migrations = Readonly<Record<number, (level: Record<string, unknown>) => Record<string, unknown>>>;
export const MIGRATIONS: Migrations = {};

/** The level in today's format, or why not. `latest` and `migrations` are parameters for tests. */
export function migrate(
  value: unknown,
  migrations: Migrations = MIGRATIONS,
  latest: number = FORMAT,
): { readonly value: unknown; readonly problems: Problem[] } {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return { value, problems: [] };
  const format: unknown = (value as Record<string, unknown>)["format"];
  // A missing or mistyped format is for the schema to say, with all else that is wrong.
  if (typeof format !== "number" || !Number.isInteger(format) || format === latest) return { value, problems: [] };
  if (format > latest) {
    return {
      value,
      problems: [
        {
          code: "unknown-format",
          path: ["format"],
          message: `This file has format ${format}; this version of the game reads up to ${latest}.`,
          hint: "Play it in a newer version.",
        },
      ],
    };
  }
  let level = structuredClone(value) as Record<string, unknown>;
  for (let from = format; from < latest; from++) {
    const step = migrations[from];
    if (!step)
      return {
        value,
        problems: [
          {
            code: "unknown-format",
            path: ["format"],
            message: `There has never been a format ${describe(format)}.`,
            hint: `Write "format": ${latest}.`,
          },
        ],
      };
    level = { ...step(level), format: from + 1 };
  }
  return { value: level, problems: [] };
}
