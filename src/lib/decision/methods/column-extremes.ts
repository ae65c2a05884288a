import { DecisionError } from '../shared/index.ts';
import type { DecisionTable } from './decision-table.ts';
import type { DecisionWarning } from './decision-warning.ts';

/** Smallest and largest performance on each of the n criteria, whatever the direction. */
export interface ColumnExtremes {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/**
 * Range of every criterion over the candidates.
 *
 * @throws DecisionError `not-finite` where a range is wider than double precision
 * @example columnExtremes(decisionTable([[1, 9], [3, 5]], [1, 1], ['max', 'min'])) // low [1, 5], high [3, 9]
 */
export function columnExtremes(table: DecisionTable): ColumnExtremes {
  const { candidates, criteria, values } = table;
  const low = values.slice(0, criteria);
  const high = values.slice(0, criteria);
  for (let i = 1, at = criteria; i < candidates; i++) {
    for (let j = 0; j < criteria; j++, at++) {
      const value = values[at] ?? 0;
      if (value < (low[j] ?? 0)) low[j] = value;
      else if (value > (high[j] ?? 0)) high[j] = value;
    }
  }
  const wide = low.findIndex((min, j) => !Number.isFinite((high[j] ?? 0) - min));
  if (wide >= 0) {
    throw new DecisionError(
      'not-finite',
      `matrix[*][${wide}]`,
      'spans more than double precision: rescale the criterion'
    );
  }
  return { low, high };
}

/**
 * Warnings for criteria that cannot tell the candidates apart: one for each constant column that carries weight, one
 * more where all are constant, and a single one in their place where there is but one candidate.
 *
 * @param table m x n performances
 * @param extremes of that table
 * @returns no warning where some criterion of weight tells some candidates apart and none is constant
 * @example constancyWarnings(decisionTable([[1]], [1], ['max']), extremes)[0]?.code // 'single-candidate'
 */
export function constancyWarnings(table: DecisionTable, extremes: ColumnExtremes): DecisionWarning[] {
  if (table.candidates === 1) {
    return [{ code: 'single-candidate', field: 'matrix', message: 'has one candidate: there is nothing to compare' }];
  }
  const weighty = Array.from(table.weights.keys()).filter((j) => (table.weights[j] ?? 0) > 0);
  const constant = weighty.filter((j) => extremes.low[j] === extremes.high[j]);
  const warnings = constant.map((j): DecisionWarning => {
    const message = 'is the same for every candidate: the criterion does not tell them apart';
    return { code: 'constant-criterion', field: `matrix[*][${j}]`, message };
  });
  if (constant.length === weighty.length) {
    warnings.push({
      code: 'all-equal',
      field: 'matrix',
      message: 'all candidates are equal on every criterion that counts'
    });
  }
  return warnings;
}
