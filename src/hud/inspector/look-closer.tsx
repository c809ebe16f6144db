import type { Patient } from "../../sim/state.ts";
import { examOptions } from "../model/exams.ts";
import type { Game } from "../model/game.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";

/** Other ways to look, before a plan is made: what each would add, and what it costs. */
export function LookCloser(props: { readonly game: Game; readonly patient: Patient }) {
  const store = useStore();
  const { words } = store;
  const options = examOptions(props.game, props.patient).filter((option) => !option.done);
  if (options.length === 0) return null;
  return (
    <details class="look-closer">
      <summary>
        <Icon name="eye-search" />
        {words.t("exam.closer", { count: options.length })}
      </summary>
      <ul>
        {options.map((option) => {
          const command = { type: "call-patient", patient: props.patient.id, method: option.id } as const;
          return (
            <li key={option.id}>
              <Action
                class="button small secondary"
                icon={option.icon}
                refusal={store.refusal(command)}
                label={words.t("exam.closer-label", {
                  name: option.name,
                  price: option.price,
                  minutes: option.minutes,
                })}
                onClick={() => store.send(command)}
              >
                {option.name}
              </Action>
              <span class="look-closer-words">
                {option.price} · {option.minutes} ·{" "}
                {[option.family, ...option.also.map((seen) => seen.name)].join(", ")}
                {option.worth && <span class="look-closer-worth">{option.worth}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
