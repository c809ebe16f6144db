/** The rival in a level, and the shapes of base/rivals.json, rival-moves.json, replies.json and approaches.json. */
import { field, z } from "./zod.ts";
import { credits, Id, minutes, points, share, text } from "./parts.ts";
import { BELIEF_NAMES } from "../../sim/rules/rival/mind/beliefs.ts";
import { TownEffectShapes } from "./city.ts";

const long = (description: string, example?: number) =>
  field(z.int().min(0).max(6000), `${description} Minutes of clinic time, 0–6,000.`, example);
const Icon = field(z.string().min(1).max(40), "Icon name.", "tag");
const signedPoints = (description: string, example?: number) =>
  field(z.number().min(-100).max(100), `${description} Points, −100–100.`, example);

export const TraitNameShape = z.enum(["aggression", "ethics", "risk", "vanity", "patience"]);
const Figure = z
  .enum([
    ...BELIEF_NAMES,
    ...(["own-cash", "own-stress", "own-share", "own-busy", "own-wait", "own-stars", "own-fame", "own-trust"] as const),
    ...(["own-price", "own-tech", "own-harm", "own-secret", "own-morale", "goodwill", "grudge", "prospect"] as const),
    ...TraitNameShape.options,
  ])
  .meta({
    id: "Figure",
    description:
      "A figure from 0 to 1 that a rival goes by: what they believe of the player's house (price … adverts), what they know of their own (own-…), how they regard the player, what a move promises (prospect), or a trait.",
  });
const curveNumber = (description: string, example: number) =>
  field(z.number().min(-50).max(50), `${description} −50–50.`, example);
const Curve = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("linear"),
      m: curveNumber("Slope.", 1),
      b: curveNumber("Value at 0.", 0),
    }),
    z.strictObject({
      kind: z.literal("power"),
      k: field(z.number().min(0.1).max(10), "Exponent, 0.1–10.", 2),
      turned: field(z.boolean(), "(1 − x)^k instead of x^k."),
    }),
    z.strictObject({
      kind: z.literal("logistic"),
      k: curveNumber("Steepness; below 0 it falls.", 10),
      x0: field(z.number().min(0).max(1), "Where it is a half, 0–1.", 0.5),
    }),
  ])
  .meta({ id: "Curve", description: "Response curve onto 0–1; what goes beyond is cut off." });

const count = (name: "chairs" | "staff") =>
  z.strictObject({ do: z.literal(name), count: field(z.int().min(-6).max(6), "How many more, −6–6.", 1) });
const better = (name: "skill" | "manner" | "tech") =>
  z.strictObject({ do: z.literal(name), by: field(z.number().min(-1).max(1), "How much better, −1–1.", 0.1) });
const alone = <N extends string>(name: N) => z.strictObject({ do: z.literal(name) });

const MoveEffect = z
  .discriminatedUnion("do", [
    ...TownEffectShapes,
    z.strictObject({
      do: z.literal("price"),
      factor: field(z.number().min(0.2).max(3), "Price level times this while it lasts, 0.2–3.", 0.85),
    }),
    count("chairs"),
    count("staff"),
    better("skill"),
    better("manner"),
    better("tech"),
    z.strictObject({
      do: z.literal("hours"),
      factor: field(z.number().min(1).max(2), "Work and wages times this while it lasts, 1–2.", 1.3),
    }),
    z.strictObject({ do: z.literal("overtreat"), share: share("Share of visits with something needless.", 0.3) }),
    z.strictObject({
      do: z.literal("poach-staff"),
      raise: field(z.int().min(0).max(200), "More pay than now, in percent, 0–200.", 25),
    }),
    z.strictObject({ do: z.literal("poach-patients"), share: share("Share of the regulars who are asked.", 0.3) }),
    alone("publish"),
    alone("copy"),
    alone("recall"),
    alone("disclose"),
    alone("debate"),
    alone("offer-truce"),
    alone("offer-joint"),
    alone("break-pact"),
    z.strictObject({
      do: z.literal("sabotage"),
      what: field(z.enum(["device", "doses", "reviews"]), "What is hurt."),
    }),
    alone("inspection"),
    z.strictObject({ do: z.literal("squeeze"), doses: field(z.int().min(0).max(100), "Doses that go, 0–100.", 4) }),
  ])
  .meta({ id: "MoveEffect", description: "What a rival's move does. Town effects are seen from the rival." });

const OddsOf = z
  .enum(["trust", "fame", "stars", "clean", "morale", "evidence", "regard", "cheap", "quick"])
  .meta({ id: "OddsOf", description: "What decides whether a reply works, each 0–1; see docs/rival.md." });
