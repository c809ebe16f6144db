/** Base shapes for people: what frightens, what comforts, kinds of patients, looks, names. */
import { field, z } from "./zod.ts";
import { colour, credits, Id, Look, minutes, points, SeattleType, share, span, text, weight } from "./parts.ts";

export const TriggerShape = z.strictObject({
  name: text("Name of the trigger.", "The drill"),
  impulse: field(
    z.number().min(0).max(100),
    "Anxiety points it gives someone with the greatest fear and no control; 0–100.",
    30,
  ),
  heardAs: field(
    z.union([z.literal(""), Id]),
    'Trigger id felt by people who hear it; "" if it is silent.',
    "drill-heard",
  ),
  reach: field(z.number().min(0).max(32), "How far it is heard, in tiles, 0–32.", 7),
});

export const ComfortShape = z.strictObject({
  name: text("Name of the comfort.", "Forest"),
  kind: field(
    z.enum(["world", "talk", "touch", "sedation"]),
    "A virtual world, a way to talk, something for hands and body, or a drug. A patient gets one of each at most.",
  ),
  g: field(z.number().min(0).max(3), "Effect size: at first it takes 20·g·match points of anxiety away; 0–3.", 0.6),
  minutes: minutes("What it adds to the treatment.", 3),
  shield: share("Share of fright that it keeps off while it is on, when it fits.", 0.3),
  cost: z.exactOptional(credits("What it costs each time; 0 if left out.", 6)),
  needs: z.exactOptional(
    field(z.union([z.literal(""), Id]), "Thing that the clinic must have for it; none if left out.", "nitrous-unit"),
  ),
  control: z.exactOptional(points("How much more in charge they feel once it is offered; 0 if left out.", 30)),
  numbs: z.exactOptional(share("Share of pain, and of the fear of it, that it takes away; 0 if left out.", 0.5)),
  drug: z.exactOptional(field(z.boolean(), "Whether it works by pharmacology, the same for every taste.", true)),
  trap: z.exactOptional(
    field(z.union([z.literal(""), Id]), "Trigger id of those for whom it is the very thing they fear.", "water"),
  ),
  fits: z.exactOptional(
    field(
      z.partialRecord(SeattleType, z.number().min(0).max(3)),
      "Factor on how well it fits, by kind of fear; 1 for those left out, 0–3.",
      { catastrophe: 1.6 },
    ),
  ),
  ages: z.exactOptional(span(0, 120, "For whom, in years; anyone if left out.", [3, 15])),
  about: text("One or two short sentences about it."),
});

export const TopicShape = z.strictObject({
  name: text("Name of the topic.", "The last visit"),
  about: text("What it is about, and what it may cost."),
  minutes: minutes("How long the talk takes.", 4),
  energy: field(z.number().min(0).max(100), "Energy it takes when the assistant does the talking, 0–100.", 2),
  reveals: field(z.enum(["seattle", "trigger", "taste", ""]), "What it may bring to light."),
  chance: share("How likely it is to.", 0.85),
  trust: points("Trust that being listened to wins.", 4),
  stirs: points("Fear that it stirs up.", 5),
  calms: points("Anxiety that it takes away.", 7),
  suits: field(
    z.union([z.literal(""), Id]),
    'Comfort id whose taste says whether they like such talk; "" if everyone does.',
    "small-talk",
  ),
});

const TasteShape = z.strictObject({
  love: share("Chance to love it.", 0.6),
  dislike: share("Chance to dislike it.", 0.1),
});

export const ArchetypeShape = z.strictObject({
  name: text("Name of the kind of patient.", "Office worker"),
  weight: weight("How often they come if the level says nothing.", 3),
  age: span(3, 110, "Age in years.", [24, 55]),
  mdas: field(
    z.tuple([z.number().min(5).max(25), z.number().min(0).max(10)]),
    "Modified Dental Anxiety Scale: mean (5–25; 19 and more is phobia) and spread (0–10).",
    [11, 3.5],
  ),
  seattle: field(
    z.strictObject({
      conditioned: weight("A bad visit long ago."),
      catastrophe: weight("Fear that the body fails."),
      generalised: weight("Anxious in general."),
      distrust: weight("Distrust of dentists."),
    }),
    "How the Seattle types of anxiety are weighted.",
  ),
  tastes: field(
    z.record(Id, TasteShape),
    "Comfort id → chances to love and to dislike it; what is left finds it all right.",
  ),
  triggers: field(
    z.record(Id, z.number().min(0).max(1)),
    "Trigger id → chance that it is a sore point of theirs; 0–1.",
  ),
  patience: span(1, 600, "Minutes of waiting that they put up with.", [30, 50]),
  wallet: z.exactOptional(
    span(0, 100_000, "Credits they can spend on a visit in levels with `money`; 200–700 if left out.", [200, 700]),
  ),
  findings: field(
    z
      .array(
        z.strictObject({
          kind: field(Id, "Finding id.", "caries"),
          chance: share("Chance to have it.", 0.5),
          severity: span(1, 9, "Severity.", [1, 4]),
        }),
      )
      .max(24),
    "What may be wrong with their teeth.",
  ),
  outfits: field(z.array(Id).max(24), "Outfit ids they wear; empty for any.", ["suit", "tee"]),
  looksAge: field(z.enum(["child", "adult", "elder"]), "Body's age."),
});

export const LookPaletteShape = z.strictObject({
  hairStyles: field(z.array(Id).min(1).max(64), "Hair style ids that are drawn."),
  outfits: field(z.array(Id).min(1).max(64), "Outfit ids that are drawn."),
  accessories: field(z.array(Id).min(1).max(64), "Accessory ids that are drawn, none among them."),
  skins: field(z.array(colour("Skin.")).min(1).max(64), "Skin colours of generated people."),
  hairs: field(z.array(colour("Hair.")).min(1).max(64), "Hair colours of generated people."),
  clothes: field(z.array(colour("Clothes.")).min(1).max(64), "Clothes colours of generated people."),
});

export const CastFaceShape = z.strictObject({
  name: text("Name.", "Ava Moreno"),
  look: z.exactOptional(field(Look, "How they look in the clinic; left out for those without a body.")),
  portrait: field(Id, "Portrait id.", "ava"),
});

const name = z.string().min(1).max(60);
export const NamesShape = z.strictObject({
  given: field(z.array(name).min(1).max(1000), "Given names of generated people."),
  family: field(z.array(name).min(1).max(1000), "Family names of generated people."),
});

export { SeattleType };
