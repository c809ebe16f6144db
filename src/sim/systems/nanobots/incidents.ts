/** Incidents: what patients suffered and the clinic knows of; and what a harm costs, known or not. */
import type { Ctx } from "../../commands/command.ts";
import type { Patient, Swarm } from "../../state.ts";
import { lossShare } from "../../rules/nanobots/recall.ts";
import { incidentOf } from "../../rules/nanobots/swarms.ts";
import { bookClinic, changeTrust } from "../fear/feel.ts";

/** The clinic learns of a swarm at stage 2 or worse: a new incident, or the one it has, moved on. */
export function openIncident(ctx: Ctx, swarm: Swarm): void {
  const { state } = ctx;
  const known = incidentOf(state, swarm.id);
  if (known) {
    if (swarm.stage > known.stage) known.stage = swarm.stage;
    return;
  }
  const lot = state.lots.find((each) => each.id === swarm.lot);
  const incident = {
    id: state.nextId++,
    patient: swarm.patient,
    swarm: swarm.id,
    lot: swarm.lot,
    tick: state.tick,
    stage: swarm.stage,
    reported: false,
    told: lot?.told ?? false,
    covered: false,
    fuse: 0,
    out: false,
  };
  state.nanobots.incidents.push(incident);
  state.counts.adverse += 1;
  if (lot) lot.adverse += 1;
  ctx.emit({ type: "incident-opened", incident: incident.id, patient: swarm.patient, lot: swarm.lot });
}

/**
 * Each swarm harms at bleeding and again at collapse, once. Undisclosed risk doubles the loss (FACTS 3, consent);
 * the city hears nothing of what is kept quiet.
 */
export function bookHarm(ctx: Ctx, swarm: Swarm, patient: Patient): void {
  const { state } = ctx;
  const { harmTrust, collapseTrust, collapseFame } = ctx.rules.tuning.nanobots;
  const before = swarm.worst;
  if (swarm.stage <= before) return;
  swarm.worst = swarm.stage;
  const lot = state.lots.find((each) => each.id === swarm.lot);
  const times = (swarm.consent ? 1 : 2) * lossShare(ctx.rules, state, lot);
  const incident = incidentOf(state, swarm.id);
  const quiet = incident !== undefined && incident.covered && !incident.out;
  const cause = (what: string) => (swarm.consent ? what : `${what}-undisclosed`);
  const ref = String(patient.id);
  changeTrust(ctx, patient, -2 * swarm.stage * times, cause("swarm-harm"), swarm.lot);
  if (swarm.stage === 3) {
    state.counts.harmed += 1;
    if (!quiet) bookClinic(ctx, "trust", -harmTrust * times, cause("harmed"), ref);
  }
  if (swarm.stage === 4) {
    state.counts.collapsed += 1;
    if (quiet) return;
    bookClinic(ctx, "trust", -collapseTrust * times, cause("collapsed"), ref);
    bookClinic(ctx, "fame", -collapseFame, "collapsed", ref);
  }
}
