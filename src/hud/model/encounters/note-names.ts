/** Names that the sentences of a kind's notes are filled in with, besides the notes' own numbers. */
import type { Encounter, EncounterNote } from "../../../sim/state.ts";
import type { Game } from "../game.ts";
import { noteNames } from "./purge.ts";

export function namesIn(game: Game, active: Encounter, note: EncounterNote): Readonly<Record<string, string>> {
  return active.kind === "purge" ? noteNames(game, active.play, note) : {};
}
