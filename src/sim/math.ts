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

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}

/** Nearest whole number, halves up; never −0, which JSON would not keep. */
export function round(x: number): number {
  return Math.floor(x + 0.5) + 0;
}
