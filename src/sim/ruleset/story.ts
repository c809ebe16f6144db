/** What a level tells and asks: measures, conditions, goals, triggers, dialogues. */
import type { StoryEffect } from "./story-effects.ts";
import type { StaffRole } from "./people.ts";
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
        | "encounters-over"
        | "encounters-won"
        | CityMeasure
        | RivalMeasure;
    }
  | {
      readonly of: "cast-anxiety" | "cast-trust" | "cast-memory" | "cast-visits" | "cast-treated" | "cast-fled";
      readonly who: string;
    }
  /** A flag of this level; or one that an earlier level of the campaign left, 0 if none did. */
  | { readonly of: "flag" | "remembered"; readonly flag: string }
  | StoryMeasure
  /** 1 once it was played, 1 once it was won, and its score 0–100 (the last time, if more than once). */
  | { readonly of: "encounter-over" | "encounter-won" | "encounter-score"; readonly encounter: string }
  /** Chance of a cause on the board, in percent. */
  | { readonly of: "posterior"; readonly hypothesis: string };

/** Numbers of the clinic that are about something in particular. */
export type StoryMeasure =
  | { readonly of: "exposures" | "devices-infected" | "devices-isolated" | "campaigns" | "news-good" | "news-bad" }
  /** Rooms or things of a kind that stand. */
  | { readonly of: "rooms" | "things"; readonly kind: string }
  /** People who work here, of one role. */
  | { readonly of: "staff"; readonly role: StaffRole }
  /** People treated, of one archetype. */
  | { readonly of: "treated-of"; readonly archetype: string }
  /** How often something was done or used. */
  | { readonly of: "treatments-done"; readonly treatment: string }
  | { readonly of: "exams-done"; readonly exam: string }
  | { readonly of: "comforts-used"; readonly comfort: string }
  /** 1 while a policy is in force; and how many in force do this. */
  | { readonly of: "policy-on"; readonly policy: string }
  | { readonly of: "policies-doing"; readonly act: string }
  /** Doses, reactions, percent; the others 1 or 0. */
  | {
      readonly of:
        | "lot-doses"
        | "lot-adverse"
        | "lot-integrity"
        | "lot-paused"
        | "lot-recalled"
        | "lot-told"
        | "lot-alarm";
      readonly lot: string;
    }
  /** Moves of one kind that are heard of, under way, or over. */
  | { readonly of: "move-heard" | "move-on" | "move-over"; readonly move: string }
  /** Stars of an earlier level of the campaign; 0 if it was not won. */
  | { readonly of: "stars"; readonly level: string };

/** `time` is written in ticks by the compiler; level files write "2 09:30" (day and clock). */
export interface Test {
  readonly measure: Measure;
  readonly atLeast?: number;
  readonly atMost?: number;
}
export type Condition =
  | { readonly test: Test }
  | { readonly cast: string; readonly step: string }
  /** Their last visit is over, for this reason. */
  | { readonly cast: string; readonly left: string }
  /** The player once chose this of a dialogue: its id, or its place among the choices from 0. */
  | { readonly chose: string; readonly choice: string | number }
  | { readonly goal: string; readonly is: "met" | "failed" }
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
  /** Not there until the story adds it. */
  readonly hidden?: boolean;
}

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
  readonly lines: readonly DialogueLine[];
  readonly choices: readonly DialogueChoice[];
}
/** Lines and choices with `when` are there only if it holds as the dialogue opens. */
export interface DialogueLine {
  readonly speaker: string;
  readonly mood: string;
  readonly text: Text;
  readonly when?: Condition;
}
export interface DialogueChoice {
  /** What conditions know it by; without one its place counts. */
  readonly id?: string;
  readonly when?: Condition;
  readonly text: Text;
  /** What is at stake, in a few words, shown on the button. */
  readonly stakes: Text;
  readonly then: readonly StoryEffect[];
}

/** Something that the player is taught; it stays until it is done or put aside. */
export interface Lesson {
  readonly id: string;
  readonly speaker: string;
  readonly text: Text;
  readonly point?: Point;
  readonly done: Condition;
}
