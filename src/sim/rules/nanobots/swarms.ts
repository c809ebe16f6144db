/** Questions about swarms, calls and carriers. Nothing here changes anything. */
import type { SwarmStage } from "../../ruleset.ts";
import type { Call, ClinicState, Incident, Patient, Swarm } from "../../state.ts";

/** Share of a lot's doses that each step of a rollout reaches. */
export const ROLLOUT_SHARES: readonly number[] = [0.01, 0.05, 0.2, 1];

export function swarmsOf(state: Readonly<ClinicState>, patient: number): Swarm[] {
  return state.nanobots.swarms.filter((swarm) => swarm.patient === patient);
}

export function findSwarm(state: Readonly<ClinicState>, id: number): Swarm | undefined {
  return state.nanobots.swarms.find((swarm) => swarm.id === id);
}

/** Worst stage of all that somebody carries; 0 when nothing is felt. */
export function stageOf(state: Readonly<ClinicState>, patient: number): SwarmStage {
  let worst: SwarmStage = 0;
  for (const swarm of state.nanobots.swarms) if (swarm.patient === patient && swarm.stage > worst) worst = swarm.stage;
  return worst;
}

/** Ids of everybody who carries a swarm. */
export function carriers(state: Readonly<ClinicState>): Set<number> {
  return new Set(state.nanobots.swarms.map((swarm) => swarm.patient));
}

/** Whether somebody is at home: not in the clinic, and not on the way out of it. */
export function isHome(patient: Pick<Patient, "visit">): boolean {
  return patient.visit.step === "gone";
}

export function openCalls(state: Readonly<ClinicState>): Call[] {
  return state.nanobots.calls.filter((call) => !call.answered);
}

export function incidentOf(state: Readonly<ClinicState>, swarm: number): Incident | undefined {
  return state.nanobots.incidents.find((incident) => incident.swarm === swarm);
}
