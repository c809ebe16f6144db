/** A emergency in a level, and the shape of base/encounters/emergency.json. */
import { z } from "../zod.ts";
import { byDifficulty, common } from "./common.ts";

export const EmergencyShape = z.strictObject({ kind: z.literal("emergency"), ...common });

export const EmergencyRulesShape = z.strictObject({
  seconds: byDifficulty("Seconds at 1× until it is over.", { easy: 120, normal: 110, hard: 100 }),
});
