/** What a story does, and what sets it off. */
import type { House, Option } from "./city.ts";
import type { Condition, Point } from "./story.ts";
import type { Text } from "./text.ts";

export interface StoryTrigger {
  readonly id: string;
  readonly when: Condition;
  /** Empty where one of `oneOf` happens instead. */
  readonly then: readonly StoryEffect[];
  /** One of these happens, by weight. */
  readonly oneOf?: readonly { readonly weight: number; readonly then: readonly StoryEffect[] }[];
  /** Ticks between condition and effects. */
  readonly after?: number;
  /** It happens up to `most` times, `again` ticks apart, and only after what re-arms it was so: `until`, or that the
   *  condition was false. Without it, once. */
  readonly repeat?: { readonly most: number; readonly again: number; readonly until?: Condition };
  /** Chance at each opportunity, 0–1, and ticks between them. */
  readonly chance?: { readonly share: number; readonly every: number };
  readonly forecast?: Forecast;
  readonly crisis?: CrisisDef;
}
/** What the player sees coming, so many ticks ahead. */
export interface Forecast {
  readonly icon: ForecastIcon;
  readonly text: Text;
  readonly ahead: number;
}
export type ForecastIcon =
  | "people"
  | "visitor"
  | "news"
  | "rival"
  | "lot"
  | "network"
  | "stage"
  | "deadline"
  | "inspection"
  | "celebration"
  | "danger";
/** It is open for `ticks`, or until the condition holds; in line it waits for `waits` ticks at most. */
export interface CrisisDef {
  readonly ticks: number;
  readonly until?: Condition;
  readonly waits: number;
}
/** At most `crises` are open at once, and they begin at least `apart` ticks apart. */
export interface EventBudget {
  readonly crises: number;
  readonly apart: number;
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
  /** Starts or ends a fault, whatever its times say. */
  | { readonly do: "fault"; readonly fault: string; readonly on: boolean }
  /** Puts something of the level's own in the news: `text` is an index into the ruleset's `news`. */
  | {
      readonly do: "news";
      readonly text: number;
      readonly about: House | "city";
      readonly tone: "good" | "bad" | "plain";
      /** Points of word of mouth. */
      readonly reach: number;
    }
  /** Utility of an option for a while; `segments` empty for everybody. */
  | {
      readonly do: "city-sway";
      readonly option: Option;
      readonly segments: readonly string[];
      readonly utility: number;
      readonly minutes: number;
      readonly cause: string;
    }
  /** The rival sets about a move now; `target` "" for none. */
  | { readonly do: "rival-move"; readonly move: string; readonly target: string }
  /** How the rival regards the player, points. */
  | { readonly do: "regard"; readonly points: number; readonly cause: string }
  /** Starts a set piece of the level's `encounters`, as soon as nobody is speaking. */
  | { readonly do: "encounter"; readonly encounter: string }
  /** So many people, of an archetype or a segment or whoever comes, within `over` ticks. */
  | {
      readonly do: "people-come";
      readonly count: number;
      readonly archetype: string;
      readonly segment: string;
      readonly over: number;
    }
  /** Somebody of the level's staff begins to work here, or leaves for good. */
  | { readonly do: "staff-comes" | "staff-goes"; readonly staff: string }
  /** Mood of one of the staff, or ("") of all, in points. */
  | { readonly do: "staff-mood"; readonly staff: string; readonly amount: number; readonly cause: string }
  /** Anxiety of everybody here, or ("" is all) in one room, in points. */
  | { readonly do: "mood"; readonly room: string; readonly amount: number; readonly cause: string }
  /** Doses that come or go; points of integrity; another firmware; out of use or into it. */
  | { readonly do: "lot-doses" | "lot-integrity"; readonly lot: string; readonly amount: number }
  | { readonly do: "lot-firmware"; readonly lot: string; readonly firmware: string }
  | { readonly do: "lot-pause"; readonly lot: string; readonly on: boolean }
  /** What material costs, in percent of the usual, for so many ticks. */
  | { readonly do: "dose-price"; readonly percent: number; readonly ticks: number }
  /** How many people come, in percent of the usual, for so many ticks. */
  | { readonly do: "arrivals"; readonly percent: number; readonly ticks: number; readonly cause: string }
  | { readonly do: "goal-add" | "goal-drop"; readonly goal: string }
  | { readonly do: "goal-change"; readonly goal: string; readonly atLeast?: number; readonly atMost?: number }
  /** What the player may do from now on; `id` "" for policies and hiring as a whole. */
  | { readonly do: "allow" | "forbid"; readonly what: Permit; readonly id: string }
  | { readonly do: "lesson"; readonly lesson: string }
  /** For so many ticks; 0 until the next; "" releases it. */
  | { readonly do: "music"; readonly mood: "" | MusicMood; readonly ticks: number }
  | { readonly do: "camera"; readonly at: Point }
  | { readonly do: "trigger-off"; readonly trigger: string }
  /** `no` counts the `later` effects of a level, in the order in which they are written. */
  | { readonly do: "later"; readonly no: number; readonly ticks: number; readonly then: readonly StoryEffect[] }
  | { readonly do: "end" };

export type Permit = "room" | "thing" | "treatment" | "exam" | "course" | "hiring" | "policies";
export type MusicMood = "calm" | "busy" | "crisis";
