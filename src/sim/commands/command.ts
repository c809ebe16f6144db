/** Every way to change a game. Mouse, touch, keyboard, table view, bots, replays and tests all send these. */
import type { Facing, Policy, Ruleset, Side, StaffRole, Tile } from "../ruleset.ts";
import type { ClinicState, EvidenceField, EvidenceKind, PlanItem } from "../state.ts";
import type { SimEvent } from "../events.ts";

export type Command =
  /** Ask the next examination for a waiting patient; starts when station and staff are free. */
  | { readonly type: "call-patient"; readonly patient: number; readonly method: string }
  /** Decide what is done for an examined patient; an empty list of items means advice only. */
  | {
      readonly type: "plan-care";
      readonly patient: number;
      readonly items: readonly PlanItem[];
      readonly explain: boolean;
      readonly comforts: readonly string[];
      /** Treat them for what they can pay, and forgo the rest. */
      readonly waive?: boolean;
    }
  /** Change the comforts of a patient in the chair (at most one world and one talk). */
  | { readonly type: "set-comforts"; readonly patient: number; readonly comforts: readonly string[] }
  /** Answer a patient who asks to stop. */
  | { readonly type: "answer-distress"; readonly patient: number; readonly answer: "rest" | "press-on" | "stop" }
  | { readonly type: "use-ability"; readonly ability: string; readonly patient: number }
  /** Put a waiting patient before all others. */
  | { readonly type: "move-up"; readonly patient: number }
  | { readonly type: "send-home"; readonly patient: number }
  | { readonly type: "choose"; readonly choice: number }
  /** Enough of a step of teaching. */
  | { readonly type: "put-aside"; readonly lesson: string }
  /** Do something in the encounter that is on; `on` is what or whom it is done to, or "". */
  | { readonly type: "encounter-act"; readonly act: string; readonly on: string }
  /** Put a waiting patient just before another; `before` 0 puts them last. */
  | { readonly type: "queue-before"; readonly patient: number; readonly before: number }
  /** Talk with a waiting patient for a while; `topic` is a topic of conversation, which may show a tell. */
  | { readonly type: "talk-to"; readonly patient: number; readonly topic: string }
  /** Replace all policies by these, in this order. */
  | { readonly type: "set-policies"; readonly policies: readonly Policy[] }
  /** Override a guard for this patient's visit. */
  | { readonly type: "waive-policy"; readonly policy: string; readonly patient: number }
  /** Keep a patient from the policies, or leave them to the policies again. */
  | { readonly type: "take-over"; readonly patient: number; readonly on: boolean }
  /** Build a room on free floor; `glass` makes its walls of glass where its kind has walls. */
  | {
      readonly type: "build-room";
      readonly kind: string;
      readonly at: Tile;
      readonly size: Tile;
      readonly glass: boolean;
      readonly door: Door;
    }
  | { readonly type: "move-door"; readonly room: string; readonly index: number; readonly door: Door }
  /** Take a room down and sell all that stands in it. */
  | { readonly type: "sell-room"; readonly room: string }
  /** Build a room like this one, with all that stands in it, with its smallest corner at `at`. */
  | { readonly type: "copy-room"; readonly room: string; readonly at: Tile }
  /** Do something in town; `segment` is who it is for where it is aimed, else "". */
  | { readonly type: "run-campaign"; readonly campaign: string; readonly segment: string }
  /** Answer a move of the rival's that is heard of or under way. */
  | { readonly type: "reply-to-rival"; readonly move: number; readonly reply: string }
  /** Do something about the rival unasked. */
  | { readonly type: "approach-rival"; readonly approach: string }
  | { readonly type: "place-thing"; readonly kind: string; readonly at: Tile; readonly facing: Facing }
  /** Move or turn a thing. */
  | { readonly type: "move-thing"; readonly thing: string; readonly at: Tile; readonly facing: Facing }
  | { readonly type: "sell-thing"; readonly thing: string }
  | { readonly type: "undo-build" }
  | { readonly type: "redo-build" }
  | { readonly type: "hire"; readonly candidate: number }
  | { readonly type: "dismiss"; readonly staff: number }
  /** Let somebody work in one room only; "" for anywhere. */
  | { readonly type: "assign"; readonly staff: number; readonly room: string }
  | { readonly type: "set-duties"; readonly staff: number; readonly duties: readonly StaffRole[] }
  | { readonly type: "send-on-break"; readonly staff: number }
  /** Send somebody to a course; "" takes back one that has not begun. */
  | { readonly type: "train"; readonly staff: number; readonly course: string }
  | { readonly type: "set-wage"; readonly staff: number; readonly wage: number }
  /** Price of a treatment or an examination, in percent of the usual. */
  | { readonly type: "set-price"; readonly item: string; readonly percent: number }
  /** Where the clinic draws the line between sound and ill: −1 careful … 1 eager. */
  | { readonly type: "set-threshold"; readonly value: number }
  | { readonly type: "take-loan"; readonly loan: string }
  | { readonly type: "repay-loan"; readonly loan: number; readonly amount: number }
  | { readonly type: "answer-bailout"; readonly accept: boolean }
  /** Cut a device, a room's switch or the server off the network, or join it again. */
  | { readonly type: "isolate-device"; readonly device: string; readonly on: boolean }
  /** Put a device back to its last backup from before it was found infected. */
  | { readonly type: "restore-device"; readonly device: string }
  /** Close the hole in a device, so that it can't be infected again. */
  | { readonly type: "patch-device"; readonly device: string }
  /** Ask the registry for records of people who fell ill, who stayed well, or for a column that is blank in some. */
  | { readonly type: "buy-evidence"; readonly what: EvidenceKind; readonly field?: EvidenceField }
  /** Take what a likely cause names out of use, until more is known; or let it go again. */
  | { readonly type: "hold-cause"; readonly hypothesis: string; readonly on: boolean }
  /** Name the cause in public; "none" closes the case. */
  | { readonly type: "accuse"; readonly hypothesis: string }
  /** No new doses of a lot, and its swarms lie still; or on with it. */
  | { readonly type: "pause-lot"; readonly lot: string; readonly on: boolean }
  /** Ask the lab what is wrong with a lot. */
  | { readonly type: "diagnose-lot"; readonly lot: string }
  /** Install firmware for everyone who carries the lot, at once. */
  | { readonly type: "patch-lot"; readonly lot: string; readonly firmware: string }
  /** Install firmware in steps; with a gate it halts when something looks worse than before. */
  | { readonly type: "roll-out"; readonly lot: string; readonly firmware: string; readonly gate: boolean }
  /** The next step of a rollout now, also after it halted. */
  | { readonly type: "roll-on"; readonly lot: string }
  /** Take a rollout back, or the lot to the firmware that it had before. */
  | { readonly type: "roll-back"; readonly lot: string }
  | { readonly type: "recall-lot"; readonly lot: string; readonly class: "I" | "II" | "III" }
  | { readonly type: "tell-patients"; readonly lot: string }
  | { readonly type: "report-incident"; readonly incident: number }
  | { readonly type: "cover-up"; readonly incident: number }
  /** Answer the telephone: come in, a rinse by courier, or wait and see. */
  | { readonly type: "answer-call"; readonly call: number; readonly answer: "come-in" | "kit" | "wait" }
  /** Learn what somebody's body does not get on with. */
  | { readonly type: "test-body"; readonly patient: number };

/** A door: the room's tile that it opens from, and the side of it. */
export interface Door {
  readonly at: Tile;
  readonly side: Side;
}

export type CommandType = Command["type"];

/** Why a command can't be done: a code with parameters (the locale file has the sentence), never prose. */
export interface Refusal {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** One query serves preview, tooltip, price and refusal. It never changes state. */
export type QueryResult =
  | {
      readonly ok: true;
      readonly price?: number;
      readonly minutes?: number;
      readonly risk?: number;
      readonly energy?: number;
    }
  /** `tiles` are those at fault, for building. */
  | { readonly ok: false; readonly refusal: Refusal; readonly tiles?: readonly Tile[] };

/** What rules and systems work on: the frozen ruleset, the state, and where events go. */
export interface Ctx {
  readonly rules: Ruleset;
  readonly state: ClinicState;
  readonly emit: (event: SimEvent) => void;
}

export interface CommandRule<C extends Command = Command> {
  query(rules: Ruleset, state: Readonly<ClinicState>, command: C): QueryResult;
  /** Only called when `query` said yes on the same state. */
  execute(ctx: Ctx, command: C): void;
}
