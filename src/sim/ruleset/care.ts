/** Mouths and care: findings, examinations, treatments, what frightens and what comforts. */
import type { SeattleType, StaffRole } from "./people.ts";
import type { Text } from "./text.ts";

/** A dental finding; `scale` names the published severity scale. */
export interface FindingKind {
  readonly id: string;
  readonly name: Text;
  readonly scale: "ICDAS" | "BEWE" | "AAE" | "periodontal" | "none";
  readonly severities: readonly number[];
  /** Chance that it gets one step worse in six months if left alone, per severity in `severities` order. */
  readonly progress: readonly number[];
  /** FDI numbers it is drawn from, with repetition as weight. */
  readonly teeth: readonly number[];
}

/** One person that a procedure takes: any one of these duties will do, the best suited first. */
export type Seat = readonly StaffRole[];

/** What a procedure takes: a free station of one of these kinds, equipment anywhere in the clinic, and people. */
export interface Needs {
  /** Kinds of things that it can be done at, the one that suits best first. */
  readonly station: readonly string[];
  /** Kinds of things that must stand somewhere in the clinic. */
  readonly equipment: readonly string[];
  readonly staff: readonly Seat[];
}

/** A way to look: true-positive and true-negative rates per severity band. */
export interface ExamMethod {
  readonly id: string;
  readonly name: Text;
  readonly minutes: number;
  readonly price: number;
  /** Sensitivity for severities ≤ 2, 3–4 and ≥ 5; specificity per sound tooth looked at (12 teeth). */
  readonly sensitivity: readonly [early: number, middle: number, late: number];
  readonly specificity: number;
  /** Whether it also forecasts progression. */
  readonly forecasts: boolean;
  readonly station: readonly string[];
  readonly equipment: readonly string[];
  readonly staff: readonly Seat[];
  readonly triggers: readonly ProcedureTrigger[];
}

export type Way = "by-hand" | "nanobots" | "conservative";

export interface Treatment {
  readonly id: string;
  readonly name: Text;
  readonly way: Way;
  readonly treats: readonly string[];
  readonly minSeverity: number;
  readonly maxSeverity: number;
  readonly minutes: number;
  readonly price: number;
  /** What it costs the clinic in material or doses. */
  readonly cost: number;
  /** Expected pain 0–10 with local anaesthetic. */
  readonly pain: number;
  readonly invasive: boolean;
  /** Chance of an adverse reaction with a lot of integrity 1; grows as integrity falls. 0 for none. */
  readonly risk: number;
  /** Chance that it cures; otherwise the finding is left as it was (conservative care). */
  readonly success: number;
  readonly station: readonly string[];
  readonly equipment: readonly string[];
  readonly staff: readonly Seat[];
  readonly triggers: readonly ProcedureTrigger[];
}

/** A trigger during a procedure: from share `from` to share `to` of its time, every `every` minutes (0 = once). */
export interface ProcedureTrigger {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
  readonly every: number;
}

/** What frightens: impulse size s of FACTS 1 in anxiety points for F = 1, and how far it is heard. */
export interface TriggerKind {
  readonly id: string;
  readonly name: Text;
  readonly impulse: number;
  /** Trigger id felt by people who hear it, and how far in tiles; "" for silent. */
  readonly heardAs: string;
  readonly reach: number;
}

export interface Comfort {
  readonly id: string;
  readonly name: Text;
  readonly kind: ComfortKind;
  /** Effect size g of FACTS 1; the first effect on anxiety is −20·g·match points. */
  readonly g: number;
  /** Minutes that it adds to the treatment. */
  readonly minutes: number;
  /** Share of trigger impulses it takes away while it is on, at match 1. */
  readonly shield: number;
  /** Credits each time it is used. */
  readonly cost: number;
  /** Thing kind that the clinic must have for it, or "". */
  readonly needs: string;
  /** Points (0–100) of feeling in charge that offering it gives. */
  readonly control: number;
  /** Share of pain that it takes away. */
  readonly numbs: number;
  /** Works by pharmacology: the same for every taste. */
  readonly drug: boolean;
  /** Trigger of those for whom it is the very thing they fear, or "". */
  readonly trap: string;
  /** Factor on a match above 0, by kind of fear. */
  readonly fits: Readonly<Record<SeattleType, number>>;
  readonly ages: readonly [min: number, max: number];
  readonly about: Text;
}

/** One of each kind at most is on at a time. */
export type ComfortKind = "world" | "talk" | "touch" | "sedation";

export interface LotDef {
  readonly id: string;
  readonly name: Text;
  readonly firmware: string;
  /** 0–1. */
  readonly integrity: number;
  readonly doses: number;
}
