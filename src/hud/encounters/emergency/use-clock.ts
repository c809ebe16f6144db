import { useStore } from "../../ui/store-context.ts";

/**
 * Draws the component that calls it again with every step. The state is the same object all along, so what is only given
 * parts of it would never be drawn again.
 */
export function useClock(): number {
  return useStore().version.value;
}
