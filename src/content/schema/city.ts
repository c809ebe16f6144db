/** The city in a level, and the shapes of base/segments.json, base/districts.json and base/campaigns.json. */
import { field, z } from "./zod.ts";
import { credits, Id, minutes, text, weight } from "./parts.ts";

const util = (description: string, example?: number) =>
  field(z.number().min(0).max(20), `${description} Utils, 0–20.`, example);
const signed = (description: string, example?: number) =>
  field(z.number().min(-20).max(20), `${description} Utils, −20–20.`, example);
const km = z.number().min(0).max(100);
export const PlaceShape = z
  .tuple([km, km])
  .meta({ id: "Place", description: "[east, south] on the map of the city, in km from its upper left corner, 0–100." });
const signedPoints = (description: string, example?: number) =>
  field(z.number().min(-100).max(100), `${description} Points, −100–100.`, example);

const segments = field(z.array(Id).max(12), "Segment ids; empty for all, or for the one that was picked.", [
  "families",
]);
export const TownEffectShapes = [
  z.strictObject({
    do: z.literal("sway"),
    on: field(z.enum(["self", "other", "home"]), "Whose utility: of who does it, of the other house, of staying home."),
    segments,
    utility: field(z.number().min(-5).max(5), "Utils for as long as it lasts, −5–5.", 0.4),
    minutes: field(z.int().min(1).max(6000), "How long, in minutes of clinic time, 1–6,000.", 300),
  }),
  z.strictObject({
    do: z.literal("word"),
    on: field(z.enum(["self", "other"]), "Whose word of mouth."),
    segments,
    points: signedPoints("What they tell each other changes by this.", 6),
  }),
  z.strictObject({
    do: z.enum(["trust", "fame"]),
    on: field(z.enum(["self", "other"]), "Whose."),
    points: signedPoints("At once.", 2),
  }),
] as const;
export const TownEffectShape = z
  .discriminatedUnion("do", TownEffectShapes)
  .meta({ id: "TownEffect", description: "What something does in town, seen from whoever does it." });

export const DistrictShape = z.strictObject({
  name: text("Name of the district.", "Old Port"),
  about: text("Who lives there, in one short sentence."),
  at: field(PlaceShape, "Its middle.", [2, 6]),
  people: weight("How many of the city's people live here.", 3),
  mix: field(z.record(Id, weight("How many of that segment.", 4)), "Of these, how many of each segment.", {
    families: 4,
    uninsured: 2,
  }),
});

export const SegmentShape = z.strictObject({
  name: text("Name.", "Families"),
  about: text("What they want of a clinic, in one short sentence."),
  archetypes: field(
    z.record(Id, weight("How often.", 3)),
    "Archetypes that belong to it. Only those of the level count.",
    { parent: 3, child: 2 },
  ),
  taste: field(
    z.strictObject({
      trust: util("For each unit of trust above a half.", 2),
      fame: util("For full fame.", 0.8),
      price: util("Against each 100 % that prices are over the usual.", 3),
      wait: util("Against each hour of posted wait.", 0.6),
      days: util("Against each day until a free appointment.", 0.06),
      distance: util("Against each km.", 0.15),
      manner: util("For each unit of manner above a half.", 0.56),
      explains: util("For each unit of explanation above a half.", 0.9),
      tech: signed("For each unit of technology above a half; below 0 for those who would rather not.", 0.4),
      safety: util("Against full known harm.", 2),
      word: util("For the best that their own kind can say.", 1),
      habit: util("For those who had their best visit there.", 0.8),
      fear: util("Against full fear of the harshest clinic.", 1.5),
      afraid: field(z.number().min(0).max(1), "Mean fear of the segment, 0–1.", 0.4),
      home: signed("For staying at home.", -0.5),
    }),
    "What they go by: weights of their utility (FACTS 5).",
  ),
});

export const CampaignShape = z.strictObject({
  name: text("Name.", "Posters in town"),
  about: text("What it is, in one short sentence."),
  icon: field(z.string().min(1).max(40), "Icon name.", "speakerphone"),
  price: credits("What it costs.", 300),
  after: minutes("Until it shows.", 30),
  minutes: field(
    z.int().min(0).max(6000),
    "For how long it shows, 0–6,000 minutes of clinic time; 0 for at once.",
    300,
  ),
  again: field(z.int().min(0).max(6000), "Before it can be done again, 0–6,000 minutes.", 300),
  aimed: field(z.boolean(), "Whether one segment is picked that it is for."),
  effects: field(z.array(TownEffectShape).min(1).max(6), "What it does."),
});

const all = z.literal("all");
export const CityShape = z.strictObject({
  home: field(Id, "District that the clinic stands in.", "lantern-market"),
  districts: z.exactOptional(
    field(z.union([all, z.array(Id).min(1).max(16)]), 'Districts that there are, or "all"; all if left out.', "all"),
  ),
  campaigns: z.exactOptional(
    field(z.union([all, z.array(Id).max(16)]), 'Campaigns that the player may run, or "all"; none if left out.', "all"),
  ),
});
