import type { Command, CommandRule, QueryResult } from "./command.ts";
import type { Ability, Ruleset } from "../ruleset.ts";
import type { ClinicState, Patient } from "../state.ts";
import { effectOf, effectOn } from "../rules/fear/assistant.ts";
import { isActive, presentPatient, waitingList } from "../rules/people/people.ts";
import { useAbility } from "../systems/clinic/assistant.ts";
import { refuse } from "./refuse.ts";

type UseAbility = Extract<Command, { type: "use-ability" }>;

export const useAbilityRule: CommandRule<UseAbility> = {
  query(rules, state, { ability: id, patient: patientId }) {
    const ability = rules.abilities[id];
    if (!ability || !rules.assistant.abilities.includes(ability.id)) return refuse("no-such-ability", { ability: id });
    if (!state.unlocked.abilities.includes(id)) return refuse("ability-locked", { ability: id });
    if (state.assistant.energy < ability.energy * 1000) return refuse("no-energy", { needed: ability.energy });
    const yes: QueryResult = { ok: true, energy: ability.energy };
    if (ability.target === "room") return waitingList(state).length > 0 ? yes : refuse("nobody-waiting");
    if (ability.target === "clinic") {
      const tired = state.staff.some((one) => one.fatigue >= LEAST_FATIGUE * 1000);
      return effectOf(ability, "refresh") && !tired ? refuse("nobody-tired") : yes;
    }
    const patient = presentPatient(state, patientId);
    if (!patient || !isActive(patient)) return refuse("no-such-patient");
    return whyNot(rules, state, ability, patient) ?? yes;
  },
  execute(ctx, { ability, patient }) {
    useAbility(ctx, ability, presentPatient(ctx.state, patient));
  },
};

/** Points below which there is nothing to calm, or to refresh. */
const LEAST_ANXIETY = 10;
const LEAST_FATIGUE = 20;

/** Why it would do this patient no good, or null. */
function whyNot(rules: Ruleset, state: Readonly<ClinicState>, ability: Ability, patient: Patient): QueryResult | null {
  const { visit } = patient;
  if (ability.target === "chair" && visit.step !== "treating" && visit.step !== "examining")
    return refuse("nobody-at-work");
  if (ability.target === "queue") {
    if (visit.step !== "waiting") return refuse("not-waiting", { step: visit.step });
    if (visit.examined ? !visit.plan || visit.plan.items.length === 0 : visit.exam === "") return refuse("not-called");
  }
  if (effectOf(ability, "diagnose")) {
    if (!visit.examined) return refuse("not-examined");
    if (visit.step !== "waiting") return refuse("not-waiting", { step: visit.step });
  }
  if (effectOf(ability, "read-tells") && nothingHidden(rules, state, patient)) return refuse("nothing-hidden");
  if (effectOf(ability, "stay") && patient.anxiety.value < LEAST_ANXIETY * 1000) return refuse("already-calm");
  if (effectOf(ability, "control") && patient.control >= 900) return refuse("already-brave");
  const timed = ability.effects.find((effect) => effect.do === "watch" || effect.do === "pace");
  if (timed && effectOn(rules, state, timed.do, patient.id)) return refuse("already-at-it");
  return null;
}

function nothingHidden(rules: Ruleset, state: Readonly<ClinicState>, patient: Patient): boolean {
  const { known } = patient;
  return (
    known.seattle &&
    patient.triggers.every((t) => known.triggers.includes(t)) &&
    state.unlocked.comforts.every((c) => known.tastes.includes(c) || rules.comforts[c]?.drug)
  );
}
