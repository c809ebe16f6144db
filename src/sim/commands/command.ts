/** Every way to change a game. Mouse, touch, keyboard, table view, bots, replays and tests all send these. */
import type { Ruleset } from "../ruleset.ts";
import type { ClinicState, PlanItem } from "../state.ts";
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
    }
  /** Change the comforts of a patient in the chair (at most one world and one talk). */
  | { readonly type: "set-comforts"; readonly patient: number; readonly comforts: readonly string[] }
  /** Answer a patient who asks to stop. */
  | { readonly type: "answer-distress"; readonly patient: number; readonly answer: "rest" | "press-on" | "stop" }
  | { readonly type: "use-ability"; readonly ability: string; readonly patient: number }
  /** Put a waiting patient before all others. */
  | { readonly type: "move-up"; readonly patient: number }
  | { readonly type: "send-home"; readonly patient: number }
  | { readonly type: "choose"; readonly choice: number };

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
  | { readonly ok: false; readonly refusal: Refusal };

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
