/** Goals, triggers and dialogues. Measures and conditions are in conditions.ts, effects in effects.ts. */
import { field, z } from "./zod.ts";
import { Id, share, text } from "./parts.ts";
import { Condition, Test } from "./conditions.ts";
import { Effect, Point } from "./effects.ts";

export { Condition, STEPS, type FileCondition } from "./conditions.ts";
export { Effect } from "./effects.ts";

/** Pictures that something coming can have. */
export const FORECAST_ICONS = [
  "people",
  "visitor",
  "news",
  "rival",
  "lot",
  "network",
  "stage",
  "deadline",
  "inspection",
  "celebration",
  "danger",
] as const;

export const GoalShape = z.strictObject({
  id: field(Id, "Own id.", "nine-treated"),
  star: field(
    z.union([z.literal(1), z.literal(2), z.literal(3)]),
    "Star that it counts for. All goals of star 1 must be met to win.",
  ),
  title: text("What is asked, in a few words.", "Look after nine people"),
  why: text("Why it matters, one short sentence."),
  test: field(Test, "When it is met."),
  hidden: z.exactOptional(field(z.boolean(), "Not there until the story adds it (`goal-add`).")),
  mode: field(
    z.enum(["reach", "hold"]),
    "reach: met once, stays met. hold: must be true at the end and can be lost on the way.",
  ),
});

const effects = (most: number, description: string) => field(z.array(Effect).min(1).max(most), description);
const minutesUpTo = (most: number, description: string, example: number) =>
  field(z.int().min(1).max(most), `${description} Minutes of clinic time, 1–${most.toLocaleString("en")}.`, example);

const Forecast = z.strictObject({
  icon: field(z.enum(FORECAST_ICONS), "Picture on the timeline."),
  text: text("What is coming, in a few words.", "The press is due"),
  ahead: minutesUpTo(1200, "How long before it is seen coming.", 60),
});
const Repeat = z.strictObject({
  most: field(z.int().min(2).max(100), "How often at most, 2–100.", 3),
  again: minutesUpTo(6000, "Rest after each time.", 60),
  until: z.exactOptional(
    field(Condition, "It can happen again once this was so; if left out, once its own condition was false."),
  ),
});
const Chance = z.strictObject({
  share: share("Chance each time that it is asked.", 0.3),
  every: minutesUpTo(6000, "How long from one time to the next.", 20),
});
const Crisis = z.strictObject({
  minutes: z.exactOptional(minutesUpTo(6000, "How long it counts as open; 60 if left out.", 90)),
  until: z.exactOptional(field(Condition, "Or until this is so.")),
  waits: z.exactOptional(minutesUpTo(6000, "How long it waits in line before it is dropped; 240 if left out.", 120)),
});

export const StoryShape = z.strictObject({
  id: field(Id, "Own id.", "ava-arrives"),
  when: field(Condition, "When it happens; once, unless it has `repeat`."),
  then: z.exactOptional(effects(24, "What happens, in order.")),
  oneOf: z.exactOptional(
    field(
      z
        .array(
          z.strictObject({
            weight: field(z.number().min(0.001).max(1000), "How likely, against the others, 0.001–1,000.", 2),
            then: field(z.array(Effect).max(24), "What happens, in order; may be nothing."),
          }),
        )
        .min(2)
        .max(8),
      "Instead of `then`: one of these, drawn by weight.",
    ),
  ),
  after: z.exactOptional(minutesUpTo(6000, "How long from condition to effects.", 30)),
  repeat: z.exactOptional(field(Repeat, "It may happen more than once.")),
  chance: z.exactOptional(field(Chance, "It is left to chance while the condition holds.")),
  forecast: z.exactOptional(field(Forecast, "What is seen of it beforehand on the timeline.")),
  crisis: z.exactOptional(
    field(
      z.union([z.literal(true), Crisis]),
      "It counts against the level's `events`, and waits while there are too many.",
    ),
  ),
});

export const EventsShape = z.strictObject({
  crises: field(z.int().min(1).max(8), "Crises that may be open at once, 1–8.", 1),
  everyMinutes: minutesUpTo(6000, "Least time from the beginning of one to that of the next.", 60),
});

export const LessonShape = z.strictObject({
  speaker: field(Id, "Who says it.", "milo"),
  text: text("What to do, 140 characters at best."),
  point: z.exactOptional(field(Point, "What it points at.")),
  done: field(Condition, "When it is done."),
});

export const MOODS = ["neutral", "happy", "worried", "scared", "determined", "sad"] as const;

export const DialogueShape = z.strictObject({
  lines: field(
    z
      .array(
        z.strictObject({
          speaker: field(Id, "Speaker id.", "milo"),
          mood: field(z.enum(MOODS), "Face of the portrait."),
          text: text("What is said, 140 characters at best; may name numbers of the game in braces."),
          when: z.exactOptional(field(Condition, "Only said if this is so as the dialogue opens.")),
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
          id: z.exactOptional(field(Id, "Own id, for conditions that ask what was chosen.", "sit-down")),
          text: text("What the player says or does.", "Sit down with her"),
          stakes: text("What is at stake, in a few words; shown on the button.", "8 minutes · she feels heard"),
          when: z.exactOptional(field(Condition, "Only there if this is so as the dialogue opens.")),
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
