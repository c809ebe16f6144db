/** Measures, and conditions over them. */
import { field, z } from "./zod.ts";
import { DayClock, Id } from "./parts.ts";
import { StoryMeasures } from "./story-measures.ts";

const PLAIN_MEASURES = [
  "treated",
  "arrived",
  "fled",
  "gave-up",
  "sent-home",
  "let-down",
  "reviews",
  "review-average",
  "longest-wait",
  "over-treated",
  "adverse",
  "recalls",
  "reported",
  "covered",
  "told",
  "cash",
  "trust",
  "fame",
  "time",
  "day",
  "waiting",
  "panic",
  "harmed",
  "collapsed",
  "swarms-at-fault",
  "incidents",
  "calls-open",
  "rows",
  "accused-right",
  "accused-wrong",
  "encounters-over",
  "encounters-won",
  "share",
  "home-share",
  "rival-trust",
  "rival-fame",
  "rival-closed",
  "rival-moves",
  "moves-answered",
  "regard",
  "pact",
] as const;
const CAST_MEASURES = [
  "cast-anxiety",
  "cast-trust",
  "cast-memory",
  "cast-visits",
  "cast-treated",
  "cast-fled",
] as const;

const Measure = z
  .discriminatedUnion("of", [
    z.strictObject({
      of: z.enum(PLAIN_MEASURES).meta({
        description:
          "Counts since the start (treated, arrived, fled, gave-up, sent-home, reviews, over-treated, adverse), review-average in stars, longest-wait in minutes, cash in ₡, trust and fame 0–100, time and day, people waiting or in panic now; of nanobots: people harmed (bled) and collapsed, swarms felt to be at fault now, incidents known, calls nobody has answered, records in hand (rows), causes named rightly and wrongly, lots recalled, incidents reported and covered, people told about their lot; encounters played and won; of the city (levels with one): share, the percent of those who went to a clinic in the last hour that came here, and home-share, the percent of everyone in need who stayed at home; of the rival (levels with one): trust and fame 0–100, 1 once they have closed, moves that came about, moves that were answered, regard −100–100, and the pact as 0 none, 1 truce, 2 joint practice.",
      }),
    }),
    z.strictObject({
      of: z.enum(CAST_MEASURES).meta({
        description:
          "Of one named patient: anxiety, trust and remembered fear 0–100, visits begun, findings treated, times fled.",
      }),
      who: field(Id, "Cast id.", "ava"),
    }),
    z.strictObject({
      of: z.enum(["flag", "remembered"]).meta({
        description: "A flag set by the story; or one that an earlier level of the campaign left, 0 if none did.",
      }),
      flag: field(Id, "Flag.", "ava-came-in"),
    }),
    ...StoryMeasures,
    z.strictObject({
      of: z.enum(["encounter-over", "encounter-won", "encounter-score"]).meta({
        description: "Of an encounter: 1 once it was played, 1 once it was won, its score 0–100; 0 before.",
      }),
      encounter: field(Id, "Key of `encounters`.", "the-demonstration"),
    }),
    z.strictObject({
      of: z.literal("posterior").meta({ description: "Chance of a cause on the board, in percent." }),
      hypothesis: field(Id, 'Id of a hypothesis of the investigation, or "none".', "lot-7"),
    }),
  ])
  .meta({ id: "Measure", description: "A number that the game can be asked for at any time." });

/** Numbers are plain; times day and clock. */
const limit = z.union([z.number(), DayClock]);
export const Test = z
  .strictObject({
    measure: Measure,
    atLeast: z.exactOptional(
      field(limit, 'True at this value and above. For time: day and clock, as in "2 09:30".', 9),
    ),
    atMost: z.exactOptional(field(limit, "True at this value and below.", 45)),
  })
  .meta({ id: "Test", description: "A measure held against a limit; needs atLeast or atMost." });

export const STEPS = [
  "arriving",
  "checking-in",
  "waiting",
  "to-exam",
  "examining",
  "to-chair",
  "treating",
  "to-rest",
  "recovering",
  "paying",
  "leaving",
  "gone",
] as const;

/** Why a patient may have left. */
export const REASONS = [
  "any",
  "treated",
  "advised",
  "fled",
  "gave-up-waiting",
  "sent-home",
  "distrust",
  "too-dear",
  "closing",
  "nobody-came",
] as const;

export type FileCondition =
  | { test: z.infer<typeof Test> }
  | { time: string }
  | { cast: string; step: string }
  | { cast: string; left: string }
  | { chose: string; choice: string | number }
  | { goal: string; is: "met" | "failed" }
  | { all: FileCondition[] }
  | { any: FileCondition[] }
  | { not: FileCondition };

/** Refers to the one Condition below; made anew on each use it would have no end. */
const nested: z.ZodType<FileCondition> = z.lazy(() => Condition);
export const Condition: z.ZodType<FileCondition> = z
  .union([
    z.strictObject({ test: field(Test, "A measure held against a limit.") }),
    z.strictObject({ time: field(DayClock, "True from this time on.") }),
    z.strictObject({
      cast: field(Id, "Cast id.", "ava"),
      step: field(z.enum(STEPS), "Where in the visit they are; gone once they have left."),
    }),
    z.strictObject({
      cast: field(Id, "Cast id.", "ava"),
      left: field(
        z.enum(REASONS),
        'Why they left, once their last visit is over; "any" for whatever reason.',
        "treated",
      ),
    }),
    z.strictObject({
      chose: field(Id, "Dialogue.", "ava-at-the-door"),
      choice: field(
        z.union([Id, z.int().min(0).max(3)]),
        "Choice that the player once took: its id, or its place from 0.",
        "sit-down",
      ),
    }),
    z.strictObject({
      goal: field(Id, "Goal.", "nobody-runs"),
      is: field(z.enum(["met", "failed"]), "How it stands."),
    }),
    z.strictObject({ all: field(z.array(nested).min(1).max(16), "True if all are.") }),
    z.strictObject({ any: field(z.array(nested).min(1).max(16), "True if one is.") }),
    z.strictObject({ not: field(nested, "True if it is not.") }),
  ])
  .meta({
    id: "Condition",
    description:
      "When something happens: {test}, {time}, {cast, step}, {cast, left}, {chose, choice}, {goal, is}, {all}, {any} or {not}.",
  });
