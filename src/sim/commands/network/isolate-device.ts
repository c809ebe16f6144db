import type { Command, CommandRule } from "../command.ts";
import { chance } from "../../rng.ts";
import { slipChance } from "../../rules/nanobots/devices.ts";
import { recordOf } from "../../systems/nanobots/devices.ts";
import { moveOn, noteCounter, sitsOn } from "../../systems/nanobots/hostile.ts";
import { refuse } from "../refuse.ts";
import { subject } from "./device.ts";

type IsolateDevice = Extract<Command, { type: "isolate-device" }>;

/** Free and at once. Whoever is being treated there is finished; after that the station can't be used. */
export const isolateDevice: CommandRule<IsolateDevice> = {
  query(rules, state, { device: id, on }) {
    const { device, no } = subject(rules, state, id);
    if (no) return no;
    if (device.isolated === on) return refuse(on ? "isolated-already" : "not-isolated");
    return { ok: true, price: 0, minutes: 0 };
  },
  execute(ctx, { device: id, on }) {
    const { rules, state } = ctx;
    // A mind that expects the cut is gone before it falls.
    if (on && sitsOn(state, id) && chance(state, "network", slipChance(rules, state, "isolate"))) moveOn(ctx);
    recordOf(state, id).isolated = on;
    ctx.emit({ type: "device-changed", device: id, what: on ? "isolated" : "joined" });
    if (on) noteCounter(ctx, "isolate");
  },
};
