/**
 * The clinic's network: what is linked with what, worked out from the house, and how well it carries an infection.
 * Nodes are the server, a switch for each room with devices, and the devices; nothing here changes anything.
 */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Room, Thing } from "../../state.ts";
import { roomAt } from "../house/rooms.ts";

export interface NetworkNode {
  /** Id of the thing, of the room for its switch, or "server" where no server stands. */
  readonly id: string;
  readonly kind: "server" | "switch" | "device";
  /** Kind of thing; "" for a switch, and for a server that is no thing. */
  readonly thing: string;
  /** Room that it is in; "" for open floor. */
  readonly room: string;
}

export interface Network {
  /** The server first, then switches in the order of rooms, then devices in the order of things. */
  readonly nodes: readonly NetworkNode[];
  readonly index: ReadonlyMap<string, number>;
  /** Pairs of node indices, the smaller first, without doubles. */
  readonly links: readonly (readonly [number, number])[];
  /** Neighbours of each node, ascending. */
  readonly next: readonly (readonly number[])[];
}

export const SERVER = "server";
const SERVER_KIND = "server-rack";

type House = Pick<ClinicState, "rooms" | "things" | "layout">;
const kept = new WeakMap<readonly Thing[], { layout: number; network: Network }>();

/** The network of the layout as it is. */
export function networkOf(rules: Ruleset, state: Readonly<House>): Network {
  const known = kept.get(state.things);
  if (known && known.layout === state.layout) return known.network;
  const network = makeNetwork(rules, state);
  kept.set(state.things, { layout: state.layout, network });
  return network;
}

function makeNetwork(rules: Ruleset, state: Readonly<House>): Network {
  const devices = state.things.filter((thing) => rules.thingKinds[thing.kind]?.network);
  const rack = devices.find((thing) => thing.kind === SERVER_KIND);
  const roomOf = new Map(devices.map((thing) => [thing.id, roomAt(state, thing.at[0], thing.at[1])?.id ?? ""]));
  const others = devices.filter((thing) => thing !== rack);
  const rooms = state.rooms.filter((room) => others.some((thing) => roomOf.get(thing.id) === room.id));
  const taken = new Set(devices.map((thing) => thing.id));
  const switchIds = new Map(rooms.map((room) => [room.id, taken.has(room.id) ? `${room.id}/switch` : room.id]));
  const nodes: NetworkNode[] = [
    rack
      ? { id: rack.id, kind: "server", thing: rack.kind, room: roomOf.get(rack.id) ?? "" }
      : { id: SERVER, kind: "server", thing: "", room: "" },
    ...rooms.map((room) => ({
      id: switchIds.get(room.id) ?? room.id,
      kind: "switch" as const,
      thing: "",
      room: room.id,
    })),
    ...others
      .filter((thing) => rack !== undefined || thing.id !== SERVER)
      .map((thing) => ({
        id: thing.id,
        kind: "device" as const,
        thing: thing.kind,
        room: roomOf.get(thing.id) ?? "",
      })),
  ];
  const index = new Map(nodes.map((node, i) => [node.id, i]));
  return linked(nodes, index, linksOf(rules, nodes, rooms));
}

/** A device to its room's switch (to the server where it stands in none), switches to the server, and cross-links. */
function linksOf(rules: Ruleset, nodes: readonly NetworkNode[], rooms: readonly Room[]): [number, number][] {
  const links: [number, number][] = [];
  const firstDevice = 1 + rooms.length;
  rooms.forEach((room, i) => {
    links.push([0, 1 + i]);
    for (let j = 0; j < i; j++) if (touch(rooms[j] as Room, room)) links.push([1 + j, 1 + i]);
  });
  for (let i = firstDevice; i < nodes.length; i++) {
    const node = nodes[i] as NetworkNode;
    links.push([node.room === "" ? 0 : 1 + rooms.findIndex((room) => room.id === node.room), i]);
    if (node.room === "" || !isChair(rules, node.thing)) continue;
    for (let j = firstDevice; j < i; j++)
      if (nodes[j]?.room === node.room && nodes[j]?.thing === node.thing) links.push([j, i]);
  }
  return links;
}

function isChair(rules: Ruleset, kind: string): boolean {
  return rules.thingKinds[kind]?.spots.some((spot) => spot.role === "patient") ?? false;
}

