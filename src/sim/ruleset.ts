/**
 * The frozen ruleset: one level compiled together with the base content it uses.
 *
 * Plain JSON-able data, read-only to the simulation. `src/content` produces it; nothing else does.
 * Ids are kebab-case strings. Minutes are minutes of clinic time (1 minute = 4 ticks). Coordinates are
 * tiles: x grows to the lower right of the screen, y to the lower left. Shares and probabilities are 0–1;
 * anxiety, trust, fame and pain are written 0–100 here and kept ×1000 as integers in the state.
 */
import type {
  Ability,
  Archetype,
  AssistantDef,
  CastPatient,
  CourseDef,
  HiringDef,
  LookPalette,
  RoleDef,
  StaffDef,
  StaffRole,
  Topic,
  TraitDef,
} from "./ruleset/people.ts";
import type { Comfort, ExamMethod, FindingKind, LotDef, MouthsDef, Treatment, TriggerKind } from "./ruleset/care.ts";
import type { CityDef } from "./ruleset/city.ts";
import type { BailoutDef, LoanDef, MoneyDef } from "./ruleset/money.ts";
import type { EncounterDef } from "./ruleset/encounters.ts";
import type { NanobotsDef } from "./ruleset/nanobots.ts";
import type { PoliciesDef } from "./ruleset/policy.ts";
import type { RivalDef } from "./ruleset/rival.ts";
import type { Dialogue, GoalDef, Lesson, Speaker } from "./ruleset/story.ts";
import type { EventBudget, StoryTrigger } from "./ruleset/story-effects.ts";
import type { BuildingDef, MapDef, RoomKind, ThingKind } from "./ruleset/place.ts";
import type { Text } from "./ruleset/text.ts";
import type { Tuning } from "./ruleset/tuning.ts";

export type * from "./ruleset/care.ts";
export type * from "./ruleset/city.ts";
export type * from "./ruleset/encounters.ts";
export type * from "./ruleset/money.ts";
export type * from "./ruleset/nanobots.ts";
export type * from "./ruleset/people.ts";
export type * from "./ruleset/policy.ts";
export type * from "./ruleset/place.ts";
export type * from "./ruleset/rival.ts";
export type * from "./ruleset/story.ts";
export type * from "./ruleset/story-effects.ts";
export type * from "./ruleset/text.ts";
export type * from "./ruleset/tuning.ts";

export interface Ruleset {
  /** Version of the simulation's rules; a replay of another version is refused. */
  readonly rules: number;
  readonly level: LevelInfo;
  readonly map: MapDef;
  readonly clock: ClockDef;
  readonly start: StartDef;
  readonly roomKinds: Readonly<Record<string, RoomKind>>;
  readonly thingKinds: Readonly<Record<string, ThingKind>>;
  readonly findingKinds: Readonly<Record<string, FindingKind>>;
  readonly exams: Readonly<Record<string, ExamMethod>>;
  readonly treatments: Readonly<Record<string, Treatment>>;
  readonly comforts: Readonly<Record<string, Comfort>>;
  readonly abilities: Readonly<Record<string, Ability>>;
  readonly topics: Readonly<Record<string, Topic>>;
  /** Topic ids on offer in this level. */
  readonly talks: readonly string[];
  readonly triggers: Readonly<Record<string, TriggerKind>>;
  readonly lots: readonly LotDef[];
  readonly staff: readonly StaffDef[];
  readonly roles: Readonly<Record<StaffRole, RoleDef>>;
  readonly traits: Readonly<Record<string, TraitDef>>;
  readonly courses: Readonly<Record<string, CourseDef>>;
  readonly loans: Readonly<Record<string, LoanDef>>;
  readonly bailouts: Readonly<Record<string, BailoutDef>>;
  readonly mouths: MouthsDef;
  readonly building: BuildingDef;
  readonly hiring: HiringDef;
  readonly money: MoneyDef;
  readonly policies: PoliciesDef;
  readonly nanobots: NanobotsDef;
  readonly city: CityDef;
  /** Nobody competes where it is null. */
  readonly rival: RivalDef | null;
  readonly assistant: AssistantDef;
  readonly archetypes: Readonly<Record<string, Archetype>>;
  readonly cast: Readonly<Record<string, CastPatient>>;
  readonly arrivals: ArrivalsDef;
  readonly goals: readonly GoalDef[];
  readonly story: readonly StoryTrigger[];
  /** How much may go wrong at once; left out where nothing limits it. */
  readonly events?: EventBudget;
  /** Steps of teaching that the story can give, by id. */
  readonly lessons?: Readonly<Record<string, Lesson>>;
  /** Flags that the next level of the campaign is told of. */
  readonly remembers?: readonly string[];
  /** What is there and not allowed until the story allows it, by "kind:id"; see `rules/story/permits.ts`. */
  readonly locked?: readonly string[];
  /** What the story puts in the news, in its own words. */
  readonly news: readonly Text[];
  readonly dialogues: Readonly<Record<string, Dialogue>>;
  readonly speakers: Readonly<Record<string, Speaker>>;
  /** The set pieces that the story can start, by id. */
  readonly encounters: Readonly<Record<string, EncounterDef>>;
  readonly looks: LookPalette;
  readonly names: { readonly given: readonly string[]; readonly family: readonly string[] };
  readonly tuning: Tuning;
}

export interface LevelInfo {
  readonly id: string;
  readonly campaign: string;
  readonly title: Text;
  /** One or two sentences on the card before the level starts. */
  readonly intro: Text;
  /** Act 0 of story "" for levels that tell none. */
  readonly beat: { readonly story: string; readonly act: number };
  readonly music: string;
}

export interface ClockDef {
  /** Ticks from 08:00 of day 1. A day is 2,400 ticks (08:00–18:00); nights take no ticks. */
  readonly start: number;
  readonly end: number;
}

export interface StartDef {
  readonly cash: number;
  readonly trust: number;
  readonly fame: number;
  /** Comfort ids and ability ids the player begins with; story effects may unlock more. */
  readonly comforts: readonly string[];
  readonly abilities: readonly string[];
}

export interface ArrivalsDef {
  /** People an hour, by hour of the day from 08 to 17 (10 numbers), per day of the level (last one repeats). */
  readonly perHour: readonly (readonly number[])[];
  /** No one new after this minute of the day (counted from 08:00). */
  readonly lastCall: number;
  /** Most people inside at once; others see the queue and come another day. */
  readonly capacity: number;
  /** Share of places that are offered to people who have been here before, 0–1. */
  readonly returning: number;
}
