/** Players of a forum. */
import type { EncounterBots } from "./bot.ts";

const still = () => () => null;

export const forumBots: EncounterBots<"forum"> = { simple: still, expert: still, strategies: {} };
