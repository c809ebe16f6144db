/** A demonstration in a level, and the shape of base/encounters/demonstration.json. */
import { field, z } from "../zod.ts";
import { Id, Text } from "../parts.ts";
import { byDifficulty, common } from "./common.ts";

export const DemonstrationShape = z.strictObject({
  kind: z.literal("demonstration"),
  ...common,
  patient: z.exactOptional(
    field(Id, "Cast id of who lies in the chair; whoever is the calmest in the clinic if left out.", "ava"),
  ),
  crasher: z.exactOptional(
    field(
      z.strictObject({
        cast: z.exactOptional(field(Id, "Cast id; somebody who was harmed if left out.", "ava")),
        harmedBy: z.exactOptional(
          field(z.enum(["rival", "own", "nobody"]), "Who harmed them; what the clinic's books say if left out."),
        ),
        says: z.exactOptional(field(Text, "What they cry out as they run in.", "“It bleeds whenever I smile!”")),
      }),
      "Who runs in half way through.",
      { harmedBy: "rival", says: "“It bleeds whenever I smile!”" },
    ),
  ),
});

const number = (min: number, max: number, description: string) => field(z.number().min(min).max(max), description);
const shares = (description: string) => field(z.array(z.number().min(0).max(1)).max(12), description);
const sway = z.tuple([z.number().min(-100).max(100), z.number().min(-100).max(100)]);
const byBlock = (description: string) =>
  field(
    z.strictObject({ press: sway, families: sway, colleagues: sway, sceptics: sway }),
    `${description} Points of attention and of belief, by block.`,
  );
const pace = z.strictObject({
  speed: number(0, 4, "Factor on the speed of work."),
  impulse: number(0, 4, "Factor on what frightens in the work."),
  calms: number(-10, 10, "Points of anxiety a second that it takes away."),
  each: byBlock("What a second of it does."),
});
const block = z.strictObject({
  opens: number(-100, 100, "Belief at the start with nothing known of the clinic."),
  wanders: number(0, 5, "Factor on how fast attention falls."),
  watches: number(0, 5, "Points of belief a second that a calm face is worth."),
});
const act = z.strictObject({
  sway: byBlock("What it does when fresh."),
  patient: number(-50, 50, "Points of anxiety."),
  cooldown: number(0, 60, "Seconds until anything may be said again."),
  holds: number(0, 10, "Seconds for which the work waits."),
  fresh: number(0, 120, "Seconds until it is as good as new."),
});
const choice = z.strictObject({
  seconds: number(0, 30, "Seconds for which the work waits."),
  patient: number(-50, 50, "Points of anxiety for who lies in the chair."),
  sway: byBlock("What it does."),
});

export const DemonstrationRulesShape = z.strictObject({
  seconds: byDifficulty("Seconds at 1× until it is over.", { easy: 125, normal: 112, hard: 106 }),
  line: byDifficulty("Points of belief that win the hall.", { easy: 8, normal: 14, hard: 18 }),
  fright: byDifficulty("Factor on all that frightens.", { easy: 0.8, normal: 1, hard: 1.15 }),
  boredom: byDifficulty("Factor on how fast attention falls.", { easy: 0.85, normal: 1, hard: 1.15 }),
  favour: byDifficulty("Factor on belief won.", { easy: 1.15, normal: 1, hard: 0.92 }),
  stages: field(
    z
      .array(
        z.strictObject({
          id: Id,
          seconds: number(1, 60, "Seconds at a steady pace."),
          trigger: field(Id, "What frightens in it."),
          at: number(0, 1, "Share of it at which that comes."),
        }),
      )
      .min(1)
      .max(8),
    "Steps of the treatment.",
  ),
  paces: z.strictObject({ rest: pace, careful: pace, steady: pace, bold: pace }),
  blocks: z.strictObject({ press: block, families: block, colleagues: block, sceptics: block }),
  attention: z.strictObject({
    opens: number(0, 100, "Attention at the start."),
    leaves: number(0, 100, "Attention below which people go."),
    seconds: number(0, 60, "For how long."),
  }),
  acts: z.strictObject({ explain: act, show: act, story: act, hush: act }),
  hand: z.strictObject({
    calms: number(0, 50, "Points of anxiety at once."),
    braces: number(0, 1, "Share of an impulse that it keeps away."),
    seconds: number(0, 30, "For how long."),
    holds: number(0, 30, "Seconds for which the work waits."),
    cooldown: number(0, 60, "Seconds until the next."),
  }),
  world: z.strictObject({
    effect: number(0, 60, "Points by which a fitting world of effect 1 calms."),
    seconds: number(1, 30, "Seconds that this takes."),
    cooldown: number(0, 60, "Seconds until another may be put on."),
    sway: byBlock("What the hall makes of it the first time."),
  }),
  feared: number(0, 4, "Factor on what they are known to fear."),
  unfeared: number(0, 4, "Factor on the rest."),
  settles: number(0, 1, "Share of anxiety over the resting point that wears off in a second."),
  noise: number(0, 20, "Points a second that a loud hall adds."),
  panic: z.strictObject({
    from: number(0, 100, "Anxiety from which they tear at the headset."),
    seconds: number(0, 30, "Seconds until they run."),
  }),
  heckles: z.strictObject({
    at: shares("Shares of the time at which hands go up."),
    jitter: number(0, 20, "Seconds earlier or later."),
    rising: number(0, 20, "Seconds that a hand is up before the question."),
    patience: number(0, 60, "Seconds that the question waits."),
    stake: number(0, 60, "Points of belief at stake."),
    spreads: number(0, 1, "Share of it that the other blocks feel."),
  }),
  flashes: z.strictObject({
    at: shares("Shares of the time at which cameras are raised."),
    jitter: number(0, 20, "Seconds earlier or later."),
    rising: number(0, 20, "Seconds until they flash."),
    impulse: number(0, 60, "Points of fright."),
  }),
  turn: z.strictObject({
    at: number(0, 1, "Share of the time at which somebody runs in, at the latest."),
    stage: z.int().min(0).max(8),
    coming: number(0, 20, "Seconds from the doors to the stage."),
    decide: number(1, 60, "Seconds to decide."),
    hears: number(0, 20, "Points of fright a second for who lies there and listens."),
    choices: z.strictObject({ treat: choice, stage: choice, aside: choice, "carry-on": choice }),
  }),
});
