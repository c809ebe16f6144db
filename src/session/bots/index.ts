/** Players without hands: they send the same commands as people, and see only what people see. */
import type { Bot } from "./bot.ts";
import { createAutopilot } from "./autopilot.ts";
import { createExpert } from "./expert.ts";
import { playerOf, withEncounters } from "./encounters/index.ts";
import { createPlain } from "./plain.ts";

export type BotName = "idle" | "plain" | "expert" | "autopilot";

/** Each call makes a bot with an empty head. */
export const BOTS: Readonly<Record<BotName, () => Bot>> = {
  idle: () => () => {},
  plain: () =>
    withEncounters(
      createPlain(),
      playerOf((bots) => bots.simple),
    ),
  expert: () =>
    withEncounters(
      createExpert(),
      playerOf((bots) => bots.expert),
    ),
  autopilot: () =>
    withEncounters(
      createAutopilot(),
      playerOf((bots) => bots.simple),
    ),
};
export const BOT_NAMES = Object.keys(BOTS) as BotName[];
