/**
 * The whole state of a game, as plain JSON-able data. Ids, never object references; the random words are
 * inside; arrays are kept in ascending id. Nothing outside commands and systems changes it.
 *
 * Units: ticks (10 a second at 1×, 15 s of clinic time), tiles ×1000 for positions, points ×1000 for
 * anxiety, trust and fame, whole credits for cash.
 */
import type { Look, Policy, SeattleType } from "./ruleset.ts";
import type { CityState } from "./state/city.ts";
import type { RivalState } from "./state/rival.ts";
import type { Account, Body } from "./state/basics.ts";
import type { Bailout, Counts, DayReport, DayStart, Loan, Sample } from "./state/books.ts";
import type { BuildHistory, Room, Thing } from "./state/house.ts";
import type { Biome, Finding, Overtreatment } from "./state/mouth.ts";
import type { EncountersState } from "./state/encounters.ts";
import type { EvidenceState } from "./state/evidence.ts";
import type { GoalState, StoryState } from "./state/story.ts";
import type { Lot, NanobotsState } from "./state/nanobots.ts";
import type { Candidate, Staff, Worker } from "./state/staff.ts";

export type * from "./state/basics.ts";
export type * from "./state/books.ts";
export type * from "./state/city.ts";
export type * from "./state/rival.ts";
export type * from "./state/encounters.ts";
export type * from "./state/house.ts";
export type * from "./state/mouth.ts";
export type * from "./state/evidence.ts";
export type * from "./state/nanobots.ts";
export type * from "./state/staff.ts";
export type * from "./state/story.ts";

export interface ClinicState {
  readonly rules: number;
  readonly seed: number;
  tick: number;
  nextId: number;
  rng: Record<RngStream, RngWords>;
  rooms: Room[];
  things: Thing[];
  /** Grows by one whenever rooms or things change, so that derived maps know when to be made again. */
  layout: number;
  /** Share of the next person who is on the way, how much makes one, and demand against the start; ×1000. */
  arrivals: { due: number; next: number; demand: number };
  patients: Patient[];
  /** People who have left for the day, newest last; named ones come back with their memory. */
  gone: Patient[];
  staff: Staff[];
  /** People who would like to work here; new ones each morning. */
  candidates: Candidate[];
  /** People who worked here once, so that the ledger can still name them. */
  former: Worker[];
  build: BuildHistory;
  /** Price by treatment or exam id, in percent of the ruleset's; what is missing is at 100. */
  prices: Record<string, number>;
  /** How often each treatment and examination has been paid for; what a price list weighs by. */
  sold: Record<string, number>;
  loans: Loan[];
  bailout: Bailout;
  /** One report for each day that is over. */
  days: DayReport[];
  /** How things stood when this day began, so that its report is a difference. */
  today: DayStart;
  /** Now and then a point for the charts, oldest first. */
  samples: Sample[];
  policies: Policy[];
  /** What each policy did and what came of it, by policy id; "" is for visits in which none acted. */
  policyLog: Record<string, PolicyLog>;
  lots: Lot[];
  nanobots: NanobotsState;
  evidence: EvidenceState;
  city: CityState;
  /** null where nobody competes. */
  rival: RivalState | null;
  /** Where the clinic draws the line: −1000 careful, 1000 eager. */
  threshold: number;
  /** Needless treatments that nobody has noticed yet. */
  overtreatments: Overtreatment[];
  assistant: AssistantState;
  cash: Account;
  trust: Account;
  fame: Account;
  reviews: Review[];
  counts: Counts;
  unlocked: { comforts: string[]; abilities: string[] };
  story: StoryState;
  encounters: EncountersState;
  goals: GoalState[];
  outcome: Outcome | null;
}

export type RngWords = [number, number, number, number];
export type RngStream =
  | "arrivals"
  | "people"
  | "mouths"
  | "diagnosis"
  | "treatment"
  | "fear"
  | "assistant"
  | "reviews"
  | "story"
  | "nanobots"
  | "staff"
  | "demand"
  | "tastes"
  | "returning"
  | "talk"
  | "biome"
  | "bodies"
  | "swarms"
  | "telemetry"
  | "network"
  | "registry"
  | "city"
  | "rival-house"
  | "rival-mind"
  | "rival-moves"
  | "put-off"
  | "demonstration"
  | "emergency"
  | "purge"
  | "forum"
  | "descent";

export type Step =
  | "arriving"
  | "checking-in"
  | "waiting"
  | "to-exam"
  | "examining"
  | "to-chair"
  | "treating"
  | "to-rest"
  | "recovering"
  | "paying"
  | "leaving"
  | "gone";

