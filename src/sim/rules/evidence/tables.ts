/**
 * Counts of who was exposed and who fell ill, and what they say. Sources: docs/nanobots.md, "The investigation".
 * Every interval is of 95 %.
 */
import { exp } from "../../math.ts";

/** a: exposed and ill, b: exposed and well, c: not exposed and ill, d: not exposed and well. */
export interface Table {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** A ratio with its interval; all above 0. */
export interface Ratio {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const Z = 1.96;

/** Half a person more in each cell when one is empty (Haldane 1956, Anscombe 1956). */
export function corrected(t: Table): Table {
  if (t.a > 0 && t.b > 0 && t.c > 0 && t.d > 0) return t;
  return { a: t.a + 0.5, b: t.b + 0.5, c: t.c + 0.5, d: t.d + 0.5 };
}

function around(value: number, error: number): Ratio {
  return { value, low: value * exp(-Z * error), high: value * exp(Z * error) };
}

/** How many times likelier the exposed fall ill. For whole groups; from samples of ill and well use the odds. */
export function relativeRisk(table: Table): Ratio {
  const { a, b, c, d } = corrected(table);
  const value = a / (a + b) / (c / (c + d));
  return around(value, Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)));
}

/**
 * Proportional reporting ratio (Evans 2001): the same form over reports alone, a of this lot and event, b of this lot
 * and other events, c and d likewise of other lots.
 */
export const reportingRatio = relativeRisk;

/**
 * Odds ratio with Woolf's interval (1955). It is the same whatever shares of the ill and the well were sampled, and
 * close to the relative risk where few fall ill (Cornfield 1951). Over reports alone it is the reporting odds ratio.
 */
export function oddsRatio(table: Table): Ratio {
  const { a, b, c, d } = corrected(table);
  return around((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d));
}

/** χ² with Yates's correction, one degree of freedom; 0 where a margin is empty. */
export function chiSquare({ a, b, c, d }: Table): number {
  const n = a + b + c + d;
  const margins = (a + b) * (c + d) * (a + c) * (b + d);
  if (margins === 0) return 0;
  const off = Math.max(0, Math.abs(a * d - b * c) - n / 2);
  return (n * off * off) / margins;
}

/** Evans's rule of thumb for reports: at least twofold, χ² at least 4, three cases. */
export function isSignal(table: Table): boolean {
  return table.a >= 3 && chiSquare(table) >= 4 && reportingRatio(table).value >= 2;
}

/**
 * Relative risk adjusted for strata (Mantel and Haenszel 1959), interval by Greenland and Robins (1985); null where
 * the strata compare nobody.
 */
export function adjustedRisk(strata: readonly Table[]): Ratio | null {
  let up = 0;
  let down = 0;
  let spread = 0;
  for (const { a, b, c, d } of strata) {
    const n = a + b + c + d;
    if (n === 0) continue;
    up += (a * (c + d)) / n;
    down += (c * (a + b)) / n;
    spread += ((a + c) * (a + b) * (c + d) - a * c * n) / (n * n);
  }
  if (up === 0 || down === 0) return null;
  return around(up / down, Math.sqrt(spread / (up * down)));
}

/**
 * Odds ratio adjusted for strata (Mantel and Haenszel 1959), interval by Robins, Breslow and Greenland (1986). Strata
 * in which all are exposed, none is, all are ill or none is say nothing. Null where no stratum compares anybody.
 */
export function adjustedOdds(strata: readonly Table[]): Ratio | null {
  let telling = strata.filter((t) => (t.a + t.b) * (t.c + t.d) * (t.a + t.c) * (t.b + t.d) > 0);
  if (telling.length === 0) return null;
  const empty = telling.every((t) => t.a * t.d === 0) || telling.every((t) => t.b * t.c === 0);
  if (empty) telling = telling.map((t) => corrected(t));
  let r = 0;
  let s = 0;
  let pr = 0;
  let cross = 0;
  let qs = 0;
  for (const { a, b, c, d } of telling) {
    const n = a + b + c + d;
    const ri = (a * d) / n;
    const si = (b * c) / n;
    const p = (a + d) / n;
    const q = (b + c) / n;
    r += ri;
    s += si;
    pr += p * ri;
    cross += p * si + q * ri;
    qs += q * si;
  }
  return around(r / s, Math.sqrt(pr / (2 * r * r) + cross / (2 * r * s) + qs / (2 * s * s)));
}
