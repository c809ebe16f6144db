/** The house: rooms, things, and the building steps that can be taken back. */
import type { Facing, Side, Text, WallKind } from "../ruleset.ts";

export interface Room {
  readonly id: string;
  readonly kind: string;
  /** Name given by the level, or null for that of its kind. */
  readonly name: Text | null;
  readonly at: [number, number];
  readonly size: [number, number];
  /** Wall on each side; "none" is open floor. The building's outline is walled in any case. */
  readonly walls: Record<Side, WallKind | "none">;
  readonly doors: { readonly at: [number, number]; readonly side: Side }[];
  /** What was paid for it; 0 for rooms of the level. */
  readonly paid: number;
}

export interface Thing {
  readonly id: string;
  readonly kind: string;
  at: [number, number];
  facing: Facing;
  /** What it is doing, for the eye: a patient or staff id at work here, or 0. */
  busy: number;
  /** What was paid for it; the usual price for things of the level. */
  readonly paid: number;
}

/** Building steps that can be taken back and done again, oldest first. */
export interface BuildHistory {
  undo: BuildStep[];
  redo: BuildStep[];
}
/** Rooms and things before and after a step: those that it made, changed or took away, and no others. */
export interface BuildStep {
  /** Type of the command that took it. */
  readonly what: string;
  /** Kind of room or thing that it is booked under. */
  readonly ref: string;
  readonly before: { readonly rooms: readonly Room[]; readonly things: readonly Thing[] };
  readonly after: { readonly rooms: readonly Room[]; readonly things: readonly Thing[] };
  /** Credits that it cost; negative when it brought some in. */
  readonly cost: number;
}
