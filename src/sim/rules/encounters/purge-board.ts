/** Where a purge's nodes stand: the server and the core in the middle, switches around them, the rest outside. Pure. */
import type { PurgeState } from "../../state.ts";

export interface Place {
  /** −1 … 1 over the board's width and depth; y grows toward the viewer. */
  readonly x: number;
  readonly y: number;
}

const SWITCHES = 0.6;
const MIDDLE: Place = { x: -0.14, y: 0.07 };
const CORE: Place = { x: 0.16, y: -0.1 };
const kept = new WeakMap<object, readonly Place[]>();

/** By node index; the same as long as the nodes are the same. */
export function placesOf(play: Readonly<PurgeState>): readonly Place[] {
  const known = kept.get(play.nodes);
  if (known && known.length === play.nodes.length) return known;
  const made = place(play);
  kept.set(play.nodes, made);
  return made;
}

function place({ nodes, links }: Readonly<PurgeState>): Place[] {
  const cables = links.filter(({ wakes }) => wakes < 0);
  const near = (i: number) => cables.flatMap(({ a, b }) => (a === i ? [b] : b === i ? [a] : []));
  const switches = nodes.flatMap(({ kind }, i) => (kind === "switch" ? [i] : []));
  const inside = new Set(switches);
  const outer: number[] = [];
  const put = (i: number) => {
    if (inside.has(i)) return;
    inside.add(i);
    outer.push(i);
  };
  nodes.forEach(({ kind }, i) => {
    if (kind === "server" || kind === "core") inside.add(i);
  });
  // What belongs to a switch stands outside of it, what joins it to the next between the two.
  const mid: { readonly hub: number; readonly from: number; readonly to: number }[] = [];
  for (const hub of switches) {
    const from = outer.length;
    const own = near(hub);
    for (const i of own) if (nodes[i]?.kind === "device") put(i);
    const to = outer.length;
    mid.push({ hub, from, to: Math.max(from + 1, to) });
    for (const i of own) if (nodes[i]?.kind !== "device") put(i);
    if (outer.length === from) outer.push(-1);
  }
  nodes.forEach((_, i) => put(i));
  const places: Place[] = nodes.map(() => MIDDLE);
  nodes.forEach(({ kind }, i) => {
    if (kind === "core") places[i] = CORE;
  });
  const round = Math.max(1, outer.length);
  outer.forEach((i, n) => {
    if (i >= 0) places[i] = around(n / round, 1);
  });
  for (const { hub, from, to } of mid) places[hub] = around((from + to - 1) / 2 / round, SWITCHES);
  return places;
}

/** A point of a circle by its share of a turn, from the upper left on; half-angle tangents in place of sine and cosine. */
function around(share: number, radius: number): Place {
  const turn = (share + 0.62) * 4;
  const quarter = Math.floor(turn) % 4;
  const u = turn - Math.floor(turn);
  const t = u * (0.7854 + 0.2146 * u * u);
  const c = (radius * (1 - t * t)) / (1 + t * t);
  const s = (radius * 2 * t) / (1 + t * t);
  if (quarter === 0) return { x: c, y: s };
  if (quarter === 1) return { x: -s, y: c };
  if (quarter === 2) return { x: -c, y: -s };
  return { x: s, y: -c };
}

/** The node to go to from one by an arrow key: along a cable that way if there is one, else whatever lies there. */
export function nodeToward(play: Readonly<PurgeState>, from: number, dx: number, dy: number): number {
  const places = placesOf(play);
  const here = places[from];
  if (!here) return 0;
  let best = from;
  let least = Infinity;
  for (let i = 0; i < play.nodes.length; i++) {
    const there = places[i];
    if (!there || i === from) continue;
    const [x, y] = [there.x - here.x, there.y - here.y];
    const along = x * dx + y * dy;
    if (along <= 0.02) continue;
    const across = Math.abs(x * dy - y * dx);
    if (across > along * 1.8) continue;
    const cable = play.links.some(
      ({ a, b, wakes }) => wakes < 0 && ((a === from && b === i) || (b === from && a === i)),
    );
    const score = (along + 1.6 * across) * (cable ? 0.55 : 1);
    if (score < least) {
      least = score;
      best = i;
    }
  }
  return best;
}
