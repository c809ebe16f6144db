/** Where the network's nodes stand in its picture: the server in the middle, rooms above and below it as in the house. */
import type { Network } from "../../sim/rules/nanobots/network.ts";
import type { Room } from "../../sim/state.ts";

/** Least width of the picture, in its own units; a device is 40 across. */
const LEAST_WIDTH = 700;
const EDGE = 10;
const GAP = 18;
/** Between the two rows of rooms, with the server in it. */
const MIDDLE = 92;
const SPACING = 58;
/** From a room's outer side to its devices, from there to its switch, from there to its inner side. */
const TO_DEVICES = 58;
const TO_SWITCH = 56;
const TO_EDGE = 4;
const ISLAND_HEIGHT = TO_DEVICES + TO_SWITCH + TO_EDGE;

export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Island extends Spot {
  /** "" for what stands in no room. */
  readonly room: string;
  readonly w: number;
  readonly h: number;
  /** Above the server, so that its name is at the top and its switch at the bottom. */
  readonly above: boolean;
}
export interface Layout {
  readonly w: number;
  readonly h: number;
  /** By node index. */
  readonly spots: readonly Spot[];
  readonly islands: readonly Island[];
}

interface Group {
  readonly room: string;
  /** Index of the switch, −1 for none. */
  readonly hub: number;
  readonly members: readonly number[];
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

export function layoutOf(network: Network, rooms: readonly Room[]): Layout {
  const groups = groupsOf(network, rooms);
  // The further back in the house, the further up; as many to the one row as to the other.
  const byDepth = [...groups].sort((a, b) => a.y - b.y || a.x - b.x);
  const upper = byDepth.slice(0, Math.ceil(groups.length / 2));
  const rows = [upper, byDepth.slice(upper.length)].map((row) => row.sort((a, b) => a.x - b.x || a.y - b.y));
  const widthOf = (row: readonly Group[]) => row.reduce((sum, group) => sum + group.w + GAP, -GAP) + 2 * EDGE;
  const w = Math.max(LEAST_WIDTH, ...rows.map(widthOf));
  const deep = rows[1]?.length ? ISLAND_HEIGHT + EDGE : 0;
  const h = EDGE + ISLAND_HEIGHT + MIDDLE + deep;
  const server = { x: w / 2, y: EDGE + ISLAND_HEIGHT + MIDDLE / 2 };
  const spots: Spot[] = network.nodes.map(() => server);
  const islands: Island[] = [];
  rows.forEach((row, r) => {
    const above = r === 0;
    const top = above ? EDGE : EDGE + ISLAND_HEIGHT + MIDDLE;
    // What room there is goes evenly between and beside the islands.
    const spare = (w - widthOf(row)) / (row.length + 1);
    let x = EDGE + spare;
    for (const group of row) {
      islands.push({ room: group.room, x, y: top, w: group.w, h: ISLAND_HEIGHT, above });
      const middle = x + group.w / 2;
      const line = above ? top + TO_DEVICES : top + ISLAND_HEIGHT - TO_DEVICES;
      if (group.hub >= 0) spots[group.hub] = { x: middle, y: above ? line + TO_SWITCH : line - TO_SWITCH };
      group.members.forEach((node, k) => {
        spots[node] = { x: middle + (k - (group.members.length - 1) / 2) * SPACING, y: line };
      });
      x += group.w + GAP + spare;
    }
  });
  return { w, h, spots, islands };
}

function groupsOf(network: Network, rooms: readonly Room[]): Group[] {
  const members = (room: string) =>
    network.nodes.flatMap((node, i) => (node.kind === "device" && node.room === room ? [i] : []));
  const wide = (devices: number) => Math.max(132, devices * SPACING + 26);
  const groups: Group[] = [];
  for (const room of rooms) {
    const hub = network.nodes.findIndex((node) => node.kind === "switch" && node.room === room.id);
    if (hub < 0) continue;
    const own = members(room.id);
    const [x, y] = [room.at[0] + room.size[0] / 2, room.at[1] + room.size[1] / 2];
    groups.push({ room: room.id, hub, members: own, x, y, w: wide(own.length) });
  }
  const loose = members("");
  if (loose.length > 0) groups.push({ room: "", hub: -1, members: loose, x: 0, y: 999, w: wide(loose.length) });
  return groups;
}

/** The line of a link: straight within a room, bowed between chairs, and in a soft S between switches and the server. */
export function linkPath(
  from: Spot & { readonly kind: string },
  to: Spot & { readonly kind: string },
  centre: number,
): string {
  const [a, b] = [`${from.x.toFixed(1)} ${from.y.toFixed(1)}`, `${to.x.toFixed(1)} ${to.y.toFixed(1)}`];
  if (from.kind === "device" && to.kind === "device") {
    const bow = from.y < centre ? -1 : 1;
    const lift = 22 + Math.abs(to.x - from.x) * 0.12;
    return `M${a} Q${((from.x + to.x) / 2).toFixed(1)} ${(from.y + bow * lift * 1.6).toFixed(1)} ${b}`;
  }
  if (from.kind === "device" || to.kind === "device") return `M${a} L${b}`;
  const same = Math.abs(from.y - to.y) < 1;
  const bend = same ? from.y + Math.sign(centre - from.y) * 30 : (from.y + to.y) / 2;
  return `M${a} C${from.x.toFixed(1)} ${bend.toFixed(1)} ${to.x.toFixed(1)} ${bend.toFixed(1)} ${b}`;
}