export interface Patient {
  readonly id: number;
  /** Cast id for people written by name, else "". */
  readonly cast: string;
  readonly given: number;
  readonly family: number;
  readonly archetype: string;
  /** Kind of people in town that they belong to, "" without a city. */
  readonly segment: string;
  readonly age: number;
  readonly look: Look;
  body: Body;
  mdas: number;
  readonly seattle: SeattleType;
  triggers: string[];
  /** Comfort id → −1 dislikes, 0 all right, 1 loves. */
  tastes: Record<string, number>;
  /** What the clinic has found out. */
  known: { seattle: boolean; triggers: string[]; tastes: string[] };
  /** Minutes. */
  patience: number;
  /** Credits that they can spend on a visit; counts in levels with money. */
  wallet: number;
  mouth: Finding[];
  biome: Biome;
  /** Body traits, by id, and whether the clinic knows them. */
  constitution: { readonly traits: string[]; known: boolean };
  anxiety: Account;
  trust: Account;
  /** 0–1000: how much they feel in charge; halves trigger impulses at 1000. */
  control: number;
  visit: Visit;
  memory: Memory;
  /** Appointments booked and not kept. */
  missed: number;
}

export interface Visit {
  /** 1 for the first visit. */
  no: number;
  step: Step;
  /** Tick at which the step began. */
  since: number;
  arrived: number;
  /** Ticks spent waiting in all, and since last spoken to. */
  waited: number;
  waitSince: number;
  /** Lower goes first. */
  order: number;
  /** Exam method asked for ("" none yet), and whether it is done. */
  exam: string;
  examined: boolean;
  /** Methods that were used this visit. */
  looked: string[];
  plan: Plan | null;
  /** Index of the plan's item in work. */
  item: number;
  /** Work done and needed on the current activity, in ticks ×1000; 0 needed when none. */
  done: number;
  needed: number;
  station: string;
  workers: number[];
  /** Staff who have worked on them in this visit. */
  helpers: number[];
  /** Comforts that are on now, and ones tried this visit. */
  comforts: string[];
  tried: string[];
  /** A talk that is going on, with whom (0 for the assistant) and until which tick; and topics already had. */
  talk: { readonly topic: string; readonly until: number; readonly by: number } | null;
  talked: string[];
  /** Set while they ask to stop: the tick at which they asked; −1 otherwise. They do not ask again before `askAfter`. */
  asked: number;
  askAfter: number;
  resting: number;
  stopped: boolean;
  consent: boolean;
  painPeak: number;
  peak: number;
  fee: number;
  /** What was decided by policies, oldest first; and whether the player keeps this patient to themselves. */
  by: PolicyNote[];
  mine: boolean;
  /** Guards that the player overrode for this visit. */
  waived: string[];
  /** What the same would have cost at the usual prices. */
  usualFee: number;
  /** Why they left, as a code; "" while here. */
  reason: string;
  thought: Thought | null;
}
/** A policy's part in a visit: what it decided (`exam`, `way:nanobots`, `comfort` …), and on what or which. */
export interface PolicyNote {
  readonly policy: string;
  readonly what: string;
  /** Exam or comfort id, tooth, answer; "" where there is nothing to name. */
  readonly id: string;
}
export interface PolicyLog {
  asked: number;
  held: number;
  acted: number;
  /** Why it held and could not be followed, with how often. */
  refused: { readonly code: string; times: number }[];
  /** Times that the player overrode it, if it is a guard. */
  overridden: number;
  /** If it is a protocol: what it was done to, by lot, incident …, and at which tick last. */
  done: Record<string, number>;
  /** Of patients who left after it had acted on their visit: how many, their anxiety on leaving added up (points
   *  ×1000), how many were treated, how many complained (ran, gave up, lost trust, or would give two stars or fewer). */
  patients: number;
  anxiety: number;
  treated: number;
  complaints: number;
}
export interface Plan {
  items: PlanItem[];
  explain: boolean;
  comforts: string[];
  /** Price agreed for each item, in the items' order. */
  fees: number[];
  /** Findings whose treatment the patient could not pay for. */
  declined: number[];
  /** The clinic forgoes what is beyond the patient's wallet. */
  waive: boolean;
}
export interface PlanItem {
  finding: number;
  treatment: string;
  lot: string;
}
export interface Thought {
  /** Code with an icon: needle, drill, clock, question, heart, coin, tooth, stop-hand, … */
  readonly code: string;
  readonly ref: string;
  readonly tick: number;
}
/** Fear learned and unlearned (0–1000), by Rescorla–Wagner; the last visit's peak and end. */
export interface Memory {
  clinic: number;
  general: number;
  benign: number;
  peak: number;
  end: number;
  /** Remembered fear of the last visit, 0–1000; −1 before the first. */
  remembered: number;
  reviews: number;
  /** Sessions of exposure so far. */
  sessions: number;
}

export interface AssistantState {
  /** ×1000. */
  energy: number;
  /** Beta posterior per "archetype|comfort", ×1000. */
  beliefs: Record<string, { a: number; b: number; n: number }>;
  /** Patient that the assistant is with, or 0; until which tick. */
  with: number;
  until: number;
  doing: string;
  /** Abilities at work for a while: on a patient, or 0 for the whole clinic. */
  effects: { readonly ability: string; readonly patient: number; readonly until: number }[];
}

export interface Review {
  readonly id: number;
  readonly patient: number;
  readonly tick: number;
  readonly stars: number;
  /** Codes of what weighed most, best first. */
  readonly about: string[];
}

export interface Outcome {
  readonly result: "won" | "lost";
  readonly stars: 0 | 1 | 2 | 3;
  readonly tick: number;
  readonly reason: string;
}
