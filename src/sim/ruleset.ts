/**
 * The frozen ruleset: one level compiled together with the base content it uses.
 *
 * Plain JSON-able data, read-only to the simulation. `src/content` produces it; nothing else does.
 * Ids are kebab-case strings. Minutes are minutes of clinic time (1 minute = 4 ticks). Coordinates are
 * tiles: x grows to the lower right of the screen, y to the lower left. Shares and probabilities are 0–1;
 * anxiety, trust, fame and pain are written 0–100 here and kept ×1000 as integers in the state.
 */

/** Text shown to the player: one string, or one per locale (falls back to `en`, then to the first). */
export type Text = string | { readonly [locale: string]: string };

export type Facing = "sw" | "se" | "ne" | "nw";
/** A side of a tile: n = toward smaller y, e = larger x, s = larger y, w = smaller x. */
export type Side = "n" | "e" | "s" | "w";
export type Tile = readonly [x: number, y: number];

/** How a person looks; see `src/content/base/looks.json` for the legal ids and palettes. */
export interface Look {
  readonly skin: string;
  readonly hair: string;
  readonly hairStyle: string;
  readonly outfit: string;
  readonly top: string;
  readonly bottom: string;
  readonly accessory: string;
  readonly age: "child" | "adult" | "elder";
  readonly build: "slim" | "medium" | "large";
}

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
  readonly triggers: Readonly<Record<string, TriggerKind>>;
  readonly lots: readonly LotDef[];
  readonly staff: readonly StaffDef[];
  readonly assistant: AssistantDef;
  readonly archetypes: Readonly<Record<string, Archetype>>;
  readonly cast: Readonly<Record<string, CastPatient>>;
  readonly arrivals: ArrivalsDef;
  readonly goals: readonly GoalDef[];
  readonly story: readonly StoryTrigger[];
  readonly dialogues: Readonly<Record<string, Dialogue>>;
  readonly speakers: Readonly<Record<string, Speaker>>;
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
  readonly beat: { readonly story: string; readonly act: number };
  readonly music: string;
}

export interface MapDef {
  readonly size: Tile;
  /** The building's outline; everything outside is street and garden. */
  readonly building: { readonly at: Tile; readonly size: Tile };
  /** Door in the building's outline: the inner tile and the side it opens on. */
  readonly entrance: { readonly at: Tile; readonly side: Side };
  /** Tiles at the edge of the map where people come and go. */
  readonly spawns: readonly Tile[];
  /** Rows of street furniture drawn only: kind, tile, facing. Nobody walks through `solid` kinds. */
  readonly pavement: readonly { readonly at: Tile; readonly size: Tile; readonly floor: string }[];
  readonly rooms: readonly RoomDef[];
  readonly things: readonly ThingDef[];
}

export interface RoomDef {
  readonly id: string;
  readonly kind: string;
  readonly name?: Text;
  readonly at: Tile;
  readonly size: Tile;
  /** Wall on each side; sides left out are open floor. The building's own outline is always walled. */
  readonly walls?: { readonly n?: WallKind; readonly e?: WallKind; readonly s?: WallKind; readonly w?: WallKind };
  readonly doors: readonly { readonly at: Tile; readonly side: Side }[];
}
export type WallKind = "full" | "glass";

