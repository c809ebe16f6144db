/** Keys of the tool in hand. They come before the keys of the canvas and of the interface, and only while there is a tool. */
import { ARROWS } from "./hand.ts";

export interface ToolKeys {
  /** Whether there is a tool in hand. */
  active(): boolean;
  step(dx: number, dy: number): void;
  turn(quarters: number): void;
  use(several: boolean): void;
  back(): void;
}

export function listenForToolKeys(act: ToolKeys): () => void {
  const down = (event: KeyboardEvent) => {
    if (!act.active() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (document.querySelector("dialog[open]") || isTyping(event.target)) return;
    const arrow = ARROWS[event.key];
    const key = event.key.toLowerCase();
    if (arrow) {
      if (inPanel()) return;
      act.step(arrow[0], arrow[1]);
    } else if (key === "r") act.turn(event.shiftKey ? -1 : 1);
    else if (key === "escape") act.back();
    else if (key === "enter") {
      // A control reached by keyboard keeps Enter for itself.
      if (document.activeElement?.matches("button:focus-visible, input:focus-visible")) return;
      act.use(event.shiftKey);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  window.addEventListener("keydown", down, { capture: true });
  return () => window.removeEventListener("keydown", down, { capture: true });
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input:not([type=checkbox]), textarea, select");
}

/** Arrow keys scroll a panel that has the focus. */
function inPanel(): boolean {
  const panel = document.activeElement?.closest("#sheet, .inspector, .strip") ?? null;
  return panel !== null;
}
