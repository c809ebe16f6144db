import type { Game } from "../../../model/game.ts";
import { GhostSection } from "./ghost-section.tsx";
import { PactSection } from "./pact-section.tsx";

export function RivalTab({ game }: { readonly game: Game }) {
  if (game.rules.rival?.kind === "ghost") return <GhostSection game={game} />;
  return <PactSection game={game} />;
}
