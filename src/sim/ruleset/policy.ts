/**
 * Policies: what the clinic does by itself, written from parts and saved as data. They are asked in order; the first
 * whose `when` holds answers its question for this patient, and questions that none answers are left to the player.
 */
import type { Way } from "./care.ts";

export interface Policy {
  readonly id: string;
  /** The player's own name for it; plain text. */
  readonly name: string;
  readonly on: boolean;
  /** All must hold; an empty list always does. */
  readonly when: readonly PolicyTest[];
  readonly then: PolicyAct;
}

/** Numbers that a policy can ask about. Points 0–100, minutes, years, credits; `sure` and `integrity` in percent. */
export type PolicyNumber =
  | "anxiety"
  | "mdas"
  | "trust"
  | "age"
  | "waited"
  | "waiting"
  | "wallet"
  | "visits"
  | "severity"
  | "sure"
  | "forecast"
  | "hour";

export type PolicyTest =
  | { readonly about: PolicyNumber; readonly atLeast?: number; readonly atMost?: number }
  /** Of the patient: kind (archetype id), Seattle type (if known), a known trigger; of a finding: its kind. */
  | { readonly about: "kind" | "seattle" | "trigger" | "finding"; readonly is: readonly string[] };

export type PolicyAct =
  /** Question "how to examine". */
  | { readonly do: "examine"; readonly method: string }
  /** Question "what to do about this finding"; with nanobots only from lots of at least `integrity` percent. */
  | { readonly do: "treat"; readonly way: Way; readonly integrity?: number }
  | { readonly do: "leave-alone" }
  /** Question "what comforts"; each policy that holds adds one, as far as there is room. */
  | { readonly do: "comfort"; readonly comfort: string }
  | { readonly do: "best-comfort"; readonly kind: string }
  /** Question "explain first?". */
  | { readonly do: "explain"; readonly first: boolean }
  /** Question "a raised hand". */
  | { readonly do: "answer"; readonly answer: "rest" | "press-on" | "stop" }
  /** Question "who goes first": before all others, once. */
  | { readonly do: "go-first" }
  /** Whatever else holds, this patient is the player's. */
  | { readonly do: "ask-me" };
