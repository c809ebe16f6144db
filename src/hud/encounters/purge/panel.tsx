import { useStore } from "../../ui/store-context.ts";

/** What can be done in a purge, and what it did. */
export function PurgePanel() {
  const store = useStore();
  const active = store.game()?.state.encounters.active;
  if (active?.kind !== "purge") return null;
  return null;
}
