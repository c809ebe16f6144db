/** Looking ids up, and what to say when they are not there. */
import type { Path, Problem } from "../issues.ts";
import { didYouMean } from "../nearest.ts";

export function has(record: object, id: string): boolean {
  return Object.hasOwn(record, id);
}

/** A problem for each id that isn't there. */
export function unknownId(id: string, known: object | Iterable<string>, what: string, path: Path): Problem[] {
  const names = Symbol.iterator in known ? [...(known as Iterable<string>)] : Object.keys(known);
  if (names.includes(id)) return [];
  return [{ code: "unknown-id", path, message: `There is no ${what} "${id}".`, hint: didYouMean(id, names) }];
}

/** Problems about a key rather than a value. */
export function keyed(problems: Problem[], key: string): Problem[] {
  return problems.map((problem) => ({ ...problem, key }));
}
