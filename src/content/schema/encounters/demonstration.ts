/** A demonstration in a level, and the shape of base/encounters/demonstration.json. */
import { z } from "../zod.ts";
import { byDifficulty, common } from "./common.ts";

export const DemonstrationShape = z.strictObject({ kind: z.literal("demonstration"), ...common });

export const DemonstrationRulesShape = z.strictObject({
  seconds: byDifficulty("Seconds at 1× until it is over.", { easy: 120, normal: 110, hard: 100 }),
});
