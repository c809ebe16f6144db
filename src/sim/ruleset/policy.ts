/**
 * Policies: what the clinic does by itself, written from parts and saved as data. They are asked in order; the first
 * whose `when` holds and whose act can be done answers its question for this patient, and questions that none answers
 * are left to the player. Guards are policies that do nothing themselves and limit what may be done. Protocols are
 * policies about a lot, an incident, a call or a device instead of a patient; they are asked once a minute.
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
 * forecast), hour of the day 8–17. `severity`, `sure` and `forecast` are those of a finding; `stage` 0–4 is the worst
 * that is felt of the swarm that they carry.
 *
 * In protocols: of a lot, its `alarm` (how far the CUSUM of its worst channel has gone toward the limit, in percent;
 * from 100 on the alarm is on), `doses` left, `integrity` in percent, `carriers` (people who carry it), `felt` (the worst stage that any of
 * them feels, 0–4), `felt-share` (percent of them who feel it), and how `sure` the lab is of what it says (0 before it looked); `stage` and
 * `waited` are those of the incident or the call (minutes since it came in).
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
  | "hour"
  | "stage"
  | "alarm"
  | "doses"
  | "integrity"
  | "carriers"
  | "felt"
  | "felt-share";

/**
 * Names that a policy can ask about: of the patient, the kind (archetype id), the Seattle type if known, a known
 * trigger, the cast id (`anyone` for any person written by name); of a finding, its kind; of a planned treatment, its
 * way (for guards, and for comforts and explaining, which are asked about when the treatments are chosen); a body
 * `trait` that the clinic knows of; of a lot, what the `lab` thinks likeliest (a kind of malfunction, or `none`).
 */
export type PolicyName = "kind" | "seattle" | "trigger" | "cast" | "finding" | "way" | "trait" | "lab";

/**
 * What is so or is not: whether the lot's alarm is on, whether those who carry it have been told. The lot is the one
 * that is planned, else the one of the patient's swarm, else that of the protocol.
 */
export type PolicyFlag = "lot-alarm" | "lot-told";

export type PolicyAbout = PolicyNumber | PolicyName | PolicyFlag;

export type PolicyTest =
  | { readonly about: PolicyNumber; readonly atLeast?: number; readonly atMost?: number }
  | { readonly about: PolicyName; readonly is: readonly string[] }
  | { readonly about: PolicyFlag; readonly yes: boolean };

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
  | { readonly do: "require"; readonly what: "explain" | "comfort"; readonly kind?: string; readonly binds: Binds }
  /** Guard: no more than `most` people are given a lot until as many have carried it for `minutes` and feel nothing. */
  | { readonly do: "canaries"; readonly most: number; readonly minutes: number; readonly binds: Binds }
  | ProtocolAct;

/** What protocols do, by the commands of the same names. */
export type ProtocolAct =
  | { readonly do: "pause-lot"; readonly on: boolean }
  | { readonly do: "diagnose-lot" }
  | { readonly do: "tell-patients" }
  | { readonly do: "recall-lot"; readonly class: "I" | "II" | "III" }
  /** The newest firmware there is, in steps; with a gate it stops by itself. */
  | { readonly do: "roll-out"; readonly gate: boolean }
  | { readonly do: "roll-back" }
  | { readonly do: "report-incident" }
  | { readonly do: "answer-call"; readonly answer: "come-in" | "kit" | "wait" }
  /** A device that is known to be infected. */
  | { readonly do: "isolate-device" };

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
