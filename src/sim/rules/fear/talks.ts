/** Topics of conversation: what is on offer here, and who could take one up. */
import type { Ruleset, Topic } from "../../ruleset.ts";
import type { ClinicState, Patient, Staff } from "../../state.ts";
import { isFree } from "../staff/staff.ts";

/** Topics of this level in their order. */
export function topicsOf(rules: Ruleset): Topic[] {
  return rules.talks.flatMap((id) => rules.topics[id] ?? []);
}

/** Somebody of the staff with nothing to do, not at the desk; the kindest, ties to the lower id. */
export function freeTalker(state: Readonly<ClinicState>): Staff | undefined {
  let best: Staff | undefined;
  for (const one of state.staff)
    if (isFree(one) && one.duties.some((duty) => duty !== "receptionist") && (!best || one.manner > best.manner))
      best = one;
  return best;
}

/** What a topic could still bring to light of what the clinic does not know; "" for nothing. */
export function hiddenBy(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient, topic: Topic): string {
  const { known } = patient;
  if (topic.reveals === "seattle") return known.seattle ? "" : patient.seattle;
  if (topic.reveals === "trigger") {
    const weight = (id: string) => rules.triggers[id]?.impulse ?? 0;
    const hidden = patient.triggers.filter((id) => !known.triggers.includes(id));
    return hidden.sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))[0] ?? "";
  }
  if (topic.reveals !== "taste") return "";
  // People think of what they love before they think of what they can't bear.
  const hidden = state.unlocked.comforts.filter((id) => !known.tastes.includes(id) && !rules.comforts[id]?.drug);
  const worth = (id: string) => (patient.tastes[id] ?? 0) * (rules.comforts[id]?.g ?? 0);
  return hidden.sort((a, b) => worth(b) - worth(a) || (a < b ? -1 : 1))[0] ?? "";
}
