import type { Game } from "../../../model/game.ts";

export function NewsTab(_props: { readonly game: Game }) {
  return null;
}
