/** The board of a purge: the clinic's own network, with the assistant's core, people's tablets and cables across. */
import type { Ctx } from "../../commands/command.ts";
import { networkOf, type Network } from "../../rules/nanobots/network.ts";
import type { PurgeDef } from "../../ruleset.ts";
import type { PurgeLink, PurgeNode } from "../../state.ts";

export interface Board {
  readonly nodes: PurgeNode[];
  readonly links: PurgeLink[];
}

export const CORE = "core";
const ROAMING = 2;
type Seed = Pick<PurgeNode, "id" | "kind" | "thing" | "room">;

/** The server first, then switches, devices, the core, tablets and what fills up a small network. */
export function boardOf({ rules, state }: Ctx, def: PurgeDef): Board {
  const [least, most] = def.rules.nodes;
  const network = networkOf(rules, state);
  const kept = keptOf(network, most - 3);
  const seeds: Seed[] = kept.map((i) => {
    const { id, kind, thing, room } = network.nodes[i] as Network["nodes"][number];
    return { id, kind, thing, room };
  });
  const at = new Map(kept.map((node, i) => [node, i]));
  const pairs = network.links.flatMap(([a, b]): [number, number][] => {
    const [i, j] = [at.get(a), at.get(b)];
    return i !== undefined && j !== undefined ? [[i, j]] : [];
  });
  const switches = seeds.flatMap(({ kind }, i) => (kind === "switch" ? [i] : []));
  const add = (seed: Seed, ...to: readonly number[]): number => {
    const i = seeds.push(seed) - 1;
    for (const j of new Set(to)) if (j >= 0 && j < i) pairs.push([j, i]);
    return i;
  };
  const disc = seeds.findIndex(({ thing }) => thing === "milo-disc");
  const core = add({ id: CORE, kind: "core", thing: "", room: "" }, 0, disc);
  const around = (n: number) => (switches.length > 0 ? (switches[n % switches.length] ?? 0) : 0);
  // Two tablets roam between neighbouring rooms and talk to one another; the others lie on charge at the server.
  let n = 0;
  for (const { id } of rules.staff.slice(0, Math.max(1, most - seeds.length))) {
    const roams = n < ROAMING;
    const to = roams ? [around(n), around(n + 1), n === 0 ? core : seeds.length - 1] : [0];
    add({ id, kind: "tablet", thing: "", room: "" }, ...to);
    n += 1;
  }
  for (const id of def.rules.fillers) {
    if (seeds.length >= least) break;
    add({ id, kind: "filler", thing: "", room: "" }, around(n), n % 2 === 0 ? 0 : seeds.length - 1);
    n += 1;
  }
  const every = Math.max(1, Math.floor(def.rules.backupSeconds * 10));
  return {
    nodes: seeds.map((seed, i) => newNode(seed, (i * 37) % every)),
    links: linksOf(pairs),
  };
}

export function newNode(seed: Seed, phase = 0): PurgeNode {
  return {
    ...seed,
    infected: false,
    since: -1,
    seen: false,
    noticed: -1,
    hit: -1,
    checked: -1,
    isolated: false,
    away: 0,
    patched: 0,
    slow: 0,
    shield: 0,
    lure: 0,
    work: "",
    until: 0,
    backup: 0,
    tries: 0,
    phase,
  };
}

export function linksOf(pairs: readonly (readonly [number, number])[]): PurgeLink[] {
  const links: PurgeLink[] = [];
  for (const [x, y] of pairs) {
    const [a, b] = x < y ? [x, y] : [y, x];
    if (!links.some((link) => link.a === a && link.b === b)) links.push({ a, b, wakes: -1 });
  }
  return links.sort((x, y) => x.a - y.a || x.b - y.b);
}

/** At most `most` nodes of a network: the server, the switches, and devices from each room in turn. */
function keptOf({ nodes }: Network, most: number): number[] {
  const kept = nodes.flatMap(({ kind }, i) => (kind === "device" ? [] : [i])).slice(0, most);
  const rooms = new Map<string, number[]>();
  nodes.forEach(({ kind, room }, i) => {
    if (kind === "device") rooms.set(room, [...(rooms.get(room) ?? []), i]);
  });
  const lists = [...rooms.values()];
  for (let round = 0; kept.length < most && lists.some((list) => list.length > round); round++)
    for (const list of lists) {
      const next = list[round];
      if (next !== undefined && kept.length < most) kept.push(next);
    }
  return kept.sort((a, b) => a - b);
}
