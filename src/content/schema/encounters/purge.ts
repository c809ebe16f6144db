/** A purge in a level, and the shape of base/encounters/purge.json. */
import { z } from "../zod.ts";
import { byDifficulty, common } from "./common.ts";

export const PurgeShape = z.strictObject({ kind: z.literal("purge"), ...common });

export const PurgeRulesShape = z.strictObject({
  seconds: byDifficulty("Seconds at 1× until it is over.", { easy: 120, normal: 110, hard: 100 }),
});
