/** Players of a emergency. */
import type { EncounterBots } from "./bot.ts";

const still = () => () => null;

export const emergencyBots: EncounterBots<"emergency"> = { simple: still, expert: still, strategies: {} };
