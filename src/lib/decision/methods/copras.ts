import { DecisionError } from '../shared/index.ts';
import { columnExtremes, constancyWarnings } from './column-extremes.ts';
import type { DecisionTable } from './decision-table.ts';
import { rankScores } from './rank-scores.ts';
import { requireFinite } from './require-finite.ts';
import { requireSign } from './require-sign.ts';
import { sumUnit } from './sum-unit.ts';
import type { ScoredRanking } from './weighted-sum.ts';

/**
 * COPRAS, complex proportional assessment: with d = w x / sum of x, S+ the sum of d over benefits and S- over costs,
 * Q = S+ + sum(S-) / (S- * sum(1 / S-)); score = Q / largest Q. Less cost is better.
 *
 * @param table m x n performances, none negative; every candidate has some cost where there are costs at all
 * @returns m utility degrees 0..1 and their ranks; without cost criteria Q = S+
 * @throws DecisionError `negative`, `not-positive` (a candidate without any cost, or all candidates worth nothing),
 *   `not-finite` (costs further apart than double precision)
 * @see Zavadskas & Kaklauskas (1996); Zavadskas, Kaklauskas, Peldschus & Turskis (2007), Baltic Journal of Road and
 *   Bridge Engineering 2(4), 195-203
 * @example copras(decisionTable([[4, 10], [5, 20]], [0.5, 0.5], ['max', 'min'])).ranks // [1, 2]
 */
export function copras(table: DecisionTable): ScoredRanking {
  requireSign(table, 'COPRAS', 'non-negative', 'non-negative');
  const benefits = weightedShares(table, 0);
  const costs = weightedShares(table, 1);
  const relief = costs && costTerm(table, costs);
  const quality = benefits && relief ? benefits.map((benefit, i) => benefit + (relief[i] ?? 0)) : (benefits ?? relief);
  const largest = quality?.reduce((a, b) => Math.max(a, b), 0) ?? 0;
  if (!quality || largest === 0) {
    throw new DecisionError('not-positive', 'matrix', 'has no positive benefit, so that COPRAS has nothing to compare');
  }
  const scores = quality.map((value) => value / largest);
  requireFinite(scores, 'scores');
  const warnings = [...table.warnings, ...constancyWarnings(table, columnExtremes(table))];
  return { scores, ranks: rankScores(scores), warnings };
}

/** m sums of w x / sum(x) over the criteria of one kind; undefined where no criterion of that kind carries weight. */
function weightedShares(table: DecisionTable, kind: 0 | 1): Float64Array | undefined {
  const { candidates, criteria, values, weights } = table;
  const shares = new Float64Array(candidates);
  let any = false;
  for (let j = 0; j < criteria; j++) {
    if (table.costs[j] !== kind || weights[j] === 0) continue;
    any = true;
    const { largest, total } = sumUnit(table, j);
    for (let i = 0; i < candidates; i++) {
      const share = (values[i * criteria + j] ?? 0) / largest / total;
      shares[i] = (shares[i] ?? 0) + (weights[j] ?? 0) * share;
    }
  }
  return any ? shares : undefined;
}

function costTerm(table: DecisionTable, costs: Float64Array): Float64Array {
  const free = costs.indexOf(0);
  if (free >= 0) refuseCostOfZero(table, free);
  let total = 0;
  let reciprocals = 0;
  for (const cost of costs) {
    total += cost;
    reciprocals += 1 / cost;
  }
  requireFinite([reciprocals], 'matrix');
  return costs.map((cost) => total / (cost * reciprocals));
}

function refuseCostOfZero({ criteria, values, weights, costs }: DecisionTable, i: number): never {
  const row = values.subarray(i * criteria, (i + 1) * criteria);
  if (row.some((value, j) => costs[j] === 1 && weights[j] !== 0 && value > 0)) {
    const message = 'has a cost so far below the others that its share leaves double precision';
    throw new DecisionError('not-finite', `matrix[${i}]`, message);
  }
  throw new DecisionError('not-positive', `matrix[${i}]`, 'has no cost at all, by which COPRAS would have to divide');
}
