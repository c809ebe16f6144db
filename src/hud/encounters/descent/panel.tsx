import { useStore } from "../../ui/store-context.ts";

/** What can be done in a descent, and what it did. */
export function DescentPanel() {
  const store = useStore();
  const active = store.game()?.state.encounters.active;
  if (active?.kind !== "descent") return null;
  return null;
}
