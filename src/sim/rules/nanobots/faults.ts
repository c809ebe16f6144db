/** Faults in truth: which are on, and which swarms they reach. Nothing here changes anything. */
import type { FaultCondition, FaultDef, Ruleset } from "../../ruleset.ts";
import type { ClinicState, Patient, Swarm } from "../../state.ts";

/** Kind of finding that a swarm at fault is in a mouth. */
export const SWARM_FAULT = "swarm-fault";

type Bearer = Pick<Patient, "constitution">;
type Given = Pick<Swarm, "lot" | "firmware" | "device">;

export function faultOf(rules: Ruleset, id: string): FaultDef | undefined {
  return id === "" ? undefined : rules.nanobots.faults.find((fault) => fault.id === id);
}

/** Whether a fault is at work now: by its times, unless the story has started or ended it. */
export function isOn(state: Readonly<ClinicState>, fault: FaultDef): boolean {
  const switched = state.nanobots.switched[fault.id];
  if (switched !== undefined) return switched;
  return state.tick >= fault.from && (fault.until < 0 || state.tick < fault.until);
}

/** Whether all that a condition asks for holds: each list that is given must hold what the swarm has. */
export function meets(when: FaultCondition, swarm: Given, patient: Bearer): boolean {
  return (
    (when.lots?.includes(swarm.lot) ?? true) &&
    (when.firmware?.includes(swarm.firmware) ?? true) &&
    (when.devices?.includes(swarm.device) ?? true) &&
    (when.traits?.some((trait) => patient.constitution.traits.includes(trait)) ?? true)
  );
}

/** Faults that are on and reach by their condition alone; those of the network come over the network. */
export function faultsAbout(rules: Ruleset, state: Readonly<ClinicState>): FaultDef[] {
  return rules.nanobots.faults.filter(
    (fault) => rules.nanobots.malfunctions[fault.kind].travels === "condition" && isOn(state, fault),
  );
}

/** Those of them that may take hold of a swarm now. */
export function faultsReaching(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  swarm: Given,
  patient: Bearer,
): FaultDef[] {
  return faultsAbout(rules, state).filter((fault) => meets(fault.when, swarm, patient));
}

/** The fault that keeps its hold on a swarm; undefined when there is none, or what it needs is no longer so. */
export function faultHolding(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  swarm: Swarm,
  patient: Bearer,
): FaultDef | undefined {
  const fault = faultOf(rules, swarm.fault);
  return fault && isOn(state, fault) && meets(fault.when, swarm, patient) ? fault : undefined;
}