const Odds = z.strictObject({
  base: share("Chance before anything counts.", 0.4),
  of: field(
    z.partialRecord(OddsOf, z.number().min(-1).max(1)),
    "What is added for each: the measure (0–1) times this, −1–1.",
    { trust: 0.4 },
  ),
});
const replyEffects = [
  ...TownEffectShapes,
  z.strictObject({ do: z.literal("weaken"), to: share("The move's strength that is left.", 0.4) }),
  z.strictObject({ do: z.literal("cash"), amount: credits("Once.", -100) }),
  z.strictObject({
    do: z.literal("keep"),
    mood: signedPoints("Mood of whoever was asked to leave.", 10),
    raise: field(z.int().min(0).max(200), "More pay, in percent, 0–200.", 15),
  }),
  z.strictObject({ do: z.literal("morale"), points: signedPoints("Mood of the whole staff.", 5) }),
  z.strictObject({ do: z.literal("expose"), points: points("Trust that the rival loses.", 6) }),
  alone("accept"),
  alone("decline"),
] as const;
const ReplyEffect = z
  .discriminatedUnion("do", replyEffects)
  .meta({ id: "ReplyEffect", description: "What a reply does. Town effects are seen from the player." });
const ApproachEffect = z
  .discriminatedUnion("do", [
    ...replyEffects,
    alone("scout"),
    alone("learn-secret"),
    alone("publish-secret"),
    alone("hire-away"),
    alone("inspect-rival"),
    alone("truce"),
    alone("joint"),
    alone("end-pact"),
  ])
  .meta({ id: "ApproachEffect", description: "What an approach does. Town effects are seen from the player." });
const regard = signedPoints("Regard of the rival that it costs or wins, whatever comes of it.", -4);

export const ReplyShape = z.strictObject({
  name: text("Name.", "Publish our record"),
  about: text("What it means, in one short sentence."),
  icon: Icon,
  price: credits("What it costs.", 150),
  minutes: minutes("Until it shows whether it worked.", 20),
  odds: field(Odds, "Chance that it works.", { base: 0.4, of: { trust: 0.4 } }),
  works: field(z.array(ReplyEffect).max(6), "What happens if it does."),
  fails: field(z.array(ReplyEffect).max(6), "What happens if it does not."),
  regard,
});

export const ApproachShape = z.strictObject({
  ...ReplyShape.shape,
  again: long("Before it can be done again.", 300),
  pact: field(z.enum(["none", "truce", "joint", "any"]), "State of the relation in which it is offered."),
  works: field(z.array(ApproachEffect).max(6), "What happens if it works."),
  fails: field(z.array(ApproachEffect).max(6), "What happens if it does not."),
});

export const MoveShape = z.strictObject({
  name: text("Name.", "Cut prices"),
  about: text("What it is, in one short sentence."),
  icon: Icon,
  rumour: field(z.array(text("Something that is heard.")).min(1).max(6), "What is heard beforehand; one is told.", [
    "Their printer has been running all night: price lists.",
  ]),
  news: text("What the news says when it happens.", "Liu & Partners treat for less."),
  telegraph: field(
    z.enum(["rumour", "poster", "van", "gossip", "letter", "broadcast"]),
    "How it gets about before it is made.",
  ),
  course: field(
    z.enum(["wait", "price", "growth", "name", "care", "war", "peace"]),
    "What it belongs to; who is set on something likes to go on with it.",
    "price",
  ),
  aim: field(
    z.enum(["none", "staff", "segment"]),
    "What it is aimed at: nothing, the member of staff who is said to be least content, or one segment.",
    "none",
  ),
  rank: field(z.int().min(0).max(3), "Category: 0 idle, 1 everyday, 2 pressing, 3 crisis.", 1),
  weight: field(z.number().min(0).max(10), "Utility at best, before traits and leanings, 0–10.", 1),
  notice: minutes("Between telegraph and move.", 60),
  lasts: long("How long it lasts; 0 for done at once.", 300),
  cooldown: long("Before it may come again.", 600),
  cost: credits("What it costs them.", 400),
  hostility: field(z.number().min(-1).max(1), "How hostile it is, −1 (kind) to 1 (war).", 0.4),
  considerations: field(
    z
      .array(z.strictObject({ of: field(Figure, "Figure."), curve: field(Curve, "How it counts.") }))
      .min(1)
      .max(8),
    "What speaks for it; all are multiplied (docs/rival.md).",
    [{ of: "trend", curve: { kind: "logistic", k: -8, x0: 0.5 } }],
  ),
  traits: field(
    z.partialRecord(TraitNameShape, z.number().min(-1).max(3)),
    "How traits change its weight: times 1 + trait × this, −1–3.",
    { aggression: 0.6 },
  ),
  when: field(
    z.strictObject({
      ethicsBelow: z.exactOptional(share("Ethics at most.", 0.4)),
      ethicsAbove: z.exactOptional(share("Ethics at least.", 0.5)),
      sabotage: z.exactOptional(field(z.boolean(), "Only in levels that allow sabotage.")),
      pact: z.exactOptional(field(z.enum(["none", "truce", "joint"]), "Only in this state of the relation.")),
    }),
    "What must be so for it to be thought of at all.",
  ),
  effects: field(z.array(MoveEffect).max(6), "What it does."),
  replies: field(z.array(Id).max(6), "Reply ids that the player has to it.", ["match-prices"]),
});

