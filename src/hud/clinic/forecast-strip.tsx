import { useEffect, useRef, useState } from "preact/hooks";
import { marksOf } from "../model/forecast.ts";
import type { Mark } from "../model/forecast.ts";
import { Icon } from "../ui/icon.tsx";
import { useStore } from "../ui/store-context.ts";

/**
 * What the next two hours bring, on a line from now to then. Pointing at a mark, or moving to it by Tab and the arrow
 * keys, says what it is; where there is little room only the next thing is there, as a button that opens the list.
 */
export function ForecastStrip() {
  const store = useStore();
  const { words } = store;
  const game = store.game();
  const marks = game ? marksOf(game) : [];
  const [open, setOpen] = useState("");
  const line = useRef<HTMLOListElement>(null);
  const soonest = marks[0]?.all[0];
  // What was open may have happened meanwhile.
  useEffect(() => {
    if (open !== "" && open !== "list" && !marks.some((mark) => mark.key === open)) setOpen("");
  });
  if (!game || !soonest) return null;
  const move = (by: number): void => {
    const buttons = [...(line.current?.querySelectorAll("button") ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
  };
  return (
    <section
      class={`forecast card ${open === "list" ? "is-open" : ""}`}
      aria-label={words.t("forecast.label")}
      onKeyDown={(event) => {
        if (event.key === "Escape" && open !== "") {
          event.stopPropagation();
          setOpen("");
        }
        if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
          event.preventDefault();
          event.stopPropagation();
          move(event.key === "ArrowRight" ? 1 : -1);
        }
      }}
    >
      <button
        type="button"
        class="forecast-next"
        aria-expanded={open === "list"}
        aria-label={`${words.t("forecast.label")}: ${marks.map((mark) => mark.label).join("; ")}`}
        onClick={() => setOpen(open === "list" ? "" : "list")}
      >
        <Icon name={marks[0]?.icon ?? "clock"} class={`tone-${soonest.tone}`} />
        <span class="forecast-next-text">{soonest.text}</span>
        <span class="forecast-next-when">{soonest.when}</span>
      </button>
      <ol class="forecast-line" ref={line} style={{ "--marks": `${marks.length}` }}>
        {marks.map((mark) => (
          <MarkPin key={mark.key} mark={mark} open={open === mark.key} onOpen={(on) => setOpen(on ? mark.key : "")} />
        ))}
      </ol>
    </section>
  );
}

function MarkPin(props: { readonly mark: Mark; readonly open: boolean; readonly onOpen: (on: boolean) => void }) {
  const { mark, open, onOpen } = props;
  return (
    <li
      class={`forecast-mark tone-${mark.tone} ${open ? "is-open" : ""}`}
      style={{ "--at": `${mark.share}` }}
      onPointerEnter={(event) => event.pointerType === "mouse" && onOpen(true)}
      onPointerLeave={(event) => event.pointerType === "mouse" && onOpen(false)}
    >
      <button
        type="button"
        class="forecast-pin"
        aria-label={mark.label}
        aria-expanded={open}
        onFocus={() => onOpen(true)}
        onBlur={() => onOpen(false)}
        onClick={() => onOpen(true)}
      >
        <Icon name={mark.icon} />
        {mark.all.length > 1 && (
          <span class="forecast-count" aria-hidden="true">
            {mark.all.length}
          </span>
        )}
      </button>
      {mark.roomy && (
        <span class="forecast-words" aria-hidden="true">
          <b>{mark.all[0]?.clock}</b> {mark.all[0]?.text}
        </span>
      )}
      <ul class="forecast-tip" aria-hidden="true">
        {mark.all.map((each) => (
          <li key={each.key} class={`tone-${each.tone}`}>
            <Icon name={each.icon} />
            <b>{each.clock}</b>
            <span class="forecast-tip-text">{each.text}</span>
            <span class="forecast-tip-when">{each.when}</span>
          </li>
        ))}
      </ul>
    </li>
  );
}
