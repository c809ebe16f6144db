/**
 * The network lives: an infection goes from device to device in fixed steps, is seen with a chance, and gets into the
 * swarms of whoever is linked to an infected device; work on devices is done. The model: docs/nanobots.md.
 */
import type { Ctx } from "../../commands/command.ts";
import type { FaultDef } from "../../ruleset.ts";
import type { Device, Swarm } from "../../state.ts";
import { chance, random } from "../../rng.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import {
  backupOf,
  deviceOf,
  findDevice,
  isDown,
  linkOf,
  rootOf,
  travelling,
  upNodes,
} from "../../rules/nanobots/devices.ts";
import { networkOf, sisStep } from "../../rules/nanobots/network.ts";
import { isOn } from "../../rules/nanobots/faults.ts";
import { presentPatient } from "../../rules/people/people.ts";
import { cleanse, notice, recordOf, tidyDevices } from "./devices.ts";
import { driveOut, findHostile, hostileReach, runHostile, sitsOn } from "./hostile.ts";
import { takeHold } from "./swarms.ts";

export function runNetwork(ctx: Ctx): void {
  const { rules, state } = ctx;
  if (!rules.nanobots.offered) return;
  for (const device of state.nanobots.devices)
    if (device.busyUntil > 0 && state.tick >= device.busyUntil) finishWork(ctx, device);
  const viruses = travelling(rules, "network");
  const minds = travelling(rules, "hunts");
  if (viruses.length + minds.length > 0) {
    giveAtInfected(ctx, viruses[0], minds[0]);
    const step = state.tick % minutesToTicks(rules.tuning.network.stepMinutes) === 0;
    if (step && viruses[0]) stepVirus(ctx, viruses[0]);
    if (minds[0]) runHostile(ctx, minds[0], step);
    if (step) stepSwarms(ctx, viruses[0], minds[0]);
  }
  if (state.tick % 40 === 0) tidyDevices(ctx);
}

function stepVirus(ctx: Ctx, fault: FaultDef): void {
  const { rules, state } = ctx;
  const { roots } = state.nanobots;
  const on = isOn(state, fault);
  if (on && roots[fault.id] === undefined) {
    const root = rootOf(rules, state, fault);
    roots[fault.id] = root;
    infect(ctx, root, true);
  }
  if (roots[fault.id] === undefined) return;
  const { beta, delta, see } = rules.tuning.network;
  const network = networkOf(rules, state);
  const up = upNodes(state, network);
  const infected = network.nodes.map((node) => findDevice(state, node.id)?.infected ?? false);
  // When the fault has ended nothing new is infected, and what is left dies away; where it began it holds on till then.
  const next = sisStep(
    network,
    infected,
    { beta: on ? beta * fault.strength : 0, delta },
    () => random(state, "network"),
    {
      carry: (i) => up[i] === true,
      catch: (i) => up[i] === true && !deviceOf(state, network.nodes[i]?.id ?? "").patched,
      lose: (i) => {
        const device = deviceOf(state, network.nodes[i]?.id ?? "");
        return device.busyUntil === 0 && !(on && device.rooted);
      },
    },
  );
  network.nodes.forEach((node, i) => {
    const seen = chance(state, "network", see);
    if (next[i] && !infected[i]) infect(ctx, node.id);
    else if (!next[i] && infected[i]) {
      const device = recordOf(state, node.id);
      const known = device.seen;
      cleanse(device);
      if (known) ctx.emit({ type: "device-changed", device: node.id, what: "cleared" });
    } else if (next[i] && seen) notice(ctx, recordOf(state, node.id));
  });
}

function infect(ctx: Ctx, id: string, rooted = false): void {
  const device = recordOf(ctx.state, id);
  if (device.infected || device.patched) return;
  device.infected = true;
  device.rooted = rooted;
  device.seen = false;
  device.noticed = -1;
  device.tries = 0;
  device.since = ctx.state.tick;
}

/** Whoever was given a swarm just now at an infected device, or at one that the hostile mind reaches, may have the fault with it. */
function giveAtInfected(ctx: Ctx, virus: FaultDef | undefined, mind: FaultDef | undefined): void {
  const { rules, state } = ctx;
  const { swarms } = state.nanobots;
  for (let i = swarms.length - 1; i >= 0; i--) {
    const swarm = swarms[i];
    if (!swarm || (swarm.since >= 0 && swarm.since < state.tick)) break;
    if (swarm.since !== state.tick || swarm.fault !== "") continue;
    const fault = faultAt(ctx, swarm.device, virus, mind);
    if (fault && chance(state, "network", rules.tuning.network.gives * fault.strength)) takeHold(ctx, swarm, fault.id);
  }
}

/** The fault that reaches a swarm over a device now. */
function faultAt(
  ctx: Ctx,
  device: string,
  virus: FaultDef | undefined,
  mind: FaultDef | undefined,
): FaultDef | undefined {
  if (virus && device !== "" && findDevice(ctx.state, device)?.infected && isOn(ctx.state, virus)) return virus;
  return mind && device !== "" && isOn(ctx.state, mind) && hostileReach(ctx).has(device) ? mind : undefined;
}

/** Swarms of people in the house listen to the chair they sit in, or to the switch of the room they are in. */
function stepSwarms(ctx: Ctx, virus: FaultDef | undefined, mind: FaultDef | undefined): void {
  const { rules, state } = ctx;
  for (const swarm of state.nanobots.swarms) {
    if (swarm.fault !== "" || swarm.since === state.tick) continue;
    const device = linkedTo(ctx, swarm);
    if (device === "") continue;
    const fault = faultAt(ctx, device, virus, mind);
    if (!fault) continue;
    const hazard = rules.nanobots.malfunctions[fault.kind].hazard * fault.strength;
    if (chance(state, "network", Math.min(1, (hazard * rules.tuning.network.stepMinutes) / 60)))
      takeHold(ctx, swarm, fault.id);
  }
}

/** The device that a swarm in the house has a live link to; "" for none. */
function linkedTo({ rules, state }: Ctx, swarm: Swarm): string {
  const patient = presentPatient(state, swarm.patient);
  if (!patient) return "";
  const { x, y } = patient.body;
  const device = linkOf(rules, state, { station: patient.visit.station, x, y });
  return isDown(findDevice(state, device)) ? "" : device;
}

function finishWork(ctx: Ctx, device: Device): void {
  const { work } = device;
  device.busyUntil = 0;
  device.work = "";
  if (work === "patch") patchDone(ctx, device);
  else if (work === "restore") restoreDone(ctx, device);
}

function restoreDone(ctx: Ctx, device: Device): void {
  const { rules, state } = ctx;
  const out = sitsOn(state, device.id) ? driveOut(ctx, device.id) : true;
  const clean = !device.infected || backupOf(rules, state, device) < device.since;
  if (clean && device.infected) cleanse(device);
  if (!clean) {
    // What came back with it is known: nobody need look for it again.
    notice(ctx, device);
    device.tries += 1;
  }
  ctx.emit({ type: "device-changed", device: device.id, what: clean && out ? "restored" : "relapsed" });
}

/** A patch does not take on what is infected or held; but it shows it. */
function patchDone(ctx: Ctx, device: Device): void {
  if (sitsOn(ctx.state, device.id)) findHostile(ctx);
  else if (device.infected) notice(ctx, device);
  else {
    device.patched = true;
    ctx.emit({ type: "device-changed", device: device.id, what: "patched" });
  }
}
