/** What policies did and what came of it, so that the player sees which rule is good. */
import type { Ctx } from "../../commands/command.ts";
import type { ClinicState, Patient, PolicyLog } from "../../state.ts";
import { satisfaction } from "../visit/aftermath.ts";

/** When a patient leaves, what came of it is told to every policy that acted on the visit, or to "" for a visit by hand. */
export function tallyPolicies(ctx: Ctx, patient: Patient): void {
  const { policies } = ctx.state;
  if (policies.length === 0) return;
  const { score } = satisfaction(ctx, patient);
  const { reason } = patient.visit;
  const complains = score < COMPLAINT || reason === "fled" || reason === "gave-up-waiting" || reason === "distrust";
  const acted = [...new Set(patient.visit.by.map((note) => note.policy))];
  for (const id of acted.length > 0 ? acted : [""]) {
    if (id !== "" && !policies.some((policy) => policy.id === id)) continue;
    const log = logOf(ctx.state, id);
    log.patients += 1;
    log.anxiety += patient.anxiety.value;
    if (reason === "treated") log.treated += 1;
    if (complains) log.complaints += 1;
  }
}

/** Satisfaction (0–1) under which somebody would complain: two stars or fewer. */
const COMPLAINT = 0.375;

/** The record of a policy; "" is that of visits in which none acted. */
export function logOf(state: ClinicState, policy: string): PolicyLog {
  return (state.policyLog[policy] ??= {
    asked: 0,
    held: 0,
    acted: 0,
    refused: [],
    overridden: 0,
    done: {},
    patients: 0,
    anxiety: 0,
    treated: 0,
    complaints: 0,
  });
}

export function countRefusal(log: PolicyLog, code: string): void {
  const entry = log.refused.find((each) => each.code === code);
  if (entry) entry.times += 1;
  else log.refused.push({ code, times: 1 });
}
