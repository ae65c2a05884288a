import { kendallW, krippendorffAlpha } from '../../agreement/index.ts';
import type { DecisionWarning } from '../../methods/decision-warning.ts';
import { DecisionError } from '../../shared/index.ts';
import type { DecisionProblem, Result } from '../decision-problem.ts';
import { choiceOf, listOf, readFlag, readNumber } from '../read-values.ts';
import { dataOf, type Solver } from '../solver.ts';

/**
 * `kendall_w`: `data.objects_by_judges` or `data.judges_by_objects`, null for a missing rating; `correct` for ties.
 *
 * @example solve(readProblem({ method: 'kendall_w', data: { objects_by_judges: [[1, 1], [2, 3], [3, 2]] } })).result['W'] // 0.75
 */
export const solveKendallW: Solver = (problem, params) => {
  const correct = params.take('correct', { read: readFlag, fallback: true, announced: 'the correction for ties' });
  const ratings = ratingsOf(problem, 'objects_by_judges', 'judges_by_objects');
  const { w, s, test, dropped } = kendallW(ratings, { correct });
  const warnings: DecisionWarning[] = [];
  if (dropped > 0) {
    const message = `${dropped} without a rating from every judge were left out`;
    warnings.push({ code: 'incomplete-dropped', field: 'data', message });
  }
  if (w === null) warnings.push(undefinedWarning('W', 'every judge ties everything'));
  const chiSquare: Result = test ? { chi2: test.chiSquare, df: test.degrees, p: test.p } : {};
  return { result: { W: w, S: s, ...chiSquare }, warnings };
};

/**
 * `krippendorff_alpha`: `data.raters_by_units` or `data.units_by_raters`, null for a missing rating; `level`.
 *
 * @example solve(readProblem({ method: 'krippendorff_alpha', data: { raters_by_units: [[1, 2, 3], [1, 2, 3]] } })).result['alpha'] // 1
 */
export const solveKrippendorffAlpha: Solver = (problem, params) => {
  const level = params.take('level', {
    read: choiceOf(['nominal', 'ordinal', 'interval', 'ratio']),
    fallback: 'ordinal',
    announced: 'ordinal'
  });
  const { alpha, units, ratings } = krippendorffAlpha(ratingsOf(problem, 'raters_by_units', 'units_by_raters'), {
    level
  });
  const warnings =
    alpha === null
      ? [undefinedWarning('alpha', units === 0 ? NO_PAIR : 'all ratings that can be paired are equal')]
      : [];
  return { result: { alpha, units, ratings }, warnings };
};

const NO_PAIR = 'no unit has two ratings that could be paired';

/** Ratings as the first of two names has them; under the second they lie on their side. */
function ratingsOf(problem: DecisionProblem, upright: string, lying: string): (number | null)[][] {
  const data = dataOf(problem, [upright, lying]);
  if (data[upright] !== undefined && data[lying] !== undefined) {
    throw new DecisionError('duplicate', `data.${lying}`, `says again what data.${upright} says`);
  }
  const read = listOf(listOf(readRating));
  if (data[upright] !== undefined) return read(data[upright], `data.${upright}`);
  if (data[lying] === undefined) {
    throw new DecisionError('missing-parameter', `data.${upright}`, 'is needed by this method');
  }
  const rows = read(data[lying], `data.${lying}`);
  const odd = rows.findIndex((row) => row.length !== rows[0]?.length);
  if (odd >= 0) throw new DecisionError('ragged', `data.${lying}[${odd}]`, 'must be as long as the first row');
  return (rows[0] ?? []).map((_, j) => rows.map((row) => row[j] ?? null));
}

function readRating(value: unknown, field: string): number | null {
  return value === null ? null : readNumber(value, field);
}

function undefinedWarning(name: string, reason: string): DecisionWarning {
  return { code: 'all-equal', field: 'data', message: `${name} is undefined: ${reason}` };
}
