import { DecisionError } from '../shared/decision-error.ts';
import { portableExp, portableLog } from '../shared/portable-math.ts';

/**
 * Probability that a chi-square variable with `degrees` degrees of freedom exceeds `value`: the regularised upper
 * incomplete gamma function Q(degrees / 2, value / 2), by its series below degrees / 2 + 1 and by Lentz's continued
 * fraction above. Absolute error under 1e-12.
 *
 * @param value 0 or more
 * @param degrees whole number from 1
 * @returns a probability 0..1
 * @throws DecisionError `out-of-range`
 * @see Abramowitz and Stegun (1964), Handbook of Mathematical Functions, 6.5.29 and 6.5.31
 * @example chiSquareTail(3.841458820694124, 1) // 0.05
 */
export function chiSquareTail(value: number, degrees: number): number {
  if (!(value >= 0 && Number.isFinite(value))) throw new DecisionError('out-of-range', 'value', 'must be 0 or more');
  if (!Number.isInteger(degrees) || degrees < 1) {
    throw new DecisionError('out-of-range', 'degrees', 'must be a whole number from 1');
  }
  const a = degrees / 2;
  const x = value / 2;
  if (x === 0) return 1;
  const front = portableExp(a * portableLog(x) - x - logGammaOfHalf(degrees));
  return x < a + 1 ? 1 - front * lowerSeries(a, x) : front * upperFraction(a, x);
}

/** ln Gamma(degrees / 2), by Gamma(a + 1) = a Gamma(a) from Gamma(1) = 1 or Gamma(1/2) = root of pi. */
function logGammaOfHalf(degrees: number): number {
  let log = degrees % 2 === 0 ? 0 : portableLog(Math.PI) / 2;
  for (let twice = degrees % 2 === 0 ? 2 : 1; twice < degrees; twice += 2) log += portableLog(twice / 2);
  return log;
}

function lowerSeries(a: number, x: number): number {
  let term = 1 / a;
  let total = term;
  for (let n = 1; n < 10_000 && term > total * 1e-17; n++) {
    term *= x / (a + n);
    total += term;
  }
  return total;
}

function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 10_000; n++) {
    const step = -n * (n - a);
    b += 2;
    d = 1 / (step * d + b);
    c = b + step / c;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return fraction;
}
