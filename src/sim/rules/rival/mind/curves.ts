/** How a figure becomes a mark, and many marks one score (FACTS 8; Mark & Lewis, "Infinite axis utility"). */
import type { Curve } from "../../../ruleset.ts";
import { clamp, exp, log, sigmoid } from "../../../math.ts";

/** A mark of 0–1 for a figure of 0–1. */
export function respond(curve: Curve, figure: number): number {
  const x = clamp(figure, 0, 1);
  switch (curve.kind) {
    case "linear":
      return clamp(curve.m * x + curve.b, 0, 1);
    case "power": {
      const base = curve.turned ? 1 - x : x;
      return base > 0 ? exp(curve.k * log(base)) : 0;
    }
    case "logistic":
      return sigmoid(curve.k * (x - curve.x0));
  }
}

/** Product of marks, each first raised for how many there are: ĉ = c + (1 − c)(1 − 1/n)c. 0–1. */
export function together(marks: readonly number[]): number {
  let product = 1;
  for (const c of marks) product *= c + (1 - c) * (1 - 1 / marks.length) * c;
  return product;
}
