/** A descent in a level, and the shape of base/encounters/descent.json. */
import { z } from "../zod.ts";
import { byDifficulty, common } from "./common.ts";

export const DescentShape = z.strictObject({ kind: z.literal("descent"), ...common });

export const DescentRulesShape = z.strictObject({
  seconds: byDifficulty("Seconds at 1× until it is over.", { easy: 120, normal: 110, hard: 100 }),
});
