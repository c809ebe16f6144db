/** How somebody who has collapsed is fetched: the ambulance drives up, a stretcher flies in, and both go. Pure. */
import type { MapDef } from "../sim/ruleset.ts";
import type { XY } from "./iso.ts";
import { MARGIN, outdoorFloors } from "./street.ts";
import { eased } from "./symptom-plan.ts";

export type RescuePhase = "fall" | "wait" | "coming" | "lifting" | "going" | "done";

export interface RescueMoment {
  phase: RescuePhase;
  /** How much of the phase is over, 0–1. */
  share: number;
}

/** Milliseconds of view time. */
const FALL = 500;
export const DRIVE = 2600;
const LIFT = 1700;
/** Tiles a second in the air, and the shortest flight. */
const SPEED = 6;
const SHORTEST = 900;
/** How high the stretcher flies, in world pixels: over every wall. */
const HEIGHT = 165;

export function flightMs(from: XY, to: XY): number {
  return Math.max(SHORTEST, (1000 * Math.hypot(to.x - from.x, to.y - from.y)) / SPEED);
}

/** Fills `moment` with what happens `ms` after the fall; `flight` is how long the stretcher is under way each time. */
export function rescueAt(ms: number, flight: number, moment: RescueMoment): RescueMoment {
  let left = ms;
  for (const [phase, lasts] of [
    ["fall", FALL],
    ["wait", DRIVE - FALL],
    ["coming", flight],
    ["lifting", LIFT],
    ["going", flight],
  ] as const) {
    if (left < lasts) {
      moment.phase = phase;
      moment.share = Math.max(0, left / lasts);
      return moment;
    }
    left -= lasts;
  }
  moment.phase = "done";
  moment.share = 1;
  return moment;
}

/** Height of the stretcher over the floor: up at once, level, and down at the end; never negative. */
export function flightHeight(share: number): number {
  return HEIGHT * Math.min(eased(share / 0.3), eased((1 - share) / 0.3));
}

export interface Kerb {
  /** Where the ambulance stands, comes from and goes to, in tiles. */
  readonly stop: XY;
  readonly from: number;
  readonly to: number;
  /** Its open rear. */
  readonly rear: XY;
}

/** Half the length of the ambulance with its doors open, in tiles. */
const REAR = 1.75;

/** Where an ambulance can stop before the door; null where no street runs past the house. */
export function kerbOf(map: MapDef): Kerb | null {
  const line = outdoorFloors(map).find((f) => f.floor === "road-line-x" && f.w > map.size[0]);
  if (!line) return null;
  const x = Math.min(map.size[0] - 3, Math.max(1, map.entrance.at[0] - 1.5));
  const y = line.y - 0.42;
  return {
    stop: { x, y },
    from: map.size[0] + MARGIN + 2,
    to: -MARGIN - 2,
    rear: { x: x + REAR, y },
  };
}
