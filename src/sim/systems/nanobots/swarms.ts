/** What happens to a single swarm: given, taken hold of, calmed, given other firmware, ended. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient, Swarm } from "../../state.ts";
import { round } from "../../math.ts";
import { chance, random } from "../../rng.ts";
import { minutesToTicks } from "../../rules/clock.ts";
import { faultOf } from "../../rules/nanobots/faults.ts";
import { ROLLOUT_SHARES } from "../../rules/nanobots/swarms.ts";
import { findPatient } from "../../rules/people/people.ts";

export interface Dose {
  readonly patient: number;
  readonly lot: string;
  readonly firmware: string;
  readonly device: string;
  readonly treatment: string;
  readonly consent: boolean;
  /** Tick; below 0 for days before the level. */
  readonly since: number;
}

export function giveSwarm({ state }: Ctx, dose: Dose): Swarm {
  const swarm: Swarm = {
    id: state.nextId++,
    ...dose,
    fault: "",
    held: 0,
    stage: 0,
    progress: 0,
    pace: 1000,
    worst: 0,
    asked: 0,
    finding: 0,
    calmUntil: 0,
    called: -1,
  };
  state.nanobots.swarms.push(swarm);
  return swarm;
}

/** The swarm of a finished treatment. Of a lot with a rollout under way, some doses have the new firmware already. */
export function giveDose(ctx: Ctx, patient: Patient, lot: string, firmware: string, treatment: string): Swarm {
  const { state } = ctx;
  const rollout = state.nanobots.rollouts.find((each) => each.lot === lot && each.halted === "");
  const reached = rollout && chance(state, "swarms", ROLLOUT_SHARES[rollout.step] ?? 1);
  return giveSwarm(ctx, {
    patient: patient.id,
    lot,
    firmware: reached ? rollout.firmware : firmware,
    device: patient.visit.station,
    treatment,
    consent: patient.visit.consent,
    since: state.tick,
  });
}

/** A fault takes hold of a swarm that none has yet; false when one has, or there is no such fault. */
export function takeHold(ctx: Ctx, swarm: Swarm, fault: string): boolean {
  if (swarm.fault !== "" || !faultOf(ctx.rules, fault)) return false;
  swarm.fault = fault;
  swarm.held = ctx.state.tick;
  swarm.stage = 0;
  swarm.progress = 0;
  drawPace(ctx, swarm);
  return true;
}

/** How long the stage that begins now will last, around what is usual. */
export function drawPace(ctx: Ctx, swarm: Swarm): void {
  const { spread } = ctx.rules.tuning.nanobots;
  swarm.pace = round(1000 * (1 - spread + 2 * spread * random(ctx.state, "swarms")));
}

/** Nothing grows in it for so many minutes from now; a longer calm that is on already stays. */
export function calmSwarm(ctx: Ctx, swarm: Swarm, minutes: number): void {
  swarm.calmUntil = Math.max(swarm.calmUntil, ctx.state.tick + minutesToTicks(minutes));
}

/** Other firmware; whether its fault still holds it is seen in the next minute. */
export function setFirmware(_ctx: Ctx, swarm: Swarm, firmware: string): void {
  swarm.firmware = firmware;
}

/** The fault has let go of it and nothing is felt any more; the swarm itself goes on working. */
export function release(ctx: Ctx, swarm: Swarm): void {
  ctx.emit({ type: "swarm-ended", patient: swarm.patient, swarm: swarm.id, lot: swarm.lot, by: "faded" });
  heal(ctx, swarm);
  swarm.fault = "";
  swarm.stage = 0;
  swarm.progress = 0;
  swarm.called = -1;
  swarm.asked = 0;
  swarm.worst = 0;
}

/** The swarm is out of its patient for good; `by` is how: "cured", "flushed", "collapse", or a counter's own word. */
export function endSwarm(ctx: Ctx, swarm: Swarm, by: string): void {
  const { nanobots } = ctx.state;
  heal(ctx, swarm);
  nanobots.swarms = nanobots.swarms.filter((each) => each.id !== swarm.id);
  ctx.emit({ type: "swarm-ended", patient: swarm.patient, swarm: swarm.id, lot: swarm.lot, by });
}

/** Nothing of it is felt or asked about any more. What was treated stays in the mouth's record. */
function heal({ state }: Ctx, swarm: Swarm): void {
  for (const call of state.nanobots.calls) if (call.swarm === swarm.id) call.answered = true;
  const patient = swarm.finding > 0 ? findPatient(state, swarm.patient) : undefined;
  const finding = patient?.mouth.find((each) => each.id === swarm.finding);
  swarm.finding = 0;
  if (!patient || !finding || finding.cured) return;
  patient.mouth = patient.mouth.filter((each) => each.id !== finding.id);
}