export const HouseShape = z.strictObject({
  cash: credits("Money at the start.", 4000),
  trust: points("Trust at the start.", 50),
  fame: points("Fame at the start.", 30),
  chairs: field(z.int().min(1).max(20), "Chairs, 1–20.", 2),
  staff: field(z.int().min(1).max(60), "People at work, 1–60.", 5),
  skill: share("Skill of the staff.", 0.7),
  manner: share("Manner of the staff.", 0.5),
  tech: share("Technology.", 0.6),
  price: field(z.number().min(0.3).max(3), "Price level, 1 for the usual, 0.3–3.", 1),
  nanobots: share("Share of treatments done with nanobots where both would do.", 0.7),
  lots: field(
    z
      .array(
        z.strictObject({
          id: field(Id, "Id of the lot; the same as one of the player's if both bought of it.", "lot-7"),
          integrity: share("How sound it is.", 0.9),
          doses: field(z.int().min(0).max(10_000), "Doses in stock, 0–10,000.", 60),
        }),
      )
      .max(12),
    "Nanobots in stock.",
  ),
});

export const PersonaShape = z.strictObject({
  name: text("Name.", "Dr. Tarek Liu"),
  house: text("Name of their house.", "Liu & Partners"),
  about: text("Who they are, in one or two short sentences."),
  portrait: field(Id, "Portrait id.", "tarek-liu"),
  front: field(Id, "Picture of the street front.", "front-liu"),
  traits: field(
    z.record(TraitNameShape, z.number().min(0).max(1)),
    "Aggression, ethics, risk, vanity and patience, 0–1 each.",
  ),
  leanings: field(
    z.record(Id, z.number().min(0).max(5)),
    "What they are inclined to: weight by move id, 0–5; 1 if left out.",
    { advertise: 1.5 },
  ),
  lines: field(
    z.record(Id, z.array(text("Something they say.")).min(1).max(6)),
    "What they say when they do something, by move id; `else` for the rest.",
    { else: ["Medicine waits for nobody."] },
  ),
  start: field(HouseShape, "Their house at the start."),
});

const Person = z.strictObject({
  kind: z.literal("person"),
  who: field(Id, "Rival id from base/rivals.json.", "tarek-liu"),
  difficulty: z.exactOptional(
    field(z.enum(["easy", "normal", "hard"]), "How well they see and think; normal if left out.", "normal"),
  ),
  district: field(Id, "District that their house stands in.", "old-port"),
  start: z.exactOptional(
    field(HouseShape.partial(), "What is different about their house in this level.", { chairs: 3 }),
  ),
  moves: z.exactOptional(
    field(
      z.union([z.literal("all"), z.array(Id).max(40)]),
      'Moves they may make, by id, or "all"; all if left out.',
      "all",
    ),
  ),
  sabotage: z.exactOptional(
    field(z.boolean(), "Whether they may sabotage, if their ethics let them; false if left out."),
  ),
  pact: z.exactOptional(field(z.boolean(), "Whether truce and joint practice can come of it; true if left out.")),
});
const Ghost = z.strictObject({
  kind: z.literal("ghost"),
  name: z.exactOptional(text("Name of the house; the game has a word for it if left out.", "Mira's clinic")),
  district: field(Id, "District that their house stands in.", "old-port"),
  replay: field(
    z.looseObject({
      format: field(z.literal("open-wide-replay"), "What it is."),
      level: field(z.looseObject({ hash: z.string() }), "The level that it was recorded on."),
      seed: field(z.int().min(0).max(0xffffffff), "Seed of the recording."),
      commands: field(z.array(z.unknown()).max(20_000), "Commands, as in a replay file."),
      trail: field(z.array(z.unknown()).max(20_000), "Hash trail, as in a replay file."),
    }),
    "A recording of this level: the contents of a replay file.",
  ),
  against: z.exactOptional(field(Person, "The rival whom it was recorded against, if the level had one.")),
});
export const RivalShape = z.discriminatedUnion("kind", [Person, Ghost]);
