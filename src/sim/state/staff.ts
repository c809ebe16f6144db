/** Who works here, and who would like to. */
import type { Look, StaffRole } from "../ruleset.ts";
import type { Account, Body } from "./basics.ts";

/** What is known of a member of staff or of somebody who would like to be one. */
export interface Worker {
  readonly id: number;
  /** Id of the level's own staff, else "". */
  readonly def: string;
  /** Index of given and family name; unused for the level's own, whose name the ruleset has. */
  readonly given: number;
  readonly family: number;
  readonly role: StaffRole;
  readonly look: Look;
  /** Portrait id of the level's own, else "". */
  readonly portrait: string;
  /** 0–1000. */
  skill: number;
  manner: number;
  /** Credits a day. */
  wage: number;
  /** What they could have elsewhere, in credits a day: pay below it wears on their mood. */
  asks: number;
  readonly traits: readonly string[];
}
export type Candidate = Worker;

export interface Staff extends Worker {
  body: Body;
  /** Patient being worked on, or 0. */
  patient: number;
  task: "idle" | "desk" | "exam" | "treat" | "talk" | "break" | "study" | "leaving";
  /** Tick at which the task began. */
  since: number;
  /** What they are needed as in the task in hand, or "". */
  duty: StaffRole | "";
  /** What they take on, of what their role and training allow. */
  duties: StaffRole[];
  /** Duties learned in training, beyond those of the role. */
  learned: StaffRole[];
  /** Room id that they work in and wait in, or "" for anywhere. */
  room: string;
  /** Tile where they stand when there is nothing to do, or null for one chosen by room and role. */
  home: [number, number] | null;
  /** 0 fresh – 100,000 worn out. */
  fatigue: number;
  mood: Account;
  /** A break that is due: taken as soon as the hands are free. */
  breakDue: boolean;
  /** Course that is due or being taken, or "", and the ticks spent on it so far. */
  course: string;
  studied: number;
  /** Tick since which their mood has been too low to stay; −1 when it is not. */
  unhappy: number;
  /** Tick at which they leave, having given notice; 0 when they have not. */
  notice: number;
  /** Tick of hiring; 0 for those who were there from the start. */
  readonly hired: number;
}
