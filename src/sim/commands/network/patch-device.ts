import type { Command, CommandRule } from "../command.ts";
import { beginWork, subject, workRefusal } from "./device.ts";
import { refuse } from "../refuse.ts";

type PatchDevice = Extract<Command, { type: "patch-device" }>;

/** Closes the hole. What is known to be infected must be restored first; what is not known shows when the patch fails. */
export const patchDevice: CommandRule<PatchDevice> = {
  query(rules, state, { device: id }) {
    const { device, no } = subject(rules, state, id);
    if (no) return no;
    if (device.patched) return refuse("patched-already");
    const { hostile } = state.nanobots;
    if ((device.infected && device.seen) || (hostile.seen && hostile.at === id)) return refuse("restore-first");
    const { patchPrice, patchMinutes } = rules.tuning.network;
    return workRefusal(rules, state, id, patchPrice) ?? { ok: true, price: patchPrice, minutes: patchMinutes };
  },
  execute(ctx, { device: id }) {
    const { patchPrice, patchMinutes } = ctx.rules.tuning.network;
    beginWork(ctx, id, "patch", patchMinutes, patchPrice);
  },
};
