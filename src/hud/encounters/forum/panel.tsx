import { useStore } from "../../ui/store-context.ts";

/** What can be done in a forum, and what it did. */
export function ForumPanel() {
  const store = useStore();
  const active = store.game()?.state.encounters.active;
  if (active?.kind !== "forum") return null;
  return null;
}
