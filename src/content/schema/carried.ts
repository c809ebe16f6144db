/** What goes from one level of a campaign to the next: what `src/sim/carry.ts` describes, checked before it is used. */
import { z } from "./zod.ts";

const weight = z.number().int().min(0).max(1_000_000_000);
const name = z.string().regex(/^[a-z0-9-]{1,60}$/);
const permille = z.number().int().min(0).max(1000);
const points = z.number().int().min(0).max(100_000);

const person = z.strictObject({
  clinic: permille,
  general: permille,
  benign: permille,
  remembered: z.number().int().min(-1).max(1000),
  sessions: z.number().int().min(0).max(1000),
  trust: points,
  tastes: z.array(name).max(100),
  triggers: z.array(name).max(60),
  seattle: z.boolean(),
});

export const CarriedShape = z.strictObject({
  beliefs: z.record(
    z.string().regex(/^[a-z0-9-]{1,60}\|[a-z0-9-]{1,60}$/),
    z.strictObject({ a: weight, b: weight, n: weight }),
  ),
  remembered: z.exactOptional(
    z.record(z.string().regex(/^(?:stars:)?[a-z0-9/-]{1,120}$/), z.number().int().min(-1_000_000).max(1_000_000)),
  ),
  cast: z.exactOptional(z.record(name, person)),
  staff: z.exactOptional(z.record(name, z.strictObject({ mood: points }))),
});

/** What a player's campaign has left so far, level by level, in the version that this game writes. */
export const CampaignShape = z.strictObject({
  format: z.literal("open-wide-campaign"),
  version: z.literal(1),
  levels: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(120),
        act: z.number().int().min(1).max(5),
        carried: CarriedShape,
      }),
    )
    .max(5),
});
