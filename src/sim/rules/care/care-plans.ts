/** Plans to choose from, made by three simple minds: gentle, quick and cheap. Only what the clinic knows is used. */
import type { ComfortKind, Ruleset, Treatment } from "../../ruleset.ts";
import type { ClinicState, Finding, Patient, PlanItem } from "../../state.ts";
import { clamp, sigmoid } from "../../math.ts";
import { adverseChance, barred, missingFor, planPreview, treatmentsFor, type PlanPreview } from "./care.ts";
import { comfortsProblem } from "../fear/comfort-slots.ts";
import { expectedMatch, guess, stack, suggest } from "../fear/comforts.ts";
import { priceOf } from "../money/money.ts";
import { planOffer } from "./offer.ts";
import { inUse } from "../nanobots/counters.ts";
import { fearOf, knownFindings } from "../people/people.ts";

export interface SuggestedPlan {
  readonly id: "gentle" | "quick" | "cheap";
  readonly items: readonly PlanItem[];
  readonly explain: boolean;
  readonly comforts: readonly string[];
  readonly preview: PlanPreview;
  /** Credits, by the clinic's own prices. */
  readonly price: number;
  /** Anxiety points that it is likely to add (or take, below 0), as far as the patient is known. */
  readonly fear: number;
}

/** Known triggers are felt 1.6 times as strongly (docs/model.md). */
const OWN_TRIGGER = 1.6;
/** A guess under this does more harm than good often enough to leave the comfort out. */
const LIKELY = 0.42;

/** The three plans for an examined patient; none when there is nothing left to treat. */
export function suggestPlans(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient): SuggestedPlan[] {
  const comforts = likelyComforts(rules, state, patient);
  const plan = (
    id: SuggestedPlan["id"],
    cost: (treatment: Treatment, risk: number) => number,
    kind: { readonly explain: boolean; readonly comforts: readonly string[] },
  ): SuggestedPlan | null => {
    const items: PlanItem[] = [];
    for (const finding of knownFindings(patient)) {
      const item = finding.treated === "" ? cheapest(rules, state, finding, items, cost) : null;
      if (item) items.push(item);
    }
    if (items.length === 0) return null;
    if (id === "cheap") keepPaid(rules, state, patient, items);
    const explain = kind.explain && !patient.visit.consent;
    const preview = planPreview(rules, state, patient, items, explain, kind.comforts);
    const fear = expectedFear(rules, state, patient, items, explain, kind.comforts);
    const price = items.reduce((sum, item) => sum + priceAt(rules, state, rules.treatments[item.treatment]), 0);
    return { id, items, explain, comforts: kind.comforts, preview, price, fear };
  };
  return [
    // Three points of fear for each per cent of risk: who is gentle does not gamble.
    plan("gentle", (treatment, risk) => procedureFear(rules, patient, treatment, 0) + 300 * risk, {
      explain: true,
      comforts,
    }),
    plan("quick", (treatment) => treatment.minutes, { explain: false, comforts: [] }),
    plan("cheap", (treatment) => priceAt(rules, state, treatment), { explain: false, comforts: [] }),
  ].filter((each) => each !== null);
}

/** Leaves what the patient can pay for, the most urgent first; everything, when that would be nothing. */
function keepPaid(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, items: PlanItem[]): void {
  const paid = planOffer(rules, state, patient, items).lines.flatMap((line) => (line.done ? [line.done] : []));
  if (paid.length > 0) items.splice(0, items.length, ...paid);
}

function priceAt(rules: Ruleset, state: Readonly<ClinicState>, treatment: Treatment | undefined): number {
  return treatment ? priceOf(rules, state, treatment) : 0;
}

/** The treatment that costs least in the measure given, of those that can be given here now; or null. */
function cheapest(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  finding: Finding,
  planned: readonly PlanItem[],
  cost: (treatment: Treatment, risk: number) => number,
): PlanItem | null {
  let best: { readonly item: PlanItem; readonly cost: number } | null = null;
  for (const treatment of treatmentsFor(rules, finding)) {
    if (missingFor(state, treatment) !== "" || barred(rules, state, treatment) !== "") continue;
    const lot = state.lots
      .filter((each) => inUse(each) && each.doses > planned.filter((item) => item.lot === each.id).length)
      .sort((a, b) => b.integrity - a.integrity || (a.id < b.id ? -1 : 1))[0];
    if (treatment.way === "nanobots" && !lot) continue;
    const value = cost(treatment, adverseChance(treatment, lot));
    if (best && best.cost <= value) continue;
    best = {
      item: { finding: finding.id, treatment: treatment.id, lot: treatment.way === "nanobots" ? (lot?.id ?? "") : "" },
      cost: value,
    };
  }
  return best?.item ?? null;
}

/** The best guess of each kind of comfort, where it is likely enough and there is room. */
function likelyComforts(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient): string[] {
  const kinds: readonly ComfortKind[] = ["world", "talk", "touch"];
  const chosen: string[] = [];
  for (const kind of kinds) {
    const id = suggest(rules, state, patient, kind)[0];
    if (id === undefined || guess(rules, state, patient, id).chance <= LIKELY) continue;
    if (!comfortsProblem(rules, state, patient, [...chosen, id])) chosen.push(id);
  }
  return chosen;
}

/** Anxiety points that a plan is likely to add: triggers and pain, less comforts and explaining. */
export function expectedFear(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  patient: Patient,
  items: readonly PlanItem[],
  explain: boolean,
  comforts: readonly string[],
): number {
  const matches = comforts.map((id) => expectedMatch(rules, state, patient, id));
  const shield = clamp(
    stack(comforts.map((id, i) => (rules.comforts[id]?.shield ?? 0) * Math.max(0, matches[i] ?? 0))),
    0,
    0.8,
  );
  let points = -stack(comforts.map((id, i) => 20 * (rules.comforts[id]?.g ?? 0) * (matches[i] ?? 0)));
  if (explain && items.length > 0) points -= 9 * share(patient);
  for (const item of items) {
    const treatment = rules.treatments[item.treatment];
    if (treatment) points += procedureFear(rules, patient, treatment, shield);
  }
  return points;
}

function procedureFear(rules: Ruleset, patient: Patient, treatment: Treatment, shield: number): number {
  let points = 0;
  for (const trigger of treatment.triggers) {
    const impulse = rules.triggers[trigger.kind]?.impulse ?? 0;
    const own = patient.known.triggers.includes(trigger.kind) ? OWN_TRIGGER : 1;
    const step = trigger.every > 0 && treatment.minutes > 0 ? trigger.every / treatment.minutes : 0;
    const times = step > 0 ? Math.floor((Math.min(trigger.to, 0.999) - trigger.from) / step + 1e-9) + 1 : 1;
    points += impulse * own * times;
  }
  if (treatment.pain > 0) {
    const { pain } = rules.tuning;
    const chance = sigmoid(pain.base) * Math.min(1, 0.4 + treatment.pain / 5);
    points += chance * pain.impulse * (0.5 + treatment.pain / 6);
  }
  return points * share(patient) * (1 - shield);
}

/** Share of an impulse that gets through: by MDAS and by control (docs/model.md). */
function share(patient: Patient): number {
  return (0.35 + 0.65 * fearOf(patient)) * (1 - 0.5 * (patient.control / 1000));
}
