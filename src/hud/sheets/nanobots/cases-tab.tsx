import type { Game } from "../../model/game.ts";
import { useStore } from "../../ui/store-context.ts";

/** What people suffered from a swarm, and what the clinic said about it. */
export function CasesTab(props: { readonly game: Game }) {
  const { words } = useStore();
  const { incidents } = props.game.state.nanobots;
  if (incidents.length === 0) return <p class="quiet">{words.t("nano.no-cases")}</p>;
  return null;
}
