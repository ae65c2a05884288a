import { columnsOf, packMatrix } from '../methods/decision-table.ts';
import { DecisionError } from '../shared/decision-error.ts';
import type { Applicability } from './redistributed-total.ts';
import type { CellUncertainty } from './score-uncertainty.ts';
import { checkWeightLaw, type WeightLaw } from './weight-law.ts';

/** What SMAA resamples. Values are such that more is better, on any common scale. */
export interface SmaaProblem {
  /** One row a candidate, one value a criterion. */
  readonly values: readonly ArrayLike<number>[];
  readonly weights: WeightLaw;
  /** Same form as the values; nothing is uncertain when it is not given. */
  readonly uncertainty?: readonly (readonly CellUncertainty[])[];
  /** Ends of the scale, to which drawn values are cut. */
  readonly bounds?: { readonly low: number; readonly high: number };
  /** Only where something is not applicable. */
  readonly applicability?: Applicability;
  /** Weightings to draw, 1 to 10,000,000. 10,000 keep the standard error of a share below 0.005. */
  readonly iterations: number;
  /** Weightings for the confidence factors where scores are uncertain; 2,000 when not given, 0 leaves them out. */
  readonly confidenceIterations?: number;
  /** Whole number from 0; the same seed gives the same result everywhere. */
  readonly seed: number;
}

/**
 * @throws DecisionError naming the field; weights, seed and uncertainties are checked here or where they are read
 *
 * @example checkSmaaProblem(problem) // { candidates: 3, criteria: 2 }
 */
export function checkSmaaProblem(problem: SmaaProblem): { candidates: number; criteria: number } {
  const { values, weights, uncertainty, applicability, iterations, confidenceIterations = 0, bounds } = problem;
  const criteria = columnsOf(values, 'values');
  packMatrix(values, 'values');
  checkWeightLaw(weights, criteria);
  if (uncertainty !== undefined) checkForm(uncertainty, values.length, criteria, 'uncertainty');
  if (applicability !== undefined) checkForm(applicability.applicable, values.length, criteria, 'applicable');
  if (bounds !== undefined && !(bounds.low < bounds.high)) {
    throw new DecisionError('out-of-range', 'bounds', 'low must lie below high');
  }
  for (const [name, count, least] of [
    ['iterations', iterations, 1],
    ['confidenceIterations', confidenceIterations, 0]
  ] as const) {
    if (!Number.isInteger(count) || count < least || count > 1e7) {
      throw new DecisionError('out-of-range', name, `must be a whole number from ${least} to 10,000,000`);
    }
  }
  return { candidates: values.length, criteria };
}

function checkForm(rows: readonly (readonly unknown[])[], height: number, width: number, field: string): void {
  if (rows.length !== height) throw new DecisionError('length-mismatch', field, `must hold ${height} rows`);
  rows.forEach((row, i) => {
    if (row.length !== width) throw new DecisionError('ragged', `${field}[${i}]`, `must hold ${width} entries`);
  });
}
