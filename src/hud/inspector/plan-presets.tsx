import type { Patient } from "../../sim/state.ts";
import { draftComforts, draftItems } from "../model/care.ts";
import type { Game } from "../model/game.ts";
import { draftOf, isPicked, planChips } from "../model/plan-presets.ts";
import { policyName } from "../model/policies.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/** Three plans to start from, with their time, price, risk and fear: patient, plan, go. */
export function PlanPresets(props: { readonly game: Game; readonly patient: Patient }) {
  const store = useStore();
  const { words } = store;
  const { game, patient } = props;
  const chips = planChips(game, patient);
  const draft = store.draft(patient);
  const guard = guardOf(store.query(planCommand(game, patient, draft)));
  const waive = { type: "waive-policy", policy: guard, patient: patient.id } as const;
  if (chips.length === 0 && guard === "") return null;
  return (
    <div class="plan-presets">
      {chips.length > 0 && (
        <>
          <div class="plan-chips" role="group" aria-label={words.t("plans.title")}>
            {chips.map((chip) => (
              <button
                key={chip.id}
                type="button"
                class={`plan-chip plan-${chip.id}`}
                aria-pressed={isPicked(draft, chip)}
                aria-describedby={`plan-chip-${chip.id}`}
                onClick={() => store.setDraft(patient.id, draftOf(chip, draft))}
              >
                <b>
                  <Icon name={chip.icon} /> {words.t(`plans.${chip.id}`)}
                </b>
                <span class="plan-chip-facts" id={`plan-chip-${chip.id}`}>
                  <span class="visually-hidden">{words.t(`plans.${chip.id}-about`)}</span>
                  <span class="plan-chip-cost">
                    <span>{chip.minutes}</span> <span>{chip.price}</span>
                  </span>
                  <span class={chip.fearBad ? "fact-bad" : ""}>{chip.fear}</span>
                  {chip.risk && <span class="fact-warn">{chip.risk}</span>}
                </span>
              </button>
            ))}
          </div>
        </>
      )}
      {guard !== "" && (
        <button type="button" class="button small quiet-button plan-waive" onClick={() => store.send(waive)}>
          <Icon name="shield" />
          <span>
            {words.t("policy.note.waive", { policy: policyName(game, guard) })}
            <span class="plan-waive-note">{words.t("policy.note.waive-tip")}</span>
          </span>
        </button>
      )}
    </div>
  );
}

/** The command that the draft would send. */
function planCommand(game: Game, patient: Patient, draft: Parameters<typeof draftItems>[1]) {
  const items = draftItems(game, draft);
  const treat = items.length > 0;
  return {
    type: "plan-care",
    patient: patient.id,
    items,
    explain: treat && draft.explain,
    comforts: treat ? draftComforts(draft) : [],
  } as const;
}

/** The house rule that stands in the way, or "". */
function guardOf(answer: ReturnType<ReturnType<typeof useStore>["query"]>): string {
  return answer && !answer.ok && answer.refusal.code.startsWith("policy-")
    ? String(answer.refusal.params["policy"])
    : "";
}
