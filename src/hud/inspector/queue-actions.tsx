import { useState } from "preact/hooks";
import type { Patient } from "../../sim/state.ts";
import { useStore } from "../ui/store-context.ts";
import { Action } from "../ui/tip.tsx";

/** Who goes first, and a kind word at the door. Sending home asks once more. */
export function QueueActions(props: { readonly patient: Patient; readonly name: string }) {
  const store = useStore();
  const { words } = store;
  const [sure, setSure] = useState(false);
  const up = { type: "move-up", patient: props.patient.id } as const;
  const home = { type: "send-home", patient: props.patient.id } as const;
  return (
    <div class="queue-actions">
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
