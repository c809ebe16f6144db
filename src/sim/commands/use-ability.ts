import type { Command, CommandRule } from "./command.ts";
import { isActive, presentPatient, waitingList } from "../rules/people.ts";
import { useAbility } from "../systems/assistant.ts";
import { refuse } from "./refuse.ts";

type UseAbility = Extract<Command, { type: "use-ability" }>;

export const useAbilityRule: CommandRule<UseAbility> = {
  query(rules, state, { ability: id, patient: patientId }) {
    const ability = rules.abilities[id];
    if (!ability || !rules.assistant.abilities.includes(ability.id)) return refuse("no-such-ability", { ability: id });
    if (!state.unlocked.abilities.includes(id)) return refuse("ability-locked", { ability: id });
    if (state.assistant.energy < ability.energy * 1000) return refuse("no-energy", { needed: ability.energy });
    if (ability.target === "room")
      return waitingList(state).length > 0 ? { ok: true, energy: ability.energy } : refuse("nobody-waiting");
    const patient = presentPatient(state, patientId);
    if (!patient || !isActive(patient)) return refuse("no-such-patient");
    if (id === "diagnose" && !patient.visit.examined) return refuse("not-examined");
    if (id === "diagnose" && patient.visit.step !== "waiting")
      return refuse("not-waiting", { step: patient.visit.step });
    if (id === "soothe" && patient.anxiety.value < 10_000) return refuse("already-calm");
    if (
      id === "read-tells" &&
      nothingHidden(
        patient,
        state.unlocked.comforts.filter((id) => !rules.comforts[id]?.drug),
      )
    )
      return refuse("nothing-hidden");
    return { ok: true, energy: ability.energy };
  },
  execute(ctx, { ability, patient }) {
    useAbility(ctx, ability, presentPatient(ctx.state, patient));
  },
};

function nothingHidden(
  patient: { triggers: string[]; known: { seattle: boolean; triggers: string[]; tastes: string[] } },
  comforts: readonly string[],
): boolean {
  return (
    patient.known.seattle &&
    patient.triggers.every((t) => patient.known.triggers.includes(t)) &&
    comforts.every((c) => patient.known.tastes.includes(c))
  );
}
