/** What swarms gone wrong and lots show of themselves, for the eye. Pure: only what the clinic can know. */
import type { Look, SwarmStage } from "../sim/ruleset.ts";
import type { ClinicState, Lot } from "../sim/state.ts";

/** The worst stage that each patient feels, by id, into `felt`; who feels nothing is left out. */
export function feltStages(state: Pick<ClinicState, "nanobots">, felt: Map<number, SwarmStage>): void {
  felt.clear();
  for (const swarm of state.nanobots.swarms) {
    if (swarm.fault === "" || swarm.stage < 1) continue;
    if (swarm.stage > (felt.get(swarm.patient) ?? 0)) felt.set(swarm.patient, swarm.stage);
  }
}

const ill = new WeakMap<Look, Look>();
/** Share of the way to white that a face goes. */
const PALE = 0.36;
const WHITE = [240, 238, 242] as const;

/** How somebody looks who bleeds: pale, a handkerchief at the mouth. The same object each time for the same look. */
export function illLook(look: Look): Look {
  let found = ill.get(look);
  if (!found) {
    const worn = look.accessory === "none" || look.accessory === "mask" ? "" : `${look.accessory}+`;
    found = { ...look, skin: paler(look.skin), accessory: `${worn}handkerchief` };
    ill.set(look, found);
  }
  return found;
}

function paler(hex: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) return hex;
  const n = Number.parseInt(hex.slice(1), 16);
  const parts = [(n >> 16) & 255, (n >> 8) & 255, n & 255].map((v, i) =>
    Math.round(v + ((WHITE[i] ?? v) - v) * PALE)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${parts.join("")}`;
}

/** How a swarm at work moves: whole, straying, clumping, flickering, or pushed about by the body. */
export type SwarmLook = "whole" | "stray" | "clump" | "flicker" | "pushed";

/** Readings that are taken together, so that one that is off by chance is not shown. */
const LAST = 3;
/** Mean of them, in standard deviations ×100, from which it shows. */
const SHOWS = 220;

/** What the lot's own telemetry says, and nothing more: the channel furthest off, if it is far enough. */
export function swarmLook(lot: Pick<Lot, "telemetry"> | undefined): SwarmLook {
  const readings = lot?.telemetry ?? [];
  const n = Math.min(LAST, readings.length);
  if (n === 0) return "whole";
  let position = 0;
  let activity = 0;
  let link = 0;
  let host = 0;
  for (let i = readings.length - n; i < readings.length; i++) {
    const reading = readings[i];
    if (!reading) continue;
    position += reading.position;
    activity += reading.activity;
    link += Math.abs(reading.link);
    host += reading.host;
  }
  const most = Math.max(position, activity, link, host);
  if (most < SHOWS * n) return "whole";
  if (most === link) return "flicker";
  if (most === activity) return "clump";
  return most === position ? "stray" : "pushed";
}

export type DeviceSign = "" | "isolated" | "infected" | "restoring";

/** Which sign stands over a device: what is being done comes before what is wrong, and what nobody knows is not shown. */
export function deviceSign(
  device: {
    readonly infected: boolean;
    readonly seen: boolean;
    readonly isolated: boolean;
    readonly busyUntil: number;
  },
  tick: number,
): DeviceSign {
  if (device.busyUntil > tick) return "restoring";
  if (device.isolated) return "isolated";
  return device.infected && device.seen ? "infected" : "";
}

/** Share of its way, 0–1, that somebody or something under way has gone, with soft ends. */
export function eased(t: number): number {
  const k = Math.min(1, Math.max(0, t));
  return k * k * (3 - 2 * k);
}
