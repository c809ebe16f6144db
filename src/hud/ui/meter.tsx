import type { Band } from "../../sim/rules/people/people.ts";

/** A ring that fills clockwise; `share` 0–1. What it says stands in words beside it. */
export function Ring(props: { readonly share: number; readonly class?: string }) {
  const around = 2 * Math.PI * 20;
  return (
    <svg class={`ring ${props.class ?? ""}`} viewBox="0 0 46 46" aria-hidden="true" focusable="false">
      <circle class="ring-track" cx="23" cy="23" r="20" />
      <circle
        class="ring-fill"
        cx="23"
        cy="23"
        r="20"
        stroke-dasharray={`${around * props.share} ${around}`}
        transform="rotate(-90 23 23)"
      />
    </svg>
  );
}

/** A bar 0–1 with optional marks. */
export function Bar(props: { readonly share: number; readonly class?: string; readonly marks?: readonly number[] }) {
  return (
    <span class={`bar ${props.class ?? ""}`} aria-hidden="true">
      <span class="bar-fill" style={{ transform: `scaleX(${Math.min(1, Math.max(0, props.share))})` }} />
      {props.marks?.map((mark) => (
        <span key={mark} class="bar-mark" style={{ insetInlineStart: `${mark * 100}%` }} />
      ))}
    </span>
  );
}

export function bandClass(band: Band): string {
  return `band-${band}`;
}
