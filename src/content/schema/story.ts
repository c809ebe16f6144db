/** Goals, triggers, effects and dialogues. */
import { field, z } from "./zod.ts";
import { DayClock, Id, text } from "./parts.ts";

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
          "Counts since the start (treated, arrived, fled, gave-up, sent-home, reviews, over-treated, adverse), review-average in stars, longest-wait in minutes, cash in ₡, trust and fame 0–100, time and day, people waiting or in panic now; of nanobots: people harmed (bled) and collapsed, swarms felt to be at fault now, incidents known, calls nobody has answered, records in hand (rows), causes named rightly and wrongly, lots recalled, incidents reported and covered, people told about their lot; of the city (levels with one): share, the percent of those who went to a clinic in the last hour that came here, and home-share, the percent of everyone in need who stayed at home; of the rival (levels with one): trust and fame 0–100, 1 once they have closed, moves that came about, moves that were answered, regard −100–100, and the pact as 0 none, 1 truce, 2 joint practice.",
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
      of: z.literal("flag").meta({ description: "A flag set by the story." }),
      flag: field(Id, "Flag.", "ava-came-in"),
    }),
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

const limit = z.union([z.number(), DayClock]);
const Test = z
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

export type FileCondition =
  | { test: z.infer<typeof Test> }
  | { time: string }
  | { cast: string; step: string }
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
    z.strictObject({ all: field(z.array(nested).min(1).max(16), "True if all are.") }),
    z.strictObject({ any: field(z.array(nested).min(1).max(16), "True if one is.") }),
    z.strictObject({ not: field(nested, "True if it is not.") }),
  ])
  .meta({
    id: "Condition",
    description: "When something happens: {test}, {time}, {cast, step}, {all}, {any} or {not}.",
  });

const Point = z
  .union([
    z.strictObject({ cast: field(Id, "A named patient.", "ava") }),
    z.strictObject({ thing: field(Id, "Own id of a thing on the map.", "scanner") }),
    z.strictObject({ room: field(Id, "Own id of a room.", "imaging") }),
    z.strictObject({ hud: field(Id, "Part of the screen: goals, energy, speed, patients, ledger.", "goals") }),
  ])
  .meta({ id: "Point", description: "Something on screen that a notice points at." });

const signed = (description: string, example: number) =>
  field(z.number().min(-100).max(100), `${description} Points, −100–100.`, example);
const cause = field(Id, "Why, as a code; it is what the ledger shows.", "kept-waiting-outside");

