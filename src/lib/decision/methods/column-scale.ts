import { DecisionError } from '../shared/index.ts';
import { columnExtremes, type ColumnExtremes } from './column-extremes.ts';
import type { DecisionTable } from './decision-table.ts';
import { requireFinite } from './require-finite.ts';
import { requireSign } from './require-sign.ts';

/**
 * How a criterion's performances x become comparable values, high being better. m x's of one criterion:
 * - `minmax`: (x - worst) / (best - worst) over the candidates at hand
 * - `max_ratio`: x / max, for a cost min / x
 * - `sum`: x / sum of x, for a cost (1 / x) / sum of 1 / x
 * - `none`: x as it is; there is no such thing for a cost
 *
 * All but `none` depend on which candidates are compared, so that one more candidate can change the order of the
 * others; an official result uses declared bounds instead.
 */
export type Normalisation = 'minmax' | 'max_ratio' | 'sum' | 'none';

/** The two ends of a criterion's declared scale; their order is the criterion's direction. */
export interface Bounds {
  readonly worst: number;
  readonly best: number;
}

/** n affine or reciprocal maps: value = (x - offset) / divisor, or, where `reciprocal` is 1, divisor / x. */
export interface ColumnScale {
  readonly offset: Float64Array;
  readonly divisor: Float64Array;
  readonly reciprocal: Uint8Array;
}

/**
 * The maps of one normalisation. A criterion of weight 0, and under `minmax` a constant one, is mapped to 0.
 *
 * @param method named in an error
 * @param extremes of the table, where they are known already
 * @returns n maps of performances to values, high being better
 * @throws DecisionError `negative`, `not-positive` (ratios), `not-comparable` (`none` with a cost)
 * @see Çelen (2014), Comparative analysis of normalization procedures in TOPSIS method, Informatica 25(2)
 * @example columnScale(table, 'minmax', 'weighted sum')
 */
export function columnScale(
  table: DecisionTable,
  normalisation: Normalisation,
  method: string,
  { low, high }: ColumnExtremes = columnExtremes(table)
): ColumnScale {
  const scale = emptyScale(table.criteria);
  if (normalisation === 'none') refuseRawCosts(table, method);
  if (normalisation === 'max_ratio' || normalisation === 'sum') requireSign(table, method, 'non-negative', 'positive');
  for (let j = 0; j < table.criteria; j++) {
    const cost = table.costs[j] === 1;
    const [min, max] = [low[j] ?? 0, high[j] ?? 0];
    if (table.weights[j] === 0) scale.divisor[j] = Infinity;
    else if (normalisation === 'minmax') {
      scale.offset[j] = cost ? max : min;
      scale.divisor[j] = min === max ? Infinity : cost ? min - max : max - min;
    } else if (normalisation !== 'none') {
      scale.reciprocal[j] = cost ? 1 : 0;
      scale.divisor[j] = normalisation === 'sum' ? sumDivisor(table, j, cost) : cost ? min : max;
      // A benefit that is 0 throughout has no largest value to be a share of: it is worth 0 to every candidate.
      if (scale.divisor[j] === 0) scale.divisor[j] = Infinity;
    }
  }
  return scale;
}

/**
 * The maps of declared scales: (x - worst) / (best - worst), so that a result never depends on who else is compared.
 *
 * @param bounds n pairs, in the direction of the objective
 * @returns n maps; that of a criterion of weight 0 gives 0 throughout
 * @throws DecisionError `length-mismatch`, `not-finite`, `bounds-equal`, `out-of-scale` (a performance outside its scale)
 * @see Belton and Stewart (2002), Multiple Criteria Decision Analysis, chapter 5 (global scales)
 * @example declaredScale(table, [{ worst: 0, best: 5 }])
 */
export function declaredScale(table: DecisionTable, bounds: readonly Bounds[]): ColumnScale {
  if (bounds.length !== table.criteria) {
    throw new DecisionError('length-mismatch', 'bounds', `has ${bounds.length} scales for ${table.criteria} criteria`);
  }
  const scale = emptyScale(table.criteria);
  bounds.forEach(({ worst, best }, j) => {
    requireBounds(table, j, worst, best);
    // Whoever carries no weight changes nothing, not even by lying outside its scale.
    if (table.weights[j] === 0) {
      scale.divisor[j] = Infinity;
      return;
    }
    scale.offset[j] = worst;
    scale.divisor[j] = best - worst;
    for (let i = 0; i < table.candidates; i++) {
      const value = table.values[i * table.criteria + j] ?? 0;
      if (value < Math.min(worst, best) || value > Math.max(worst, best)) {
        throw new DecisionError('out-of-scale', `matrix[${i}][${j}]`, `lies outside the declared ${worst}..${best}`);
      }
    }
  });
  return scale;
}

function emptyScale(criteria: number): ColumnScale {
  const divisor = new Float64Array(criteria).fill(1);
  return { offset: new Float64Array(criteria), divisor, reciprocal: new Uint8Array(criteria) };
}

function sumDivisor(table: DecisionTable, j: number, cost: boolean): number {
  let total = 0;
  for (let at = j; at < table.values.length; at += table.criteria) {
    const value = table.values[at] ?? 0;
    total += cost ? 1 / value : value;
  }
  requireFinite([total], `matrix[*][${j}]`);
  // A cost's value is (1 / total) / x.
  return cost ? 1 / total : total;
}

function refuseRawCosts(table: DecisionTable, method: string): void {
  const cost = table.costs.findIndex((flag, j) => flag === 1 && table.weights[j] !== 0);
  if (cost >= 0) {
    const message = `is min: ${method} cannot add up raw costs; state a normalisation or declare a scale`;
    throw new DecisionError('not-comparable', `objectives[${cost}]`, message);
  }
}

function requireBounds(table: DecisionTable, j: number, worst: number, best: number): void {
  if (!Number.isFinite(worst) || !Number.isFinite(best)) {
    throw new DecisionError('not-finite', `bounds[${j}]`, 'must be two finite numbers');
  }
  if (worst === best) throw new DecisionError('bounds-equal', `bounds[${j}]`, 'worst and best must differ');
  if (best > worst === (table.costs[j] === 1)) {
    throw new DecisionError('not-comparable', `bounds[${j}]`, 'runs against the direction of the objective');
  }
}
