/** The clinic's network as it is shown: as far as the clinic knows it, and no further. */
import { deviceOf, isDown, radiusNow, spreadOf, travelling, upNodes } from "../../sim/rules/nanobots/devices.ts";
import { networkOf, type Network, type NetworkNode } from "../../sim/rules/nanobots/network.ts";
import { findRoom } from "../../sim/rules/house/rooms.ts";
import type { IconName } from "../ui/icons.ts";
import { roomName, thingName } from "./building.ts";
import type { Game } from "./game.ts";
import { layoutOf, linkPath, type Island } from "./network-layout.ts";

/** What is known of a node, the most pressing first. Each has a shape, an icon and a word of its own. */
export type NodeState = "held" | "infected" | "working" | "isolated" | "cut" | "patched" | "sound";

export interface NodeView {
  readonly id: string;
  readonly kind: NetworkNode["kind"];
  readonly name: string;
  readonly room: string;
  readonly icon: IconName;
  readonly x: number;
  readonly y: number;
  readonly state: NodeState;
  /** In words; for work with the minutes left. */
  readonly stateText: string;
  /** 0–1 of the work that is done; 0 when there is none. */
  readonly done: number;
  readonly ill: boolean;
  readonly isolated: boolean;
  readonly patched: boolean;
}
export interface LinkView {
  readonly key: string;
  readonly from: NodeView;
  readonly to: NodeView;
  /** Carries data; may carry an infection from one that is known. */
  readonly live: boolean;
  readonly ill: boolean;
  /** As SVG has it. */
  readonly path: string;
}
export interface IslandView extends Island {
  readonly name: string;
}
export interface NetworkView {
  /** Size of the picture. */
  readonly w: number;
  readonly h: number;
  readonly nodes: readonly NodeView[];
  readonly links: readonly LinkView[];
  readonly islands: readonly IslandView[];
  /** Known to be infected or held. */
  readonly ill: number;
  readonly radius: number;
  /** How many others an infected device infects. */
  readonly spread: number;
}

const DEVICE_ICONS: Readonly<Record<string, IconName>> = {
  "dental-chair": "dental",
  "hygiene-chair": "droplet",
  "exam-chair": "scan",
  "holo-scanner": "eye-search",
  "cbct-scanner": "user-scan",
  nanobay: "cpu",
  "nano-bench": "microscope",
  "server-rack": "server-2",
  "biome-analyser": "flask",
  "vr-pod": "badge-vr",
  "milo-disc": "robot",
};
export const STATE_ICONS: Readonly<Record<NodeState, IconName>> = {
  held: "eye",
  infected: "virus",
  working: "refresh",
  isolated: "plug-connected-x",
  cut: "route-off",
  patched: "shield-check",
  sound: "check",
};

export function hasNetwork(game: Game): boolean {
  return game.rules.nanobots.offered && networkOf(game.rules, game.state).nodes.length > 1;
}

/** What waits for the player: known infections that still have a link, and a mind that is not shut in. */
export function networkCalls({ state }: Game): number {
  const { devices, hostile } = state.nanobots;
  const open = devices.filter((device) => device.infected && device.seen && !isDown(device)).length;
  return open + (hostile.seen && hostile.at !== "" && !isDown(deviceOf(state, hostile.at)) ? 1 : 0);
}

/** The name of a node: things of a kind of which there are several are numbered. */
export function deviceName(game: Game, id: string): string {
  const network = networkOf(game.rules, game.state);
  const node = network.nodes[network.index.get(id) ?? -1];
  return node ? nameOf(game, network, node) : id;
}

function nameOf(game: Game, network: Network, node: NetworkNode): string {
  const { words, state } = game;
  if (node.kind === "switch") {
    const room = findRoom(state, node.room);
    return words.t("network.switch", { room: room ? roomName(game, room) : "" });
  }
  if (node.thing === "") return words.t("network.server");
  const alike = network.nodes.filter((each) => each.thing === node.thing);
  const name = thingName(game, node.thing);
  return alike.length < 2 ? name : words.t("network.numbered", { name, no: alike.indexOf(node) + 1 });
}

