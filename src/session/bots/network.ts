/** The part of a bot that minds the network. It sees what the clinic knows, and no more. */
import type { Ruleset } from "../../sim/ruleset.ts";
import type { ClinicState, Device } from "../../sim/state.ts";
import { deviceOf, radiusNow, slipChance } from "../../sim/rules/nanobots/devices.ts";
import { networkOf } from "../../sim/rules/nanobots/network.ts";
import type { Bot } from "./bot.ts";

type Act = Parameters<Bot>[2];
type State = Readonly<ClinicState>;

/** Chance of a slip from which cutting the mind off is not worth the try. */
const TOO_USED = 0.55;
/** Patches that a full till must be good for before one is bought for what is still sound. */
const SPARE_PATCHES = 3;

/** Every few minutes: cut off what is known to be ill, put it right, close its hole, and let it back. */
export function mindNetwork(rules: Ruleset, state: State, act: Act): void {
  if (!rules.nanobots.offered || state.tick % 10 !== 0) return;
  const { hostile, devices } = state.nanobots;
  const held = hostile.seen ? hostile.at : "";
  const ill = devices.filter((device) => (device.infected && device.seen) || device.id === held);
  const before = ill.length > 1 ? radiusNow(rules, state) : 0;
  const gain = (device: Device) => (ill.length > 1 ? before - radiusNow(rules, state, device.id) : 0);
  const ranked = ill
    .map((device) => ({ device, gain: gain(device) }))
    .sort((a, b) => b.gain - a.gain || (a.device.id < b.device.id ? -1 : 1));
  if (held !== "" && !devices.some((device) => device.id === held)) cutOff(rules, state, held, act);
  for (const { device } of ranked) {
    if (device.busyUntil > 0) continue;
    if (!device.isolated && !cutOff(rules, state, device.id, act)) continue;
    if (device.id === held && slipChance(rules, state, "restore") > TOO_USED) continue;
    act({ type: "restore-device", device: device.id });
  }
  const rested = devices.filter((each) => each.isolated && each.busyUntil === 0 && !(each.infected && each.seen));
  for (const device of rested) {
    if (device.id === held) continue;
    const patched = device.patched || !act({ type: "patch-device", device: device.id });
    if (patched) act({ type: "isolate-device", device: device.id, on: false });
  }
  if (held !== "" || devices.some((device) => device.seen || device.isolated || device.patched))
    patchSound(rules, state, act);
}

function cutOff(rules: Ruleset, state: State, id: string, act: Act): boolean {
  if (state.nanobots.hostile.at === id && slipChance(rules, state, "isolate") > TOO_USED) return false;
  return act({ type: "isolate-device", device: id, on: true });
}

/** With money to spare, the best connected device that is still sound. */
function patchSound(rules: Ruleset, state: State, act: Act): void {
  if (state.cash.value < SPARE_PATCHES * rules.tuning.network.patchPrice) return;
  const { nodes, next } = networkOf(rules, state);
  const sound = nodes
    .map((node, i) => ({ id: node.id, links: next[i]?.length ?? 0, device: deviceOf(state, node.id) }))
    .filter(({ device }) => !device.patched && device.busyUntil === 0 && !device.seen)
    .sort((a, b) => b.links - a.links || (a.id < b.id ? -1 : 1));
  for (const { id } of sound) if (act({ type: "patch-device", device: id })) return;
}
