/**
 * Policies: what the clinic does by itself, written from parts and saved as data. They are asked in order; the first
 * whose `when` holds and whose act can be done answers its question for this patient, and questions that none answers
 * are left to the player. Guards are policies that do nothing themselves and limit what may be done.
 */
import type { Way } from "./care.ts";
import type { Text } from "./text.ts";

export interface Policy {
  readonly id: string;
  /** The player's own name for it, or that of the level or preset; plain text. */
  readonly name: Text;
  readonly on: boolean;
  /** All must hold; an empty list always does. */
  readonly when: readonly PolicyTest[];
  readonly then: PolicyAct;
}

/**
 * Numbers that a policy can ask about: points 0–100 (anxiety, trust), MDAS 5–25, years, minutes waited since somebody
 * last saw to them, people waiting, credits in the wallet, number of the visit, severity on the finding's own scale, percent (sure,
 * forecast), hour of the day 8–17. `severity`, `sure` and `forecast` are those of a finding.
 */
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

/**
 * Names that a policy can ask about: of the patient, the kind (archetype id), the Seattle type if known, a known
 * trigger, the cast id (`anyone` for any person written by name); of a finding, its kind; of a planned treatment, its
 * way (for guards, and for comforts and explaining, which are asked about when the treatments are chosen).
 */
export type PolicyName = "kind" | "seattle" | "trigger" | "cast" | "finding" | "way";

export type PolicyTest =
  | { readonly about: PolicyNumber; readonly atLeast?: number; readonly atMost?: number }
  | { readonly about: PolicyName; readonly is: readonly string[] };

/** Whom a guard binds: the other policies, or the player as well (who can override it for one patient at a time). */
export type Binds = "policies" | "all";

export type PolicyAct =
  /** Question "how to examine". */
  | { readonly do: "examine"; readonly method: string }
  /** Question "what to do about this finding"; with nanobots only from lots of at least `integrity` percent. */
  | { readonly do: "treat"; readonly way: Way; readonly integrity?: number }
  | { readonly do: "leave-alone" }
  /** Question "what comforts"; each policy that holds adds one, as far as there is room. */
  | { readonly do: "comfort"; readonly comfort: string }
  /** The assistant's best guess of a kind of comfort, if the guess is at least `chance` percent. */
  | { readonly do: "best-comfort"; readonly kind: string; readonly chance?: number }
  /** Question "explain first?". */
  | { readonly do: "explain"; readonly first: boolean }
  /** Question "a raised hand". */
  | { readonly do: "answer"; readonly answer: "rest" | "press-on" | "stop" }
  /** Question "who goes first": before all others, once a visit. */
  | { readonly do: "go-first" }
  /** Whatever else holds, this patient is the player's. */
  | { readonly do: "ask-me" }
  /** Guard: a way of treating, or pressing on, is out. With `integrity`: only nanobots from lots below that percent. */
  | {
      readonly do: "forbid";
      readonly what: Way | "press-on";
      readonly integrity?: number;
      readonly binds: Binds;
    }
  /** Guard: no treatment without explaining first, or without a comfort (of a kind, if one is named). */
  | { readonly do: "require"; readonly what: "explain" | "comfort"; readonly kind?: string; readonly binds: Binds };

/** A set of policies to start from. */
export interface PolicyPreset {
  readonly id: string;
  readonly name: Text;
  /** One sentence. */
  readonly about: Text;
  readonly policies: readonly Policy[];
}

/** Policies as this level offers them. */
export interface PoliciesDef {
  /** Whether the player may write policies. */
  readonly allowed: boolean;
  /** Those that are there at the start, in the order in which they are asked. */
  readonly start: readonly Policy[];
  /** Sets to start from; none where the player may not write policies. */
  readonly presets: readonly PolicyPreset[];
}
