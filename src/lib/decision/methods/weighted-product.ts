import { DecisionError } from '../shared/index.ts';
import { SUM_NOISE } from '../shared/tolerance.ts';
import { portableExp, portableLog, portableLogRatio } from '../shared/portable-math.ts';
import { columnExtremes, constancyWarnings } from './column-extremes.ts';
import { columnScale, type Normalisation } from './column-scale.ts';
import type { DecisionTable } from './decision-table.ts';
import { rankScores } from './rank-scores.ts';
import { requireFinite } from './require-finite.ts';
import { requireSign } from './require-sign.ts';
import type { ScoredRanking } from './weighted-sum.ts';

/** Ratios that a product can be made of; see {@link Normalisation}. With `none` a cost enters as 1 / x. */
export type ProductNormalisation = Exclude<Normalisation, 'minmax'>;

const LN10 = portableLog(10);

/**
 * Weighted product: score = product over criteria of value^w; by default value = x / best for a benefit and best / x
 * for a cost, so that the score lies in 0..1 and 1 is a candidate that is best on everything.
 *
 * @param table m x n performances, all positive (those of criteria with weight 0 excepted)
 * @param options `form`: the product itself or its decimal logarithm; the order is the same
 * @returns m scores and their ranks
 * @throws DecisionError `negative`, `not-positive`; `not-finite` where the product leaves double precision
 * @see Bridgman (1922), Dimensional Analysis; Triantaphyllou (2000), Multi-Criteria Decision Making Methods, ch. 2
 * @example weightedProduct(decisionTable([[2, 8], [4, 4]], [0.5, 0.5], ['max', 'max'])).scores // [0.7071..., 0.7071...]
 */
export function weightedProduct(
  table: DecisionTable,
  options: { readonly normalisation?: ProductNormalisation; readonly form?: 'product' | 'log10' } = {}
): ScoredRanking {
  const { logs, noise } = logarithms(table, options.normalisation ?? 'max_ratio', 'weighted product');
  const ranks = rankScores(logs, 'high', noise);
  const scores = logs.map(options.form === 'log10' ? (log) => log / LN10 : naturalPower);
  requireFinite(scores, 'scores');
  const warnings = [...table.warnings, ...constancyWarnings(table, columnExtremes(table))];
  return { scores, ranks, warnings };
}

/** Logarithms of m products. */
interface LogProducts {
  /** m sums of w ln value. */
  readonly logs: Float64Array;
  /** What two of them may differ by and still be equal. */
  readonly noise: number;
}

/**
 * Natural logarithms of the products, sums of w ln value: the form in which a product of many ratios neither underflows
 * nor loses its order.
 *
 * @param normalisation what the ratios are made of
 * @param method named in an error
 * @returns m logarithms, and the noise that they carry
 * @throws DecisionError `negative`, `not-positive`, `not-finite` (a ratio that leaves double precision)
 * @example logarithms(decisionTable([[2], [4]], [1], ['max']), 'max_ratio', 'WASPAS').logs // [-0.693..., 0]
 */
export function logarithms(table: DecisionTable, normalisation: ProductNormalisation, method: string): LogProducts {
  requireSign(table, method, 'positive', 'positive');
  const { candidates, criteria, values, weights, costs } = table;
  const scale = normalisation === 'none' ? undefined : columnScale(table, normalisation, method);
  const logs = new Float64Array(candidates);
  const sizes = new Float64Array(candidates);
  for (let j = 0; j < criteria; j++) {
    const weight = weights[j] ?? 0;
    if (weight === 0) continue;
    const divisor = scale?.divisor[j] ?? 1;
    for (let i = 0; i < candidates; i++) {
      const x = values[i * criteria + j] ?? 1;
      const ratio = costs[j] === 1 ? divisor / x : x / divisor;
      if (ratio === 0) throw new DecisionError('not-finite', `matrix[${i}][${j}]`, 'is too far from the best value');
      requireFinite([ratio], `matrix[${i}][${j}]`);
      const term = weight * (costs[j] === 1 ? portableLogRatio(divisor, x) : portableLogRatio(x, divisor));
      logs[i] = (logs[i] ?? 0) + term;
      sizes[i] = (sizes[i] ?? 0) + Math.abs(term);
    }
  }
  requireFinite(logs, 'scores');
  return { logs, noise: SUM_NOISE * sizes.reduce((a, b) => Math.max(a, b), 0) };
}

/**
 * e^log; the numbers so small that they have no double become 0, as their product would.
 *
 * @example naturalPower(0) // 1
 */
export function naturalPower(log: number): number {
  if (log < -700) return 0;
  return log > 700 ? Infinity : portableExp(log);
}
