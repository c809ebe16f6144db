/** A swarm's way: a fault takes hold, goes through its stages, and falls back where it no longer has what it needs. */
import type { Ctx } from "../../commands/command.ts";
import type { FaultDef, SwarmStage } from "../../ruleset.ts";
import type { Patient, Swarm } from "../../state.ts";
import { exp } from "../../math.ts";
import { chance, random } from "../../rng.ts";
import { faultHolding, faultsAbout, meets } from "../../rules/nanobots/faults.ts";
import { strengthOf } from "../../rules/nanobots/counters.ts";
import { endSwarm, drawPace, release, takeHold } from "./swarms.ts";
import { ease, feelStage } from "./symptoms.ts";

/** Lives so many minutes of every swarm. */
export function liveSwarms(ctx: Ctx, minutes: number): void {
  const { state, rules } = ctx;
  if (rules.nanobots.faults.length === 0 || state.nanobots.swarms.length === 0) return;
  const people = new Map<number, Patient>();
  for (const patient of state.gone) people.set(patient.id, patient);
  for (const patient of state.patients) people.set(patient.id, patient);
  const catching = faultsAbout(rules, state).map((fault) => {
    const { hazard } = rules.nanobots.malfunctions[fault.kind];
    return { fault, p: 1 - exp((-hazard * fault.strength * minutes) / 60) };
  });
  // A copy: whoever collapses is rid of theirs.
  for (const swarm of state.nanobots.swarms.slice()) {
    const patient = people.get(swarm.patient);
    if (!patient) continue;
    if (swarm.fault === "") catchFault(ctx, swarm, patient, catching);
    else liveSwarm(ctx, swarm, patient, minutes);
  }
}

interface Catching {
  readonly fault: FaultDef;
  /** Chance that it takes hold in this time. */
  readonly p: number;
}

function catchFault(ctx: Ctx, swarm: Swarm, patient: Patient, catching: readonly Catching[]): void {
  for (const { fault, p } of catching) {
    if (!meets(fault.when, swarm, patient) || !chance(ctx.state, "swarms", p)) continue;
    takeHold(ctx, swarm, fault.id);
    return;
  }
}

function liveSwarm(ctx: Ctx, swarm: Swarm, patient: Patient, minutes: number): void {
  const fault = faultHolding(ctx.rules, ctx.state, swarm, patient);
  if (!fault) fade(ctx, swarm, patient, minutes);
  else if (ctx.state.tick >= swarm.calmUntil) grow(ctx, swarm, patient, fault, minutes);
}

/** Whole thousandths, the rest by chance, so that slow ones are not rounded away. */
function thousandths(ctx: Ctx, amount: number): number {
  return Math.floor(amount + random(ctx.state, "swarms"));
}

function grow(ctx: Ctx, swarm: Swarm, patient: Patient, fault: FaultDef, minutes: number): void {
  const { rules, state } = ctx;
  const { stageMinutes } = rules.nanobots.malfunctions[fault.kind];
  const paused = state.lots.some((lot) => lot.id === swarm.lot && lot.paused);
  const rate = fault.strength * (paused ? 1 - strengthOf(rules, state, "pause", fault.id) : 1);
  const usual = (stageMinutes[Math.min(3, swarm.stage)] ?? 60) * (swarm.pace / 1000);
  swarm.progress += thousandths(ctx, (1000 * rate * minutes) / usual);
  if (swarm.progress < 1000 || swarm.stage >= 4) return;
  // At most one stage at a time: what is left over of a long night is lost.
  swarm.progress = 0;
  swarm.stage = (swarm.stage + 1) as SwarmStage;
  drawPace(ctx, swarm);
  feelStage(ctx, swarm, patient);
  if (swarm.stage === 4) endSwarm(ctx, swarm, "collapse");
}

function fade(ctx: Ctx, swarm: Swarm, patient: Patient, minutes: number): void {
  swarm.progress -= thousandths(ctx, (1000 * minutes) / ctx.rules.tuning.nanobots.fadeMinutes);
  if (swarm.progress >= 0) return;
  if (swarm.stage === 0) {
    release(ctx, swarm);
    return;
  }
  swarm.stage = (swarm.stage - 1) as SwarmStage;
  swarm.progress = Math.max(0, swarm.progress + 1000);
  ease(swarm, patient);
}
