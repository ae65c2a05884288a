import { DecisionError } from '../shared/index.ts';
import { gaussianFlows, piecewiseFlows } from './criterion-flows.ts';
import type { DecisionTable } from './decision-table.ts';
import { piecesOf, type PreferenceFunction } from './preference-function.ts';
import { requireFinite } from './require-finite.ts';
import { RESULT_NOISE } from '../shared/tolerance.ts';

/** Outranking flows, each 0..sum of weights. */
export interface PrometheeFlows {
  /** m: how much a candidate is preferred to the others, on the mean of the m - 1 others. */
  readonly phiPlus: Float64Array;
  /** m: how much the others are preferred to it. */
  readonly phiMinus: Float64Array;
  /** What two flows may differ by and still be equal. */
  readonly noise: number;
}

/**
 * Positive and negative outranking flows: phi+(a) = sum over b of pi(a, b) / (m - 1), phi-(a) = sum of pi(b, a) / (m - 1),
 * pi(a, b) = sum over criteria of w P(a, b).
 *
 * @param table m x n performances, any finite numbers
 * @param preferences n preference functions
 * @returns all 0 for a single candidate
 * @throws DecisionError `length-mismatch`, and as {@link piecesOf}
 * @see Brans & Vincke (1985), Management Science 31(6), 647-656
 * @example prometheeFlows(decisionTable([[1], [2]], [1], ['max']), [{ type: 'usual' }]).phiPlus // [0, 1]
 */
export function prometheeFlows(table: DecisionTable, preferences: readonly PreferenceFunction[]): PrometheeFlows {
  const { candidates, criteria, values, weights, costs } = table;
  if (preferences.length !== criteria) {
    const message = `has ${preferences.length} functions for ${criteria} criteria`;
    throw new DecisionError('length-mismatch', 'preference_functions', message);
  }
  const phiPlus = new Float64Array(candidates);
  const phiMinus = new Float64Array(candidates);
  const column = new Float64Array(candidates);
  preferences.forEach((preference, j) => {
    const pieces = piecesOf(preference, `preference_functions[${j}]`);
    if (weights[j] === 0 || candidates === 1) return;
    const sign = costs[j] === 1 ? -1 : 1;
    for (let i = 0; i < candidates; i++) column[i] = sign * (values[i * criteria + j] ?? 0);
    const flows = pieces
      ? piecewiseFlows(column, pieces)
      : gaussianFlows(column, preference.type === 'gaussian' ? preference.s : 1);
    const factor = (weights[j] ?? 0) / (candidates - 1);
    for (let i = 0; i < candidates; i++) {
      phiPlus[i] = (phiPlus[i] ?? 0) + factor * (flows.inFavour[i] ?? 0);
      phiMinus[i] = (phiMinus[i] ?? 0) + factor * (flows.against[i] ?? 0);
    }
  });
  requireFinite(phiPlus, 'phi_plus');
  requireFinite(phiMinus, 'phi_minus');
  return { phiPlus, phiMinus, noise: RESULT_NOISE * weights.reduce((a, b) => a + b, 0) };
}
