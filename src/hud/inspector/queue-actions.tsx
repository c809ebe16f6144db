import { useState } from "preact/hooks";
import type { Patient } from "../../sim/state.ts";
import { waitingList } from "../../sim/rules/people/people.ts";
import { putAt } from "../state/queue.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";

/** Who goes first, and a kind word at the door. Sending home asks once more. */
export function QueueActions(props: { readonly patient: Patient; readonly name: string }) {
  const store = useStore();
  const { words } = store;
  const [sure, setSure] = useState(false);
  const game = store.game();
  const line = game ? waitingList(game.state).map((patient) => patient.id) : [];
  const place = line.indexOf(props.patient.id);
  const up = { type: "move-up", patient: props.patient.id } as const;
  const home = { type: "send-home", patient: props.patient.id } as const;
  return (
    <div class="queue-actions">
      {line.length > 1 && place >= 0 && (
        <div class="queue-steps" role="group" aria-label={words.t("queue.place", { n: place + 1, of: line.length })}>
          <button
            type="button"
            class="icon-button"
            aria-label={words.t("queue.earlier")}
            aria-disabled={place === 0}
            onClick={() => putAt(store, props.patient.id, place - 1)}
          >
            <Icon name="arrow-left" />
          </button>
          <span>{words.t("queue.place", { n: place + 1, of: line.length })}</span>
          <button
            type="button"
            class="icon-button"
            aria-label={words.t("queue.later")}
            aria-disabled={place === line.length - 1}
            onClick={() => putAt(store, props.patient.id, place + 1)}
          >
            <Icon name="arrow-right" />
          </button>
        </div>
      )}
      <Action
        class="button quiet-button"
        icon="arrow-up-circle"
        refusal={store.refusal(up)}
        tip={words.t("queue.move-up-tip")}
        onClick={() => store.send(up)}
      >
        {words.t("queue.move-up")}
      </Action>
      <Action
        class={`button ${sure ? "danger" : "quiet-button"}`}
        icon="door-exit"
        refusal={store.refusal(home)}
        tip={words.t("queue.send-home-tip")}
        onClick={() => {
          if (sure) store.send(home);
          setSure(!sure);
        }}
      >
        {words.t(sure ? "queue.send-home-sure" : "queue.send-home", { name: props.name })}
      </Action>
    </div>
  );
}