export function networkView(game: Game): NetworkView {
  const { rules, state } = game;
  const network = networkOf(rules, state);
  const layout = layoutOf(network, state.rooms);
  const up = upNodes(state, network);
  const nodes = network.nodes.map((node, i) => nodeView(game, network, node, layout.spots[i] ?? { x: 0, y: 0 }, up));
  const centre = layout.spots[0]?.y ?? 0;
  const links = network.links.flatMap(([a, b]): LinkView[] => {
    const from = nodes[a];
    const to = nodes[b];
    if (!from || !to) return [];
    const live = up[a] === true && up[b] === true;
    return [
      {
        key: `${from.id} ${to.id}`,
        from,
        to,
        live,
        ill: live && (from.ill || to.ill),
        path: linkPath(from, to, centre),
      },
    ];
  });
  const radius = radiusNow(rules, state);
  return {
    w: layout.w,
    h: layout.h,
    nodes,
    links,
    islands: layout.islands.map((island) => {
      const room = findRoom(state, island.room);
      return { ...island, name: room ? roomName(game, room) : "" };
    }),
    ill: nodes.filter((node) => node.ill).length,
    radius,
    spread: spreadOf(rules, radius, strengthOf(game)),
  };
}

function nodeView(
  game: Game,
  network: Network,
  node: NetworkNode,
  at: { readonly x: number; readonly y: number },
  up: readonly boolean[],
): NodeView {
  const { words, rules, state } = game;
  const device = deviceOf(state, node.id);
  const { hostile } = state.nanobots;
  const held = hostile.seen && hostile.at === node.id;
  const infected = device.infected && device.seen;
  const left = Math.max(0, device.busyUntil - state.tick) / 4;
  const { restoreMinutes, patchMinutes } = rules.tuning.network;
  const whole = device.work === "patch" ? patchMinutes : restoreMinutes;
  const hub = node.kind === "device" ? network.nodes.findIndex((n) => n.kind === "switch" && n.room === node.room) : -1;
  const known: NodeState =
    device.busyUntil > 0
      ? "working"
      : held
        ? "held"
        : infected
          ? "infected"
          : device.isolated
            ? "isolated"
            : hub >= 0 && !up[hub]
              ? "cut"
              : device.patched
                ? "patched"
                : "sound";
  const room = findRoom(state, node.room);
  return {
    id: node.id,
    kind: node.kind,
    name: nameOf(game, network, node),
    room: room ? roomName(game, room) : "",
    icon: node.kind === "switch" ? "affiliate" : (DEVICE_ICONS[node.thing] ?? (node.thing === "" ? "server-2" : "cpu")),
    ...at,
    state: known,
    stateText:
      known === "working"
        ? words.t(`network.work.${device.work === "patch" ? "patch" : "restore"}`, { count: Math.ceil(left) })
        : words.t(`network.state.${known}${(held || infected) && device.isolated ? "-off" : ""}`),
    done: known === "working" && whole > 0 ? Math.min(1, Math.max(0, 1 - left / whole)) : 0,
    ill: held || infected,
    isolated: device.isolated,
    patched: device.patched,
  };
}

/** How strong the infection is that this house has to do with. */
function strengthOf({ rules }: Game): number {
  return travelling(rules, "network")[0]?.strength ?? 1;
}

/** What cutting a node off would do to the number of others that each infected device infects. */
export function spreadWithout(game: Game, id: string): number {
  return spreadOf(game.rules, radiusNow(game.rules, game.state, id), strengthOf(game));
}

/** Names of the stations that can't be used once a node is cut off, and that can be now. */
export function stationsLost(game: Game, view: NetworkView, id: string): string[] {
  const node = view.nodes.find((each) => each.id === id);
  if (!node || node.kind === "server") return [];
  const network = networkOf(game.rules, game.state);
  const room = network.nodes[network.index.get(id) ?? -1]?.room;
  return network.nodes.flatMap((each, i) => {
    const station = game.rules.thingKinds[each.thing]?.spots.some((spot) => spot.role === "patient") ?? false;
    const hit = each.id === id || (node.kind === "switch" && each.kind === "device" && each.room === room);
    const shown = view.nodes[i];
    const usable = shown && !shown.isolated && shown.state !== "working" && shown.state !== "cut";
    return station && hit && usable ? [shown.name] : [];
  });
}

/** One sentence about how an infection would fare, or fares. */
export function outlook({ words }: Game, spread: number, ill: number): string {
  const trend = spread >= 1.05 ? "grows" : spread > 0.95 ? "holds" : "dies";
  return words.t(`network.outlook.${ill > 0 ? "ill" : "well"}.${trend}`, { count: words.num(spread, 1) });
}

/** The node nearest to one in a direction, for the arrow keys; the same when there is none. */
export function nodeToward(nodes: readonly NodeView[], from: NodeView, dx: number, dy: number): NodeView {
  let best = from;
  let least = Infinity;
  for (const node of nodes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    if (node === from || along < 8) continue;
    const cost = along + 2.2 * aside;
    if (cost < least) {
      least = cost;
      best = node;
    }
  }
  return best;
}
