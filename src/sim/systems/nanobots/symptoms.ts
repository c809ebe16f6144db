/** What a stage does to people: in the mouth, in the clinic, at home, and to what the city thinks. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient, Swarm } from "../../state.ts";
import { nav, sees } from "../../rules/house/map.ts";
import { SWARM_FAULT } from "../../rules/nanobots/faults.ts";
import { isHome } from "../../rules/nanobots/swarms.ts";
import { eachNear } from "../../rules/house/neighbours.ts";
import { isActive, tileX, tileY } from "../../rules/people/people.ts";
import { changeTrust, frighten, think } from "../fear/feel.ts";
import { makeFinding } from "../mouths/mouths.ts";
import { leave } from "../visit/reception.ts";
import { release as leaveChair } from "../visit/stations.ts";
import { bookHarm, openIncident } from "./incidents.ts";
import { callAgain } from "./telephone.ts";

/** Tiles within which somebody who bleeds or collapses is noticed. */
const SEEN_FROM = 8;

/** A swarm has come to a stage that is felt. Books all of it; the swarm's own stage is set already. */
export function feelStage(ctx: Ctx, swarm: Swarm, patient: Patient): void {
  const { stage } = swarm;
  if (stage < 4) showInMouth(ctx, swarm, patient);
  const home = isHome(patient);
  if (home) callAgain(ctx, swarm);
  else suffer(ctx, swarm, patient);
  // What is felt in the clinic is seen there; of what happens at home the clinic hears by telephone, or from the ambulance.
  if (stage === 4 || (stage >= 2 && !home)) openIncident(ctx, swarm);
  bookHarm(ctx, swarm, patient);
  ctx.emit({ type: "swarm-stage", patient: patient.id, swarm: swarm.id, lot: swarm.lot, stage });
  if (stage === 4) collapse(ctx, swarm, patient, home);
}

/** Puts what is felt into the mouth, or moves it on; what was done about it before has not held. */
function showInMouth(ctx: Ctx, swarm: Swarm, patient: Patient): void {
  const kind = ctx.rules.findingKinds[SWARM_FAULT];
  if (!kind) return;
  const known = patient.mouth.find((each) => each.id === swarm.finding);
  if (known) {
    known.severity = swarm.stage;
    known.treated = "";
    return;
  }
  const finding = makeFinding(ctx, kind, 0, swarm.stage);
  finding.found = true;
  finding.sure = 1000;
  swarm.finding = finding.id;
  patient.mouth.push(finding);
}

/** What is felt falls back with the stage. */
export function ease(swarm: Swarm, patient: Patient): void {
  const finding = patient.mouth.find((each) => each.id === swarm.finding);
  if (finding && swarm.stage >= 1) finding.severity = swarm.stage;
}

/** Pain and fright in the clinic, and the fright of whoever sees it. */
function suffer(ctx: Ctx, swarm: Swarm, patient: Patient): void {
  const { fright, seen } = ctx.rules.tuning.nanobots;
  patient.visit.painPeak = Math.max(patient.visit.painPeak, 2 * swarm.stage);
  frighten(ctx, patient, fright[swarm.stage - 1] ?? 0, `swarm-stage-${swarm.stage}`, swarm.lot);
  think(ctx, patient, "pain");
  if (swarm.stage < 3 || seen <= 0) return;
  const plan = nav(ctx.rules, ctx.state);
  eachNear(ctx.state, patient.body.x, patient.body.y, SEEN_FROM, (other) => {
    if (other.id === patient.id || !isActive(other) || other.visit.step === "arriving") return;
    const far = Math.abs(other.body.x - patient.body.x) + Math.abs(other.body.y - patient.body.y);
    if (far > SEEN_FROM * 1000) return;
    if (!sees(plan, tileX(patient.body), tileY(patient.body), tileX(other.body), tileY(other.body))) return;
    frighten(ctx, other, swarm.stage === 4 ? 2 * seen : seen, "harm-seen", String(patient.id));
  });
}

/** The ambulance takes them, from here or from home. */
function collapse(ctx: Ctx, swarm: Swarm, patient: Patient, home: boolean): void {
  changeTrust(ctx, patient, -30, "collapsed", swarm.lot);
  ctx.emit({ type: "patient-collapsed", patient: patient.id, lot: swarm.lot, at: home ? "home" : "clinic" });
  if (home) return;
  leaveChair(ctx, patient);
  if (patient.visit.reason === "") leave(ctx, patient, "ambulance");
  else {
    patient.visit.reason = "ambulance";
    think(ctx, patient, "door", "ambulance");
  }
  // They lie where they fell until they are fetched.
  patient.body.goal = -1;
  patient.body.next = -1;
  patient.body.pose = "lie";
  patient.visit.step = "leaving";
  patient.visit.since = ctx.state.tick;
}
