/**
 * Telemetry: how far a lot's readings are moved by what is wrong with its swarms, and the alarm over readings, a tabular
 * CUSUM (Page 1954). Nothing here changes anything. The model: docs/nanobots.md.
 */
import type { Channel, NanobotsTuning, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Reading, Swarm } from "../../state.ts";

export const CHANNELS: readonly Channel[] = ["position", "activity", "link", "host"];
/** Ticks between two readings: ten minutes of clinic time. */
export const READING_TICKS = 40;
/** Readings that are kept of a lot: three days. */
export const MOST_READINGS = 180;

/** How far along a swarm is as telemetry sees it, 0–1: from four tenths at its fault's first hold to all from pain on. */
export function showing(swarm: Pick<Swarm, "fault" | "stage" | "progress">): number {
  if (swarm.fault === "") return 0;
  return Math.min(1, 0.4 + (0.6 * (swarm.stage + swarm.progress / 1000)) / 2);
}

/**
 * Mean shift of a lot's readings, in standard deviations: signature × strength × √(share of its swarms that are held, by
 * how far they are), and never less than `visible` of it. The root is that of a report that is led by its worst bots.
 */
export function shiftOf(rules: Ruleset, state: Readonly<ClinicState>, lot: string): Record<Channel, number> {
  const shift: Record<Channel, number> = { position: 0, activity: 0, link: 0, host: 0 };
  const all = state.nanobots.swarms.filter((swarm) => swarm.lot === lot);
  for (const fault of rules.nanobots.faults) {
    let held = 0;
    for (const swarm of all) if (swarm.fault === fault.id) held += showing(swarm);
    if (held <= 0) continue;
    const seen = Math.max(rules.tuning.nanobots.visible, Math.sqrt(held / all.length));
    const kind = rules.nanobots.malfunctions[fault.kind];
    for (const channel of CHANNELS) shift[channel] += kind.signature[channel] * fault.strength * seen;
  }
  return shift;
}

/** Sums of a two-sided CUSUM over one channel, after the last reading. */
export interface Cusum {
  readonly up: number;
  readonly down: number;
}

type Line = Pick<NanobotsTuning, "cusumSlack" | "cusumLimit">;

/**
 * S⁺ = max(0, S⁺ + x − k), S⁻ = max(0, S⁻ − x − k), in standard deviations. Both stop at twice the limit, so that the
 * alarm goes off again within hours once all is well.
 */
export function cusum(readings: readonly Reading[], channel: Channel, { cusumSlack, cusumLimit }: Line): Cusum {
  let up = 0;
  let down = 0;
  for (const reading of readings) {
    const x = reading[channel] / 100;
    up = Math.min(2 * cusumLimit, Math.max(0, up + x - cusumSlack));
    down = Math.min(2 * cusumLimit, Math.max(0, down - x - cusumSlack));
  }
  return { up, down };
}

/** Channels over the limit, in the order of `CHANNELS`; +1 for too high, −1 for too low. */
export function alarms(
  readings: readonly Reading[],
  line: Line,
): { readonly channel: Channel; readonly way: 1 | -1 }[] {
  return CHANNELS.flatMap((channel): { channel: Channel; way: 1 | -1 }[] => {
    const { up, down } = cusum(readings, channel, line);
    return Math.max(up, down) < line.cusumLimit ? [] : [{ channel, way: up >= down ? 1 : -1 }];
  });
}
