/** Encounters as they are played, and what came of those that are over. The clinic stands still meanwhile. */
import type { EncounterKind } from "../ruleset.ts";
import type { DemonstrationState } from "./encounters/demonstration.ts";
import type { DescentState } from "./encounters/descent.ts";
import type { EmergencyState } from "./encounters/emergency.ts";
import type { ForumState } from "./encounters/forum.ts";
import type { PurgeState } from "./encounters/purge.ts";

export type * from "./encounters/demonstration.ts";
export type * from "./encounters/descent.ts";
export type * from "./encounters/emergency.ts";
export type * from "./encounters/forum.ts";
export type * from "./encounters/purge.ts";

export interface EncounterStates {
  demonstration: DemonstrationState;
  emergency: EmergencyState;
  purge: PurgeState;
  forum: ForumState;
  descent: DescentState;
}

export interface EncountersState {
  active: Encounter | null;
  /** Ids of those that are to begin next: when no dialogue is open and none is active. */
  queue: string[];
  done: EncounterResult[];
  /** How many of those that are done the story has answered with its `won` or `lost`. */
  settled: number;
  /** Steps that all encounters together took. The clinic's `tick` stands still in them; a recording counts both. */
  steps: number;
}

export interface EncounterOf<K extends EncounterKind> {
  /** Key of the level's `encounters`. */
  readonly id: string;
  readonly kind: K;
  /** intro: a card says what it is about. play: it runs. over: a card says what came of it. */
  phase: "intro" | "play" | "over";
  /** Steps of play so far, and since the phase began: ten a second at 1×, as ticks are. */
  step: number;
  since: number;
  result: "" | "won" | "lost";
  /** How it ended, as a code. */
  ending: string;
  /** 0–100. */
  score: number;
  /** What happened and why, oldest first; the oldest are dropped. */
  notes: EncounterNote[];
  readonly play: EncounterStates[K];
}
export type Encounter = { [K in EncounterKind]: EncounterOf<K> }[EncounterKind];

/** Something that happened in play. The locale has a sentence for each code: `<kind>.note.<code>`. */
export interface EncounterNote {
  readonly step: number;
  readonly code: string;
  readonly tone: "good" | "bad" | "plain";
  readonly params: Readonly<Record<string, string | number>>;
  /** What it is about: an id of the encounter's own (a person, a device, a camp …), or "". */
  readonly on: string;
}

export interface EncounterResult {
  readonly id: string;
  readonly kind: EncounterKind;
  readonly result: "won" | "lost";
  readonly ending: string;
  readonly score: number;
  /** Tick of the clinic at which it was played, and steps of play. */
  readonly tick: number;
  readonly steps: number;
}
