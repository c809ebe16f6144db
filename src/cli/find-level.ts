/** Levels by path, or by id such as `demonstration/01-holographic-morning`. */
import { BASE } from "../content/base.ts";
import type { Issue } from "../content/issues.ts";
import { loadLevel, type LoadResult } from "../content/load-level.ts";
import { Misuse, readText, type Io } from "./io.ts";

export interface Found {
  readonly file: string;
  readonly text: string;
  readonly result: LoadResult;
}

/** Throws Misuse when there is no such file. */
export function findLevel(io: Io, name: string): Found {
  for (const file of [name, `levels/${name}.json`, `${name}.json`]) {
    const text = readText(io, file);
    if (text !== undefined) return { file, text, result: loadLevel(text, file, BASE) };
  }
  throw new Misuse(`there is no level ${name} (tried it as a path, and as levels/${name}.json)`);
}

export function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.severity === "error");
}
