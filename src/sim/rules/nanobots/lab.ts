/**
 * The nanolab: a sample of a lot under the glass. What it reports is right with the sensitivity of the kind, by as much
 * as the clinic's machines can show; the posterior follows by Bayes' rule from the report before (docs/nanobots.md).
 */
import type { MalfunctionKind, Ruleset } from "../../ruleset.ts";
import type { ClinicState, LabJob, LabResult } from "../../state.ts";
import { clamp, round } from "../../math.ts";
import { minutesToTicks } from "../clock.ts";
import { kindOf, lotSwarms } from "./counters.ts";

export type LabKind = MalfunctionKind | "none";
export const LAB_KINDS: readonly LabKind[] = [
  "drift",
  "overgrowth",
  "rejection",
  "signal-loss",
  "firmware-fault",
  "virus",
  "hostile",
  "none",
];

/** Kinds of lab machines that work: on no network or infected ones tell nothing. */
export function labMachines(rules: Ruleset, state: Readonly<ClinicState>): number {
  const kinds = new Set<string>();
  for (const thing of state.things) {
    if (!rules.thingKinds[thing.kind]?.lab) continue;
    const device = state.nanobots.devices.find((each) => each.id === thing.id);
    if (!device || !(device.infected || device.isolated || device.busyUntil > state.tick)) kinds.add(thing.kind);
  }
  return kinds.size;
}

/** 0–1: how much of what a sample could tell this lab can read. */
export function labQuality(rules: Ruleset, state: Readonly<ClinicState>): number {
  const { labBase, labEach } = rules.tuning.safety;
  return clamp(labBase + labEach * labMachines(rules, state), 0, 1);
}

/** Ticks of work for so many minutes of it in a lab without machines. */
export function labTicks(rules: Ruleset, state: Readonly<ClinicState>, minutes: number): number {
  const faster = 1 + rules.tuning.safety.labFaster * labMachines(rules, state);
  return Math.max(1, minutesToTicks(minutes / faster));
}

/** Minutes until a job that is asked for now would be done. */
export function labMinutes(rules: Ruleset, state: Readonly<ClinicState>, minutes: number): number {
  const before = state.nanobots.lab.reduce((sum, job) => sum + job.left, 0);
  return (before + labTicks(rules, state, minutes)) / 4;
}

export function jobFor(state: Readonly<ClinicState>, what: LabJob["what"], target: string): LabJob | undefined {
  return state.nanobots.lab.find((job) => job.what === what && job.target === target);
}

/** What is wrong with a lot in truth: the kind that has taken hold of most of its swarms. */
export function truthOf(rules: Ruleset, state: Readonly<ClinicState>, lot: string): LabKind {
  let best: LabKind = "none";
  let most = 0;
  for (const kind of LAB_KINDS) {
    const held = lotSwarms(state, lot).filter((swarm) => kind !== "none" && kindOf(rules, swarm.fault) === kind).length;
    if (held > most) {
      best = kind;
      most = held;
    }
  }
  return best;
}

/** Chance that a lab of this quality (0–1) names a kind rightly; a lab of quality 0 is guessing. */
export function accuracy(rules: Ruleset, quality: number, kind: LabKind, source: "diagnose" | "report"): number {
  const full = kind === "none" ? rules.tuning.safety.labClean : (rules.nanobots.counters[source].effect[kind] ?? 0);
  const guess = 1 / LAB_KINDS.length;
  return guess + Math.max(0, full - guess) * quality;
}

/** The newest opinion of a lot, or undefined. */
export function opinionOf(state: Readonly<ClinicState>, lot: string): LabResult | undefined {
  const { results } = state.nanobots;
  for (let i = results.length - 1; i >= 0; i--) if (results[i]?.lot === lot) return results[i];
  return undefined;
}

/** Posterior ×1000 after one more report; wrong names are spread evenly. Sums to 1000 within rounding. */
export function posterior(
  rules: Ruleset,
  before: LabResult | undefined,
  said: LabKind,
  quality: number,
  source: "diagnose" | "report",
): Record<LabKind, number> {
  const weights = LAB_KINDS.map((kind) => {
    const prior = before ? Math.max(1, before.chances[kind]) : kind === "none" ? rules.tuning.safety.labPrior : 1;
    const right = accuracy(rules, quality, kind, source);
    return prior * (kind === said ? right : (1 - right) / (LAB_KINDS.length - 1));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const chances = {} as Record<LabKind, number>;
  LAB_KINDS.forEach((kind, i) => (chances[kind] = round((1000 * (weights[i] ?? 0)) / total)));
  return chances;
}

/** The likeliest kind and its chance 0–1; null without an opinion. */
export function bestGuess(
  state: Readonly<ClinicState>,
  lot: string,
): { readonly kind: LabKind; readonly chance: number } | null {
  const opinion = opinionOf(state, lot);
  if (!opinion) return null;
  let best: LabKind = "none";
  for (const kind of LAB_KINDS) if (opinion.chances[kind] > opinion.chances[best]) best = kind;
  return { kind: best, chance: opinion.chances[best] / 1000 };
}
