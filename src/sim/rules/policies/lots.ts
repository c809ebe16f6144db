/** What the clinic knows of lots and of those who carry them, for policies: charts, complaints, the lab. Never the truth. */
import type { MalfunctionKind, Ruleset, SwarmStage } from "../../ruleset.ts";
import type { ClinicState, Lot, Patient, Swarm } from "../../state.ts";
import { CHANNELS, cusum } from "../nanobots/telemetry.ts";
import { presentPatient } from "../people/people.ts";

/** How far the CUSUM of the lot's worst channel has gone toward its limit, in whole percent; from 100 on the alarm is on. */
export function alarmLevel({ tuning }: Ruleset, lot: Pick<Lot, "telemetry">): number {
  let worst = 0;
  for (const channel of CHANNELS) {
    const { up, down } = cusum(lot.telemetry, channel, tuning.nanobots);
    worst = Math.max(worst, up, down);
  }
  return Math.floor((100 * worst) / tuning.nanobots.cusumLimit);
}

export function findLot(state: Readonly<ClinicState>, id: string): Lot | undefined {
  return state.lots.find((lot) => lot.id === id);
}

/** Swarms of a lot that people carry now. */
export function swarmsOf(state: Readonly<ClinicState>, lot: Pick<Lot, "id">): readonly Swarm[] {
  return state.nanobots.swarms.filter((swarm) => swarm.lot === lot.id);
}

/** People who carry the lot, in order of their ids. */
export function carriersOf(state: Readonly<ClinicState>, lot: Pick<Lot, "id">): readonly number[] {
  const ids = [...new Set(swarmsOf(state, lot).map((swarm) => swarm.patient))];
  return ids.sort((a, b) => a - b);
}

/** Lots that a patient carries, in the order of the clinic's. */
export function lotsCarried(state: Readonly<ClinicState>, patient: Patient): readonly Lot[] {
  const carried = state.nanobots.swarms.filter((swarm) => swarm.patient === patient.id);
  return state.lots.filter((lot) => carried.some((swarm) => swarm.lot === lot.id));
}

/** The stage that the clinic knows of: what is felt in the house shows, what is felt at home is told on the telephone. */
export function knownStage(state: Readonly<ClinicState>, swarm: Swarm): SwarmStage {
  if (presentPatient(state, swarm.patient)) return swarm.stage;
  let known: SwarmStage = 0;
  for (const { swarm: id, stage } of [...state.nanobots.calls, ...state.nanobots.incidents])
    if (id === swarm.id && stage > known) known = stage;
  return known;
}

/** The worst stage that a patient feels of what they carry, or null when they carry nothing. */
export function stageOf(state: Readonly<ClinicState>, patient: Patient): SwarmStage | null {
  let worst: SwarmStage | null = null;
  for (const swarm of state.nanobots.swarms) {
    if (swarm.patient !== patient.id) continue;
    const stage = knownStage(state, swarm);
    if (worst === null || stage > worst) worst = stage;
  }
  return worst;
}

/** The worst stage that is felt of a lot, and by how many of its swarms, in whole percent. */
export function feltOf(state: Readonly<ClinicState>, lot: Pick<Lot, "id">): { worst: SwarmStage; percent: number } {
  const stages = swarmsOf(state, lot).map((swarm) => knownStage(state, swarm));
  let worst: SwarmStage = 0;
  for (const stage of stages) if (stage > worst) worst = stage;
  const felt = stages.filter((stage) => stage > 0).length;
  return { worst, percent: stages.length > 0 ? Math.floor((100 * felt) / stages.length) : 0 };
}

/** What the lab thought likeliest when it last looked at the lot, and its chance in percent; null before it did. */
export function labSays(
  state: Readonly<ClinicState>,
  lot: Pick<Lot, "id">,
): { readonly kind: MalfunctionKind | "none"; readonly sure: number } | null {
  const last = state.nanobots.results.findLast((result) => result.lot === lot.id);
  if (!last) return null;
  let kind: MalfunctionKind | "none" = "none";
  for (const each of Object.keys(last.chances).sort() as (MalfunctionKind | "none")[])
    if (last.chances[each] > last.chances[kind]) kind = each;
  return { kind, sure: Math.floor(last.chances[kind] / 10) };
}
