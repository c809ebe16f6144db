/** What the story has done, what it has in hand, and how goals stand. Plain data; ticks unless said otherwise. */
import type { CarriedPerson } from "../carry.ts";

export interface StoryState {
  /** Triggers that have happened at least once, in that order. */
  fired: string[];
  flags: Record<string, number>;
  /** Dialogue that is open, and since when; "" when none. */
  dialogue: string;
  since: number;
  queue: string[];
  /** What the open dialogue says and offers, settled when it opened. */
  shown: Shown;
  /** What the player chose, oldest first. */
  said: Said[];
  /** Where triggers stand that can happen again or by chance; others have none. */
  triggers: Record<string, TriggerState>;
  /** Triggers that were switched off. */
  off: string[];
  /** Effects that come later, the soonest first. */
  due: Due[];
  /** Crises that wait until there is room for them, oldest first; and those that are open. */
  line: { readonly trigger: string; readonly since: number; readonly pick: number }[];
  crises: { readonly trigger: string; readonly since: number; readonly until: number }[];
  /** Ticks at which the last crises began, oldest first. */
  began: number[];
  /** People who are on their way in, the soonest first. */
  coming: Coming[];
  /** More or fewer people come for a while; factor ×1000. */
  sways: { readonly factor: number; readonly until: number; readonly cause: string }[];
  /** What material costs for a while, in percent of the usual. */
  material: { readonly percent: number; readonly until: number };
  /** Teaching steps under way, oldest first: the first is shown. */
  lessons: { readonly id: string; readonly since: number }[];
  /** Mood of the music that the story asks for; "" for none; until which tick, −1 until it is released. */
  music: { readonly mood: string; readonly until: number };
  /** What the player may or may not do besides what the level allows, by "kind:id". */
  permits: Record<string, boolean>;
  /** How often things were used, by "treatment:id", "exam:id", "comfort:id". */
  used: Record<string, number>;
  /** What named patients took along from earlier levels, by cast id. */
  known: Record<string, CarriedPerson>;
  /** Stars and choices of earlier levels of the campaign, by goal or level; see `carry.ts`. */
  remembered: Record<string, number>;
  /** Effects in this tick, so that a story at fault stays within bounds; and how much was dropped in all. */
  spent: { tick: number; effects: number };
  dropped: number;
}

export interface Shown {
  /** Indices into the dialogue's lines and choices. */
  readonly lines: readonly number[];
  readonly choices: readonly number[];
  /** Numbers that its texts name, as they were; see `rules/story/words.ts`. */
  readonly args: Readonly<Record<string, number>>;
}

export interface Said {
  readonly dialogue: string;
  /** Index among all choices of the dialogue, and its id; −1 and "" for a plain "go on". */
  readonly choice: number;
  readonly id: string;
  readonly tick: number;
}

export interface TriggerState {
  /** How often it has happened. */
  times: number;
  /** It does not happen again before this tick. */
  rest: number;
  /** It can happen: what re-arms it has been so since the last time. */
  armed: boolean;
  /** Tick at which chance is asked next. */
  asks: number;
}

export interface Due {
  readonly id: number;
  readonly at: number;
  /** Trigger whose effects these are, or "". */
  readonly trigger: string;
  /** Which of its lists: −1 for `then`, else an index of `oneOf`. */
  readonly pick: number;
  /** Number of a `later` effect, or −1. */
  readonly later: number;
}

export interface Coming {
  readonly id: number;
  readonly at: number;
  readonly archetype: string;
  readonly segment: string;
}

export interface GoalState {
  readonly id: string;
  value: number;
  met: boolean;
  failed: boolean;
  /** Not shown and not judged. */
  hidden: boolean;
  /** Limits that the story has set instead of the level's; null for the level's. */
  limits: { readonly atLeast: number | null; readonly atMost: number | null } | null;
}
