/** A level file, format 1. Pure shape: what a schema can't say is checked in `../check/`. */
import { BodyTraitShape, CounterId, CounterShape, MalfunctionId, MalfunctionShape, NanobotsShape } from "./nanobots.ts";
import { field, z } from "./zod.ts";
import {
  AbilityId,
  credits,
  DayClock,
  Id,
  LevelId,
  LookOrId,
  points,
  SeattleType,
  share,
  StaffRole,
  text,
  Tile,
  weight,
} from "./parts.ts";
import { AbilityShape, AssistantShape, LevelAssistant } from "./assistant.ts";
import { MapShape } from "./map.ts";
import { ArchetypeShape, ComfortShape, LookPaletteShape, NamesShape, TopicShape, TriggerShape } from "./people.ts";
import { DialogueShape, EventsShape, GoalShape, LessonShape, SpeakerShape, StoryShape } from "./story.ts";
import { BailoutShape, LoanShape } from "./money.ts";
import { PoliciesShape } from "./policy.ts";
import { CourseShape, RoleShape, TraitShape } from "./staff.ts";
import { ExamShape, FindingKindShape, MouthsShape, TreatmentShape } from "./care.ts";
import { RoomKindShape, ThingKindShape } from "./things.ts";
import { CampaignShape, CityShape, DistrictShape, SegmentShape } from "./city.ts";
import { ApproachShape, MoveShape, PersonaShape, ReplyShape, RivalShape } from "./rival.ts";
import { ENCOUNTER_RULE_SHAPES, EncountersShape } from "./encounters.ts";
import { TuningPatch } from "./tuning.ts";

/** The format that this version writes and that older files are brought up to. */
export const FORMAT = 1;

const Staff = z.strictObject({
  id: field(Id, "Own id.", "elara"),
  name: text("Name.", "Dr. Elara Voss"),
  role: field(StaffRole, "What they do."),
  look: field(LookOrId, "How they look.", "elara"),
  portrait: z.exactOptional(field(Id, "Portrait id; drawn from the look if left out.", "elara")),
  skill: share("Skill; shortens work.", 0.8),
  manner: share("Manner; calms.", 0.7),
  wage: credits("Pay for a day.", 260),
  home: field(Tile, "Where they stand when there is nothing to do.", [4, 4]),
  traits: z.exactOptional(field(z.array(Id).max(4), "Trait ids from base/traits.json.", ["gentle-hands"])),
  later: z.exactOptional(field(z.boolean(), "Not here until the story brings them (`staff-comes`).")),
});

const Cast = z.strictObject({
  name: text("Name.", "Ava Moreno"),
  archetype: field(Id, "Kind of patient that they are; the assistant's guesses go by it.", "phobic"),
  age: field(z.int().min(3).max(110), "Age in years, 3–110.", 34),
  look: field(LookOrId, "How they look.", "ava"),
  portrait: field(Id, "Portrait id.", "ava"),
  mdas: field(z.int().min(5).max(25), "Modified Dental Anxiety Scale, 5–25; 19 and more is phobia.", 21),
  seattle: field(SeattleType, "Kind of anxiety."),
  triggers: field(z.array(Id).max(16), "Trigger ids that are sore points.", ["drill", "helplessness"]),
  loves: field(z.array(Id).max(24), "Comfort ids they love.", ["forest"]),
  dislikes: field(z.array(Id).max(24), "Comfort ids they can't bear.", ["tide-pool"]),
  patience: field(z.int().min(1).max(600), "Minutes of waiting that they put up with, 1–600.", 40),
  wallet: z.exactOptional(
    field(z.int().min(0).max(100_000), "Credits they can spend on a visit; drawn by archetype if left out.", 300),
  ),
  about: text("Who they are, one or two short sentences."),
  mouth: field(
    z
      .array(
        z.strictObject({
          kind: field(Id, "Finding id.", "caries"),
          tooth: field(z.int().min(0).max(85), "FDI number of the tooth; 0 for the mouth as a whole.", 36),
          severity: field(z.int().min(1).max(9), "Severity on the finding's scale, 1–9.", 5),
        }),
      )
      .max(64),
    "What is wrong with their teeth.",
  ),
});

const Lot = z.strictObject({
  id: field(Id, "Own id.", "lot-1"),
  name: text("Name on the box.", "Lot 1"),
  firmware: field(z.string().min(1).max(20), "Firmware version.", "3.1"),
  before: z.exactOptional(
    field(z.string().min(1).max(20), "Version that it had before, to roll back to; none if left out.", "3.0"),
  ),
  integrity: share("How sound it is.", 0.97),
  doses: field(z.int().min(0).max(10_000), "Doses in stock, 0–10,000.", 12),
});

/** Whole or partial kinds by id: a known id is changed field by field, a new id adds one, null takes one away. */
function patches<T extends z.ZodObject>(shape: T, what: string) {
  return z.exactOptional(
    field(
      z.record(Id, z.union([z.null(), shape.partial()])),
      `${what} by id: some fields of a known one, all fields of a new one, or null to take it away.`,
    ),
  );
}

