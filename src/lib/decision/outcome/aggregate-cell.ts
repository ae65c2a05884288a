import { mean, median, trimmedMean } from '../shared/statistics.ts';
import type { Answer, Rules } from './types.ts';

/** What a panel's answers to one criterion for one candidate come to. */
export interface CellResult {
  readonly state: 'known' | 'unknown' | 'not-applicable';
  /** Aggregate of the real scores in the criterion's unit; null unless known. */
  readonly score: number | null;
  /** Highest less lowest real score; null with fewer than two. */
  readonly spread: number | null;
  /** "Not applicable" was said and does not hold. */
  readonly disputed: boolean;
}

const AGGREGATES = { mean, median, trimmed: trimmedMean } as const;

/**
 * Aggregates the answers in one cell. Fewer real scores than `minEvaluators`: unknown. "Not applicable" holds only when
 * everybody who may answer says so, they are at least `minEvaluators`, and the criterion is no gate; otherwise such an
 * answer counts as unknown.
 *
 * @param answers one answer for each evaluator who is not barred; a missing answer is given as `unknown`
 * @param isGate whether the criterion is a gate
 * @example aggregateCell([3, 4, 'unknown'], { aggregate: 'mean', minEvaluators: 2 }, false).score // 3.5
 */
export function aggregateCell(
  answers: readonly Answer[],
  { aggregate, minEvaluators }: Pick<Rules, 'aggregate' | 'minEvaluators'>,
  isGate: boolean
): CellResult {
  const scores = answers.filter((answer) => typeof answer === 'number');
  const declined = answers.filter((answer) => answer === 'not-applicable').length;
  const spread = scores.length < 2 ? null : Math.max(...scores) - Math.min(...scores);
  if (!isGate && declined === answers.length && declined >= minEvaluators) {
    return { state: 'not-applicable', score: null, spread, disputed: false };
  }
  const disputed = declined > 0;
  if (scores.length < minEvaluators) return { state: 'unknown', score: null, spread, disputed };
  return { state: 'known', score: AGGREGATES[aggregate](scores), spread, disputed };
}
