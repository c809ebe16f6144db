/** What all commands about a device ask first. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Device } from "../../state.ts";
import type { Ctx, QueryResult } from "../command.ts";
import { bookCash } from "../../ledger.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { deviceOf, inWork } from "../../rules/nanobots/devices.ts";
import { networkOf } from "../../rules/nanobots/network.ts";
import { findThing } from "../../rules/house/places.ts";
import { recordOf } from "../../systems/nanobots/devices.ts";
import { refuse } from "../refuse.ts";

/** The device as it stands, or why nothing can be done to it now. */
export function subject(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  id: string,
): { readonly device: Readonly<Device>; readonly no: null } | { readonly device: null; readonly no: QueryResult } {
  if (!rules.nanobots.offered) return { device: null, no: refuse("no-network") };
  if (!networkOf(rules, state).index.has(id)) return { device: null, no: refuse("no-such-device") };
  const device = deviceOf(state, id);
  if (device.busyUntil > 0) {
    const minutes = Math.ceil((device.busyUntil - state.tick) / 4);
    return { device: null, no: refuse("device-in-work", { minutes }) };
  }
  return { device, no: null };
}

/** Why hands can't be laid on a device now; null when they can. */
export function workRefusal(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  id: string,
  price: number,
): QueryResult | null {
  if ((findThing(state, id)?.busy ?? 0) !== 0) return refuse("device-in-use");
  if (inWork(state) >= rules.tuning.network.hands)
    return refuse("network-hands", { count: rules.tuning.network.hands });
  return state.cash.value < price ? refuse("no-cash", { needed: price }) : null;
}

/** Takes a device out of service for a while, paid at once. */
export function beginWork(ctx: Ctx, id: string, work: "restore" | "patch", minutes: number, price: number): void {
  const { state } = ctx;
  const device = recordOf(state, id);
  device.work = work;
  device.busyUntil = state.tick + Math.max(1, minutesToTicks(minutes));
  if (price === 0) return;
  const cause = `device-${work}`;
  bookCash(state.cash, state.tick, -price, cause, id);
  ctx.emit({ type: "booked", account: "cash", amount: -price, cause, ref: id });
}
