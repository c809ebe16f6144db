/** Nanobots: their malfunctions, firmware, the network, and what is known of them elsewhere. The model: docs/nanobots.md. */
import type { Text } from "./text.ts";

export type MalfunctionKind =
  | "drift"
  | "overgrowth"
  | "rejection"
  | "signal-loss"
  | "firmware-fault"
  | "virus"
  | "hostile";

/** What telemetry measures: error of position, activity, strength of the link, answer of the host's tissue. */
export type Channel = "position" | "activity" | "link" | "host";

/** Everything that can be done about a malfunction. */
export type Counter =
  | "pause"
  | "diagnose"
  | "patch"
  | "rollout"
  | "roll-back"
  | "flush"
  | "by-hand"
  | "isolate"
  | "restore"
  | "recall"
  | "report"
  | "tell";

/** What a counter costs, how long it takes, and how well it does against each kind; a mod can turn every number. */
export interface CounterDef {
  readonly id: Counter;
  readonly name: Text;
  /** One sentence. */
  readonly about: Text;
  /** Credits at once, and for each person who carries the lot. */
  readonly price: number;
  readonly each: number;
  /** Minutes: of work in the lab, of a courier's way, between two steps. What it is stands in docs/nanobots.md. */
  readonly minutes: number;
  /** 0–1 by kind. What it is a share of stands in docs/nanobots.md. */
  readonly effect: Readonly<Record<MalfunctionKind, number>>;
}

/** Tingle, pain, bleeding, collapse. Stage 0 is at work and not yet felt. */
export type SwarmStage = 0 | 1 | 2 | 3 | 4;

/** A kind of malfunction: how it looks, how fast it goes, and how it travels. */
export interface Malfunction {
  readonly id: MalfunctionKind;
  readonly name: Text;
  /** One sentence: what goes wrong. */
  readonly about: Text;
  /** One sentence: what telemetry shows of it. */
  readonly sign: Text;
  /** How far each channel is moved at full strength, in standard deviations of its noise; −20 to 20. */
  readonly signature: Readonly<Record<Channel, number>>;
  /** Minutes from the fault's hold on a swarm to the first stage, and from each stage to the next. */
  readonly stageMinutes: readonly [tingle: number, pain: number, bleeding: number, collapse: number];
  /** Chance an hour that a swarm within its reach is taken hold of, 0–1. */
  readonly hazard: number;
  /** Reaches whoever meets its condition, goes from device to device, or hunts the best connected one. */
  readonly travels: "condition" | "network" | "hunts";
}

/** Whom a fault reaches: each list that is given must hold what the swarm has; no list at all reaches everybody. */
export interface FaultCondition {
  readonly lots?: readonly string[];
  readonly firmware?: readonly string[];
  /** Body traits of the patient. */
  readonly traits?: readonly string[];
  /** Devices (ids of things) that the swarm was given at. */
  readonly devices?: readonly string[];
}

/** A malfunction as a level has it: the truth that the player has to find out. */
export interface FaultDef {
  readonly id: string;
  readonly kind: MalfunctionKind;
  readonly when: FaultCondition;
  /** Ticks; `until` −1 for never. */
  readonly from: number;
  readonly until: number;
  /** 0–1: multiplies hazard, signature and pace. */
  readonly strength: number;
  /** Device that it starts at, for those that travel the network; "" for the best connected one. */
  readonly seat: string;
}

/** Something about a body that some swarms do not get on with. */
export interface BodyTrait {
  readonly id: string;
  readonly name: Text;
  readonly about: Text;
  /** Share of people who have it, 0–1. */
  readonly share: number;
}

export interface FirmwareDef {
  /** As on the label: "3.4". */
  readonly id: string;
  readonly notes: Text;
  /** Tick from which it can be installed. */
  readonly from: number;
}

/** People outside who carry a swarm when the level begins. */
export interface CarriersDef {
  readonly count: number;
  /** Somebody of the cast, in the place of strangers; "" for strangers. */
  readonly cast: string;
  readonly lot: string;
  readonly firmware: string;
  /** Least and most days since they were given it. */
  readonly days: readonly [least: number, most: number];
}

/**
 * Records of treatments elsewhere that the investigation can buy from: a population drawn from these shares, with
 * what is true in it (`InvestigationDef.truth`).
 */
export interface RegistryDef {
  /** Records in all, 0–5,000. */
  readonly rows: number;
  readonly weeks: number;
  /** Clinics with their weight, and the share of each lot in each; a clinic that uses one lot most makes it look guilty. */
  readonly clinics: readonly {
    readonly id: string;
    readonly name: Text;
    readonly weight: number;
    readonly lots: Readonly<Record<string, number>>;
    /** How many times the usual chance of an adverse outcome people have here, whatever the lot. Public. */
    readonly risk: number;
  }[];
  readonly firmware: Readonly<Record<string, number>>;
  readonly traits: Readonly<Record<string, number>>;
  readonly chairs: number;
  readonly procedures: readonly string[];
  /** Chance of an adverse outcome where no fault reaches, 0–1. */
  readonly background: number;
  /** Chance added where the fault reaches, 0–1. */
  readonly effect: number;
  /** Share of records in which a column is blank, each by itself, 0–1; clinic and outcome are always there. */
  readonly missing: number;
}

/** A cause that the board weighs, with what is thought of it beforehand. */
export interface HypothesisDef {
  readonly id: string;
  readonly name: Text;
  readonly when: FaultCondition & { readonly clinics?: readonly string[]; readonly chairs?: readonly number[] };
  /** Relative weight before any row is read. */
  readonly prior: number;
}

export interface InvestigationDef {
  readonly registry: RegistryDef;
  /** "no cause" is always among them, as `none`. */
  readonly hypotheses: readonly HypothesisDef[];
  /** Weight of "no cause". */
  readonly noCause: number;
  /** Id of the hypothesis that is true, or `none`. */
  readonly truth: string;
  /** Fault of the level that ends when the true cause is named; "" for none. */
  readonly fault: string;
}

/** Nanobots as this level has them. Without `offered` there is no telemetry, no fault and no network. */
export interface NanobotsDef {
  readonly offered: boolean;
  readonly malfunctions: Readonly<Record<MalfunctionKind, Malfunction>>;
  readonly bodyTraits: Readonly<Record<string, BodyTrait>>;
  readonly counters: Readonly<Record<Counter, CounterDef>>;
  readonly firmware: readonly FirmwareDef[];
  readonly faults: readonly FaultDef[];
  readonly carriers: readonly CarriersDef[];
  readonly investigation: InvestigationDef | null;
  /** Whether what went wrong can be covered up. */
  readonly coverUp: boolean;
}
