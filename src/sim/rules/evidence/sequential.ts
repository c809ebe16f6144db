/** Watching as results come in, one by one. Sources: docs/nanobots.md, "The investigation". */
import { log } from "../../math.ts";

/**
 * Risk-adjusted CUSUM (Steiner et al. 2000) for odds `times` as high: each treatment adds the log likelihood ratio of
 * what came of it, never below 0. `chance` is what was to be expected of this one, 0–1. Returns the path.
 */
export function riskAdjustedCusum(
  results: readonly { readonly ill: boolean; readonly chance: number }[],
  times = 2,
): number[] {
  let sum = 0;
  return results.map(({ ill, chance }) => {
    const scale = 1 - chance + times * chance;
    sum = Math.max(0, sum + log((ill ? times : 1) / scale));
    return sum;
  });
}
/** Alarm of the risk-adjusted CUSUM. */
export const CUSUM_ALARM = 4.5;

/** MaxSPRT for Poisson counts (Kulldorff et al. 2011): log likelihood ratio of `seen` against `expected`; 0 at or below. */
export function maxSprt(seen: number, expected: number, least = 4): number {
  if (seen < least || seen <= expected) return 0;
  return expected - seen + seen * log(seen / expected);
}

/** Wald's bounds (1945): accept the effect above `high`, no effect below `low`. */
export function sprtBounds(falseAlarm = 0.05, miss = 0.2): { readonly low: number; readonly high: number } {
  return { low: log(miss / (1 - falseAlarm)), high: log((1 - miss) / falseAlarm) };
}

/** Upper end of the 95 % interval after `n` treatments without harm: the rule of three (Hanley and Lippman-Hand 1983). */
export function ruleOfThree(n: number): number {
  return n <= 3 ? 1 : 3 / n;
}

/** Treatments after which a harm of chance `p` (0–1) has been seen at least once, as surely as `sure`. */
export function treatmentsToSeeOne(p: number, sure = 0.95): number {
  return Math.ceil(log(1 - sure) / log(1 - p));
}
