/**
 * The way from one tile to another, found once a walk. It is the way that `nextTile` would take step by step
 * (shortest; of equals, the smaller tile), so a way found anew half-way, after loading say, is the same way.
 */
import { eachStep, type Nav } from "./map.ts";

/** Tiles from the start to the goal, both included; null when there is no way. */
export function findPath(plan: Nav, from: number, goal: number): readonly number[] | null {
  if (from === goal) return [from];
  const { w } = plan;
  const fx = from % w;
  const fy = (from - fx) / w;
  // Octile distance to the start on easy ground: never more than what is left, so that distances are exact.
  const hope = (tile: number) => {
    const dx = Math.abs((tile % w) - fx);
    const dy = Math.abs(Math.floor(tile / w) - fy);
    return dx > dy ? 10 * dx + 4 * dy : 10 * dy + 4 * dx;
  };
  const far = new Map<number, number>([[goal, 0]]);
  const done = new Set<number>();
  // Buckets by length of the whole way: lengths are small whole numbers.
  const first = hope(goal);
  const buckets: number[][] = [[goal]];
  let longest = Infinity;
  for (let b = 0; b < buckets.length && first + b <= longest; b++) {
    const bucket = buckets[b];
    if (!bucket) continue;
    for (let i = 0; i < bucket.length; i++) {
      const tile = bucket[i] ?? 0;
      if (done.has(tile)) continue;
      const d = far.get(tile) ?? 0;
      if (d + hope(tile) !== first + b) continue;
      done.add(tile);
      if (tile === from) longest = d;
      if (plan.blocked[tile] && tile !== goal) continue;
      eachStep(plan, tile, (next, length) => {
        const way = d + (length * (plan.cost[tile] ?? 10)) / 10;
        const old = far.get(next);
        if (old !== undefined && old <= way) return;
        far.set(next, way);
        (buckets[way + hope(next) - first] ??= []).push(next);
      });
    }
  }
  if (longest === Infinity) return null;
  return descend(plan, far, done, from, goal);
}

function descend(
  plan: Nav,
  far: ReadonlyMap<number, number>,
  done: ReadonlySet<number>,
  from: number,
  goal: number,
): number[] {
  const path = [from];
  let here = from;
  while (here !== goal) {
    let best = -1;
    let bestFar = Infinity;
    eachStep(plan, here, (next, length) => {
      if (!done.has(next) || (plan.blocked[next] && next !== goal)) return;
      const way = (far.get(next) ?? 0) + (length * (plan.cost[next] ?? 10)) / 10;
      if (way < bestFar || (way === bestFar && next < best)) {
        best = next;
        bestFar = way;
      }
    });
    if (best < 0) return path;
    path.push(best);
    here = best;
  }
  return path;
}
