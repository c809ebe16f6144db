/** What an emergency leaves in the clinic: in the people who were in it, in the swarm, in the books. */
import type { Ctx } from "../../commands/command.ts";
import { clamp, round } from "../../math.ts";
import { faultOf, faultsReaching } from "../../rules/nanobots/faults.ts";
import { swarmsOf } from "../../rules/nanobots/swarms.ts";
import { findPatient, findStaff, isActive, presentPatient } from "../../rules/people/people.ts";
import type { EmergencyDef } from "../../ruleset.ts";
import type { EmergencyState, EncounterOf, Patient, Swarm } from "../../state.ts";
import { bookClinic, changeMood, changeTrust, soothe } from "../../systems/fear/feel.ts";
import { openIncident } from "../../systems/nanobots/incidents.ts";
import { endSwarm } from "../../systems/nanobots/swarms.ts";
import { feelStage } from "../../systems/nanobots/symptoms.ts";
import { leave } from "../../systems/visit/reception.ts";
import { release as leaveChair } from "../../systems/visit/stations.ts";

export function finish(ctx: Ctx, { play, result, ending }: EncounterOf<"emergency">, _def: EmergencyDef): void {
  const won = result === "won";
  const patient = findPatient(ctx.state, play.patient.id);
  if (patient) leavePatient(ctx, play, patient, won, ending);
  leaveBystander(ctx, play);
  for (const hand of play.hands) {
    const staff = findStaff(ctx.state, hand.staff);
    if (!staff) continue;
    staff.fatigue = round(clamp(staff.fatigue + 6000, 0, 100_000));
    changeMood(ctx, staff, won ? 6 : -5, `encounter:emergency-${won ? "won" : "lost"}`);
  }
  bookClinic(ctx, "trust", won ? 2 : -1, `encounter:emergency-${won ? "won" : "lost"}`, String(play.patient.id));
}

/** What the swarm that was at fault did is known now, as the truth has it; a flush ends it, a collapse takes its course. */
function leavePatient(ctx: Ctx, play: EmergencyState, patient: Patient, won: boolean, ending: string): void {
  const swarm = atFault(ctx, patient);
  const here = presentPatient(ctx.state, patient.id) !== undefined;
  const collapsed = ending === "collapse" || (!won && play.strength.value <= 0);
  if (swarm) {
    swarm.stage = collapsed ? 4 : swarm.stage < 3 ? 3 : swarm.stage;
    swarm.progress = 0;
    if (collapsed) {
      feelStage(ctx, swarm, patient);
      endSwarm(ctx, swarm, "collapse");
    } else {
      openIncident(ctx, swarm);
      swarm.worst = swarm.stage;
      endSwarm(ctx, swarm, play.given.flush > 0 ? "flushed" : "faded");
    }
  }
  const anxiety = won ? clamp(play.vitals.fear.value / 1000, 15, 45) : 70;
  soothe(ctx, patient, anxiety - patient.anxiety.value / 1000, `encounter:emergency-${won ? "held" : "fright"}`);
  changeTrust(ctx, patient, won ? 18 : -12, `encounter:emergency-${won ? "won" : "lost"}`);
  patient.visit.peak = Math.max(patient.visit.peak, play.vitals.fear.value);
  patient.visit.painPeak = Math.max(patient.visit.painPeak, won ? 4 : 6);
  // The hospital looks after whoever was not settled here.
  if (won || !here || !isActive(patient)) return;
  leaveChair(ctx, patient);
  leave(ctx, patient, "ambulance");
}

/** The swarm that did it: the worst that a fault holds, or one within reach of a fault. */
function atFault(ctx: Ctx, patient: Patient): Swarm | undefined {
  let worst: Swarm | undefined;
  for (const swarm of swarmsOf(ctx.state, patient.id))
    if (faultOf(ctx.rules, swarm.fault) && (!worst || swarm.stage > worst.stage)) worst = swarm;
  return (
    worst ??
    swarmsOf(ctx.state, patient.id).find((swarm) => faultsReaching(ctx.rules, ctx.state, swarm, patient).length > 0)
  );
}

function leaveBystander(ctx: Ctx, { bystander }: EmergencyState): void {
  if (!bystander || bystander.after > 0) return;
  const patient = presentPatient(ctx.state, bystander.person.id);
  if (!patient) return;
  const by = (bystander.panic.value - 30_000) / 4000;
  soothe(ctx, patient, by, `encounter:emergency-${by > 0 ? "saw" : "calmed"}`);
  if (!bystander.bolted) {
    changeTrust(ctx, patient, 4, "encounter:emergency-calmed");
    return;
  }
  changeTrust(ctx, patient, -10, "encounter:emergency-saw");
  if (!isActive(patient)) return;
  leaveChair(ctx, patient);
  ctx.state.counts.fled += 1;
  patient.visit.peak = Math.max(patient.visit.peak, patient.anxiety.value);
  leave(ctx, patient, "fled");
  ctx.emit({ type: "patient-bolted", patient: patient.id });
}
