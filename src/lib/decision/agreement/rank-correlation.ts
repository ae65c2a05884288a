import { averageRanks } from '../shared/average-ranks.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { correlationOfDeviations } from '../shared/correlation.ts';

/**
 * Spearman's rho: Pearson's correlation of the average ranks.
 *
 * @param a, b one finite number an object, in the same order
 * @returns -1..1, or null when one of the two is constant
 * @throws DecisionError `length-mismatch`, `too-few` (under 2 objects), `not-finite`
 * @see Spearman (1904), American Journal of Psychology 15(1), 72-101
 * @example spearman([1, 2, 3], [10, 30, 20]) // 0.5
 */
export function spearman(a: readonly number[], b: readonly number[]): number | null {
  checkPair(a, b);
  const middle = (a.length + 1) / 2;
  const x = averageRanks(a).map((rank) => rank - middle);
  const y = averageRanks(b).map((rank) => rank - middle);
  return correlationOfDeviations(x, y);
}

/**
 * Kendall's tau-b: (concordant - discordant) / root of ((n0 - ties in a) (n0 - ties in b)), n0 = n (n - 1) / 2.
 *
 * @param a, b one finite number an object, in the same order
 * @returns -1..1, or null when one of the two is constant
 * @throws DecisionError `length-mismatch`, `too-few` (under 2 objects), `not-finite`
 * @see Kendall (1945), The treatment of ties in ranking problems, Biometrika 33(3), 239-251
 * @example kendallTau([1, 2, 3], [1, 3, 2]) // 1 / 3
 */
export function kendallTau(a: readonly number[], b: readonly number[]): number | null {
  checkPair(a, b);
  let lead = 0;
  let untiedInA = 0;
  let untiedInB = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const inA = Math.sign((a[i] ?? 0) - (a[j] ?? 0));
      const inB = Math.sign((b[i] ?? 0) - (b[j] ?? 0));
      lead += inA * inB;
      untiedInA += Math.abs(inA);
      untiedInB += Math.abs(inB);
    }
  }
  // One root of the product: the product of two roots loses digits.
  return untiedInA === 0 || untiedInB === 0 ? null : lead / Math.sqrt(untiedInA * untiedInB);
}

function checkPair(a: readonly number[], b: readonly number[]): void {
  if (a.length !== b.length) throw new DecisionError('length-mismatch', 'b', `must hold ${a.length} numbers`);
  if (a.length < 2) throw new DecisionError('too-few', 'a', 'needs at least two objects');
  for (const [field, list] of [
    ['a', a],
    ['b', b]
  ] as const) {
    const bad = list.findIndex((value) => !Number.isFinite(value));
    if (bad >= 0) throw new DecisionError('not-finite', `${field}[${bad}]`, 'must be a finite number');
  }
}
