/** Mouths and care: findings, examinations, treatments, what frightens and what comforts. */
import type { SeattleType, StaffRole } from "./people.ts";
import type { Text } from "./text.ts";

/**
 * What a way to look must be able to see: hard tissue, roots and what lies in bone, gums, mucosa, the jaw joint,
 * the flora; `plain` is what patients know themselves.
 */
export type Family = "hard" | "root" | "gum" | "soft" | "joint" | "biome" | "plain";

/** A dental finding; `scale` names the published severity scale. */
export interface FindingKind {
  readonly id: string;
  readonly name: Text;
  /** Occurs in levels that do not say which findings there are. */
  readonly common: boolean;
  /** One sign for the chart. */
  readonly sign: string;
  readonly scale: "ICDAS" | "BEWE" | "AAE" | "periodontal" | "Ellis" | "none";
  readonly family: Family;
  readonly severities: readonly number[];
  /** What each severity means, in `severities` order; empty where the interface has words for the scale. */
  readonly means: readonly Text[];
  /** Chance that it gets one step worse in six months if left alone, per severity in `severities` order. */
  readonly progress: readonly number[];
  /** Finding that the worst severity leads to, on the same tooth; "" for none. */
  readonly leadsTo: string;
  /** Guild of the flora that speeds it: acid makers, gum-line anaerobes, or neither. */
  readonly feeds: "acid" | "gum" | "";
  /** Its severity is read from the flora instead of growing by chance. */
  readonly follows: "biome" | "mdas" | "";
  /** How fast it runs, drawn for each finding: weight, and factor on the hazard. */
  readonly grades: readonly { readonly id: string; readonly weight: number; readonly factor: number }[];
  /** Surfaces in the order in which they are taken: o bite, m toward the middle, d away from it, b cheek, l tongue. */
  readonly surfaces: string;
  /** What dentists had left on such a tooth before; "" for nothing. */
  readonly marks: ToothMark | "";
  /** Sound places that may be mistaken for it, and for which severities; no places for none. */
  readonly alarms: { readonly sites: number; readonly severity: readonly [least: number, most: number] };
  /** FDI numbers it is drawn from, with repetition as weight; 0 is the mouth as a whole. */
  readonly teeth: readonly number[];
}

/** How well a method tells sound from ill in one family: signal detection theory. */
export interface Sight {
  /** d′ for early, middle and late findings: how far their signal stands out from that of sound places. */
  readonly dprime: readonly [early: number, middle: number, late: number];
  /** Where the line is drawn: Se = Φ(d′/2 − c), Sp = Φ(d′/2 + c) for the middle band. */
  readonly c: number;
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

/** A way to look, and what it sees. */
export interface ExamMethod {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  /** Offered in levels that do not say which examinations there are. */
  readonly common: boolean;
  readonly minutes: number;
  readonly price: number;
  /** Families that are left out are not seen at all. */
  readonly sees: { readonly [F in Family]?: Sight };
  /** Whether it also forecasts progression. */
  readonly forecasts: boolean;
  readonly station: readonly string[];
  readonly equipment: readonly string[];
  readonly staff: readonly Seat[];
  readonly triggers: readonly ProcedureTrigger[];
}

/** What dentists leave on a tooth. */
export type ToothMark = "filling" | "crown" | "bridge" | "implant" | "root" | "sealed" | "regrown";

export type Way = "by-hand" | "nanobots" | "conservative";

export interface Treatment {
  readonly id: string;
  readonly name: Text;
  /** Offered in levels that do not say which treatments there are. */
  readonly common: boolean;
  readonly way: Way;
  readonly treats: readonly string[];
  readonly minSeverity: number;
  readonly maxSeverity: number;
  /** Severities by finding, where they are not `minSeverity` to `maxSeverity`. */
  readonly ranges: Readonly<Record<string, readonly [least: number, most: number]>>;
  /** Only for milk teeth, only for lasting ones, or for any. */
  readonly teeth: "milk" | "lasting" | "any";
  readonly minutes: number;
  readonly price: number;
  /** What it costs the clinic in material or doses. */
  readonly cost: number;
  /** Expected pain 0–10 with local anaesthetic. */
  readonly pain: number;
  readonly invasive: boolean;
  /** Chance of an adverse reaction with a lot of integrity 1; grows as integrity falls. 0 for none. */
  readonly risk: number;
  /** Chance that it cures; otherwise the finding is left as it was. */
  readonly success: number;
  /** Points of MDAS that a first session takes away; 0 for what is no treatment of fear. */
  readonly lowersMdas: number;
  /** Share of the hazard of getting worse that it takes away where it did not cure. */
  readonly slows: number;
  /** What it multiplies the guilds of the flora by: protective, acid makers, gum-line anaerobes. */
  readonly push: readonly [protective: number, acid: number, gum: number];
  /** What it changes of habits: share of sugar, share of care; 0 for nothing. */
  readonly coaches: readonly [sugar: number, care: number];
  /** Finding that it leaves behind on the tooth, at its least severity; "" for none. */
  readonly leaves: string;
  /** What the chart shows on the tooth afterwards; "" for nothing. */
  readonly marks: ToothMark | "";
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
  /** Firmware that it had before and can be rolled back to; "" for none. */
  readonly before: string;
  /** 0–1. */
  readonly integrity: number;
  readonly doses: number;
}

/** Mouths as this level offers them. */
export interface MouthsDef {
  /** Whether the player may move the line between careful and eager. */
  readonly threshold: boolean;
}
