/**
 * Numbers that come out the same, to the bit, in every engine: only + − × ÷ and the exact Math functions.
 * `Math.exp` and `Math.log` differ between engines, so these stand in for them.
 */

const LN2 = 0.6931471805599453;

/** e^x for |x| ≤ 700. Range reduction by ln 2 and a Taylor polynomial of degree 13; relative error < 1e-15. */
export function exp(x: number): number {
  if (x > 700) x = 700;
  if (x < -700) return 0;
  const k = Math.floor(x / LN2 + 0.5);
  const r = x - k * LN2;
  let sum = 1;
  let term = 1;
  for (let n = 1; n <= 13; n++) {
    term = (term * r) / n;
    sum += term;
  }
  return scale(sum, k);
}

/** Natural logarithm for x > 0. Reduces to [√½, √2) and sums the atanh series; relative error < 1e-14. */
export function log(x: number): number {
  if (!(x > 0)) return -Infinity;
  let k = 0;
  while (x >= 1.4142135623730951) {
    x /= 2;
    k++;
  }
  while (x < 0.7071067811865476) {
    x *= 2;
    k--;
  }
  const z = (x - 1) / (x + 1);
  const z2 = z * z;
  let sum = 0;
  let power = z;
  for (let n = 1; n <= 27; n += 2) {
    sum += power / n;
    power *= z2;
  }
  return 2 * sum + k * LN2;
}

/** x·2^k by exact doublings. */
function scale(x: number, k: number): number {
  while (k > 0) {
    x *= 2;
    k--;
  }
  while (k < 0) {
    x /= 2;
    k++;
  }
  return x;
}

/** The logistic function 1/(1+e^−x). */
export function sigmoid(x: number): number {
  return x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x));
}

/**
 * Φ(x), the standard normal distribution: Marsaglia's series (2004) in odd powers; absolute error < 1e-14.
 * Beyond ±8 it is 0 or 1.
 */
export function phi(x: number): number {
  if (x < -8) return 0;
  if (x > 8) return 1;
  let sum = x;
  let term = x;
  for (let n = 3; n < 400; n += 2) {
    term = (term * x * x) / n;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return 0.5 + sum * exp(-0.5 * x * x - 0.9189385332046727);
}

/** Coefficients of Acklam's rational approximation of the inverse of Φ (2003). */
const TAIL_A = [
  -7.784894002430293e-3, -0.3223964580411365, -2.400758277161838, -2.549732539343734, 4.374664141464968,
  2.938163982698783,
];
const TAIL_B = [7.784695709041462e-3, 0.3224671290700398, 2.445134137142996, 3.754408661907416];
const BODY_A = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716, 2.506628277459239,
];
const BODY_B = [-54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572];

/** The x for which Φ(x) = p; relative error < 2e-9 for 1e-12 ≤ p ≤ 1 − 1e-12, clamped to ±7.1 beyond. */
export function probit(p: number): number {
  if (p < 1e-12) return -7.1;
  if (p > 1 - 1e-12) return 7.1;
  if (p < 0.02425 || p > 0.97575) {
    const q = Math.sqrt(-2 * log(p < 0.5 ? p : 1 - p));
    const x = series(TAIL_A, q) / (series(TAIL_B, q) * q + 1);
    return p < 0.5 ? x : -x;
  }
  const q = p - 0.5;
  const r = q * q;
  return (series(BODY_A, r) * q) / (series(BODY_B, r) * r + 1);
}

/** A polynomial, highest power first. */
function series(coefficients: readonly number[], x: number): number {
  let sum = 0;
  for (const c of coefficients) sum = sum * x + c;
  return sum;
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** Nearest whole number, halves up; never −0, which JSON would not keep. */
export function round(x: number): number {
  return Math.floor(x + 0.5) + 0;
}
