import { useRef, useState } from "preact/hooks";
import { Icon } from "../../ui/icon.tsx";
import { useStore } from "../../ui/store-context.ts";

/** Puts a text on the clipboard and says so; where the browser keeps the clipboard to itself, shows the text to be copied by hand. */
export function CopyButton(props: {
  readonly label: string;
  readonly text: () => string;
  readonly className: "secondary" | "quiet-button";
}) {
  const { words } = useStore();
  const [state, setState] = useState<"" | "copied" | "by-hand">("");
  const box = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(props.text());
      setState("copied");
    } catch {
      setState("by-hand");
      requestAnimationFrame(() => box.current?.select());
    }
  };
  return (
    <>
      <button
        type="button"
        class={`button small ${props.className}`}
        onClick={() => void copy()}
        onBlur={() => state === "copied" && setState("")}
      >
        <Icon name={state === "copied" ? "check" : "copy"} />{" "}
        <span role="status">{state === "copied" ? words.t("policy.share.copied") : props.label}</span>
      </button>
      {state === "by-hand" && (
        <label class="rule-field rule-text">
          <span>{words.t("policy.share.select")}</span>
          <textarea ref={box} rows={4} readOnly value={props.text()} />
        </label>
      )}
    </>
  );
}
