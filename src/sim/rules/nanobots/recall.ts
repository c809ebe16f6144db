/** Recall classes and what a harm costs in trust. Classes after the FDA's definitions (docs/nanobots.md). */
import type { Ruleset } from "../../ruleset.ts";
import type { ClinicState, Lot } from "../../state.ts";
import { counterPrice, lotSwarms } from "./counters.ts";
import { opinionOf } from "./lab.ts";

export type RecallClass = "I" | "II" | "III";
export const RECALL_CLASSES: readonly RecallClass[] = ["III", "II", "I"];

/** 1 for a note (III), 2, 3 for everyone called in (I); 0 for none. */
export function rankOf(recall: RecallClass | ""): number {
  return recall === "" ? 0 : RECALL_CLASSES.indexOf(recall) + 1;
}

/**
 * The class that fits what is known: I for a reasonable chance of serious harm (somebody bled, or it is felt and the lab
 * is sure), II for what passes (it is felt, or the lab thinks it more likely than not), III for what hardly harms.
 */
export function recallDue(state: Readonly<ClinicState>, lot: string): RecallClass {
  const worst = worstOf(state, lot);
  const opinion = opinionOf(state, lot);
  const wrong = opinion ? 1 - opinion.chances.none / 1000 : 0;
  if (worst >= 3 || (worst >= 1 && wrong >= 0.8)) return "I";
  return worst >= 1 || wrong >= 0.5 ? "II" : "III";
}

/** Worst stage that the clinic knows of. */
function worstOf(state: Readonly<ClinicState>, lot: string): number {
  let worst = 0;
  for (const incident of state.nanobots.incidents) if (incident.lot === lot) worst = Math.max(worst, incident.stage);
  for (const call of state.nanobots.calls) {
    const swarm = state.nanobots.swarms.find((each) => each.id === call.swarm);
    if (swarm?.lot === lot) worst = Math.max(worst, call.stage);
  }
  return worst;
}

/** Credits: class I takes everybody's swarm out, II writes to everybody, III is a note on the door. */
export function recallPrice(rules: Ruleset, state: Readonly<ClinicState>, lot: string, wanted: RecallClass): number {
  const { price } = rules.nanobots.counters.recall;
  if (wanted === "I") return counterPrice(rules, state, "recall", lot);
  if (wanted === "II") return price + rules.nanobots.counters.tell.each * lotSwarms(state, lot).length;
  return Math.floor(price / 2);
}

/** Points of the clinic's trust that a recall costs at once: by its class, and by how much it is too much. */
export function recallCost(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  lot: string,
  wanted: RecallClass,
): { readonly plain: number; readonly tooMuch: number } {
  const { recallTrust, recallWrong } = rules.tuning.safety;
  const plain = wanted === "I" ? recallTrust : wanted === "II" ? recallTrust / 2 : 0;
  return { plain, tooMuch: recallWrong * Math.max(0, rankOf(wanted) - rankOf(recallDue(state, lot))) };
}

/** Share of the loss of trust that is left when harm comes from this lot: people who were told, a lot that was reported. */
export function lossShare(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  lot: Pick<Lot, "id" | "told"> | undefined,
): number {
  if (!lot) return 1;
  const { toldShare, reportShare } = rules.tuning.safety;
  const reported = state.nanobots.incidents.some((each) => each.lot === lot.id && each.reported);
  return (lot.told ? toldShare : 1) * (reported ? reportShare : 1);
}

/** Points of the city's trust that an incident of this stage is worth (as `bookHarm` takes them); a rumour is worth half a harm. */
export function publicLoss(rules: Ruleset, incident: { readonly stage: number }): number {
  const { harmTrust, collapseTrust } = rules.tuning.nanobots;
  if (incident.stage >= 4) return harmTrust + collapseTrust;
  return incident.stage === 3 ? harmTrust : harmTrust / 2;
}

/** People who know of what is kept quiet: the team, and each patient of it who is angry counts for more. */
export function fuseRate(rules: Ruleset, state: Readonly<ClinicState>, angry: boolean): number {
  const quiet = state.nanobots.incidents.filter((each) => each.covered && !each.out).length;
  const knows = state.staff.filter((one) => one.task !== "leaving").length;
  return fuseAt(rules, quiet, knows, angry);
}

/** The same for any house: thousandths an hour, with so many things kept quiet and so many who know. */
export function fuseAt(rules: Ruleset, quiet: number, knows: number, angry: boolean): number {
  const { fuse, fuseEach, fuseKnows, fuseAngry } = rules.tuning.safety;
  return fuse * (1 + fuseEach * Math.max(0, quiet - 1)) * (1 + fuseKnows * knows) * (1 + (angry ? fuseAngry : 0));
}
