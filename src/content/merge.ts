/** A level's overrides laid over the base content, by id and before validation. */
import type { Path, Problem } from "./issues.ts";
import { baseProblems, unknownId, keyed } from "./check/base.ts";
import { BaseShape, KIND_NAMES, type Base } from "./schema/base-files.ts";
import type { OverrideFile } from "./schema/level.ts";
import { shapeProblems } from "./shape-problems.ts";

/** The base with the overrides in it, and what is wrong with the result; paths are those of the level file. */
export function mergeBase(
  base: Base,
  override: OverrideFile | undefined,
): { readonly base: Base; readonly problems: Problem[] } {
  if (!override) return { base, problems: [] };
  const problems: Problem[] = [];
  const merged: Record<string, unknown> = { ...base };
  for (const kind of KIND_NAMES) {
    const patches = override[kind];
    if (!patches) continue;
    const records: Record<string, unknown> = { ...base[kind] };
    for (const [id, patch] of Object.entries(patches)) {
      if (patch === null) {
        if (Object.hasOwn(records, id)) delete records[id];
        else problems.push(...keyed(unknownId(id, records, "entry to take away", ["override", kind]), id));
      } else records[id] = { ...(Object.hasOwn(records, id) ? (records[id] as object) : {}), ...patch };
    }
    merged[kind] = records;
  }
  if (override.encounters)
    merged["encounters"] = Object.fromEntries(
      Object.entries(base.encounters).map(([kind, numbers]) => [
        kind,
        { ...numbers, ...override.encounters?.[kind as keyof Base["encounters"]] },
      ]),
    );
  if (override.looks) merged["looks"] = { ...base.looks, ...override.looks };
  if (override.names) merged["names"] = { ...base.names, ...override.names };
  if (override.tuning) merged["tuning"] = mergeTuning(base.tuning, override.tuning);
  const faults = shapeProblems(BaseShape, merged);
  const links = faults.length === 0 ? baseProblems(merged as Base) : [];
  problems.push(
    ...[...faults, ...links].map((problem) => ({ ...problem, path: ["override", ...problem.path] as Path })),
  );
  return { base: merged as Base, problems };
}

function mergeTuning(base: Base["tuning"], patch: NonNullable<OverrideFile["tuning"]>): Record<string, unknown> {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(patch))
    merged[key] = typeof value === "object" ? { ...(merged[key] as object), ...value } : value;
  return merged;
}
