/** What the command line touches of the world; tests hand in their own. */
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";

export interface Io {
  /** Folder that paths are relative to. */
  readonly cwd?: string;
  /** Standard output: results only. */
  out(text: string): void;
  /** Standard error: everything else. */
  err(text: string): void;
  /** Text of a file, or undefined when there is none (or it is a folder). */
  readFile?(path: string): string | undefined;
  writeFile?(path: string, text: string): void;
}

export function readText(io: Io, path: string): string | undefined {
  if (io.readFile) return io.readFile(path);
  const full = resolve(io.cwd ?? ".", path);
  if (!existsSync(full) || !statSync(full).isFile()) return undefined;
  return readFileSync(full, "utf8");
}

export function writeText(io: Io, path: string, text: string): void {
  if (io.writeFile) io.writeFile(path, text);
  else writeFileSync(resolve(io.cwd ?? ".", path), text);
}

/** Exit codes: all well; the content is at fault; the command was used wrongly. */
export const OK = 0;
export const AT_FAULT = 1;
export const MISUSED = 2;

/** Thrown for wrong usage; its message goes to standard error and the exit code is 2. */
export class Misuse extends Error {}
