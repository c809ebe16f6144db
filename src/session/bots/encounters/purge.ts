/** Players of a purge. */
import type { EncounterBots } from "./bot.ts";

const still = () => () => null;

export const purgeBots: EncounterBots<"purge"> = { simple: still, expert: still, strategies: {} };
