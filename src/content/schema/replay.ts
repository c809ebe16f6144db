/** The shape of a replay file: what `src/session/replay.ts` describes, checked before any of it is played. */
import { z } from "./zod.ts";

const id = z.number().int().min(0).max(0x7fffffff);
const name = z.string().min(1).max(80);
const comforts = z.array(name).max(4);
const item = z.strictObject({ finding: id, treatment: name, lot: z.string().max(80) });

const command = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("call-patient"), patient: id, method: name }),
  z.strictObject({
    type: z.literal("plan-care"),
    patient: id,
    items: z.array(item).max(32),
    explain: z.boolean(),
    comforts,
  }),
  z.strictObject({ type: z.literal("set-comforts"), patient: id, comforts }),
  z.strictObject({ type: z.literal("answer-distress"), patient: id, answer: z.enum(["rest", "press-on", "stop"]) }),
  z.strictObject({ type: z.literal("use-ability"), ability: name, patient: id }),
  z.strictObject({ type: z.literal("move-up"), patient: id }),
  z.strictObject({ type: z.literal("send-home"), patient: id }),
  z.strictObject({ type: z.literal("choose"), choice: id }),
]);

const hash = z.string().regex(/^[0-9a-f]{8,64}$/);

export const replaySchema = z.strictObject({
  format: z.literal("open-wide-replay"),
  version: z.literal(1),
  rules: id,
  level: z.strictObject({ id: z.string().min(1).max(120), hash }),
  seed: z.number().int().min(0).max(0xffffffff),
  commands: z.array(z.tuple([id, command])).max(100_000),
  trailEvery: z.number().int().min(1).max(100_000),
  trail: z.array(hash).max(100_000),
  end: z.strictObject({
    tick: id,
    hash,
    outcome: z.enum(["won", "lost", "open"]),
    stars: z.number().int().min(0).max(3),
  }),
});
