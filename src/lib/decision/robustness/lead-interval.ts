import { RESULT_NOISE, SUM_NOISE } from '../shared/tolerance.ts';
import { lineAt, type WeightLine } from './weight-lines.ts';

/** Totals are points of 0..100; differences below this many of them are taken for equality. */
const NOISE = 100 * RESULT_NOISE;

/** Shares between which one candidate stays at or above another. */
export interface LeadInterval {
  readonly low: number;
  readonly high: number;
}

/**
 * The widest interval around the share `at` in which candidate a's total is not below candidate b's.
 *
 * Both totals are quotients of linear functions of t with positive denominators, so the sign of their difference is
 * that of a polynomial of degree 2 at most, whose roots are known in closed form.
 *
 * @param at the present share, 0..1
 * @returns ends in 0..1; the single point `at` when a is below b already
 * @example leadInterval(lineOfA, lineOfB, 0.25) // { low: 0.11, high: 1 }
 */
export function leadInterval(a: WeightLine, b: WeightLine, at: number): LeadInterval {
  const ahead = (t: number): boolean => lineAt(a, t) - lineAt(b, t) >= -NOISE;
  if (!ahead(at)) return { low: at, high: at };
  const crossings = rootsOfDifference(a, b);
  const walk = (ends: readonly number[]): number => {
    let from = at;
    for (const to of ends) {
      if (!ahead((from + to) / 2)) return from;
      from = to;
    }
    return from;
  };
  const above = crossings.filter((t) => t > at && t < 1).sort((x, y) => x - y);
  const below = crossings.filter((t) => t < at && t > 0).sort((x, y) => y - x);
  return { low: walk([...below, 0]), high: walk([...above, 1]) };
}

/** Roots of total a(t) - total b(t), after multiplying with both denominators. */
function rootsOfDifference(a: WeightLine, b: WeightLine): number[] {
  const rest = a.rest - b.rest;
  const denominators = product(a.denominator, b.denominator);
  const gain = product(a.numerator, b.denominator);
  const loss = product(b.numerator, a.denominator);
  const [c = 0, l = 0, q = 0] = denominators.map(
    (part, i) => rest * part + a.share * (gain[i] ?? 0) - b.share * (loss[i] ?? 0)
  );
  const size = Math.abs(c) + Math.abs(l) + Math.abs(q);
  if (Math.abs(q) <= SUM_NOISE * size) return Math.abs(l) <= SUM_NOISE * size ? [] : [-c / l];
  const discriminant = l * l - 4 * q * c;
  if (discriminant < 0) return [];
  // The form that does not subtract nearly equal numbers.
  const half = -(l + Math.sign(l || 1) * Math.sqrt(discriminant)) / 2;
  return half === 0 ? [0] : [half / q, c / half];
}

function product([a0, a1]: readonly [number, number], [b0, b1]: readonly [number, number]): [number, number, number] {
  return [a0 * b0, a0 * b1 + a1 * b0, a1 * b1];
}
