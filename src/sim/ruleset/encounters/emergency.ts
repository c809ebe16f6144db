/** The emergency: what a level says about it, and its numbers from base/encounters/emergency.json. */
import type { ByDifficulty, EncounterCommon } from "./common.ts";

/** The five parts of the reaction, in the order in which they stand around the ring. */
export const VITALS = ["swarm", "airway", "pressure", "bleeding", "fear"] as const;
export type Vital = (typeof VITALS)[number];

/** Which loop leads: the swarm feeds on itself, blood and pressure feed it, or fear and breath do. */
export const EMERGENCY_BODIES = ["swarm", "bleed", "fear"] as const;
export type EmergencyBody = (typeof EMERGENCY_BODIES)[number];

/** What hands do to the patient. */
export const EMERGENCY_ACTS = [
  "adrenaline",
  "gel",
  "fluids",
  "sedative",
  "flush",
  "oxygen",
  "suction",
  "legs",
  "speak",
] as const;
export type EmergencyActId = (typeof EMERGENCY_ACTS)[number];

export interface EmergencyDef extends EncounterCommon<"emergency", EmergencyRules> {
  /** Cast ids; "" for whoever it is in the clinic. */
  readonly patient: string;
  readonly bystander: string;
  /** Id of the level's own staff whose hands help; "" for the best who is there. */
  readonly helper: string;
  /** "" for what the patient's own body makes likely. */
  readonly body: EmergencyBody | "";
}

/** Rates are in 1/s, shares 0–1, levels in points 0–100, times in seconds at 1×. The model: docs/encounters/emergency.md. */
export interface EmergencyRules {
  /** Until the ambulance is there. */
  readonly seconds: ByDifficulty;
  /** Below `green` all is well, above `red` strength drains. */
  readonly green: number;
  readonly red: number;
  /** All five in the green for so long ends it. */
  readonly settle: number;
  /** Multiplies every arrow. */
  readonly tempo: ByDifficulty;
  readonly arrows: readonly { readonly from: Vital; readonly to: Vital; readonly rate: number }[];
  readonly recovery: Readonly<Record<Vital, number>>;
  readonly start: Readonly<Record<Vital, number>>;
  readonly bodies: Readonly<Record<EmergencyBody, EmergencyBodyDef>>;
  /** Arrows vary by this share from body to body, to either side. */
  readonly spread: number;
  /** The swarm runs down: what it drives falls to `rest` of its strength over so many seconds. */
  readonly burnout: { readonly seconds: number; readonly rest: number };
  readonly surge: {
    readonly first: number;
    readonly every: number;
    readonly warning: number;
    /** Share of the way to the top that its target is thrown at a full source. */
    readonly size: ByDifficulty;
    /** What is left of it when something works on its target. */
    readonly braced: number;
  };
  /** Points a second at the top of the scale, by what drains them; what the mask leaves of it; points a second back. */
  readonly strength: {
    readonly airway: number;
    readonly bleeding: number;
    readonly pressure: number;
    readonly masked: number;
    readonly mends: number;
  };
  /** How much better something works on a part whose strongest cause is known. */
  readonly understood: number;
  readonly acts: Readonly<Record<EmergencyActId, EmergencyActDef>>;
  readonly trace: { readonly seconds: number };
  /** The assistant at the monitor: how long, how often, and energy a look. */
  readonly link: { readonly seconds: number; readonly times: ByDifficulty; readonly energy: number };
  readonly bystander: {
    /** Until they look round the curtain. */
    readonly after: number;
    readonly start: number;
    /** Rates at which they panic: by themselves, by the patient's fear, by each thing in the red. */
    readonly alone: number;
    readonly byFear: number;
    readonly byRed: number;
    /** Rate at which their panic drives the patient's fear. */
    readonly drives: number;
    /** Share of it that a calming word takes, by somebody of perfect manner; seconds of hands. */
    readonly calms: number;
    readonly seconds: number;
    /** Seconds that one pair of hands is away when they have run. */
    readonly away: number;
  };
  /** More of something where the clinic has a thing of that kind. */
  readonly stock: readonly { readonly thing: string; readonly act: EmergencyActId; readonly more: number }[];
}

export interface EmergencyBodyDef {
  readonly leads: readonly { readonly from: Vital; readonly to: Vital; readonly times: number }[];
  /** Points that its signs start higher by. */
  readonly start: Readonly<Partial<Record<Vital, number>>>;
}

export interface EmergencyActDef {
  /** Seconds of a pair of hands. */
  readonly seconds: number;
  /** null: as often as there are hands. */
  readonly doses: ByDifficulty | null;
  /** What it goes by: quick hands or a kind manner. */
  readonly by: "skill" | "manner";
  /** Works while hands do it, or once they are done. */
  readonly works: "while" | "after";
  readonly eases: readonly { readonly on: Vital; readonly rate: number; readonly seconds: number }[];
  /** Share of the way to the top that it throws something. */
  readonly strains: readonly { readonly on: Vital; readonly by: number }[];
}
