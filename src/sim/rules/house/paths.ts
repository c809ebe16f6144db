/**
 * The way from one tile to another, found once a walk. It is the way that `nextTile` would take step by step
 * (shortest; of equals, the smaller tile), so a way found anew half-way, after loading say, is the same way.
 */
import { eachStep, type Nav } from "./map.ts";

/** Room to work in, one a floor plan, so that a search makes no garbage. A tile counts only with this search's stamp. */
interface Scratch {
  readonly far: Int32Array;
  readonly seen: Int32Array;
  readonly done: Int32Array;
  stamp: number;
}
const scratches = new WeakMap<Nav, Scratch>();

function scratchOf(plan: Nav): Scratch {
  let scratch = scratches.get(plan);
  if (!scratch) {
    const tiles = plan.w * plan.h;
    scratch = { far: new Int32Array(tiles), seen: new Int32Array(tiles), done: new Int32Array(tiles), stamp: 0 };
    scratches.set(plan, scratch);
  }
  scratch.stamp += 1;
  return scratch;
}

/** Tiles from the start to the goal, both included; null when there is no way. */
export function findPath(plan: Nav, from: number, goal: number): readonly number[] | null {
  if (from === goal) return [from];
  const { w } = plan;
  const { far, seen, done, stamp } = scratchOf(plan);
  const fx = from % w;
  const fy = (from - fx) / w;
  // Octile distance to the start on easy ground: never more than what is left, so that distances are exact.
  const hope = (tile: number) => {
    const x = tile % w;
    const dx = Math.abs(x - fx);
    const dy = Math.abs((tile - x) / w - fy);
    return dx > dy ? 10 * dx + 4 * dy : 10 * dy + 4 * dx;
  };
  far[goal] = 0;
  seen[goal] = stamp;
  // Buckets by length of the whole way: lengths are small whole numbers.
  const first = hope(goal);
  const buckets: (number[] | undefined)[] = [[goal]];
  let longest = -1;
  for (let b = 0; b < buckets.length && (longest < 0 || first + b <= longest); b++) {
    const bucket = buckets[b];
    if (!bucket) continue;
    for (let i = 0; i < bucket.length; i++) {
      const tile = bucket[i] as number;
      if (done[tile] === stamp) continue;
      const d = far[tile] as number;
      if (d + hope(tile) !== first + b) continue;
      done[tile] = stamp;
      if (tile === from) longest = d;
      if (plan.blocked[tile] && tile !== goal) continue;
      const cost = (plan.cost[tile] ?? 10) / 10;
      eachStep(plan, tile, (next, length) => {
        const way = d + length * cost;
        if (seen[next] === stamp && (far[next] as number) <= way) return;
        far[next] = way;
        seen[next] = stamp;
        const at = way + hope(next) - first;
        const there = buckets[at];
        if (there) there.push(next);
        else buckets[at] = [next];
      });
    }
  }
  return longest < 0 ? null : descend(plan, far, done, stamp, from, goal);
}

function descend(plan: Nav, far: Int32Array, done: Int32Array, stamp: number, from: number, goal: number): number[] {
  const path = [from];
  let here = from;
  while (here !== goal) {
    let best = -1;
    let bestFar = Infinity;
    eachStep(plan, here, (next, length) => {
      if (done[next] !== stamp || (plan.blocked[next] && next !== goal)) return;
      const way = (far[next] as number) + (length * (plan.cost[next] ?? 10)) / 10;
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
