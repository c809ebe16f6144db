/** What is under the pointer: the topmost by depth, with a generous radius for people. */
import type { Target } from "./api.ts";

/** A person stands with the feet at x, y (world pixels); the body is picked as an upright capsule. */
export interface PickPerson {
  readonly target: Target;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly depth: number;
}

/** A thing is picked by its footprint and by the box of its picture. */
export interface PickThing {
  readonly target: Target;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly depth: number;
  /** Whether its picture has paint at a world pixel. */
  readonly covers: (x: number, y: number) => boolean;
}

const BODY_RADIUS = 26;

/** `slack` is the extra reach in world pixels for a finger or a zoomed-out view. */
export function pickAt(
  x: number,
  y: number,
  people: readonly PickPerson[],
  things: readonly PickThing[],
  slack: number,
): Target | null {
  let best: Target | null = null;
  let bestDepth = -Infinity;
  for (const thing of things) {
    if (thing.depth <= bestDepth || x < thing.left || x > thing.right || y < thing.top || y > thing.bottom) continue;
    if (!thing.covers(x, y)) continue;
    best = thing.target;
    bestDepth = thing.depth;
  }
  // A person who is really hit wins over things unless the thing stands clearly in front of them.
  let bestPerson: PickPerson | null = null;
  let bestScore = Infinity;
  for (const person of people) {
    const miss = capsuleMiss(person, x, y);
    if (miss > slack) continue;
    if (best && miss > 0) continue;
    if (best && bestDepth > person.depth + 0.9) continue;
    // Among hits the one in front; among near misses the nearest.
    const score = miss > 0 ? 1000 + miss : -person.depth;
    if (score < bestScore) {
      bestScore = score;
      bestPerson = person;
    }
  }
  return bestPerson ? bestPerson.target : best;
}

/** 0 inside the body, else how many pixels outside it. */
function capsuleMiss(person: PickPerson, x: number, y: number): number {
  const top = person.y - person.height + BODY_RADIUS;
  const bottom = person.y - BODY_RADIUS / 2;
  const nearest = Math.min(Math.max(y, Math.min(top, bottom)), bottom);
  return Math.max(0, Math.hypot(x - person.x, y - nearest) - BODY_RADIUS);
}

export function sameTarget(a: Target | null, b: Target | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}
