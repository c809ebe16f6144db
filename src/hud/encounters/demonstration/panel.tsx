import { useStore } from "../../ui/store-context.ts";

/** What can be done in a demonstration, and what it did. */
export function DemonstrationPanel() {
  const store = useStore();
  const active = store.game()?.state.encounters.active;
  if (active?.kind !== "demonstration") return null;
  return null;
}
