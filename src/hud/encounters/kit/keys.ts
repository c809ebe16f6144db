import { useEffect, useRef } from "preact/hooks";

/**
 * Keys of a panel: `press` gets the key in lower case and says whether it did something. Text fields, open dialogs and
 * modified keys are left alone, as are 1–4, p and space, which are the clock's unless the panel takes them.
 */
export function useKeys(press: (key: string) => boolean): void {
  const latest = useRef(press);
  latest.current = press;
  useEffect(() => {
    const down = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
      if (document.querySelector("dialog[open]")) return;
      if (event.target instanceof HTMLElement && event.target.matches("input, textarea, select")) return;
      if (latest.current(event.key.toLowerCase())) event.preventDefault();
    };
    // Before the clock's keys, so that a panel may take digits for itself.
    window.addEventListener("keydown", down, true);
    return () => window.removeEventListener("keydown", down, true);
  }, []);
}
