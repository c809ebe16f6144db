import type { Patient } from "../../sim/state.ts";
import { isActive } from "../../sim/rules/people/people.ts";
import type { Game } from "../model/game.ts";
import { hasPolicies, noteLines, upcoming } from "../model/policies.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";

/** What the house rules did for this patient and will do next, and a way to keep the patient to oneself. */
export function PolicyNotes(props: { readonly game: Game; readonly patient: Patient }) {
  const store = useStore();
  const { words } = store;
  const { game, patient } = props;
  if (!hasPolicies(game)) return null;
  const { visit } = patient;
  const done = noteLines(game, visit.by);
  const soon = upcoming(game, patient);
  const anyOn = game.state.policies.some((policy) => policy.on);
  const keeps = { type: "take-over", patient: patient.id, on: !visit.mine } as const;
  if (done.length === 0 && !soon && !visit.mine) return null;
  return (
    <section class="block policy-notes" aria-labelledby="policy-notes-title">
      <h3 id="policy-notes-title" class="block-title">
        <Icon name="gavel" /> {words.t("policy.note.title")}
      </h3>
      {done.length > 0 && (
        <ul class="policy-lines">
          {done.map((line) => (
            <li key={`${line.policy}:${line.what}`}>
              <b>{line.what}</b> · {words.t("policy.note.by", { policy: line.policy })}
            </li>
          ))}
        </ul>
      )}
      {soon && (
        <div class="policy-soon">
          <p>
            <Icon name="settings" /> {words.t("policy.note.soon", { count: soon.minutes })}
          </p>
          <ul class="policy-lines">
            {soon.lines.map((line) => (
              <li key={`${line.policy}:${line.what}`}>
                <b>{line.what}</b> · {words.t("policy.note.by", { policy: line.policy })}
              </li>
            ))}
          </ul>
        </div>
      )}
      {visit.mine && <p>{words.t("policy.note.kept")}</p>}
      {isActive(patient) && anyOn && (
        <Action
          class="button small secondary"
          icon={visit.mine ? "settings" : "user-check"}
          refusal={store.refusal(keeps)}
          tip={visit.mine ? "" : words.t("policy.note.mine-tip")}
          onClick={() => store.send(keeps)}
        >
          {words.t(visit.mine ? "policy.note.give-back" : "policy.note.mine")}
        </Action>
      )}
    </section>
  );
}
