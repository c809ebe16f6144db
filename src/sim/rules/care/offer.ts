/** What a patient says to a plan once they have heard the price. */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Finding, Patient, PlanItem } from "../../state.ts";
import { missingFor, treatmentsFor } from "./care.ts";
import { priceOf } from "../money/money.ts";

export interface OfferLine {
  readonly item: PlanItem;
  /** Price of the item as planned. */
  readonly price: number;
  /** "agreed": as planned; "instead": gentle care in its place; "declined": nothing. */
  readonly answer: "agreed" | "instead" | "declined";
  /** What will be done, with its price; the item itself when agreed, null when declined. */
  readonly done: PlanItem | null;
  readonly fee: number;
}

export interface PlanOffer {
  /** In the order of the plan. */
  readonly lines: readonly OfferLine[];
  /** What the patient will pay for the plan. */
  readonly pays: number;
  /** What the clinic forgoes, if it waives what they can't pay. */
  readonly forgone: number;
  /** Credits the patient has for the plan: the wallet less what is owed already. Infinity where money plays no part. */
  readonly budget: number;
}

/**
 * Goes through the plan from the most urgent finding to the least, the cheaper first among equals: what fits the
 * wallet is agreed to; in the place of what doesn't, gentle care where there is some that does; the rest is
 * declined. With `waive` everything is agreed to and the clinic forgoes what is beyond the wallet.
 */
export function planOffer(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  patient: Patient,
  items: readonly PlanItem[],
  waive = false,
): PlanOffer {
  const budget = rules.money.on ? Math.max(0, patient.wallet - patient.visit.fee) : Infinity;
  const wanted = items.map((item, index) => {
    const treatment = rules.treatments[item.treatment];
    const finding = patient.mouth.find((f) => f.id === item.finding);
    const price = treatment ? priceOf(rules, state, treatment) : 0;
    return { item, index, finding, price, urgency: finding ? urgencyOf(rules, finding) : 0 };
  });
  const lines: OfferLine[] = [];
  let left = budget;
  let total = 0;
  for (const { item, index, finding, price } of [...wanted].sort(
    (a, b) => b.urgency - a.urgency || a.price - b.price || a.item.finding - b.item.finding,
  )) {
    total += price;
    const gentle = price > left && !waive && finding ? gentleCare(rules, state, finding, left) : undefined;
    if (price <= left || waive) lines[index] = { item, price, answer: "agreed", done: item, fee: price };
    else if (gentle && gentle.id !== item.treatment) {
      const done = { finding: item.finding, treatment: gentle.id, lot: "" };
      lines[index] = { item, price, answer: "instead", done, fee: gentle.price };
    } else lines[index] = { item, price, answer: "declined", done: null, fee: 0 };
    left -= lines[index].fee;
  }
  const agreed = lines.reduce((sum, line) => sum + line.fee, 0);
  const pays = Math.min(agreed, budget);
  return { lines, pays, forgone: waive ? Math.max(0, total - budget) : 0, budget };
}

/** 0–1: how far along the finding's own scale it is. */
function urgencyOf(rules: Ruleset, finding: Finding): number {
  const steps = rules.findingKinds[finding.kind]?.severities ?? [];
  return steps.length > 0 ? (steps.indexOf(finding.severity) + 1) / steps.length : 0;
}

/** The dearest gentle care that fits the finding and the purse: it is the one that does most. */
function gentleCare(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  finding: Finding,
  most: number,
): { id: string; price: number } | undefined {
  return treatmentsFor(rules, finding)
    .filter((t) => t.way === "conservative" && missingFor(state, t) === "")
    .map((t) => ({ id: t.id, price: priceOf(rules, state, t) }))
    .filter((t) => t.price <= most)
    .sort((a, b) => b.price - a.price || (a.id < b.id ? -1 : 1))[0];
}
