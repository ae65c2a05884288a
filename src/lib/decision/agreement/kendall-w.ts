import { averageRanks } from '../shared/average-ranks.ts';
import { DecisionError } from '../shared/decision-error.ts';
import { chiSquareTail } from './chi-square.ts';

/** Concordance of several judges' rankings of the same objects. */
export interface KendallW {
  /** 0 (no agreement) to 1 (all judges rank alike); null when every judge ties everything. */
  readonly w: number | null;
  /** Sum of squared deviations of the objects' rank sums from their mean. */
  readonly s: number;
  readonly judges: number;
  /** Objects that every judge rated; the others were dropped. */
  readonly objects: number;
  readonly dropped: number;
  /** Test of no agreement; null up to 7 objects, where the approximation does not hold. */
  readonly test: { readonly chiSquare: number; readonly degrees: number; readonly p: number } | null;
}

/**
 * Kendall's coefficient of concordance: W = 12 S / (m^2 (n^3 - n) - m sum T_j), where each judge's ratings are turned
 * into average ranks and T_j = sum of t^3 - t over the groups of t ties of judge j. chi-square = m (n - 1) W with n - 1
 * degrees of freedom.
 *
 * @param ratings one row an object, one column a judge; null is a missing rating
 * @param options `correct: false` leaves the correction for ties out
 * @returns W 0..1 with the sum of squares S, what it rests on and, beyond 7 objects, its chi-square test
 * @throws DecisionError `empty`, `ragged`, `not-finite`, `too-few` (under 2 judges, or under 2 objects that all rated)
 * @see Kendall and Babington Smith (1939), The problem of m rankings, Annals of Mathematical Statistics 10(3), 275-287;
 *   Siegel and Castellan (1988), Nonparametric Statistics, chapter 9 (ties; chi-square for more than 7 objects)
 * @example kendallW([[1, 1], [2, 2], [3, 3]]).w // 1
 */
export function kendallW(
  ratings: readonly (readonly (number | null)[])[],
  { correct = true }: { readonly correct?: boolean } = {}
): KendallW {
  const judges = ratings[0]?.length ?? 0;
  if (judges === 0) throw new DecisionError('empty', 'ratings', 'needs at least one object and one judge');
  if (judges < 2) throw new DecisionError('too-few', 'ratings[0]', 'needs at least two judges');
  const complete = ratings.flatMap((row, i) => {
    if (row.length !== judges) throw new DecisionError('ragged', `ratings[${i}]`, `must hold ${judges} ratings`);
    const given = row.filter((rating) => rating !== null);
    const bad = given.findIndex((rating) => !Number.isFinite(rating));
    if (bad >= 0) throw new DecisionError('not-finite', `ratings[${i}][${bad}]`, 'must be a finite number or null');
    return given.length === judges ? [given] : [];
  });
  const objects = complete.length;
  if (objects < 2) throw new DecisionError('too-few', 'ratings', 'needs two objects that every judge rated');

  const rankSums = new Float64Array(objects);
  let ties = 0;
  for (let judge = 0; judge < judges; judge++) {
    const ranks = averageRanks(complete.map((row) => row[judge] ?? 0));
    ranks.forEach((rank, i) => {
      rankSums[i] = (rankSums[i] ?? 0) + rank;
    });
    ties += tieTerm(ranks);
  }
  const mean = (judges * (objects + 1)) / 2;
  const s = rankSums.reduce((total, rankSum) => total + (rankSum - mean) ** 2, 0);
  const most = judges ** 2 * (objects ** 3 - objects) - (correct ? judges * ties : 0);
  const w = most === 0 ? null : (12 * s) / most;
  const degrees = objects - 1;
  const chiSquare = judges * degrees * (w ?? 0);
  const test = w === null || objects <= 7 ? null : { chiSquare, degrees, p: chiSquareTail(chiSquare, degrees) };
  return { w, s, judges, objects, dropped: ratings.length - objects, test };
}

function tieTerm(ranks: readonly number[]): number {
  const sizes = new Map<number, number>();
  for (const rank of ranks) sizes.set(rank, (sizes.get(rank) ?? 0) + 1);
  return [...sizes.values()].reduce((total, size) => total + size ** 3 - size, 0);
}
