/** Guards: what policies, and the player where a guard binds everyone, may not do. */
import type { Policy, Ruleset, Treatment } from "../../ruleset.ts";
import type { ClinicState, Lot, Patient, PlanItem } from "../../state.ts";
import type { Command, QueryResult } from "../../commands/command.ts";
import { refuse } from "../../commands/refuse.ts";
import { minutesToTicks } from "../clock.ts";
import { presentPatient } from "../people/people.ts";
import { carriersOf, knownStage, swarmsOf } from "./lots.ts";
import { holds, holdsForAny, type Subject } from "./tests.ts";
import { isGuard } from "./vocabulary.ts";

/** Who wants to do it: a policy is bound by every guard, the player by those that bind all. */
export type Who = "policy" | "player";

/** Guards that are on, bind this one, and were not overridden for the patient. */
export function guardsFor(state: Readonly<ClinicState>, patient: Patient, who: Who): Policy[] {
  return state.policies.filter(
    (policy) =>
      policy.on &&
      isGuard(policy) &&
      !patient.visit.waived.includes(policy.id) &&
      (who === "policy" || bindsAll(policy)),
  );
}

export function bindsAll(policy: Policy): boolean {
  return "binds" in policy.then && policy.then.binds === "all";
}

/** The guard that forbids this treatment of a finding, or undefined. */
export function forbidding(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  guards: readonly Policy[],
  subject: Subject,
  treatment: Treatment,
  lot: Lot | undefined,
): Policy | undefined {
  return guards.find(({ when, then }) => {
    if (then.do === "canaries") {
      if (treatment.way !== "nanobots" || !lot || mayCarry(state, lot, subject.patient, then)) return false;
    } else {
      if (then.do !== "forbid" || then.what !== treatment.way) return false;
      if (then.what === "nanobots" && then.integrity !== undefined && lot && lot.integrity >= then.integrity * 10)
        return false;
    }
    return holds(rules, state, when, { ...subject, way: treatment.way, lot });
  });
}

/**
 * Whether one more may be given the lot: whoever carries it already, anybody while fewer than `most` do, and everybody
 * once `most` people have carried it for `minutes` and feel nothing. Doses that are planned count as given.
 */
function mayCarry(
  state: Readonly<ClinicState>,
  lot: Lot,
  patient: Patient | undefined,
  { most, minutes }: { readonly most: number; readonly minutes: number },
): boolean {
  const soaked = swarmsOf(state, lot).filter(
    (swarm) => state.tick - swarm.since >= minutesToTicks(minutes) && knownStage(state, swarm) === 0,
  );
  if (new Set(soaked.map((swarm) => swarm.patient)).size >= most) return true;
  const others = new Set(carriersOf(state, lot));
  if (patient && others.has(patient.id)) return true;
  for (const { id, visit } of state.patients)
    if (visit.plan?.items.some((item, i) => item.lot === lot.id && i >= visit.item)) others.add(id);
  if (patient) others.delete(patient.id);
  return others.size < most;
}

/** What the items of a plan are about, for tests. */
export function subjectsOf(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  patient: Patient,
  items: readonly PlanItem[],
): Subject[] {
  return items.map((item) => ({
    patient,
    lot: state.lots.find((lot) => lot.id === item.lot),
    finding: patient.mouth.find((finding) => finding.id === item.finding && finding.found),
    way: rules.treatments[item.treatment]?.way,
  }));
}

/** The "no" of a guard to a command that could be done otherwise, or null. */
export function guardRefusal(
  rules: Ruleset,
  state: Readonly<ClinicState>,
  command: Command,
  who: Who,
): QueryResult | null {
  if (command.type !== "plan-care" && command.type !== "answer-distress") return null;
  if (state.policies.length === 0) return null;
  const patient = presentPatient(state, command.patient);
  if (!patient) return null;
  const guards = guardsFor(state, patient, who);
  if (command.type === "answer-distress") {
    if (command.answer !== "press-on") return null;
    const guard = guards.find(
      ({ when, then }) => then.do === "forbid" && then.what === "press-on" && holds(rules, state, when, { patient }),
    );
    return guard ? refuse("policy-forbids", { policy: guard.id }) : null;
  }
  if (command.items.length === 0) return null;
  const subjects = subjectsOf(rules, state, patient, command.items);
  for (const [i, item] of command.items.entries()) {
    const treatment = rules.treatments[item.treatment];
    const subject = subjects[i];
    if (!treatment || !subject) continue;
    const { lot } = subject;
    const guard = forbidding(rules, state, guards, subject, treatment, lot);
    if (guard?.then.do === "canaries")
      return refuse("policy-canaries", { policy: guard.id, lot: item.lot, most: guard.then.most });
    if (guard) return refuse("policy-forbids-treatment", { policy: guard.id, treatment: treatment.id });
  }
  for (const guard of guards) {
    const { then } = guard;
    if (then.do !== "require" || !holdsForAny(rules, state, guard.when, patient, subjects)) continue;
    if (then.what === "explain" && !command.explain && !patient.visit.consent)
      return refuse("policy-wants-explain", { policy: guard.id });
    if (then.what === "comfort" && !hasComfort(rules, command.comforts, then.kind))
      return refuse(then.kind ? "policy-wants-kind" : "policy-wants-comfort", {
        policy: guard.id,
        ...(then.kind ? { kind: then.kind } : {}),
      });
  }
  return null;
}

export function hasComfort(rules: Ruleset, comforts: readonly string[], kind: string | undefined): boolean {
  return comforts.some((id) => kind === undefined || rules.comforts[id]?.kind === kind);
}
