/** A forum in a level, and the shape of base/encounters/forum.json. */
import { field, z } from "../zod.ts";
import { Id } from "../parts.ts";
import { byDifficulty, common } from "./common.ts";

const count = (description: string, example: number) =>
  z.exactOptional(field(z.int().min(0).max(100_000), `${description} 0–100,000; 0 if left out.`, example));
const share = (description: string, example?: number) =>
  field(z.number().min(0).max(1), `${description} 0–1.`, example);
const seconds = (description: string, example: number) =>
  field(z.number().min(0.5).max(60), `${description} Seconds at 1×, 0.5–60.`, example);

export const ForumShape = z.strictObject({
  kind: z.literal("forum"),
  ...common,
  opponent: z.exactOptional(
    field(Id, "Who argues against the clinic: a rival of the base game; the level's rival if left out.", "amir-khoury"),
  ),
  speaker: z.exactOptional(field(Id, "Member of staff who stands for the clinic; the first one if left out.", "elara")),
  witnesses: z.exactOptional(
    field(
      z.array(Id).max(6),
      "People of the cast who are asked first whether they will speak, if they have been here.",
      ["ava"],
    ),
  ),
  past: z.exactOptional(
    field(
      z.strictObject({
        treated: count("People treated.", 180),
        adverse: count("Reactions.", 4),
        reported: count("Incidents reported.", 4),
        covered: count("Incidents kept quiet.", 0),
        recalls: count("Lots recalled.", 1),
      }),
      "What the town remembers from before the level.",
    ),
  ),
  lean: z.exactOptional(
    field(z.number().min(-100).max(100), "How the hall leans at the start. Points, −100–100; 0 if left out.", -5),
  ),
});

export const FORUM_MEASURES = [
  "treated",
  "harm-rate",
  "known-harm-rate",
  "adverse",
  "reported",
  "hushed",
  "out",
  "incidents",
  "recalls",
  "mean-wait",
  "longest-wait",
  "stars",
  "fear-drop",
  "fled",
  "fled-rate",
  "let-down",
  "price-level",
  "waived",
  "early",
  "needless",
  "needless-rate",
  "skill",
  "trained",
  "rules",
  "rows",
  "nanobot-share",
] as const;

const Measure = field(z.enum(FORUM_MEASURES), "A number of the clinic's record.");
const icon = field(z.string().min(1).max(40), "Icon name.", "shield-check");
const needs = field(
  z
    .array(
      z.strictObject({
        measure: Measure,
        atLeast: z.exactOptional(z.number()),
        atMost: z.exactOptional(z.number()),
      }),
    )
    .max(4),
  "There only while all of this is so.",
);
const scale = {
  measure: Measure,
  poor: field(z.number(), "The measure at which it is worth nothing.", 8),
  good: field(z.number(), "The measure at which it is worth most.", 0),
};
const shares = {
  logos: share("Weight of what is argued."),
  ethos: share("Weight of who says it."),
  pathos: share("Weight of feeling."),
};

export const ForumRulesShape = z.strictObject({
  rounds: byDifficulty("Arguments of the other side.", { easy: 8, normal: 9, hard: 9 }, { min: 1, max: 12 }),
  ring: byDifficulty("Seconds at 1× that each is in the air.", { easy: 11, normal: 10, hard: 9 }, { min: 2, max: 30 }),
  gap: seconds("Between them.", 1.5),
  closing: seconds("At the end, before the vote.", 6),
  majority: byDifficulty(
    "People of 60 who have to be for the clinic.",
    { easy: 27, normal: 31, hard: 33 },
    { max: 60 },
  ),
  pressure: byDifficulty("How strongly the other side argues.", { easy: 6.5, normal: 8, hard: 10 }, { max: 20 }),
  hand: field(z.int().min(1).max(8), "Cards in hand.", 5),
  kappa: share("κ of the model.", 0.2),
  decided: share("Opinion over which somebody is for, and below minus which against.", 0.1),
  breath: z.strictObject({
    say: seconds("An argument.", 3),
    admit: seconds("Owning up.", 4),
    values: seconds("Shared values.", 3),
    forewarn: seconds("Forewarning.", 2.5),
    listen: seconds("Listening.", 2.5),
    witness: seconds("A witness, from the call to the last word.", 5.5),
  }),
  talk: z.strictObject({
    every: seconds("Between rounds of whispering.", 1),
    pairs: field(z.int().min(0).max(30), "Pairs of neighbours who talk at a time, 0–30.", 6),
    mu: share("How far two people who talk come together.", 0.25),
  }),
  shield: share("ρ of a forewarning.", 0.35),
  shieldKeeps: share("What of it is left after each argument of theirs.", 0.7),
  openStart: share("ε at the start.", 0.2),
  openMost: share("The most that it can become.", 0.45),
  openStep: share("What shared values add.", 0.07),
  closed: share("What of an argument reaches those who do not listen.", 0.25),
  caring: field(z.number().min(1).max(4), "How much more an argument counts where they care, 1–4.", 1.5),
  worn: share("What is left of an argument each time it is said again.", 0.6),
  caught: z.strictObject({
    base: share("Chance to be caught in an untruth.", 0.35),
    each: share("More for each thing that is hidden.", 0.1),
    most: share("At most.", 0.8),
  }),
  camps: z.record(
    Id,
    z.strictObject({
      icon,
      segments: field(z.array(Id).max(8), "Segments of the town that sit here."),
      lean: field(z.number().min(-1).max(1), "Mean opinion before trust and talk, −1–1.", -0.2),
      motivation: share("Whether they care to weigh arguments."),
      ability: share("Whether they can."),
      cares: field(z.array(Id).min(1).max(6), "Topics that they may care about most."),
    }),
  ),
  topics: field(z.array(Id).min(1).max(12), "What can be argued about."),
  cards: z.record(
    Id,
    z.strictObject({
      topic: Id,
      icon,
      needs,
      ...scale,
      ...shares,
      untrueWhile: z.exactOptional(field(Measure, "It is not so while this is over 0.")),
    }),
  ),
  faults: z.record(
    Id,
    z.strictObject({ topic: Id, icon, needs, ...scale, hidden: field(z.boolean(), "Nobody knows of it yet.") }),
  ),
  attacks: z.record(
    Id,
    z.strictObject({
      topic: Id,
      icon,
      needs,
      ...scale,
      ...shares,
      belief: share("The least quality, whatever the record says."),
      weight: field(z.number().min(0).max(20), "How often, 0–20."),
      leanings: field(
        z.strictObject({
          aggression: z.exactOptional(z.number().min(-4).max(4)),
          ethics: z.exactOptional(z.number().min(-4).max(4)),
          risk: z.exactOptional(z.number().min(-4).max(4)),
          vanity: z.exactOptional(z.number().min(-4).max(4)),
          patience: z.exactOptional(z.number().min(-4).max(4)),
        }),
        "More or less often for each unit of a trait over a half, −4–4.",
      ),
    }),
  ),
});
