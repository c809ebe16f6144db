/** A recorded game beside the player's: what the town could see of it at this time of the level. */
import type { GhostRival, Ruleset } from "../../ruleset.ts";
import type { GhostFigures } from "../../ghost/recording.ts";

/** Ticks between two rows of a track: ten minutes, as often as the town hears how things stand. */
export const GHOST_EVERY = 40;

/** The newest row at a tick; after its end, the last one. */
export function ghostAt({ track }: GhostRival, tick: number): GhostFigures | undefined {
  const row = Math.floor((tick - track.from) / track.every);
  return track.figures[Math.min(Math.max(0, row), track.figures.length - 1)];
}

export function ghostOf(rules: Ruleset): GhostRival | null {
  return rules.rival?.kind === "ghost" ? rules.rival : null;
}
