/** Who lives next to whom: the way that word takes from one segment to another. */
import type { Ruleset } from "../../ruleset.ts";
import { households } from "./choice.ts";

const kept = new WeakMap<Ruleset, Readonly<Record<string, Readonly<Record<string, number>>>>>();

/**
 * For each segment, of the others' people that it lives among, the share that each is: 0–1, adding up to 1 (or nothing
 * for a segment that lives alone). Two people meet if they live in the same district.
 */
export function neighbours(rules: Ruleset): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const known = kept.get(rules);
  if (known) return known;
  const homes = households(rules);
  const of: Record<string, Record<string, number>> = {};
  for (const id of Object.keys(rules.city.segments)) {
    const meets: Record<string, number> = {};
    let all = 0;
    for (const one of homes) {
      if (one.segment.id !== id) continue;
      for (const other of homes) {
        if (other.district.id !== one.district.id || other.segment.id === id) continue;
        const met = one.weight * other.weight;
        meets[other.segment.id] = (meets[other.segment.id] ?? 0) + met;
        all += met;
      }
    }
    for (const other of Object.keys(meets)) meets[other] = (meets[other] ?? 0) / all;
    of[id] = meets;
  }
  kept.set(rules, of);
  return of;
}
