import type { QueryResult } from "./command.ts";

/** A "no" with its code and parameters. */
export function refuse(code: string, params: Readonly<Record<string, string | number>> = {}): QueryResult {
  return { ok: false, refusal: { code, params } };
}
