/** Effects: what a story does. */
import { field, z } from "./zod.ts";
import { Id, text } from "./parts.ts";

export const Point = z
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

const SIMPLE = [
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
  z.strictObject({
    do: z.literal("people-come").meta({ description: "People come in from the street, evenly over a while." }),
    count: field(z.int().min(1).max(40), "How many, 1–40.", 6),
    archetype: z.exactOptional(field(Id, "Of this kind of patient of the level's; drawn as always if left out.")),
    segment: z.exactOptional(field(Id, "Of this segment of the city.")),
    minutes: z.exactOptional(field(z.int().min(0).max(600), "Within how many minutes; all at once if left out.", 30)),
  }),
  z.strictObject({
    do: z
      .enum(["staff-comes", "staff-goes"])
      .meta({ description: "Somebody of the level's staff begins to work here, or leaves for good." }),
    staff: field(Id, "Staff id.", "theo"),
  }),
  z.strictObject({
    do: z.literal("staff-mood").meta({ description: "Changes the mood of people who work here." }),
    staff: z.exactOptional(field(Id, "Staff id; everybody if left out.", "elara")),
    amount: signed("How much it changes.", -8),
    cause,
  }),
  z.strictObject({
    do: z.literal("mood").meta({ description: "Changes the anxiety of everybody who is here." }),
    room: z.exactOptional(field(Id, "Only in this room.", "waiting")),
    amount: signed("How much it changes.", 6),
    cause,
  }),
  z.strictObject({
    do: z.literal("lot-doses").meta({ description: "Doses of a lot come, or are gone." }),
    lot: field(Id, "Lot.", "lot-11"),
    amount: field(z.int().min(-10_000).max(10_000), "How many, −10,000–10,000.", 20),
  }),
  z.strictObject({
    do: z.literal("lot-integrity").meta({ description: "Changes how sound a lot is." }),
    lot: field(Id, "Lot.", "lot-11"),
    amount: signed("How much it changes.", -20),
  }),
  z.strictObject({
    do: z.literal("lot-firmware").meta({ description: "Puts firmware on a lot, at once and for all who carry it." }),
    lot: field(Id, "Lot.", "lot-11"),
    firmware: field(z.string().min(1).max(20), "Version.", "3.2"),
  }),
  z.strictObject({
    do: z.literal("lot-pause").meta({ description: "Takes a lot out of use, or into it again." }),
    lot: field(Id, "Lot.", "lot-11"),
    on: field(z.boolean(), "Whether it is out of use."),
  }),
  z.strictObject({
    do: z.literal("dose-price").meta({ description: "What material costs, for a while." }),
    percent: field(z.int().min(0).max(1000), "Percent of the usual, 0–1,000.", 150),
    minutes: field(z.int().min(1).max(6000), "For how long, in minutes of clinic time, 1–6,000.", 600),
  }),
  z.strictObject({
    do: z.literal("arrivals").meta({ description: "More or fewer people come, for a while." }),
    percent: field(z.int().min(0).max(500), "Percent of the usual, 0–500.", 180),
    minutes: field(z.int().min(1).max(6000), "For how long, in minutes of clinic time, 1–6,000.", 120),
    cause,
  }),
  z.strictObject({
    do: z.enum(["goal-add", "goal-drop"]).meta({ description: "Shows a hidden goal, or takes one away." }),
    goal: field(Id, "Goal.", "keep-lila"),
  }),
  z.strictObject({
    do: z.literal("goal-change").meta({ description: "Gives a goal other limits." }),
    goal: field(Id, "Goal.", "nine-treated"),
    atLeast: z.exactOptional(field(z.number(), "Met at this value and above.", 12)),
    atMost: z.exactOptional(field(z.number(), "Met at this value and below.")),
  }),
  z.strictObject({
    do: z.enum(["allow", "forbid"]).meta({ description: "What the player may do from now on." }),
    what: field(
      z.enum(["room", "thing", "treatment", "exam", "course", "hiring", "policies"]),
      "Kind of thing: rooms and things to build, treatments, examinations, courses; hiring or writing policies.",
    ),
    id: z.exactOptional(field(Id, "Which; left out for hiring and policies.", "nano-repair")),
  }),
  z.strictObject({
    do: z.literal("lesson").meta({ description: "Teaches a step; it stays until it is done or put aside." }),
    lesson: field(Id, "Key of `lessons`.", "first-scan"),
  }),
  z.strictObject({
    do: z.literal("music").meta({ description: "Changes the mood of the music." }),
    mood: field(z.enum(["", "calm", "busy", "crisis"]), 'Mood; "" releases it.', "crisis"),
    minutes: z.exactOptional(field(z.int().min(1).max(600), "For how long; until it is released if left out.", 60)),
  }),
  z.strictObject({
    do: z.literal("camera").meta({ description: "Has the view go somewhere." }),
    at: field(Point, "Where to."),
  }),
  z.strictObject({
    do: z.literal("trigger-off").meta({ description: "Switches a trigger off, with what it still had in hand." }),
    trigger: field(Id, "Trigger.", "crowded"),
  }),
  z.strictObject({ do: z.literal("end").meta({ description: "Ends the level now; the goals decide." }) }),
] as const;

const Later = z.strictObject({
  do: z.literal("later").meta({ description: "Does things after a while." }),
  minutes: field(z.int().min(1).max(6000), "After how many minutes of clinic time, 1–6,000.", 45),
  then: field(
    z
      .array(z.discriminatedUnion("do", SIMPLE).meta({ id: "LaterEffect" }))
      .min(1)
      .max(24),
    "What happens then.",
  ),
});

export const Effect = z
  .discriminatedUnion("do", [...SIMPLE, Later])
  .meta({ id: "Effect", description: "Something the story does." });
