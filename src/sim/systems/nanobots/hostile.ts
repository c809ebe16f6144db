/**
 * A hostile mind in the network. It sits on one device, moves on to the best connected one that it can reach, and
 * drives the swarms within two links of where it sits. It gets used to what is done against it: see `noteCounter`.
 */
import type { Ctx } from "../../commands/command.ts";
import type { Counter, FaultDef } from "../../ruleset.ts";
import type { ClinicState } from "../../state.ts";
import { round } from "../../math.ts";
import { chance } from "../../rng.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { deviceOf, rootOf, slipChance, travelling, upNodes } from "../../rules/nanobots/devices.ts";
import { distances, networkOf } from "../../rules/nanobots/network.ts";
import { isOn } from "../../rules/nanobots/faults.ts";

/** Links over which it drives swarms. */
const REACH = 2;
/** How used to a counter it must be for that to show. */
const ADAPTED = 500;

export function sitsOn(state: Readonly<ClinicState>, id: string): boolean {
  return state.nanobots.hostile.at !== "" && state.nanobots.hostile.at === id;
}

/** `step` is true at a step of the network. */
export function runHostile(ctx: Ctx, fault: FaultDef, step: boolean): void {
  const { rules, state } = ctx;
  const { hostile, roots } = state.nanobots;
  const on = isOn(state, fault);
  if (on && hostile.at === "") {
    roots[fault.id] = rootOf(rules, state, fault);
    sit(ctx, roots[fault.id] ?? "");
  }
  if (hostile.at === "") return;
  if (!on) {
    hostile.at = "";
    hostile.seen = false;
    return;
  }
  // Sold from under it: it begins again at the best connected one.
  if (!networkOf(rules, state).index.has(hostile.at)) sit(ctx, rootOf(rules, state, { seat: "" }));
  if (step) {
    forget(ctx);
    if (chance(state, "network", rules.tuning.network.see)) findHostile(ctx);
  }
  if (state.tick >= hostile.next) moveOn(ctx);
}

/** The clinic learns where it sits. */
export function findHostile({ state, emit }: Ctx): void {
  const { hostile } = state.nanobots;
  if (hostile.seen || hostile.at === "") return;
  hostile.seen = true;
  emit({ type: "hostile-found", device: hostile.at });
}

function sit({ rules, state }: Ctx, id: string): void {
  const { hostile } = state.nanobots;
  hostile.at = id;
  hostile.seen = false;
  hostile.next = state.tick + minutesToTicks(rules.tuning.network.moveMinutes);
}

/** Where it would go from where it sits: the best connected device that it can reach, "" when it can reach none. */
export function nextSeat({ rules, state }: Ctx): string {
  const network = networkOf(rules, state);
  const up = upNodes(state, network);
  const far = distances(network, network.index.get(state.nanobots.hostile.at) ?? 0, up);
  let best = -1;
  let most = -1;
  network.nodes.forEach((node, i) => {
    if ((far[i] ?? -1) <= 0 || deviceOf(state, node.id).patched) return;
    const links = (network.next[i] ?? []).filter((j) => up[j]).length;
    if (links <= most) return;
    best = i;
    most = links;
  });
  return network.nodes[best]?.id ?? "";
}

/** Moves if there is anywhere to go; returns whether it did. The clinic knows where to only if it knew where from. */
export function moveOn(ctx: Ctx): boolean {
  const { state } = ctx;
  const known = state.nanobots.hostile.seen;
  const to = nextSeat(ctx);
  if (to === "") {
    state.nanobots.hostile.next = state.tick + minutesToTicks(ctx.rules.tuning.network.stepMinutes);
    return false;
  }
  sit(ctx, to);
  if (known) ctx.emit({ type: "hostile-moved", device: "" });
  return true;
}

/** Devices whose swarms it drives: its own and those within two live links. */
export function hostileReach({ rules, state }: Ctx): ReadonlySet<string> {
  const { at } = state.nanobots.hostile;
  const network = networkOf(rules, state);
  const from = network.index.get(at);
  if (at === "" || from === undefined) return new Set();
  const far = distances(network, from, upNodes(state, network));
  return new Set(network.nodes.filter((_, i) => (far[i] ?? -1) >= 0 && (far[i] ?? 0) <= REACH).map((node) => node.id));
}

/** The device under it has been restored: out for good, unless it is too used to that. Returns whether it is out. */
export function driveOut(ctx: Ctx, id: string): boolean {
  const { rules, state } = ctx;
  const { hostile } = state.nanobots;
  if (chance(state, "network", slipChance(rules, state, "restore"))) return false;
  if (nextSeat(ctx) !== "") return !moveOn(ctx);
  hostile.at = "";
  hostile.seen = false;
  // With nobody left to drive them, the swarms that it held are let go one by one.
  for (const fault of travelling(rules, "hunts")) if (isOn(state, fault)) state.nanobots.switched[fault.id] = false;
  ctx.emit({ type: "hostile-out", device: id });
  return true;
}

/** It has met a counter and is a little more used to it. Does nothing while there is nobody to notice. */
export function noteCounter(ctx: Ctx, counter: Counter): void {
  const { rules, state } = ctx;
  const { hostile } = state.nanobots;
  if (hostile.at === "") return;
  const before = hostile.used[counter] ?? 0;
  const now = Math.min(1000, before + Math.max(1, round((1000 - before) * rules.tuning.network.learns)));
  hostile.last = counter;
  hostile.used[counter] = now;
  if (before < ADAPTED && now >= ADAPTED) ctx.emit({ type: "hostile-adapted", counter });
}

function forget({ rules, state }: Ctx): void {
  const { used } = state.nanobots.hostile;
  for (const counter of Object.keys(used) as Counter[])
    used[counter] = Math.max(0, (used[counter] ?? 0) - rules.tuning.network.forgets);
}
