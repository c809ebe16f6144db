import type { Command } from "../../../sim/commands/command.ts";
import { useStore } from "../../ui/store-context.ts";
import { Action } from "../../ui/tip.tsx";

/** Sells what is selected, and says what that brings, or why it can't be. */
export function SellButton(props: {
  readonly command: Extract<Command, { readonly type: "sell-thing" | "sell-room" }>;
}) {
  const store = useStore();
  const { words } = store;
  const { command } = props;
  const answer = store.query(command);
  return (
    <Action
      icon="coins"
      refusal={store.refusal(command)}
      onClick={() => {
        if (store.send(command)) return;
        store.api.sound("sell");
        store.api.selection.value = null;
      }}
    >
      {answer?.ok
        ? words.t("build.sell-for", { gain: words.signedMoney(-(answer.price ?? 0)) })
        : words.t("build.mode.sell")}
    </Action>
  );
}
