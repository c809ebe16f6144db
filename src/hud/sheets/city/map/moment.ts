import { useStore } from "../../../ui/store-context.ts";

/** Ticks between two looks at the town while time runs: five minutes. */
const LOOK = 20;

/**
 * Changes when the town should be looked at again: every five minutes while time runs, and at every drawing while it
 * stands still, as only what the player does can have changed something then. For `useMemo`.
 */
export function useMoment(): unknown {
  const session = useStore().session();
  if (!session || session.speed === 0) return {};
  return Math.floor(session.state.tick / LOOK);
}
