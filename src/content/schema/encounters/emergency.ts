/** An emergency in a level, and the shape of base/encounters/emergency.json. */
import type { EmergencyActId, EmergencyBody, Vital } from "../../../sim/ruleset.ts";
import { Id } from "../parts.ts";
import { field, z } from "../zod.ts";
import { byDifficulty, common } from "./common.ts";

const VITALS = ["swarm", "airway", "pressure", "bleeding", "fear"] as const satisfies readonly Vital[];
const EMERGENCY_BODIES = ["swarm", "bleed", "fear"] as const satisfies readonly EmergencyBody[];
const EMERGENCY_ACTS = [
  "adrenaline",
  "gel",
  "fluids",
  "sedative",
  "flush",
  "oxygen",
  "suction",
  "legs",
  "speak",
] as const satisfies readonly EmergencyActId[];

const Part = field(z.enum(VITALS), "Part of the reaction.");
const Act = field(z.enum(EMERGENCY_ACTS), "What hands do.");
const rate = (what: string, max = 1) => field(z.number().min(0).max(max), `${what}, in 1/s, 0–${max}.`);
const share = (what: string) => field(z.number().min(0).max(1), `${what}, 0–1.`);
const points = (what: string) => field(z.number().min(0).max(100), `${what}, in points, 0–100.`);
const seconds = (what: string) => field(z.number().min(1).max(300), `${what}, in seconds at 1×, 1–300.`);
const each = <T extends z.ZodType>(shape: T) =>
  z.strictObject({ swarm: shape, airway: shape, pressure: shape, bleeding: shape, fear: shape });

export const EmergencyShape = z.strictObject({
  kind: z.literal("emergency"),
  ...common,
  patient: z.exactOptional(field(Id, "Cast id of whom it happens to. Left out: who carries the worst swarm here.")),
  bystander: z.exactOptional(field(Id, "Cast id of who panics beside them. Left out: the most afraid of the others.")),
  helper: z.exactOptional(field(Id, "Id of the staff who helps. Left out: the best who is there.")),
  body: z.exactOptional(
    field(z.enum(EMERGENCY_BODIES), "Which loop leads in this body. Left out: what the patient carries makes likely."),
  ),
});

const BodyShape = z.strictObject({
  leads: z
    .array(z.strictObject({ from: Part, to: Part, times: field(z.number().min(0).max(5), "Factor, 0–5.") }))
    .max(12),
  start: z.strictObject(
    Object.fromEntries(VITALS.map((vital) => [vital, z.exactOptional(points("Added at the start"))])),
  ),
});

const ActShape = z.strictObject({
  seconds: seconds("Of a pair of hands"),
  doses: z.union([z.null(), byDifficulty("Doses.", { easy: 4, normal: 3, hard: 2 }, { max: 20 })]),
  by: field(z.enum(["skill", "manner"]), "What it goes by."),
  works: field(z.enum(["while", "after"]), "While hands do it, or once they are done."),
  eases: z.array(z.strictObject({ on: Part, rate: rate("Faster recovery"), seconds: seconds("How long") })).max(5),
  strains: z.array(z.strictObject({ on: Part, by: share("Share of the way to the top") })).max(5),
});

export const EmergencyRulesShape = z.strictObject({
  seconds: byDifficulty("Seconds at 1× until the ambulance is there.", { easy: 125, normal: 115, hard: 110 }),
  green: points("All is well below"),
  red: points("Strength drains above"),
  settle: seconds("All five in the green for so long"),
  tempo: byDifficulty("Factor of every arrow.", { easy: 0.85, normal: 1, hard: 1.12 }, { max: 3 }),
  arrows: z.array(z.strictObject({ from: Part, to: Part, rate: rate("How strongly it drives") })).max(25),
  recovery: each(rate("Recovery")),
  start: each(points("Level at the start")),
  bodies: z.strictObject({ swarm: BodyShape, bleed: BodyShape, fear: BodyShape }),
  spread: share("How far arrows vary from body to body"),
  burnout: z.strictObject({ seconds: seconds("Until the swarm has run down"), rest: share("What is left of it then") }),
  surge: z.strictObject({
    first: seconds("Until the first wave gathers"),
    every: seconds("From one wave to the next"),
    warning: seconds("From its first glow until it hits"),
    size: byDifficulty("Share of the way to the top.", { easy: 0.35, normal: 0.5, hard: 0.6 }, { max: 1 }),
    braced: share("What is left of it where something works on its target"),
  }),
  strength: z.strictObject({
    airway: points("Drained a second by a closed airway"),
    bleeding: points("Drained a second by bleeding"),
    pressure: points("Drained a second by lost pressure"),
    masked: share("What the mask leaves of what the airway drains"),
    mends: points("Back a second with nothing in the red"),
  }),
  understood: field(z.number().min(1).max(3), "How much better things work where the cause is known, 1–3."),
  acts: z.strictObject(
    Object.fromEntries(EMERGENCY_ACTS.map((act) => [act, ActShape])) as Record<
      (typeof EMERGENCY_ACTS)[number],
      typeof ActShape
    >,
  ),
  trace: z.strictObject({ seconds: seconds("Of a pair of hands") }),
  link: z.strictObject({
    seconds: seconds("A look at the monitor"),
    times: byDifficulty("Looks.", { easy: 3, normal: 2, hard: 2 }, { max: 12 }),
    energy: field(z.number().int().min(0).max(10), "The assistant's energy for a look, 0–10."),
  }),
  bystander: z.strictObject({
    after: seconds("Until they look round the curtain"),
    start: points("Panic then"),
    alone: rate("Panic by itself"),
    byFear: rate("Panic by the patient's fear"),
    byRed: rate("Panic by each part in the red"),
    drives: rate("How their panic drives the patient's fear"),
    calms: share("Share of it that a calm word takes"),
    seconds: seconds("Of a pair of hands"),
    away: seconds("That one pair of hands is away when they have run"),
  }),
  stock: z
    .array(z.strictObject({ thing: Id, act: Act, more: field(z.number().int().min(1).max(5), "More doses, 1–5.") }))
    .max(12),
});
