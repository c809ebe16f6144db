import type { Command, CommandRule } from "../command.ts";
import { cleanChance, isDown, slipChance } from "../../rules/nanobots/devices.ts";
import { recordOf } from "../../systems/nanobots/devices.ts";
import { moveOn, noteCounter, sitsOn } from "../../systems/nanobots/hostile.ts";
import { beginWork, subject, workRefusal } from "./device.ts";

type RestoreDevice = Extract<Command, { type: "restore-device" }>;

/**
 * Back to the backup: clean only when that is older than the infection. `risk` is the chance that it is not, by what
 * the clinic knows, and that a hostile mind known to sit there gets round it.
 */
export const restoreDevice: CommandRule<RestoreDevice> = {
  query(rules, state, { device: id }) {
    const { device, no } = subject(rules, state, id);
    if (no) return no;
    const { restorePrice, restoreMinutes } = rules.tuning.network;
    const refused = workRefusal(rules, state, id, restorePrice);
    if (refused) return refused;
    const { hostile } = state.nanobots;
    const stays = hostile.seen && hostile.at === id ? slipChance(rules, state, "restore") : 0;
    const clean = device.seen ? cleanChance(rules, state, device) : 1;
    return { ok: true, price: restorePrice, minutes: restoreMinutes, risk: 1 - clean * (1 - stays) };
  },
  execute(ctx, { device: id }) {
    const { rules, state } = ctx;
    const { restorePrice, restoreMinutes } = rules.tuning.network;
    if (sitsOn(state, id)) {
      // While it has a link, it leaves before the device goes down.
      if (!isDown(recordOf(state, id))) moveOn(ctx);
    }
    beginWork(ctx, id, "restore", restoreMinutes, restorePrice);
    noteCounter(ctx, "restore");
  },
};
