/** Devices of the network as they stand: what is cut off, what that costs, and what a restore may bring. */
import type { Counter, FaultDef, Needs, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Device } from "../../state.ts";
import { clamp } from "../../math.ts";
import { minutesToTicks } from "../clock.ts";
import { roomAt } from "../house/rooms.ts";
import { networkOf, spectralRadius, type Network, type NetworkNode } from "./network.ts";

type State = Readonly<ClinicState>;

const NOTHING: Readonly<Omit<Device, "id">> = {
  infected: false,
  rooted: false,
  seen: false,
  noticed: -1,
  isolated: false,
  patched: false,
  busyUntil: 0,
  work: "",
  tries: 0,
  since: -1,
};

export function newDevice(id: string): Device {
  return { id, ...NOTHING };
}

export function findDevice(state: State, id: string): Device | undefined {
  return state.nanobots.devices.find((device) => device.id === id);
}

/** The device as it stands; a sound one when nothing is kept of it. */
export function deviceOf(state: State, id: string): Readonly<Device> {
  return findDevice(state, id) ?? newDevice(id);
}

/** Isolated, or out of service for work on it. */
export function isDown(device: Readonly<Pick<Device, "isolated" | "busyUntil">> | undefined): boolean {
  return device !== undefined && (device.isolated || device.busyUntil > 0);
}

/** Which nodes have their links, by node; `without` is taken for cut off as well. */
export function upNodes(state: State, network: Network, without = ""): boolean[] {
  const up = network.nodes.map((node) => node.id !== without);
  for (const device of state.nanobots.devices) {
    const i = network.index.get(device.id);
    if (i !== undefined && isDown(device)) up[i] = false;
  }
  return up;
}

/** The switch of a room, or undefined where the room has none. */
export function switchOf(network: Network, room: string): NetworkNode | undefined {
  return room === "" ? undefined : network.nodes.find((node) => node.kind === "switch" && node.room === room);
}

/** Whether a thing can't be used because it, or its room's switch, is cut off or being worked on. */
export function isOff(rules: Ruleset, state: State, thing: string): boolean {
  if (state.nanobots.devices.length === 0) return false;
  const network = networkOf(rules, state);
  const node = network.nodes[network.index.get(thing) ?? -1];
  if (!node) return false;
  if (isDown(findDevice(state, thing))) return true;
  const hub = node.kind === "device" ? switchOf(network, node.room) : undefined;
  return hub !== undefined && isDown(findDevice(state, hub.id));
}

/** Whether the server is cut off: swarms take their orders from it, so none can be given. */
export function serverOff(rules: Ruleset, state: State): boolean {
  if (state.nanobots.devices.length === 0) return false;
  const server = networkOf(rules, state).nodes[0];
  return server !== undefined && isDown(findDevice(state, server.id));
}

/**
 * What the network withholds from a procedure: "server" for swarms while that is cut off, or the kind of a thing of
 * which every one is; "" when nothing is in the way. Stations that are cut off are skipped one by one elsewhere.
 */
export function withheld(
  rules: Ruleset,
  state: State,
  needs: Pick<Needs, "equipment"> & { readonly way?: string },
): string {
  if (state.nanobots.devices.length === 0) return "";
  if (needs.way === "nanobots" && serverOff(rules, state)) return "server";
  for (const kind of needs.equipment) {
    const things = state.things.filter((thing) => thing.kind === kind);
    if (things.length > 0 && things.every((thing) => isOff(rules, state, thing.id))) return kind;
  }
  return "";
}

/** Id of the device that a body is next to the links of: the chair that it is worked on at, or its room's switch; "". */
export function linkOf(
  rules: Ruleset,
  state: State,
  at: { readonly station: string; readonly x: number; readonly y: number },
): string {
  const network = networkOf(rules, state);
  if (at.station !== "" && network.index.has(at.station)) return at.station;
  const room = roomAt(state, Math.floor(at.x / 1000), Math.floor(at.y / 1000));
  return (room && switchOf(network, room.id)?.id) ?? network.nodes[0]?.id ?? "";
}

/** λ₁ of what an infection can travel now: no device that is cut off, none that is patched; `without` as if isolated. */
export function radiusNow(rules: Ruleset, state: State, without = ""): number {
  const network = networkOf(rules, state);
  const up = upNodes(state, network, without);
  for (const device of state.nanobots.devices) {
    const i = network.index.get(device.id);
    if (i !== undefined && device.patched) up[i] = false;
  }
  return spectralRadius(network.nodes.length, network.links, up);
}

/**
 * How many others an infected device infects before it is rid of it, βλ₁/δ: above 1 an infection grows, below 1 it
 * dies out (van Mieghem's threshold of SIS on a graph; FACTS section 4). `strength` is the fault's, 0–1.
 */
export function spreadOf(rules: Ruleset, radius: number, strength = 1): number {
  const { beta, delta } = rules.tuning.network;
  return (beta * strength * radius) / Math.max(delta, 0.001);
}

/** The fault of the level that travels like this and has begun or may begin. */
export function travelling(rules: Ruleset, travels: "network" | "hunts"): FaultDef[] {
  return rules.nanobots.faults.filter((fault) => rules.nanobots.malfunctions[fault.kind].travels === travels);
}

/** Where a fault begins: its seat when that is a device, else the best connected one. */
export function rootOf(rules: Ruleset, state: State, fault: Pick<FaultDef, "seat">): string {
  const network = networkOf(rules, state);
  if (network.index.has(fault.seat)) return fault.seat;
  let best = 0;
  network.next.forEach((links, i) => {
    if (links.length > (network.next[best]?.length ?? 0)) best = i;
  });
  return network.nodes[best]?.id ?? "";
}

/** Tick of the backup that a restore would take: the newest from before the infection was found, older by each failure. */
export function backupOf(rules: Ruleset, state: State, device: Readonly<Device>): number {
  const every = minutesToTicks(rules.tuning.network.backupMinutes);
  const known = device.seen && device.noticed >= 0 ? device.noticed : state.tick;
  return (Math.floor(known / every) - device.tries) * every;
}

/**
 * Chance (0–1) that the backup is older than the infection, by what the clinic knows: an infected device stays unseen
 * each step with 1 − see, so the more steps lie between the backup and the finding, the likelier it was taken clean.
 * After backups that were not clean it counts from the oldest of those.
 */
export function cleanChance(rules: Ruleset, state: State, device: Readonly<Device>): number {
  const { see, stepMinutes, backupMinutes } = rules.tuning.network;
  const known = device.seen && device.noticed >= 0 ? device.noticed : state.tick;
  const backup = backupOf(rules, state, device);
  if (backup < rules.clock.start) return 1;
  const from = device.tries > 0 ? backup + minutesToTicks(backupMinutes) : known;
  let missed = 1;
  for (let steps = Math.floor((from - backup) / minutesToTicks(stepMinutes)); steps > 0; steps--) missed *= 1 - see;
  return clamp(1 - missed, 0, 1);
}

/** Devices that are being restored or patched now. */
export function inWork(state: State): number {
  let count = 0;
  for (const device of state.nanobots.devices) if (device.busyUntil > 0) count += 1;
  return count;
}

/** Chance (0–1) that a hostile mind gets round a counter, for how used to it it is. */
export function slipChance(rules: Ruleset, state: State, counter: Counter): number {
  const { wits, slips } = rules.tuning.network;
  return wits + ((slips - wits) * (state.nanobots.hostile.used[counter] ?? 0)) / 1000;
}
