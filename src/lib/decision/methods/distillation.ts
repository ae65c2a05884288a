import { DecisionError } from '../shared/index.ts';
import { RESULT_NOISE } from '../shared/tolerance.ts';

/** Discrimination threshold s(lambda) = alpha + beta * lambda: how far two credibilities must lie apart to differ. */
export interface Discrimination {
  readonly alpha: number;
  readonly beta: number;
}

/** The usual discrimination threshold, 0.30 - 0.15 lambda. */
export const USUAL_DISCRIMINATION: Discrimination = { alpha: 0.3, beta: -0.15 };

/**
 * Distillation of ELECTRE III: from those left, the best qualified (descending) or the worst (ascending) are taken out,
 * again and again. Qualification = number outranked minus number outranked by, at a cut that falls from the largest
 * credibility; a outranks b where s(a, b) lies above the cut and above s(b, a) by more than the discrimination threshold.
 * Ties are resolved among themselves at lower cuts before they share a class.
 *
 * @param credibility m x m, 0..1
 * @param direction `descending` builds from the top, `ascending` from the bottom
 * @param discrimination the usual one by default
 * @returns m class numbers; 1 is best in both directions
 * @throws DecisionError `out-of-range` where the discrimination threshold is negative somewhere in 0..1
 * @see Roy (1978); Figueira, Mousseau & Roy (2005), ELECTRE methods, section 4.2
 * @example distillation([[1, 0.9], [0.2, 1]], 'descending') // [1, 2]
 */
export function distillation(
  credibility: readonly (readonly number[])[],
  direction: 'descending' | 'ascending',
  discrimination: Discrimination = USUAL_DISCRIMINATION
): number[] {
  const threshold = (lambda: number) => discrimination.alpha + discrimination.beta * lambda;
  if (!(threshold(0) >= 0 && threshold(1) >= 0)) {
    throw new DecisionError('out-of-range', 'discrimination', 'must not be negative for any credibility from 0 to 1');
  }
  const classes = new Array<number>(credibility.length).fill(0);
  let left = Array.from(credibility.keys());
  let taken = 0;
  while (left.length > 0) {
    const out = distil(left, credibility, direction, threshold);
    taken++;
    for (const a of out) classes[a] = taken;
    left = left.filter((a) => !out.includes(a));
  }
  return direction === 'descending' ? classes : classes.map((number) => taken + 1 - number);
}

function distil(
  group: readonly number[],
  credibility: readonly (readonly number[])[],
  direction: 'descending' | 'ascending',
  threshold: (lambda: number) => number
): readonly number[] {
  const s = (a: number, b: number) => credibility[a]?.[b] ?? 0;
  let remaining = group;
  let lambda = largestBelow(remaining, s, Infinity);
  while (remaining.length > 1 && lambda > RESULT_NOISE) {
    const cut = largestBelow(remaining, s, lambda - threshold(lambda) - RESULT_NOISE);
    const outranks = (a: number, b: number) =>
      a !== b && s(a, b) > cut + RESULT_NOISE && s(a, b) - s(b, a) > threshold(s(a, b)) + RESULT_NOISE;
    const among = remaining;
    const qualification = among.map((a) =>
      among.reduce((sum, b) => sum + Number(outranks(a, b)) - Number(outranks(b, a)), 0)
    );
    const better = direction === 'descending' ? Math.max : Math.min;
    const wanted = qualification.reduce((best, own) => better(best, own));
    remaining = among.filter((_, k) => qualification[k] === wanted);
    lambda = cut;
  }
  return remaining;
}

/** Largest credibility between two different members that lies below a limit; 0 where there is none. */
function largestBelow(group: readonly number[], s: (a: number, b: number) => number, limit: number): number {
  let largest = 0;
  for (const a of group) {
    for (const b of group) {
      const value = s(a, b);
      if (a !== b && value < limit && value > largest) largest = value;
    }
  }
  return largest;
}