export const Effect = z
  .discriminatedUnion("do", [
    z.strictObject({
      do: z.literal("patient-comes"),
      cast: field(Id, "Cast id of who comes in from the street.", "ava"),
    }),
    z.strictObject({
      do: z.literal("patient-goes"),
      cast: field(Id, "Cast id of who, if waiting, pays what is owed and goes home for now.", "ava"),
    }),
    z.strictObject({ do: z.literal("dialogue"), dialogue: field(Id, "Dialogue to open.", "ava-at-the-door") }),
    z.strictObject({
      do: z.literal("notice"),
      text: text("What is said, 140 characters at best."),
      speaker: z.exactOptional(field(Id, "Who says it.", "milo")),
      tone: field(z.enum(["info", "good", "warn"]), "How it is meant."),
      point: z.exactOptional(field(Point, "What it points at.")),
    }),
    z.strictObject({
      do: z.literal("flag"),
      flag: field(Id, "Flag to set.", "ava-came-in"),
      value: field(z.int().min(-1_000_000).max(1_000_000), "Its value.", 1),
    }),
    z.strictObject({
      do: z.literal("book"),
      account: field(z.enum(["cash", "trust", "fame"]), "Account of the clinic."),
      amount: field(
        z.number().min(-1_000_000).max(1_000_000),
        "Whole credits for cash, points −100–100 for trust and fame.",
        3,
      ),
      cause,
    }),
    z.strictObject({
      do: z
        .enum(["cast-anxiety", "cast-trust", "cast-control"])
        .meta({ description: "Changes the anxiety, trust or control of a named patient who is here." }),
      who: field(Id, "Cast id.", "ava"),
      amount: signed("How much it changes.", -8),
      cause,
    }),
    z.strictObject({
      do: z.literal("reveal"),
      who: field(Id, "Cast id.", "ava"),
      what: field(z.enum(["triggers", "tastes", "mouth"]), "What becomes known."),
    }),
    z.strictObject({
      do: z.literal("unlock"),
      what: field(z.enum(["comfort", "ability"]), "Kind of thing."),
      id: field(Id, "Its id.", "concert"),
    }),
    z.strictObject({
      do: z.literal("energy"),
      amount: field(z.number().min(-100).max(100), "Energy the assistant gains, −100–100.", 2),
    }),
    z.strictObject({
      do: z.literal("fault").meta({ description: "Starts or ends a fault of the level, whatever its times say." }),
      fault: field(Id, "Fault id.", "cold-start"),
      on: field(z.boolean(), "Whether it is at work from now on."),
    }),
    z.strictObject({
      do: z.literal("news").meta({ description: "Puts something in the city's news, in the level's own words." }),
      text: text("What is written, 140 characters at best."),
      about: field(z.enum(["you", "rival", "city"]), "Whose trust, fame and word of mouth it moves."),
      tone: field(z.enum(["good", "bad", "plain"]), "Bad news moves three times what good news does, plain news none."),
      reach: z.exactOptional(
        field(z.number().min(0).max(20), "How far it gets about: points of word of mouth, 0–20; 2 if left out.", 2),
      ),
    }),
    z.strictObject({
      do: z.literal("city-sway").meta({ description: "Makes an option dearer or less dear to people for a while." }),
      option: field(z.enum(["you", "rival", "home"]), "What they find better or worse."),
      segments: z.exactOptional(
        field(z.array(Id).min(1).max(20), "Who, as segments; everybody if left out.", ["phobic"]),
      ),
      utility: field(z.number().min(-5).max(5), "How much better, in utils, −5–5; 0.7 doubles its odds.", 0.7),
      minutes: field(z.int().min(1).max(6000), "For how long, in minutes of clinic time, 1–6,000.", 240),
      cause,
    }),
    z.strictObject({
      do: z.literal("rival-move").meta({ description: "The rival sets about a move now: it is heard of." }),
      move: field(Id, "Move of base/rival-moves.json that the level has.", "advertise"),
      target: z.exactOptional(field(Id, "Who or what it is about, if it is about something.", "families")),
    }),
    z.strictObject({
      do: z.literal("regard").meta({ description: "Changes how the rival regards the player." }),
      points: signed("How much it changes.", -10),
      cause,
    }),
    z.strictObject({
      do: z.literal("encounter").meta({ description: "Starts a set piece, as soon as nobody is speaking." }),
      encounter: field(Id, "Key of `encounters`.", "the-demonstration"),
    }),
    z.strictObject({ do: z.literal("end").meta({ description: "Ends the level now; the goals decide." }) }),
  ])
  .meta({ id: "Effect", description: "Something the story does." });

export const GoalShape = z.strictObject({
  id: field(Id, "Own id.", "nine-treated"),
  star: field(
    z.union([z.literal(1), z.literal(2), z.literal(3)]),
    "Star that it counts for. All goals of star 1 must be met to win.",
  ),
  title: text("What is asked, in a few words.", "Look after nine people"),
  why: text("Why it matters, one short sentence."),
  test: field(Test, "When it is met."),
  mode: field(
    z.enum(["reach", "hold"]),
    "reach: met once, stays met. hold: must be true at the end and can be lost on the way.",
  ),
});

export const StoryShape = z.strictObject({
  id: field(Id, "Own id.", "ava-arrives"),
  when: field(Condition, "When it happens, once."),
  then: field(z.array(Effect).min(1).max(24), "What happens, in order."),
});

export const MOODS = ["neutral", "happy", "worried", "scared", "determined", "sad"] as const;

export const DialogueShape = z.strictObject({
  lines: field(
    z
      .array(
        z.strictObject({
          speaker: field(Id, "Speaker id.", "milo"),
          mood: field(z.enum(MOODS), "Face of the portrait."),
          text: text("What is said, 140 characters at best."),
        }),
      )
      .min(1)
      .max(40),
    "Lines, in order.",
  ),
  choices: field(
    z
      .array(
        z.strictObject({
          text: text("What the player says or does.", "Sit down with her"),
          stakes: text("What is at stake, in a few words; shown on the button.", "8 minutes · she feels heard"),
          then: field(z.array(Effect).max(16), "What comes of it."),
        }),
      )
      .max(4),
    'Choices after the last line; none for a plain "go on".',
  ),
});

export const SpeakerShape = z.strictObject({
  name: text("Name over the line.", "Milo"),
  portrait: field(Id, "Portrait id.", "milo"),
  voice: field(Id, "Sound of the voice.", "bright"),
});
