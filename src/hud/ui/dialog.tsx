import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { useStore } from "./store-context.ts";
import { Icon } from "./icon.tsx";

/**
 * A modal card: the browser's own <dialog>, so focus is trapped, the rest is inert, and focus goes back to
 * where it was. `onClose` is called for Escape and the close button; without it the dialog must be answered.
 */
export function Dialog(props: {
  readonly title: string;
  readonly class?: string;
  readonly onClose?: (() => void) | undefined;
  readonly hideTitle?: boolean;
  readonly children: ComponentChildren;
  readonly foot?: ComponentChildren;
}) {
  const { words } = useStore();
  const box = useRef<HTMLDialogElement>(null);
  const title = useId();
  // Before any effect of what is inside: a button can't take the focus in a dialog that isn't open yet.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={box}
      class={`dialog ${props.class ?? ""}`}
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        // The browser would close it behind the state's back.
        event.preventDefault();
        event.stopPropagation();
        props.onClose?.();
      }}
      onCancel={(event) => event.preventDefault()}
    >
      <div class="dialog-card">
        <header class={`dialog-head ${props.hideTitle ? "visually-hidden" : ""}`}>
          <h2 id={title} tabIndex={-1} autofocus>
            {props.title}
          </h2>
          {props.onClose && !props.hideTitle && (
            <button type="button" class="icon-button" aria-label={words.t("ui.close")} onClick={props.onClose}>
              <Icon name="x" />
            </button>
          )}
        </header>
        <div class="dialog-body">{props.children}</div>
        {props.foot && <footer class="dialog-foot">{props.foot}</footer>}
      </div>
    </dialog>
  );
}
