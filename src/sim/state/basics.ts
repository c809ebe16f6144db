/** What people and accounts are made of. */
import type { Facing } from "../ruleset.ts";

/** A booked number: `opened` plus the sum of `entries[].amount` is always exactly `value`. */
export interface Account {
  value: number;
  readonly opened: number;
  entries: Entry[];
}
/** All bookings of one cause, added up. `ref` names what or who it came from (an id of the state or the ruleset), or "". */
export interface Entry {
  readonly cause: string;
  readonly ref: string;
  amount: number;
  readonly first: number;
  last: number;
  times: number;
}

/** Where a body is and what it is doing; `x` and `y` in tiles ×1000 (the middle of tile 3 is 3500). */
export interface Body {
  x: number;
  y: number;
  facing: Facing;
  pose: Pose;
  /** Target tile index, or −1 when standing; and the neighbouring tile being stepped to, or −1. */
  goal: number;
  next: number;
  /** The spot held: `thing id` and index in its kind's spots; "" when none. */
  spot: string;
  spotIndex: number;
}
export type Pose = "stand" | "walk" | "sit" | "lie" | "treat" | "talk" | "run" | "cheer" | "tremble" | "clutch";
