import type { Game } from "../../../model/game.ts";

export function RivalTab(_props: { readonly game: Game }) {
  return null;
}
