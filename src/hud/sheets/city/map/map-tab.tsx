import type { Game } from "../../../model/game.ts";

export function MapTab(_props: { readonly game: Game }) {
  return null;
}
