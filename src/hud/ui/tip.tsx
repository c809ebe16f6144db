import type { ComponentChildren } from "preact";
import { useId, useState } from "preact/hooks";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icons.ts";

/**
 * A button that says why when it can't be used. It stays focusable (aria-disabled), so that the reason can be
 * read with a keyboard and by touch as well as on hover.
 */
export function Action(props: {
  readonly class?: string;
  readonly icon?: IconName;
  readonly label?: string;
  readonly describe?: string;
  /** Why not; "" when it can be used. */
  readonly refusal?: string;
  readonly tip?: string;
  readonly pressed?: boolean;
  readonly shortcut?: string;
  readonly onClick: () => void;
  readonly children?: ComponentChildren;
}) {
  const tipId = useId();
  const [shown, setShown] = useState(false);
  const text = props.refusal || props.tip || "";
  const off = Boolean(props.refusal);
  const attributes = {
    ...(props.label === undefined ? {} : { "aria-label": props.label }),
    ...(props.pressed === undefined ? {} : { "aria-pressed": props.pressed }),
    ...(props.shortcut ? { "aria-keyshortcuts": props.shortcut } : {}),
    ...(text ? { "aria-describedby": tipId } : {}),
  };
  return (
    <span
      class={`action ${off ? "action-off" : ""}`}
      onPointerEnter={() => setShown(true)}
      onPointerLeave={() => setShown(false)}
    >
      <button
        type="button"
        class={props.class ?? "button"}
        aria-disabled={off}
        {...attributes}
        onFocus={() => setShown(true)}
        onBlur={() => setShown(false)}
        onClick={() => {
          if (off) setShown(true);
          else props.onClick();
        }}
      >
        {props.icon && <Icon name={props.icon} />}
        {props.children}
      </button>
      {text && (
        <span id={tipId} role="tooltip" class={`tip ${off ? "tip-off" : ""} ${shown ? "tip-on" : ""}`}>
          {off && <Icon name="lock" />}
          {text}
        </span>
      )}
    </span>
  );
}