const Override = z.strictObject({
  rooms: patches(RoomKindShape, "Room kinds"),
  things: patches(ThingKindShape, "Things"),
  findings: patches(FindingKindShape, "Findings"),
  exams: patches(ExamShape, "Examinations"),
  treatments: patches(TreatmentShape, "Treatments"),
  comforts: patches(ComfortShape, "Comforts"),
  abilities: z.exactOptional(
    field(z.partialRecord(AbilityId, AbilityShape.partial()), "Abilities by id: the fields to change."),
  ),
  topics: patches(TopicShape, "Topics of conversation"),
  assistants: patches(AssistantShape, "Assistants"),
  triggers: patches(TriggerShape, "Triggers"),
  archetypes: patches(ArchetypeShape, "Kinds of patients"),
  roles: z.exactOptional(field(z.partialRecord(StaffRole, RoleShape.partial()), "Roles: the fields to change.")),
  traits: patches(TraitShape, "Traits of staff"),
  courses: patches(CourseShape, "Courses"),
  loans: patches(LoanShape, "Loans"),
  bailouts: patches(BailoutShape, "Bailouts"),
  malfunctions: z.exactOptional(
    field(z.partialRecord(MalfunctionId, MalfunctionShape.partial()), "Malfunctions by kind, some fields changed."),
  ),
  counters: z.exactOptional(
    field(
      z.partialRecord(CounterId, CounterShape.partial()),
      "What can be done about malfunctions, some fields changed.",
    ),
  ),
  bodyTraits: patches(BodyTraitShape, "Body traits"),
  segments: patches(SegmentShape, "Segments of the city"),
  districts: patches(DistrictShape, "Districts"),
  campaigns: patches(CampaignShape, "Campaigns in town"),
  rivals: patches(PersonaShape, "Rivals"),
  rivalMoves: patches(MoveShape, "Moves of rivals"),
  replies: patches(ReplyShape, "Replies to them"),
  approaches: patches(ApproachShape, "Approaches to rivals"),
  encounters: z.exactOptional(
    field(
      z.strictObject({
        demonstration: z.exactOptional(ENCOUNTER_RULE_SHAPES.demonstration.partial()),
        emergency: z.exactOptional(ENCOUNTER_RULE_SHAPES.emergency.partial()),
        purge: z.exactOptional(ENCOUNTER_RULE_SHAPES.purge.partial()),
        forum: z.exactOptional(ENCOUNTER_RULE_SHAPES.forum.partial()),
        descent: z.exactOptional(ENCOUNTER_RULE_SHAPES.descent.partial()),
      }),
      "Numbers that encounters are played by, some fields changed.",
    ),
  ),
  looks: z.exactOptional(field(LookPaletteShape.partial(), "Palettes of generated people.")),
  names: z.exactOptional(field(NamesShape.partial(), "Names of generated people.")),
  tuning: z.exactOptional(field(TuningPatch, "Constants of the model.")),
});

const all = z.literal("all");
const Building = z.strictObject({
  rooms: field(z.union([all, z.array(Id).max(64)]), 'Room kinds that may be built, or "all".', ["surgery"]),
  things: field(z.union([all, z.array(Id).max(200)]), 'Things that may be bought, or "all".', "all"),
  resale: z.exactOptional(share("Share of the price that selling gives back; 0.5 if left out.", 0.5)),
});
const Hiring = z.strictObject({
  candidates: field(z.int().min(0).max(12), "Applicants each morning, 0–12.", 4),
  roles: field(z.union([all, z.array(StaffRole).max(5)]), 'Jobs they apply for, or "all".', "all"),
  courses: z.exactOptional(field(z.union([all, z.array(Id).max(40)]), 'Courses on offer, or "all"; none if left out.')),
});
const Money = z.strictObject({
  prices: z.exactOptional(field(z.boolean(), "Whether the player may change prices.")),
  loans: z.exactOptional(field(z.array(Id).max(12), "Loan ids on offer.", ["small-loan"])),
  bailouts: z.exactOptional(
    field(z.array(Id).max(6), "Bailout ids in the order in which they are offered.", ["care-fund"]),
  ),
  floor: z.exactOptional(
    field(
      z.int().min(-1_000_000).max(0),
      "Cash below which a day can't be closed without help; −1,000 if left out.",
      -1000,
    ),
  ),
});
const Policies = z.strictObject({
  allowed: field(z.boolean(), "Whether the player may write policies."),
  start: z.exactOptional(field(PoliciesShape, "Policies in force at the start.")),
});

const hours = z.array(z.number().min(0).max(60)).length(10);
const CallTime = z.string().regex(/^(?:0[89]|1[0-7]):[0-5][0-9]$|^18:00$/);

