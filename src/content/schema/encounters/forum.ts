/** A forum in a level, and the shape of base/encounters/forum.json. */
import { z } from "../zod.ts";
import { byDifficulty, common } from "./common.ts";

export const ForumShape = z.strictObject({ kind: z.literal("forum"), ...common });

export const ForumRulesShape = z.strictObject({
  seconds: byDifficulty("Seconds at 1× until it is over.", { easy: 120, normal: 110, hard: 100 }),
});
