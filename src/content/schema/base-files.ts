/** What each file of `base/` must look like. Records are by id; the id is not repeated inside. */
import { z } from "./zod.ts";
import { AbilityId, Id, StaffRole } from "./parts.ts";
import {
  ArchetypeShape,
  CastFaceShape,
  ComfortShape,
  LookPaletteShape,
  NamesShape,
  TopicShape,
  TriggerShape,
} from "./people.ts";
import { ExamShape, FindingKindShape, TreatmentShape } from "./care.ts";
import { RoomKindShape, ThingKindShape } from "./things.ts";
import { AbilityShape, AssistantShape } from "./assistant.ts";
import { BodyTraitShape, CounterId, CounterShape, MalfunctionId, MalfunctionShape } from "./nanobots.ts";
import { BailoutShape, LoanShape } from "./money.ts";
import { CourseShape, RoleShape, TraitShape } from "./staff.ts";
import { PolicyPresetShape } from "./policy.ts";
import { CampaignShape, DistrictShape, SegmentShape } from "./city.ts";
import { ApproachShape, MoveShape, PersonaShape, ReplyShape } from "./rival.ts";
import { EncounterRulesShape } from "./encounters.ts";
import { TuningShape } from "./tuning.ts";

/** The kinds that a level may override, by the name of their file and of the key in `override`. */
export const KIND_SHAPES = {
  rooms: RoomKindShape,
  things: ThingKindShape,
  findings: FindingKindShape,
  exams: ExamShape,
  treatments: TreatmentShape,
  comforts: ComfortShape,
  abilities: AbilityShape,
  topics: TopicShape,
  assistants: AssistantShape,
  triggers: TriggerShape,
  archetypes: ArchetypeShape,
  roles: RoleShape,
  traits: TraitShape,
  courses: CourseShape,
  loans: LoanShape,
  bailouts: BailoutShape,
  malfunctions: MalfunctionShape,
  counters: CounterShape,
  bodyTraits: BodyTraitShape,
  segments: SegmentShape,
  districts: DistrictShape,
  campaigns: CampaignShape,
  rivals: PersonaShape,
  rivalMoves: MoveShape,
  replies: ReplyShape,
  approaches: ApproachShape,
} as const;
export type KindName = keyof typeof KIND_SHAPES;
export const KIND_NAMES = Object.keys(KIND_SHAPES) as KindName[];

export const BaseShape = z.strictObject({
  rooms: z.record(Id, RoomKindShape),
  things: z.record(Id, ThingKindShape),
  findings: z.record(Id, FindingKindShape),
  exams: z.record(Id, ExamShape),
  treatments: z.record(Id, TreatmentShape),
  comforts: z.record(Id, ComfortShape),
  abilities: z.record(AbilityId, AbilityShape),
  topics: z.record(Id, TopicShape),
  assistants: z.record(Id, AssistantShape),
  triggers: z.record(Id, TriggerShape),
  archetypes: z.record(Id, ArchetypeShape),
  roles: z.record(StaffRole, RoleShape),
  traits: z.record(Id, TraitShape),
  courses: z.record(Id, CourseShape),
  loans: z.record(Id, LoanShape),
  bailouts: z.record(Id, BailoutShape),
  malfunctions: z.record(MalfunctionId, MalfunctionShape),
  counters: z.record(CounterId, CounterShape),
  bodyTraits: z.record(Id, BodyTraitShape),
  segments: z.record(Id, SegmentShape),
  districts: z.record(Id, DistrictShape),
  campaigns: z.record(Id, CampaignShape),
  rivals: z.record(Id, PersonaShape),
  rivalMoves: z.record(Id, MoveShape),
  replies: z.record(Id, ReplyShape),
  approaches: z.record(Id, ApproachShape),
  encounters: EncounterRulesShape,
  /** Sets of policies to start from, by id. */
  policies: z.record(Id, PolicyPresetShape),
  looks: LookPaletteShape,
  /** Looks and portraits of people written by name, by id. */
  cast: z.record(Id, CastFaceShape),
  names: NamesShape,
  tuning: TuningShape,
});

/** The base content: everything a level can use by id. */
export type Base = z.infer<typeof BaseShape>;