export const LevelShape = z
  .strictObject({
    $schema: z.exactOptional(field(z.string().max(300), "Where the schema is, for editors.", "../level.schema.json")),
    format: field(z.literal(FORMAT), "Format of this file; 1 now. Older formats are brought up to date when loaded."),
    id: field(LevelId, "Campaign and file name.", "demonstration/01-holographic-morning"),
    campaign: field(Id, "Campaign id.", "demonstration"),
    title: text("Title.", "Holographic Morning"),
    intro: text("One or two sentences on the card before the level starts."),
    beat: z.exactOptional(
      field(
        z.strictObject({
          story: field(Id, "Story it tells.", "demonstration"),
          act: field(z.int().min(1).max(5), "Act of that story, 1–5."),
        }),
        "Which beat of which story it is; left out by levels that tell none.",
      ),
    ),
    music: field(Id, "Music to play.", "demonstration"),
    time: field(
      z.strictObject({ start: field(DayClock, "When it starts."), end: field(DayClock, "When it ends.") }),
      "Time that the level spans.",
      { start: "1 08:00", end: "2 12:00" },
    ),
    start: field(
      z.strictObject({
        cash: credits("Money at the start.", 1500),
        trust: points("The city's trust at the start.", 50),
        fame: points("Fame at the start.", 20),
        comforts: field(z.array(Id).max(64), "Comfort ids that can be used from the start."),
        abilities: field(z.array(AbilityId).max(16), "Abilities that can be used from the start."),
      }),
      "What the player begins with.",
    ),
    map: field(MapShape, "The floor plan."),
    staff: field(z.array(Staff).min(1).max(40), "Who works here."),
    mouths: z.exactOptional(
      field(
        MouthsShape,
        "What may be found in mouths and done about it; the common part of the base game if left out.",
      ),
    ),
    building: z.exactOptional(field(Building, "What may be built; nothing if left out.")),
    hiring: z.exactOptional(field(Hiring, "Who may be hired; nobody if left out.")),
    money: z.exactOptional(field(Money, "Prices, loans and help; the usual prices and no loans if left out.")),
    policies: z.exactOptional(field(Policies, "What the clinic does by itself; none if left out.")),
    talks: z.exactOptional(
      field(
        z.union([all, z.array(Id).max(24)]),
        'Topics that can be talked about with people who wait, by id, or "all"; none if left out.',
        ["last-visit", "the-week"],
      ),
    ),
    assistant: field(LevelAssistant, "The assistant.", { id: "milo" }),
    nanobots: z.exactOptional(
      field(NanobotsShape, "Telemetry, malfunctions, the network and the investigation; none of it if left out."),
    ),
    city: z.exactOptional(
      field(CityShape, "People in town choose where to go; if left out they come by `arrivals` alone.", {
        home: "lantern-market",
        campaigns: "all",
      }),
    ),
    rival: z.exactOptional(
      field(RivalShape, "Who competes for them; nobody if left out. Needs `city`.", {
        kind: "person",
        who: "tarek-liu",
        district: "old-port",
      }),
    ),
    lots: field(z.array(Lot).max(40), "Nanobots in stock."),
    archetypes: field(
      z.record(Id, weight("How often they come.", 3)),
      "Kinds of patients who come, by archetype id, with their weight.",
      { "office-worker": 4, elder: 3 },
    ),
    cast: field(z.record(Id, Cast), "Patients written by name; the story brings them in."),
    arrivals: field(
      z.strictObject({
        perHour: field(
          z.array(hours).min(1).max(30),
          "People an hour from 08, 09, … 17 o'clock (ten numbers), for each day; the last day repeats.",
        ),
        lastCall: field(CallTime, "Nobody new after this time.", "16:30"),
        capacity: field(z.int().min(1).max(500), "Most people inside at once, 1–500.", 12),
        returning: z.exactOptional(
          share(
            "Share of places offered to people who were here on another day; if left out 0.35 in levels over two days, else 0.",
            0.35,
          ),
        ),
      }),
      "How many people come.",
    ),
    goals: field(z.array(GoalShape).min(1).max(12), "What is asked of the player."),
    story: field(z.array(StoryShape).max(200), "Triggers: when something is so, things happen."),
    events: z.exactOptional(field(EventsShape, "How much may go wrong at once; without limit if left out.")),
    lessons: z.exactOptional(field(z.record(Id, LessonShape), "Steps of teaching by id; the story gives them.")),
    remembers: z.exactOptional(
      field(z.array(Id).max(60), "Flags that later levels of the campaign are told of.", ["told-the-truth"]),
    ),
    encounters: z.exactOptional(EncountersShape),
    dialogues: field(z.record(Id, DialogueShape), "Dialogues by id."),
    speakers: field(z.record(Id, SpeakerShape), "Who speaks, by id."),
    override: z.exactOptional(
      field(Override, "Changes to the base game for this level only, merged by id.", {
        treatments: { filling: { minutes: 30 } },
      }),
    ),
  })
  .meta({ title: "Open Wide 2045 level", description: "A level of Open Wide 2045, format 1. See docs/levels.md." });

export type LevelFile = z.infer<typeof LevelShape>;
export type OverrideFile = z.infer<typeof Override>;
