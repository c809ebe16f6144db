/** People: patients by kind and by name, staff, the assistant, looks. */
import type { Tile } from "./place.ts";
import type { Text } from "./text.ts";

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

/**
 * Something the assistant can do. `target` is who it is for: a patient, one with people at work on them (chair), one who
 * waits to be fetched (queue), everyone who waits (room), or the whole clinic.
 */
export interface Ability {
  readonly id:
    | "soothe"
    | "explain-room"
    | "read-tells"
    | "diagnose"
    | "watch-signs"
    | "steady-hands"
    | "sing"
    | "lend-courage"
    | "clear-the-way"
    | "rally";
  readonly name: Text;
  readonly energy: number;
  readonly target: "patient" | "chair" | "queue" | "room" | "clinic";
  readonly about: Text;
  /** Code under which what it does is booked. */
  readonly cause: string;
  /** All of these happen. */
  readonly effects: readonly AbilityEffect[];
}

/** Points 0–100, minutes, factors. Effects with minutes last that long; one of the same ability replaces the one before. */
export type AbilityEffect =
  /** Takes anxiety away at once, `child` times as much from children. */
  | { readonly do: "calm"; readonly points: number; readonly child: number }
  /** Sits with the patient, taking anxiety away each minute. */
  | { readonly do: "stay"; readonly perMinute: number; readonly minutes: number }
  | { readonly do: "trust"; readonly points: number }
  /** How much more in charge they feel. */
  | { readonly do: "control"; readonly points: number }
  /** Share of the wait so far that is forgiven. */
  | { readonly do: "forgive-wait"; readonly share: number }
  | { readonly do: "read-tells" }
  | { readonly do: "diagnose" }
  /** Anxiety is shown ahead, and the fright of pain is multiplied by `pain`. */
  | { readonly do: "watch"; readonly minutes: number; readonly pain: number }
  /** Speed of the people at work on the patient. */
  | { readonly do: "pace"; readonly minutes: number; readonly factor: number }
  /** Speed at which everyone walks. */
  | { readonly do: "walk"; readonly minutes: number; readonly factor: number }
  /** Before all others, and nobody minds. */
  | { readonly do: "go-first" }
  /** Takes fatigue from everyone on the staff. */
  | { readonly do: "refresh"; readonly points: number }
  /** Mood of those at work on the patient, or of the whole staff when it is for the clinic. */
  | { readonly do: "mood"; readonly points: number };

export interface AssistantDef {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly energy: number;
  /** Minutes of clinic time to win back one energy. */
  readonly minutesPerEnergy: number;
  /** Strength of the assistant's starting guess: prior is Beta(p·n, (1−p)·n). */
  readonly priorWeight: number;
  readonly abilities: readonly Ability["id"][];
}

/** Something to talk about with someone who waits. */
export interface Topic {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly minutes: number;
  /** What it takes when the assistant does the talking. */
  readonly energy: number;
  /** What it may bring to light, and how likely that is, 0–1. */
  readonly reveals: "seattle" | "trigger" | "taste" | "";
  readonly chance: number;
  /** Points of trust for being listened to. */
  readonly trust: number;
  /** Points of fear that it stirs up, and of anxiety that it takes away. */
  readonly stirs: number;
  readonly calms: number;
  /** Comfort whose taste says whether they like such talk, or "". */
  readonly suits: string;
}

export type StaffRole = "dentist" | "hygienist" | "assistant" | "receptionist" | "manager";

/** A member of staff that the level begins with. */
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
  readonly traits: readonly string[];
  /** Not here until the story brings them. */
  readonly later?: boolean;
}

/** A kind of job: what it is, what else whoever holds it may do, and what a day of it costs at skill 0.5. */
export interface RoleDef {
  readonly id: StaffRole;
  readonly name: Text;
  readonly about: Text;
  /** Duties that can be ticked for this role, its own among them. */
  readonly can: readonly StaffRole[];
  /** Duties that are ticked at the start. */
  readonly does: readonly StaffRole[];
  readonly wage: number;
  readonly outfits: readonly string[];
  /** Room kinds in which they stand when there is nothing to do; the first that there is. */
  readonly rooms: readonly string[];
}

/** A lasting quality of someone on the staff. Factors are 1 for "as everybody". */
export interface TraitDef {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly pace: number;
  readonly fatigue: number;
  /** Added to manner and to what they bring to a mistake-free examination, −1 to 1. */
  readonly manner: number;
  readonly wage: number;
  /** Points of mood a day. */
  readonly mood: number;
}

/** Training: takes someone away for a while and makes them better at something. */
export interface CourseDef {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  readonly minutes: number;
  readonly price: number;
  /** What it adds, 0–1. */
  readonly skill: number;
  readonly manner: number;
  /** Duty that it adds to those that can be ticked, or "". */
  readonly duty: StaffRole | "";
  /** Kind of thing that it takes, or "". */
  readonly station: string;
}

/** Managing the staff, as this level offers it. */
export interface HiringDef {
  /** Whether the player manages the staff at all: hiring, pay, duties, breaks, courses. */
  readonly offered: boolean;
  /** Applicants each morning. */
  readonly candidates: number;
  readonly roles: readonly StaffRole[];
  readonly courses: readonly string[];
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
  /** Credits that they can spend on a visit; counts in levels with money. */
  readonly wallet: readonly [min: number, max: number];
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
  /** Credits that they can spend on a visit; drawn like others of their archetype when left out. */
  readonly wallet?: number;
  readonly about: Text;
  readonly mouth: readonly { readonly kind: string; readonly tooth: number; readonly severity: number }[];
}

export interface LookPalette {
  readonly hairStyles: readonly string[];
  readonly outfits: readonly string[];
  readonly accessories: readonly string[];
  readonly skins: readonly string[];
  readonly hairs: readonly string[];
  readonly clothes: readonly string[];
}
