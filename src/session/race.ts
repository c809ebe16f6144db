/** A level to race a recorded game in: the same level, with that game in the next house. */
import { readSource } from "../content/source.ts";
import type { Replay } from "./replay.ts";

/** Recorded games that one recording may have inside it. */
const MOST = 2;

/** Whether a recorded game can be raced: its level has a town to compete for, and it is not a race of races already. */
export function canRace(rules: { readonly city: { readonly on: boolean } }, replay: Replay | null): boolean {
  if (!rules.city.on) return false;
  let depth = 0;
  for (let inner = replay?.ghost; inner; inner = inner.ghost) depth += 1;
  return depth < MOST;
}

/**
 * The text of a level with a recorded game in it. It stands in the district of the ghost that the level has, else in
 * the player's own, so that both have the same way to everyone. null when the text is no level with a city.
 */
export function raceLevel(text: string, file: string, replay: Replay): string | null {
  const { value } = readSource(text, file);
  if (!isRecord(value) || !isRecord(value["city"])) return null;
  const { rival } = value;
  const had = isRecord(rival) ? rival : {};
  const ghost = had["kind"] === "ghost";
  const against = ghost ? had["against"] : rival;
  return JSON.stringify({
    ...value,
    rival: {
      kind: "ghost",
      ...(ghost && "name" in had ? { name: had["name"] } : {}),
      district: ghost ? had["district"] : value["city"]["home"],
      replay,
      ...(against === undefined ? {} : { against }),
    },
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
