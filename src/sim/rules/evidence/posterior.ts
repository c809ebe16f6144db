/**
 * How likely each cause is, given the records in hand. Model, sources and a worked example: docs/nanobots.md, "The
 * investigation".
 */
import type { InvestigationDef } from "../../ruleset.ts";
import type { TreatmentRecord } from "./registry.ts";
import { clamp, exp, log } from "../../math.ts";
import { backgroundOf, exposure, reach, type Cause } from "./registry.ts";

/** Sizes that an effect may have beforehand, equally likely: the chance added where the cause reaches. */
export const EFFECTS = [0.02, 0.05, 0.1, 0.2] as const;
export const NO_CAUSE = "none";

export interface Weighed {
  readonly hypothesis: string;
  /** 0–1; all of them add up to 1. */
  readonly chance: number;
}

/** `p = 1 − (1 − p0)(1 − r·x)`, x the chance that the cause reaches this one. */
export function chanceOfIll(usual: number, effect: number, reached: number): number {
  return clamp(1 - (1 - usual) * (1 - effect * reached), 1e-9, 1 - 1e-9);
}

/**
 * The posterior. `records` were drawn apart by outcome, `totals` says from how many: those not in hand count with
 * what is known of them, that they fell ill or not. Own records are all there are. Hypotheses in the level's order,
 * "none" last.
 */
export function posterior(
  def: InvestigationDef,
  records: readonly TreatmentRecord[],
  totals: { readonly ill: number; readonly well: number },
): Weighed[] {
  const bought = records.filter((record) => record.clinic !== "");
  const ill = bought.filter((record) => record.ill).length;
  const rest = { ill: totals.ill - ill, well: totals.well - (bought.length - ill) };
  const logs = def.hypotheses.map(({ when }) => logMean(logLikelihoods(def, when, EFFECTS, records, rest)));
  logs.push(logMean(logLikelihoods(def, null, [0], records, rest)));
  const priors = [...def.hypotheses.map((each) => each.prior), def.noCause];
  const top = Math.max(...logs.filter((_, i) => (priors[i] ?? 0) > 0));
  const weights = logs.map((value, i) => (priors[i] ?? 0) * exp(clamp(value - top, -700, 0)));
  const sum = weights.reduce((a, b) => a + b, 0);
  const ids = [...def.hypotheses.map((each) => each.id), NO_CAUSE];
  return ids.map((hypothesis, i) => ({ hypothesis, chance: sum > 0 ? (weights[i] ?? 0) / sum : 0 }));
}

/** For each size of the effect, how well it explains all that is known. */
function logLikelihoods(
  def: InvestigationDef,
  when: Cause | null,
  effects: readonly number[],
  records: readonly TreatmentRecord[],
  rest: { readonly ill: number; readonly well: number },
): number[] {
  const { registry } = def;
  const facts = records.map((record) => ({
    ill: record.ill,
    reached: when ? exposure(registry, when, record) : 0,
    usual: backgroundOf(registry, record.clinic),
  }));
  return effects.map((effect) => {
    let sum = 0;
    for (const { ill, reached, usual } of facts) {
      const p = chanceOfIll(usual, effect, reached);
      sum += log(ill ? p : 1 - p);
    }
    const anybody = overall(def, when, effect);
    return sum + rest.ill * log(anybody) + rest.well * log(1 - anybody);
  });
}

/** Chance that somebody of the registry falls ill, of whom nothing else is known. */
export function overall(def: InvestigationDef, when: Cause | null, effect: number): number {
  const { registry } = def;
  let all = 0;
  let ill = 0;
  for (const clinic of registry.clinics) {
    const reached = when ? reach(registry, when, clinic.id) : 0;
    all += clinic.weight;
    ill += clinic.weight * chanceOfIll(backgroundOf(registry, clinic.id), effect, reached);
  }
  return clamp(ill / all, 1e-9, 1 - 1e-9);
}

function logMean(logs: readonly number[]): number {
  const top = Math.max(...logs);
  let sum = 0;
  for (const value of logs) sum += exp(value - top);
  return top + log(sum / logs.length);
}
