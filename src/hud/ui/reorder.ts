import { useEffect, useRef, useState } from "preact/hooks";
import type { RefObject } from "preact";

/** A pointer has to go this far before a press becomes a drag, in CSS pixels. */
const SLACK = 7;

export interface Reorder {
  /** Key of what is being dragged, or "". */
  readonly dragged: string;
  /** Key of what it would stand before, or "" for the end; null while nothing is dragged. */
  readonly before: string | null;
  /** Put it on the handle of each entry. */
  start(event: PointerEvent, key: string): void;
}

/**
 * Dragging the entries of a list into another order. Entries carry `data-order="key"`. Buttons and keys must do the
 * same thing: a drag is never the only way.
 */
export function useReorder(
  list: RefObject<HTMLElement | null>,
  axis: "x" | "y",
  drop: (key: string, before: string) => void,
): Reorder {
  const [drag, setDrag] = useState<{ readonly key: string; readonly before: string } | null>(null);
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const start = (event: PointerEvent, key: string): void => {
    if (event.button !== 0 || !event.isPrimary) return;
    stop.current();
    const from = { x: event.clientX, y: event.clientY };
    let before: string | null = null;
    const move = (next: PointerEvent): void => {
      const far = Math.max(Math.abs(next.clientX - from.x), Math.abs(next.clientY - from.y));
      if (before === null && far < SLACK) return;
      next.preventDefault();
      before = entryAfter(list.current, axis, axis === "x" ? next.clientX : next.clientY, key);
      setDrag({ key, before });
    };
    const end = (): void => {
      const to = before;
      stop.current();
      if (to === null) return;
      // The press that began the drag is no click.
      const swallow = (click: Event): void => {
        click.stopPropagation();
        click.preventDefault();
      };
      window.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener("click", swallow, { capture: true }), 0);
      drop(key, to);
    };
    const cancel = (key2: KeyboardEvent): void => {
      if (key2.key !== "Escape") return;
      key2.preventDefault();
      key2.stopPropagation();
      stop.current();
    };
    const give = (): void => stop.current();
    stop.current = () => {
      stop.current = () => undefined;
      window.removeEventListener("pointermove", move);
      window.removeEventListener("pointerup", end);
      window.removeEventListener("pointercancel", give);
      window.removeEventListener("keydown", cancel, { capture: true });
      setDrag(null);
    };
    window.addEventListener("pointermove", move);
    window.addEventListener("pointerup", end);
    window.addEventListener("pointercancel", give);
    window.addEventListener("keydown", cancel, { capture: true });
  };
  return { dragged: drag?.key ?? "", before: drag ? drag.before : null, start };
}

/** Key of the first entry whose middle lies after the pointer, or "" for the end. */
function entryAfter(list: HTMLElement | null, axis: "x" | "y", at: number, dragged: string): string {
  for (const entry of list?.querySelectorAll<HTMLElement>("[data-order]") ?? []) {
    const key = entry.dataset["order"] ?? "";
    if (key === dragged) continue;
    const box = entry.getBoundingClientRect();
    const middle = axis === "x" ? box.left + box.width / 2 : box.top + box.height / 2;
    if (at < middle) return key;
  }
  return "";
}
