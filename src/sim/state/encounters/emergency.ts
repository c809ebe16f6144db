/** The emergency as it is played. Shares are points ×1000 (0–100,000), times are steps, ten a second at 1×. */
import type { EmergencyActId, EmergencyBody, Look, Vital } from "../../ruleset.ts";
import type { Account } from "../basics.ts";

export interface EmergencyState {
  /** Steps until the ambulance is at the door. */
  left: number;
  readonly patient: EmergencyPerson;
  /** Which loop leads in this body. Hidden; what is found out of it stands in `arrows`. */
  readonly body: EmergencyBody;
  /** How bad each part of the reaction is; for the pressure, how far it has fallen. */
  readonly vitals: Record<Vital, Account>;
  /** What the patient can still take; at 0 they collapse. */
  readonly strength: Account;
  readonly arrows: EmergencyArrow[];
  /** Those whose causes have been looked for, in the order in which that was done. */
  readonly traced: Vital[];
  readonly doses: Record<EmergencyActId, number>;
  /** How often each thing was done. */
  readonly given: Record<EmergencyActId, number>;
  /** What works in the body now. */
  effects: EmergencyEffect[];
  /** Two pairs of hands: yours, and one of the staff. */
  readonly hands: EmergencyHand[];
  /** The assistant's look at the monitor: steps until it has found something (0: none is on), and looks left. */
  link: { left: number; times: number };
  /** The wave that comes, or null; and steps until the next one gathers. */
  surge: EmergencySurge | null;
  calmFor: number;
  /** Steps that all five have been in the green without a break, that any has been in the red, and in all. */
  green: number;
  red: number;
  bystander: EmergencyBystander | null;
}

export interface EmergencyPerson {
  /** Patient id, or 0 for somebody who has no record in this clinic yet. */
  readonly id: number;
  /** Cast id, or "". */
  readonly cast: string;
  readonly look: Look;
}

export interface EmergencyArrow {
  readonly from: Vital;
  readonly to: Vital;
  /** How strongly `from` drives `to`: a rate in 1/s ×10,000. */
  readonly rate: number;
  known: boolean;
}

export interface EmergencyEffect {
  readonly act: EmergencyActId;
  readonly on: Vital;
  /** By how much it speeds the recovery: a rate in 1/s ×10,000. */
  readonly rate: number;
  left: number;
  readonly whole: number;
}

export interface EmergencyHand {
  /** Staff id, or 0 for somebody who lends a hand. */
  readonly staff: number;
  readonly look: Look;
  /** How fast and how well they work (×1000, 800–1200), and how kindly they come across (0–1000). */
  readonly pace: number;
  readonly skill: number;
  readonly manner: number;
  /** What they do now ("" for nothing), to what, and how long still and in all. */
  act: EmergencyActId | "trace" | "calm" | "tend" | "";
  on: string;
  left: number;
  whole: number;
}

export interface EmergencySurge {
  readonly from: Vital;
  readonly to: Vital;
  /** Steps until it hits, and those of its warning. */
  left: number;
  readonly whole: number;
}

export interface EmergencyBystander {
  readonly person: EmergencyPerson;
  /** Steps until they look round the curtain; 0 once they do. */
  after: number;
  readonly panic: Account;
  /** They have run, and fell. */
  bolted: boolean;
}
