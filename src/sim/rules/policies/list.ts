/** Lists of policies put together: every one keeps an id of its own. */
import type { Policy } from "../../ruleset.ts";

/** `stem`, or the first of `stem-2`, `stem-3` … that nobody has. */
export function freeId(stem: string, policies: readonly Policy[]): string {
  const taken = (id: string): boolean => policies.some((policy) => policy.id === id);
  if (!taken(stem)) return stem;
  for (let n = 2; ; n++) if (!taken(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** The list with more rules at its end; ids that are taken are changed. */
export function withPolicies(policies: readonly Policy[], more: readonly Policy[]): Policy[] {
  const all = [...policies];
  for (const policy of more) all.push({ ...policy, id: freeId(policy.id, all) });
  return all;
}
