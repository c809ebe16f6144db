/** What a level tells and asks: measures, conditions, goals, triggers, dialogues. */
import type { House, Option } from "./city.ts";
import type { Text } from "./text.ts";

/** Percent, 0–100: of those who lately went to a clinic, ours; and of everyone in need, those who stayed at home. */
export type CityMeasure = "share" | "home-share";
/** Points, counts, 1 once they have closed; the pact as 0 none, 1 truce, 2 joint practice. 0 without a rival. */
export type RivalMeasure =
  | "rival-trust"
  | "rival-fame"
  | "rival-closed"
  | "rival-moves"
  | "moves-answered"
  | "regard"
  | "pact";

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
        | "recalls"
        | "reported"
        | "covered"
        | "told"
        | "cash"
        | "trust"
        | "fame"
        | "time"
        | "day"
        | "waiting"
        | "panic"
        | "harmed"
        | "collapsed"
        | "swarms-at-fault"
        | "incidents"
        | "calls-open"
        | "rows"
        | "accused-right"
        | "accused-wrong"
        | CityMeasure
        | RivalMeasure;
    }
  | {
      readonly of: "cast-anxiety" | "cast-trust" | "cast-memory" | "cast-visits" | "cast-treated" | "cast-fled";
      readonly who: string;
    }
  | { readonly of: "flag"; readonly flag: string }
  /** 1 once it was played, 1 once it was won, and its score 0–100 (the last time, if more than once). */
  | { readonly of: "encounter-over" | "encounter-won" | "encounter-score"; readonly encounter: string }
  /** Chance of a cause on the board, in percent. */
  | { readonly of: "posterior"; readonly hypothesis: string };

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