/** Whether two rooms share a stretch of wall. */
function touch(a: Room, b: Room): boolean {
  const apart = (axis: 0 | 1) =>
    Math.max(a.at[axis], b.at[axis]) - Math.min(a.at[axis] + a.size[axis], b.at[axis] + b.size[axis]);
  const [x, y] = [apart(0), apart(1)];
  return (x === 0 && y < 0) || (y === 0 && x < 0);
}

function linked(
  nodes: readonly NetworkNode[],
  index: ReadonlyMap<string, number>,
  pairs: readonly (readonly [number, number])[],
): Network {
  const links = pairs
    .map(([a, b]): [number, number] => (a < b ? [a, b] : [b, a]))
    .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const next: number[][] = nodes.map(() => []);
  for (const [a, b] of links) {
    next[a]?.push(b);
    next[b]?.push(a);
  }
  for (const list of next) list.sort((a, b) => a - b);
  return { nodes, index, links, next };
}

/**
 * Largest eigenvalue λ₁ of the graph of `n` nodes, by power iteration: how much an infection multiplies over its links
 * in a step. `up` leaves out the nodes where it is false. One is added to every node while iterating, so that graphs
 * whose eigenvalues come in pairs ±λ (stars, trees) settle too.
 */
export function spectralRadius(
  n: number,
  links: readonly (readonly [number, number])[],
  up: readonly boolean[] = [],
): number {
  const on = (i: number) => up[i] ?? true;
  const live = links.filter(([a, b]) => on(a) && on(b));
  if (live.length === 0) return 0;
  let v = new Float64Array(n);
  for (let i = 0; i < n; i++) v[i] = on(i) ? 1 : 0;
  let radius = 0;
  for (let round = 0; round < 300; round++) {
    const w = v.slice();
    for (const [a, b] of live) {
      w[a] = (w[a] ?? 0) + (v[b] ?? 0);
      w[b] = (w[b] ?? 0) + (v[a] ?? 0);
    }
    let size = 0;
    let along = 0;
    let before = 0;
    for (let i = 0; i < n; i++) {
      const x = v[i] ?? 0;
      const y = w[i] ?? 0;
      size += y * y;
      along += x * y;
      before += x * x;
    }
    const found = along / before - 1;
    const settled = round > 3 && Math.abs(found - radius) < 1e-10;
    radius = found;
    if (settled) break;
    const scale = 1 / Math.sqrt(size);
    for (let i = 0; i < n; i++) w[i] = (w[i] ?? 0) * scale;
    v = w;
  }
  return radius;
}

/** Links from `from` to every node that can be reached over nodes that are up; −1 for those that can't. */
export function distances(network: Network, from: number, up: readonly boolean[]): number[] {
  const far = network.nodes.map(() => -1);
  far[from] = 0;
  const queue = [from];
  for (let head = 0; head < queue.length; head++) {
    const at = queue[head] ?? 0;
    if (!up[at]) continue;
    for (const next of network.next[at] ?? []) {
      if (!up[next] || far[next] !== -1) continue;
      far[next] = (far[at] ?? 0) + 1;
      queue.push(next);
    }
  }
  return far;
}

/**
 * A step of SIS on a graph: who has it is rid of it with `delta`; who has not gets it over each link to one that has
 * with `beta`, so with 1 − (1 − β)^k from k of them. Each node rolls once, whatever comes of it. `roll` gives numbers
 * in [0, 1).
 */
export function sisStep(
  network: Pick<Network, "next">,
  infected: readonly boolean[],
  chances: { readonly beta: number; readonly delta: number },
  roll: () => number,
  may: {
    readonly carry: (i: number) => boolean;
    readonly catch: (i: number) => boolean;
    readonly lose: (i: number) => boolean;
  } = {
    carry: () => true,
    catch: () => true,
    lose: () => true,
  },
): boolean[] {
  return infected.map((has, i) => {
    const dice = roll();
    if (has) return !(may.lose(i) && dice < chances.delta);
    if (!may.catch(i)) return false;
    let spared = 1;
    for (const j of network.next[i] ?? []) if (infected[j] && may.carry(j)) spared *= 1 - chances.beta;
    return dice >= spared;
  });
}
