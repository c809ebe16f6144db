/** What both machines run in the test of equal hashes: whole games by bots, from the level's text. */
import { BASE } from "../../src/content/base.ts";
import { loadLevel } from "../../src/content/load-level.ts";
import { playBot } from "../../src/session/headless.ts";

export interface BotGame {
  readonly bot: string;
  readonly seed: number;
  readonly level: string;
  readonly ticks: number;
  readonly commands: number;
  readonly trail: readonly string[];
  readonly hash: string;
}

const GAMES = [
  ["expert", 1],
  ["plain", 2045],
  ["idle", 4294967295],
] as const;

export function playGames(text: string): BotGame[] {
  const loaded = loadLevel(text, "level.json", BASE);
  if (!loaded.ok) throw new Error(loaded.issues.map((issue) => issue.message).join("\n"));
  return GAMES.map(([bot, seed]) => {
    const { replay } = playBot(loaded.ruleset, loaded.hash, seed, bot);
    return {
      bot,
      seed,
      level: loaded.hash,
      ticks: replay.end.tick,
      commands: replay.commands.length,
      trail: replay.trail,
      hash: replay.end.hash,
    };
  });
}
