/** Players of a demonstration. */
import type { EncounterBots } from "./bot.ts";

const still = () => () => null;

export const demonstrationBots: EncounterBots<"demonstration"> = { simple: still, expert: still, strategies: {} };
