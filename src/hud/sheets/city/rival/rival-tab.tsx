import { dossier } from "../../../model/dossier.ts";
import type { Game } from "../../../model/game.ts";
import { Approaches } from "./approaches.tsx";
import { GhostSection } from "./ghost-section.tsx";
import { Inside } from "./inside.tsx";
import { Moves } from "./moves.tsx";
import { PactSection } from "./pact-section.tsx";
import { Person } from "./person.tsx";
import { RegardPart } from "./regard.tsx";
import { SideBySide } from "./side-by-side.tsx";
import { Signs } from "./signs.tsx";
import { StreetFront } from "./street-front.tsx";

/** Everything one may know of the rival: the person, the house across the street, what they did and why. */
export function RivalTab({ game }: { readonly game: Game }) {
  if (game.rules.rival?.kind === "ghost") return <GhostSection game={game} />;
  const view = dossier(game);
  if (!view) return null;
  return (
    <div class={`dossier ${view.front.seen.open ? "" : "is-closed"}`}>
      <div class="dossier-top">
        <Person view={view} />
        <StreetFront front={view.front} />
      </div>
      <div class="dossier-columns">
        <SideBySide view={view} />
        <div class="dossier-side">
          <RegardPart view={view} />
          <Signs view={view} />
          <Inside view={view} />
        </div>
      </div>
      <Approaches game={game} />
      <Moves view={view} />
      <PactSection game={game} />
    </div>
  );
}
