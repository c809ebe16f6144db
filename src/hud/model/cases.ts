/** Incidents and telephone calls as the interface shows them. */
import type { Incident } from "../../sim/state.ts";
import type { Game } from "./game.ts";

/** Neither reported, nor told, nor kept quiet: the player has not said anything yet. */
export function isUndecided(incident: Incident): boolean {
  return !incident.reported && !incident.covered;
}

export function caseCalls(game: Game): number {
  return game.state.nanobots.incidents.filter(isUndecided).length;
}
