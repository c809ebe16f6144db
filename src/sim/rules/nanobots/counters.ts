/** What can be done about a malfunction: what it costs, and how well it works. Pure; the numbers are content. */
import type { Counter, MalfunctionKind, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Lot, Swarm } from "../../state.ts";
import { clamp } from "../../math.ts";

export function findLot(state: Readonly<ClinicState>, id: string): Lot | undefined {
  return state.lots.find((lot) => lot.id === id);
}

/** Whether patients may be given it. */
export function inUse(lot: Pick<Lot, "paused" | "recalled">): boolean {
  return !lot.paused && lot.recalled !== "I" && lot.recalled !== "II";
}

export function lotSwarms(state: Readonly<ClinicState>, lot: string): Swarm[] {
  return state.nanobots.swarms.filter((swarm) => swarm.lot === lot);
}

export function kindOf(rules: Ruleset, fault: string): MalfunctionKind | "none" {
  return rules.nanobots.faults.find((each) => each.id === fault)?.kind ?? "none";
}

/**
 * How well a counter works against a fault now, 0–1: its effect on the kind, less what a hostile mind has got used to.
 * 0 for no fault.
 */
export function strengthOf(rules: Ruleset, state: Readonly<ClinicState>, counter: Counter, fault: string): number {
  const kind = kindOf(rules, fault);
  if (kind === "none") return 0;
  const effect = rules.nanobots.counters[counter].effect[kind] ?? 0;
  const used = kind === "hostile" ? (state.nanobots.hostile.used[counter] ?? 0) : 0;
  return clamp(effect * (1 - used / 1000), 0, 1);
}

/** Credits: at once, and for each who carries the lot. */
export function counterPrice(rules: Ruleset, state: Readonly<ClinicState>, counter: Counter, lot: string): number {
  const { price, each } = rules.nanobots.counters[counter];
  return price + each * lotSwarms(state, lot).length;
}
