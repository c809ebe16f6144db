/** Players of a descent. */
import type { EncounterBots } from "./bot.ts";

const still = () => () => null;

export const descentBots: EncounterBots<"descent"> = { simple: still, expert: still, strategies: {} };
