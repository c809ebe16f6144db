/** What a finished treatment leaves: a cure or not, a bill, a flora pushed, a mark, sometimes a reaction. */
import type { Ctx } from "../../commands/command.ts";
import type { Treatment } from "../../ruleset.ts";
import type { Finding, Lot, Patient, PlanItem, Swarm } from "../../state.ts";
import { tally } from "../../rules/story/measures.ts";
import { bookCash } from "../../ledger.ts";
import { clamp, round } from "../../math.ts";
import { chance } from "../../rng.ts";
import { reactionChance } from "../../rules/care/care.ts";
import { SWARM_FAULT } from "../../rules/nanobots/faults.ts";
import { pushBiome } from "../../rules/care/biome.ts";
import { charge } from "../clinic/economy.ts";
import { expose } from "../mouths/exposure.ts";
import { leaveBehind } from "../mouths/mouths.ts";
import { treatSwarm } from "../nanobots/care.ts";
import { giveDose } from "../nanobots/swarms.ts";
import { bookClinic, changeTrust, frighten, think } from "../fear/feel.ts";

/** `fee` is what was agreed when it was planned. */
export function completeItem(
  ctx: Ctx,
  patient: Patient,
  treatment: Treatment,
  item: PlanItem,
  fee: number | undefined,
): void {
  const { state } = ctx;
  const finding = patient.mouth.find((f) => f.id === item.finding);
  if (!finding) return;
  finding.treated = treatment.id;
  finding.cured = chance(state, "treatment", treatment.success);
  if (treatment.lowersMdas > 0) expose(ctx, patient, treatment, finding);
  if (!finding.cured) finding.pace = round(finding.pace * (1 - treatment.slows));
  charge(ctx, patient, treatment, fee);
  const cost = round((treatment.cost * state.story.material.percent) / 100);
  if (cost > 0) bookCash(state.cash, state.tick, -cost, "cost", treatment.id);
  const given = treatment.way === "nanobots" ? useLot(ctx, patient, treatment, item.lot) : undefined;
  if (finding.kind === SWARM_FAULT) finding.cured = treatSwarm(ctx, patient, treatment, finding, given);
  if (!finding.real && treatment.invasive) overTreat(ctx, patient, treatment, finding);
  tend(patient, treatment, finding.cured);
  if (finding.cured && treatment.leaves !== "") leaveBehind(ctx, patient, finding.tooth, treatment.leaves);
  tally(state, "treatment", treatment.id);
  ctx.emit({ type: "treatment-finished", patient: patient.id, treatment: treatment.id, cured: finding.cured });
}

/** The flora is pushed in full when the treatment took, by half when it did not; habits are learned the same way. */
function tend(patient: Patient, treatment: Treatment, took: boolean): void {
  const force = took ? 1 : 0.5;
  const { biome } = patient;
  biome.guilds = pushBiome(biome.guilds, treatment.push, force);
  biome.sugar = round(clamp(biome.sugar + 1000 * treatment.coaches[0] * force, 0, 1000));
  biome.care = round(clamp(biome.care + 1000 * treatment.coaches[1] * force, 0, 1000));
}

/** A sound place was worked on. It pays today; some find out later (systems/mouths/overtreatment.ts). */
function overTreat(ctx: Ctx, patient: Patient, treatment: Treatment, finding: Finding): void {
  ctx.state.counts.overTreated += 1;
  ctx.state.overtreatments.push({ patient: patient.id, tooth: finding.tooth, treatment: treatment.id, nights: 0 });
}

/** Takes a dose: in levels with malfunctions it becomes a swarm, and only a little of the plain risk is left. */
function useLot(ctx: Ctx, patient: Patient, treatment: Treatment, id: string): Swarm | undefined {
  const { rules, state } = ctx;
  const lot = state.lots.find((l) => l.id === id);
  if (!lot) return undefined;
  lot.doses -= 1;
  const swarm = rules.nanobots.offered ? giveDose(ctx, patient, lot.id, lot.firmware, treatment.id) : undefined;
  if (chance(state, "nanobots", reactionChance(rules, treatment, lot))) react(ctx, patient, lot);
  return swarm;
}

function react(ctx: Ctx, patient: Patient, lot: Lot): void {
  lot.adverse += 1;
  ctx.state.counts.adverse += 1;
  patient.visit.painPeak = Math.max(patient.visit.painPeak, 5);
  frighten(ctx, patient, 22, "adverse", lot.id);
  // Undisclosed risk doubles the loss (FACTS 3, consent).
  const { consent } = patient.visit;
  const cause = consent ? "adverse" : "adverse-undisclosed";
  changeTrust(ctx, patient, consent ? -9 : -18, cause, lot.id);
  bookClinic(ctx, "trust", consent ? -1.5 : -3, cause, String(patient.id));
  think(ctx, patient, "pain");
  ctx.emit({ type: "adverse-reaction", patient: patient.id, lot: lot.id });
}
