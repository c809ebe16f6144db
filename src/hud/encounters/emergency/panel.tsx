import { useStore } from "../../ui/store-context.ts";

/** What can be done in a emergency, and what it did. */
export function EmergencyPanel() {
  const store = useStore();
  const active = store.game()?.state.encounters.active;
  if (active?.kind !== "emergency") return null;
  return null;
}