export interface ThingDef {
  readonly id?: string;
  readonly kind: string;
  readonly at: Tile;
  readonly facing: Facing;
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

export interface RoomKind {
  readonly id: string;
  readonly name: Text;
  readonly floor: string;
}

/** What a thing is for: seats wait, chairs treat, décor calms. */
export interface ThingKind {
  readonly id: string;
  readonly name: Text;
  /** Footprint in tiles for facing sw: [along x, along y]; turned for the other facings. */
  readonly size: Tile;
  readonly solid: boolean;
  /** Person places, in tiles from the footprint's first tile for facing sw. */
  readonly spots: readonly SpotDef[];
  /** Calming pull on people within `reach` tiles, in anxiety points a minute; 0 for none. */
  readonly calm: number;
  readonly reach: number;
  readonly price: number;
}
export interface SpotDef {
  readonly role: "seat" | "patient" | "staff" | "queue" | "visitor";
  readonly at: Tile;
  readonly pose: "sit" | "lie" | "stand";
  readonly facing: Facing;
}

export type Severity = number;

/** A dental finding; `scale` names the published severity scale. */
export interface FindingKind {
  readonly id: string;
  readonly name: Text;
  readonly scale: "ICDAS" | "BEWE" | "AAE" | "periodontal" | "none";
  readonly severities: readonly number[];
  /** Chance that it gets one step worse in six months if left alone, per severity in `severities` order. */
  readonly progress: readonly number[];
  /** FDI numbers it is drawn from, with repetition as weight. */
  readonly teeth: readonly number[];
}

/** A way to look: true-positive and true-negative rates per severity band. */
export interface ExamMethod {
  readonly id: string;
  readonly name: Text;
  readonly minutes: number;
  readonly price: number;
  /** Sensitivity for severities ≤ 2, 3–4 and ≥ 5; specificity per sound tooth looked at (12 teeth). */
  readonly sensitivity: readonly [early: number, middle: number, late: number];
  readonly specificity: number;
  /** Whether it also forecasts progression. */
  readonly forecasts: boolean;
  readonly station: string;
  readonly staff: readonly StaffRole[];
  readonly triggers: readonly ProcedureTrigger[];
}

export type Way = "by-hand" | "nanobots" | "conservative";

export interface Treatment {
  readonly id: string;
  readonly name: Text;
  readonly way: Way;
  readonly treats: readonly string[];
  readonly minSeverity: number;
  readonly maxSeverity: number;
  readonly minutes: number;
  readonly price: number;
  /** What it costs the clinic in material or doses. */
  readonly cost: number;
  /** Expected pain 0–10 with local anaesthetic. */
  readonly pain: number;
  readonly invasive: boolean;
  /** Chance of an adverse reaction with a lot of integrity 1; grows as integrity falls. 0 for none. */
  readonly risk: number;
  /** Chance that it cures; otherwise the finding is left as it was (conservative care). */
  readonly success: number;
  readonly station: string;
  readonly staff: readonly StaffRole[];
  readonly triggers: readonly ProcedureTrigger[];
}

/** A trigger during a procedure: from share `from` to share `to` of its time, every `every` minutes (0 = once). */
export interface ProcedureTrigger {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly every: number;
}

/** What frightens: impulse size s of FACTS 1 in anxiety points for F = 1, and how far it is heard. */
export interface TriggerKind {
  readonly id: string;
  readonly name: Text;
  readonly impulse: number;
  /** Trigger id felt by people who hear it, and how far in tiles; "" for silent. */
  readonly heardAs: string;
  readonly reach: number;
}

export interface Comfort {
  readonly id: string;
  readonly name: Text;
  readonly kind: "world" | "talk";
  /** Effect size g of FACTS 1; the first effect on anxiety is −20·g·match points. */
  readonly g: number;
  /** Minutes that it adds to the treatment. */
  readonly minutes: number;
  /** Share of trigger impulses it takes away while it is on, at match 1. */
  readonly shield: number;
  readonly about: Text;
}

export interface Ability {
  readonly id: "soothe" | "explain-room" | "read-tells" | "diagnose";
  readonly name: Text;
  readonly energy: number;
  readonly target: "patient" | "room";
  readonly about: Text;
}

export interface AssistantDef {
  readonly id: string;
  readonly name: Text;
  readonly energy: number;
  /** Minutes of clinic time to win back one energy. */
  readonly minutesPerEnergy: number;
  /** Strength of the assistant's starting guess: prior is Beta(p·n, (1−p)·n). */
  readonly priorWeight: number;
  readonly abilities: readonly Ability["id"][];
}

export interface LotDef {
  readonly id: string;
  readonly name: Text;
  readonly firmware: string;
  /** 0–1. */
  readonly integrity: number;
  readonly doses: number;
}

export type StaffRole = "dentist" | "assistant" | "receptionist";
export interface StaffDef {
  readonly id: string;
  readonly name: Text;
  readonly role: StaffRole;
  readonly look: Look;
  readonly portrait: string;
  /** 0–1. Skill shortens work; manner calms (calm is contagious). */
  readonly skill: number;
  readonly manner: number;
  readonly wage: number;
  /** Where they stand when there is nothing to do. */
  readonly home: Tile;
}

/** One of the Seattle types of dental anxiety (Locker 1999). */
export type SeattleType = "conditioned" | "catastrophe" | "generalised" | "distrust";

export interface Archetype {
  readonly id: string;
  readonly name: Text;
  readonly weight: number;
  readonly age: readonly [min: number, max: number];
  /** Mean and spread of MDAS (5–25), and how the Seattle types are weighted. */
  readonly mdas: readonly [mean: number, spread: number];
  readonly seattle: Readonly<Record<SeattleType, number>>;
  /** Chance to love, and to dislike, each comfort. What is left is "it is all right". */
  readonly tastes: Readonly<Record<string, { readonly love: number; readonly dislike: number }>>;
  readonly triggers: Readonly<Record<string, number>>;
  /** Minutes of waiting that they put up with. */
  readonly patience: readonly [min: number, max: number];
  readonly findings: readonly {
    readonly kind: string;
    readonly chance: number;
    readonly severity: readonly [min: number, max: number];
  }[];
  readonly outfits: readonly string[];
  readonly looksAge: "child" | "adult" | "elder";
}

/** A patient written by name. */
export interface CastPatient {
  readonly id: string;
  readonly name: Text;
  readonly archetype: string;
  readonly age: number;
  readonly look: Look;
  readonly portrait: string;
  readonly mdas: number;
  readonly seattle: SeattleType;
  readonly triggers: readonly string[];
  readonly loves: readonly string[];
  readonly dislikes: readonly string[];
  readonly patience: number;
  readonly about: Text;
  readonly mouth: readonly { readonly kind: string; readonly tooth: number; readonly severity: number }[];
}

export interface ArrivalsDef {
  /** People an hour, by hour of the day from 08 to 17 (10 numbers), per day of the level (last one repeats). */
  readonly perHour: readonly (readonly number[])[];
  /** No one new after this minute of the day (counted from 08:00). */
  readonly lastCall: number;
  /** Most people inside at once; others see the queue and come another day. */
  readonly capacity: number;
}

/** A number the game can be asked for at any time. */
export type Measure =
  | {
      readonly of:
        | "treated"
        | "arrived"
        | "fled"
        | "gave-up"
        | "sent-home"
        | "let-down"
        | "reviews"
        | "review-average"
        | "longest-wait"
        | "over-treated"
        | "adverse"
        | "cash"
        | "trust"
        | "fame"
        | "time"
        | "day"
        | "waiting"
        | "panic";
    }
  | {
      readonly of: "cast-anxiety" | "cast-trust" | "cast-memory" | "cast-visits" | "cast-treated" | "cast-fled";
      readonly who: string;
    }
  | { readonly of: "flag"; readonly flag: string };

/** `time` is written in ticks by the compiler; level files write "2 09:30" (day and clock). */
export interface Test {
  readonly measure: Measure;
  readonly atLeast?: number;
  readonly atMost?: number;
}
export type Condition =
  | { readonly test: Test }
  | { readonly cast: string; readonly step: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export interface GoalDef {
  readonly id: string;
  /** All goals with star 1 must be met to win; star 2 and 3 are extra. */
  readonly star: 1 | 2 | 3;
  readonly title: Text;
  readonly why: Text;
  readonly test: Test;
  /** reach: met once, stays met. hold: judged at the end, can be lost on the way. */
  readonly mode: "reach" | "hold";
}

export interface StoryTrigger {
  readonly id: string;
  readonly when: Condition;
  readonly then: readonly StoryEffect[];
}
export type StoryEffect =
  | { readonly do: "patient-comes"; readonly cast: string }
  /** A waiting patient settles what is owed and goes home for now, content. */
  | { readonly do: "patient-goes"; readonly cast: string }
  | { readonly do: "dialogue"; readonly dialogue: string }
  | {
      readonly do: "notice";
      readonly text: Text;
      readonly speaker?: string;
      readonly tone: "info" | "good" | "warn";
      readonly point?: Point;
    }
  | { readonly do: "flag"; readonly flag: string; readonly value: number }
  | {
      readonly do: "book";
      readonly account: "cash" | "trust" | "fame";
      readonly amount: number;
      readonly cause: string;
    }
  | {
      readonly do: "cast-anxiety" | "cast-trust" | "cast-control";
      readonly who: string;
      readonly amount: number;
      readonly cause: string;
    }
  | { readonly do: "reveal"; readonly who: string; readonly what: "triggers" | "tastes" | "mouth" }
  | { readonly do: "unlock"; readonly what: "comfort" | "ability"; readonly id: string }
  | { readonly do: "energy"; readonly amount: number }
  | { readonly do: "end" };
/** Something on screen that a notice points at. */
export type Point =
  | { readonly cast: string }
  | { readonly thing: string }
  | { readonly room: string }
  | { readonly hud: string };

export interface Speaker {
  readonly id: string;
  readonly name: Text;
  readonly portrait: string;
  readonly voice: string;
}
export interface Dialogue {
  readonly id: string;
  readonly lines: readonly { readonly speaker: string; readonly mood: string; readonly text: Text }[];
  readonly choices: readonly DialogueChoice[];
}
export interface DialogueChoice {
  readonly text: Text;
  /** What is at stake, in a few words, shown on the button. */
  readonly stakes: Text;
  readonly then: readonly StoryEffect[];
}

export interface LookPalette {
  readonly hairStyles: readonly string[];
  readonly outfits: readonly string[];
  readonly accessories: readonly string[];
  readonly skins: readonly string[];
  readonly hairs: readonly string[];
  readonly clothes: readonly string[];
}

/** Constants of the model, in one place so that a mod can turn them. Sources: docs/model.md. */
export interface Tuning {
  readonly walkSpeed: number;
  readonly fear: {
    readonly decayPerMinute: number;
    readonly waitPerMinute: number;
    readonly waitGrace: number;
    readonly baselineShare: number;
    readonly panicSeen: number;
    readonly bolt: number;
    readonly distress: number;
    readonly anxious: number;
    readonly uneasy: number;
    readonly manner: number;
  };
  readonly contagion: {
    readonly alpha: number;
    readonly metres: number;
    readonly delta: number;
    readonly eta: number;
    readonly beta: number;
    readonly range: number;
  };
  readonly pain: { readonly base: number; readonly anxious: number; readonly impulse: number };
  readonly memory: { readonly up: number; readonly down: number };
  readonly trust: { readonly k: number; readonly badWeight: number };
  readonly checkInMinutes: number;
  readonly payMinutes: number;
  readonly recoverMinutes: number;
  readonly consentMinutes: number;
}
