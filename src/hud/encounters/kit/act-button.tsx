import type { ComponentChildren } from "preact";
import { Icon } from "../../ui/icon.tsx";
import type { IconName } from "../../ui/icons.ts";
import { useStore } from "../../ui/store-context.ts";

/** Something to do: icon, name, what it will do; when it can't be done now, why not. */
export function ActButton(props: {
  readonly act: string;
  readonly on?: string;
  readonly icon: IconName;
  readonly label: string;
  /** What it does or costs, in a few words. */
  readonly hint?: string | undefined;
  /** The key that does it too (the panel listens to it). */
  readonly keyName?: string | undefined;
  readonly class?: string;
  readonly pressed?: boolean | undefined;
  readonly children?: ComponentChildren;
}) {
  const store = useStore();
  const command = { type: "encounter-act", act: props.act, on: props.on ?? "" } as const;
  const refusal = store.session()?.mode === "replay" ? " " : store.refusal(command);
  return (
    <button
      type="button"
      class={`act-button ${props.class ?? ""}`}
      data-act={props.act}
      data-on={props.on ?? ""}
      aria-disabled={refusal !== ""}
      aria-pressed={props.pressed}
      aria-keyshortcuts={props.keyName}
      title={refusal.trim() || props.hint}
      onClick={() => {
        if (refusal === "") store.send(command);
        else store.api.sound("refused");
      }}
    >
      <Icon name={props.icon} />
      <span class="act-words">
        <b>{props.label}</b>
        <span class="act-hint">{refusal.trim() || props.hint}</span>
      </span>
      {props.keyName && <kbd aria-hidden="true">{props.keyName}</kbd>}
      {props.children}
    </button>
  );
}
