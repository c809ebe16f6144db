/** What can be done for a finding, and what a plan would cost in time, money, pain and risk. */
import type { Needs, Ruleset, Treatment } from "../../ruleset.ts";
import type { ClinicState, Finding, Lot, Patient, PlanItem } from "../../state.ts";
import { clamp } from "../../math.ts";
import { withheld } from "../nanobots/devices.ts";
import { priceOf } from "../money/money.ts";
import { inUse } from "../nanobots/counters.ts";
import { isMilkTooth } from "./mouth.ts";
import { permitted } from "../story/permits.ts";

/** Whether a treatment is for a finding of this kind and severity. */
export function fits(
  treatment: {
    readonly treats: readonly string[];
    readonly minSeverity: number;
    readonly maxSeverity: number;
    readonly ranges?: Readonly<Record<string, readonly [number, number]>>;
  },
  kind: string,
  severity: number,
): boolean {
  if (!treatment.treats.includes(kind)) return false;
  const [least, most] = treatment.ranges?.[kind] ?? [treatment.minSeverity, treatment.maxSeverity];
  return severity >= least && severity <= most;
}

/** Treatments that fit the finding's kind, severity and tooth, in the ruleset's order. */
export function treatmentsFor(rules: Ruleset, finding: Pick<Finding, "kind" | "severity" | "tooth">): Treatment[] {
  const teeth = isMilkTooth(finding.tooth) ? "milk" : "lasting";
  return Object.values(rules.treatments).filter(
    (t) => (t.teeth === "any" || t.teeth === teeth) && fits(t, finding.kind, finding.severity),
  );
}

/** Kind of thing that the clinic lacks for a procedure: a station, or equipment; "" when it has all. */
export function missingFor(state: Readonly<ClinicState>, needs: Pick<Needs, "station" | "equipment">): string {
  const has = (kind: string) => state.things.some((thing) => thing.kind === kind);
  if (!needs.station.some(has)) return needs.station[0] ?? "";
  return needs.equipment.find((kind) => !has(kind)) ?? "";
}

/** What keeps a treatment from being planned: what the network withholds, or "halted" while the story forbids it; "". */
export function barred(rules: Ruleset, state: Readonly<ClinicState>, treatment: Treatment): string {
  if (!permitted(rules, state, "treatment", treatment.id)) return "halted";
  return withheld(rules, state, treatment);
}

/** What anyone would do without thinking twice: by hand where that is possible, else conservative care. */
export function usualCare(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  finding: Pick<Finding, "kind" | "severity" | "tooth">,
): Treatment | undefined {
  const options = treatmentsFor(rules, finding).filter(
    (t) => missingFor(state, t) === "" && barred(rules, state, t) === "",
  );
  return options.find((t) => t.way === "by-hand") ?? options.find((t) => t.way === "conservative");
}

/** The lot in use with the highest integrity that has doses left, or undefined. */
export function chooseLot(state: Readonly<ClinicState>): Lot | undefined {
  let best: Lot | undefined;
  for (const lot of state.lots)
    if (lot.doses > 0 && inUse(lot) && (!best || lot.integrity > best.integrity)) best = lot;
  return best;
}

/** Chance (0–1) of an adverse reaction: the treatment's risk at integrity 1, five times that at 0. */
export function adverseChance(treatment: Treatment, lot: Pick<Lot, "integrity"> | undefined): number {
  if (treatment.risk <= 0) return 0;
  return clamp(treatment.risk * (1 + 4 * (1 - (lot?.integrity ?? 1000) / 1000)), 0, 1);
}

/** The same as this level has it: where malfunctions are modelled they are most of the risk, and the lot's own is small. */
export function reactionChance(rules: Ruleset, treatment: Treatment, lot: Pick<Lot, "integrity"> | undefined): number {
  return adverseChance(treatment, lot) * (rules.nanobots.offered ? rules.tuning.nanobots.reaction : 1);
}

export interface PlanPreview {
  readonly minutes: number;
  readonly price: number;
  readonly cost: number;
  /** Highest expected pain 0–10. */
  readonly pain: number;
  /** Chance of an adverse reaction, low and high end of what can be known now. */
  readonly risk: readonly [low: number, high: number];
  /** Chance that everything planned works. */
  readonly success: number;
}

export function planPreview(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  _patient: Patient,
  items: readonly PlanItem[],
  explain: boolean,
  comforts: readonly string[],
): PlanPreview {
  let minutes = explain && items.length > 0 ? rules.tuning.consentMinutes : 0;
  let price = 0;
  let cost = 0;
  let pain = 0;
  let safeLow = 1;
  let safeHigh = 1;
  let success = 1;
  for (const item of items) {
    const treatment = rules.treatments[item.treatment];
    if (!treatment) continue;
    minutes += treatment.minutes;
    price += priceOf(rules, state, treatment);
    cost += treatment.cost;
    pain = Math.max(pain, treatment.pain);
    success *= treatment.success;
    const lot = state.lots.find((l) => l.id === item.lot);
    const risk = reactionChance(rules, treatment, lot);
    safeLow *= 1 - risk * 0.6;
    safeHigh *= 1 - clamp(risk * 1.6, 0, 1);
  }
  for (const id of comforts) {
    minutes += rules.comforts[id]?.minutes ?? 0;
    cost += rules.comforts[id]?.cost ?? 0;
  }
  return { minutes, price, cost, pain, risk: [1 - safeLow, 1 - safeHigh], success };
}

/**
 * How much a procedure frightens someone with the greatest fear and no control, in anxiety points: the sum of the
 * impulses of its triggers, each as often as it comes.
 */
export function frightOf(rules: Ruleset, procedure: Pick<Treatment, "triggers" | "minutes">): number {
  let points = 0;
  for (const { kind, from, to, every } of procedure.triggers) {
    const times = every > 0 ? Math.floor(((to - from) * procedure.minutes) / every + 1e-9) + 1 : 1;
    points += times * (rules.triggers[kind]?.impulse ?? 0);
  }
  return points;
}
