import { DecisionError } from '../shared/index.ts';
import { WRITTEN_NOISE } from '../shared/tolerance.ts';
import type { DecisionWarning } from '../methods/decision-warning.ts';

/** Judgements printed with two decimals (0.33 for a third) miss reciprocity by up to this; more is a contradiction. */
const PRINTED_DECIMALS = 0.05;

/**
 * Checks a matrix of pairwise judgements: square, positive, 1 on the diagonal, a(j, i) = 1 / a(i, j).
 *
 * @param matrix n x n judgements, "row is a(i, j) times as important as column"
 * @returns a warning where reciprocals were rounded in print; such a matrix is used as given
 * @throws DecisionError `empty`, `not-square`, `not-finite`, `not-positive`, `not-reciprocal`
 * @see Saaty (1980), The Analytic Hierarchy Process, McGraw-Hill
 * @example checkPairwise([[1, 3], [1 / 3, 1]]) // []
 */
export function checkPairwise(matrix: readonly (readonly number[])[], field = 'matrix'): DecisionWarning[] {
  if (matrix.length === 0) throw new DecisionError('empty', field, 'needs at least one criterion');
  matrix.forEach((row, i) => {
    if (row.length !== matrix.length) {
      throw new DecisionError(
        'not-square',
        `${field}[${i}]`,
        `has ${row.length} values in a matrix of ${matrix.length} rows`
      );
    }
    row.forEach((value, j) => {
      requireJudgement(value, `${field}[${i}][${j}]`);
    });
  });
  let rounded = false;
  for (const [i, row] of matrix.entries()) {
    for (let j = 0; j <= i; j++) {
      const miss = Math.abs((row[j] ?? 1) * (matrix[j]?.[i] ?? 1) - 1);
      if (miss > (i === j ? WRITTEN_NOISE : PRINTED_DECIMALS)) {
        const message = i === j ? 'must be 1' : `must be the reciprocal of [${j}][${i}]`;
        throw new DecisionError('not-reciprocal', `${field}[${i}][${j}]`, message);
      }
      rounded ||= miss > WRITTEN_NOISE;
    }
  }
  const message = 'has reciprocals that look rounded; the judgements are used as given';
  return rounded ? [{ code: 'not-quite-reciprocal', field, message }] : [];
}

function requireJudgement(value: number, field: string): void {
  if (!Number.isFinite(value)) throw new DecisionError('not-finite', field, 'must be a finite number');
  if (value <= 0) throw new DecisionError('not-positive', field, 'must be positive');
}
