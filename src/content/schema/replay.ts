/** The shape of a replay file: what `src/session/replay.ts` describes, checked before any of it is played. */
import { CarriedShape } from "./carried.ts";
import { PoliciesShape } from "./policy.ts";
import { z } from "./zod.ts";

const id = z.number().int().min(0).max(0x7fffffff);
const name = z.string().min(1).max(80);
const comforts = z.array(name).max(4);
const tile = z.tuple([z.number().int().min(0).max(63), z.number().int().min(0).max(63)]);
const side = z.enum(["n", "e", "s", "w"]);
const door = z.strictObject({ at: tile, side });
const facing = z.enum(["sw", "se", "ne", "nw"]);
const credits = z.number().int().min(-1_000_000).max(1_000_000);
const role = z.enum(["dentist", "hygienist", "assistant", "receptionist", "manager"]);
const item = z.strictObject({ finding: id, treatment: name, lot: z.string().max(80) });

const command = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("call-patient"), patient: id, method: name }),
  z.strictObject({
    type: z.literal("plan-care"),
    patient: id,
    items: z.array(item).max(32),
    explain: z.boolean(),
    comforts,
    waive: z.exactOptional(z.boolean()),
  }),
  z.strictObject({ type: z.literal("set-comforts"), patient: id, comforts }),
  z.strictObject({ type: z.literal("answer-distress"), patient: id, answer: z.enum(["rest", "press-on", "stop"]) }),
  z.strictObject({ type: z.literal("use-ability"), ability: name, patient: id }),
  z.strictObject({ type: z.literal("move-up"), patient: id }),
  z.strictObject({ type: z.literal("send-home"), patient: id }),
  z.strictObject({ type: z.literal("choose"), choice: id }),
  z.strictObject({ type: z.literal("put-aside"), lesson: name }),
  z.strictObject({ type: z.literal("encounter-act"), act: name, on: z.string().max(80) }),
  z.strictObject({ type: z.literal("queue-before"), patient: id, before: id }),
  z.strictObject({ type: z.literal("talk-to"), patient: id, topic: name }),
  z.strictObject({ type: z.literal("set-policies"), policies: PoliciesShape }),
  z.strictObject({ type: z.literal("waive-policy"), policy: name, patient: id }),
  z.strictObject({ type: z.literal("take-over"), patient: id, on: z.boolean() }),
  z.strictObject({ type: z.literal("build-room"), kind: name, at: tile, size: tile, glass: z.boolean(), door }),
  z.strictObject({ type: z.literal("move-door"), room: name, index: id, door }),
  z.strictObject({ type: z.literal("sell-room"), room: name }),
  z.strictObject({ type: z.literal("copy-room"), room: name, at: tile }),
  z.strictObject({ type: z.literal("place-thing"), kind: name, at: tile, facing }),
  z.strictObject({ type: z.literal("move-thing"), thing: name, at: tile, facing }),
  z.strictObject({ type: z.literal("sell-thing"), thing: name }),
  z.strictObject({ type: z.literal("undo-build") }),
  z.strictObject({ type: z.literal("redo-build") }),
  z.strictObject({ type: z.literal("hire"), candidate: id }),
  z.strictObject({ type: z.literal("dismiss"), staff: id }),
  z.strictObject({ type: z.literal("assign"), staff: id, room: z.string().max(80) }),
  z.strictObject({ type: z.literal("set-duties"), staff: id, duties: z.array(role).max(5) }),
  z.strictObject({ type: z.literal("send-on-break"), staff: id }),
  z.strictObject({ type: z.literal("train"), staff: id, course: z.string().max(80) }),
  z.strictObject({ type: z.literal("set-wage"), staff: id, wage: credits }),
  z.strictObject({ type: z.literal("set-price"), item: name, percent: z.number().int().min(0).max(1000) }),
  z.strictObject({ type: z.literal("set-threshold"), value: z.number().min(-1).max(1) }),
  z.strictObject({ type: z.literal("run-campaign"), campaign: name, segment: z.string().max(80) }),
  z.strictObject({ type: z.literal("reply-to-rival"), move: id, reply: name }),
  z.strictObject({ type: z.literal("approach-rival"), approach: name }),
  z.strictObject({ type: z.literal("take-loan"), loan: name }),
  z.strictObject({ type: z.literal("repay-loan"), loan: id, amount: credits }),
  z.strictObject({ type: z.literal("answer-bailout"), accept: z.boolean() }),
  z.strictObject({ type: z.literal("isolate-device"), device: name, on: z.boolean() }),
  z.strictObject({ type: z.literal("restore-device"), device: name }),
  z.strictObject({ type: z.literal("patch-device"), device: name }),
  z.strictObject({
    type: z.literal("buy-evidence"),
    what: z.enum(["cases", "controls", "fields"]),
    field: z.exactOptional(z.enum(["lot", "firmware", "traits", "chair", "operator", "procedure"])),
  }),
  z.strictObject({ type: z.literal("hold-cause"), hypothesis: name, on: z.boolean() }),
  z.strictObject({ type: z.literal("accuse"), hypothesis: name }),
  z.strictObject({ type: z.literal("pause-lot"), lot: name, on: z.boolean() }),
  z.strictObject({ type: z.literal("diagnose-lot"), lot: name }),
  z.strictObject({ type: z.literal("patch-lot"), lot: name, firmware: name }),
  z.strictObject({ type: z.literal("roll-out"), lot: name, firmware: name, gate: z.boolean() }),
  z.strictObject({ type: z.literal("roll-on"), lot: name }),
  z.strictObject({ type: z.literal("roll-back"), lot: name }),
  z.strictObject({ type: z.literal("recall-lot"), lot: name, class: z.enum(["I", "II", "III"]) }),
  z.strictObject({ type: z.literal("tell-patients"), lot: name }),
  z.strictObject({ type: z.literal("report-incident"), incident: id }),
  z.strictObject({ type: z.literal("cover-up"), incident: id }),
  z.strictObject({ type: z.literal("answer-call"), call: id, answer: z.enum(["come-in", "kit", "wait"]) }),
  z.strictObject({ type: z.literal("test-body"), patient: id }),
]);

const hash = z.string().regex(/^[0-9a-f]{8,64}$/);

const shape = {
  format: z.literal("open-wide-replay"),
  version: z.literal(1),
  rules: id,
  level: z.strictObject({ id: z.string().min(1).max(120), hash }),
  seed: z.number().int().min(0).max(0xffffffff),
  carried: z.exactOptional(CarriedShape),
  commands: z.array(z.tuple([id, command])).max(100_000),
  trailEvery: z.number().int().min(1).max(100_000),
  trail: z.array(hash).max(100_000),
  end: z.strictObject({
    tick: id,
    hash,
    outcome: z.enum(["won", "lost", "open"]),
    stars: z.number().int().min(0).max(3),
  }),
};
/** A game that was raced against another carries it; that one may have been a race too, and no more. */
const twice = z.strictObject(shape);
const once = z.strictObject({ ...shape, ghost: z.exactOptional(twice) });
export const replaySchema = z.strictObject({ ...shape, ghost: z.exactOptional(once) });
