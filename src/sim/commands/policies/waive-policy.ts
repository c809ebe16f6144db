import type { Command, CommandRule } from "../command.ts";
import { isActive, presentPatient } from "../../rules/people/people.ts";
import { bindsAll } from "../../rules/policies/guards.ts";
import { logOf } from "../../systems/policies/policy-log.ts";
import { refuse } from "../refuse.ts";

type WaivePolicy = Extract<Command, { type: "waive-policy" }>;

/** Overrides a guard for one patient's visit. It stands in the guard's record. */
export const waivePolicy: CommandRule<WaivePolicy> = {
  query(_rules, state, { policy: policyId, patient: id }) {
    const patient = presentPatient(state, id);
    if (!patient || !isActive(patient)) return refuse("no-such-patient");
    const policy = state.policies.find((each) => each.id === policyId);
    if (!policy || !bindsAll(policy)) return refuse("no-such-guard");
    return patient.visit.waived.includes(policyId) ? refuse("nothing-new") : { ok: true };
  },
  execute({ state }, { policy, patient: id }) {
    presentPatient(state, id)?.visit.waived.push(policy);
    logOf(state, policy).overridden += 1;
  },
};
