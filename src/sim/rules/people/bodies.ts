/** Bodies: somebody new on their feet. */
import type { Facing } from "../../ruleset.ts";
import type { Body } from "../../state.ts";

/** Standing in the middle of a tile, on the way to nowhere. */
export function bodyAt([x, y]: readonly [x: number, y: number], facing: Facing): Body {
  return {
    x: x * 1000 + 500,
    y: y * 1000 + 500,
    facing,
    pose: "stand",
    goal: -1,
    next: -1,
    spot: "",
    spotIndex: 0,
  };
}
