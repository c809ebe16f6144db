/**
 * Something to do in the dream. Unlike the kit's button it keeps its words while hands are busy: the wait is short, and a row of
 * cards that all change their words would flicker.
 */
import type { ComponentChildren } from "preact";
import { useStore } from "../../ui/store-context.ts";

export function DreamButton(props: {
  readonly act: string;
  readonly on?: string;
  readonly label: string;
  readonly class?: string;
  readonly keyName?: string | undefined;
  /** Also off where the rules would allow it. */
  readonly aim?: boolean;
  readonly onAim?: (on: boolean) => void;
  readonly children: ComponentChildren;
}) {
  const store = useStore();
  const command = { type: "encounter-act", act: props.act, on: props.on ?? "" } as const;
  const refusal = store.session()?.mode === "replay" ? " " : store.refusal(command);
  const off = refusal !== "";
  return (
    <button
      type="button"
      class={`dream-button ${off ? "is-off" : ""} ${props.aim ? "is-aimed" : ""} ${props.class ?? ""}`}
      data-act={props.act}
      data-on={props.on ?? ""}
      aria-disabled={off}
      aria-label={off && refusal.trim() ? `${props.label}. ${refusal}` : props.label}
      aria-keyshortcuts={props.keyName}
      title={refusal.trim() || undefined}
      onPointerEnter={() => props.onAim?.(true)}
      onPointerLeave={() => props.onAim?.(false)}
      onClick={() => {
        if (off) store.api.sound("refused");
        else store.send(command);
      }}
    >
      {props.children}
      {props.keyName && (
        <kbd class="dream-key" aria-hidden="true">
          {props.keyName}
        </kbd>
      )}
    </button>
  );
}
