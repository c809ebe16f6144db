/**
 * Time left, for the ring in the bar. A panel calls `useTimeLeft(left, of)` with steps (ten a second at 1×); without it
 * the bar has no ring.
 */
import { signal } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";

const STEPS_A_SECOND = 10;

export const timeLeft = signal<{ readonly share: number; readonly seconds: number } | null>(null);

export function useTimeLeft(left: number, of: number): void {
  const seconds = Math.max(0, Math.ceil(left / STEPS_A_SECOND));
  useLayoutEffect(() => {
    timeLeft.value = { share: of > 0 ? Math.min(1, Math.max(0, left / of)) : 0, seconds };
  }, [seconds, of]);
  useLayoutEffect(() => () => void (timeLeft.value = null), []);
}
