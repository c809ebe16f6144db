/** Keeping records of devices in the state, in the order of their ids, and none about which there is nothing to say. */
import type { Ctx } from "../../commands/command.ts";
import type { ClinicState, Device } from "../../state.ts";
import { findDevice, newDevice } from "../../rules/nanobots/devices.ts";
import { networkOf } from "../../rules/nanobots/network.ts";

/** The record of a device, made if there was none. */
export function recordOf(state: ClinicState, id: string): Device {
  const known = findDevice(state, id);
  if (known) return known;
  const made = newDevice(id);
  const { devices } = state.nanobots;
  const at = devices.findIndex((device) => device.id > id);
  devices.splice(at < 0 ? devices.length : at, 0, made);
  return made;
}

/** Drops records of devices that were sold, and of those that are as they always were. */
export function tidyDevices({ rules, state }: Ctx): void {
  const { index } = networkOf(rules, state);
  state.nanobots.devices = state.nanobots.devices.filter(
    (device) =>
      index.has(device.id) &&
      (device.infected || device.isolated || device.patched || device.busyUntil > 0 || device.tries > 0),
  );
}

/** The clinic learns that a device is infected. */
export function notice(ctx: Ctx, device: Device): void {
  if (device.seen) return;
  device.seen = true;
  device.noticed = ctx.state.tick;
  ctx.emit({ type: "device-changed", device: device.id, what: "seen" });
}

/** The infection is gone from it, however that came about. */
export function cleanse(device: Device): void {
  device.infected = false;
  device.rooted = false;
  device.seen = false;
  device.noticed = -1;
  device.since = -1;
  device.tries = 0;
}
