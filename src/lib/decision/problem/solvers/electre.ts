import {
  type CriterionThresholds,
  electre1,
  electre3,
  electre3Credibility,
  type Threshold
} from '../../methods/index.ts';
import { DecisionError } from '../../shared/index.ts';
import type { Parameters } from '../parameters.ts';
import { choiceOf, listOf, readMatrix, readNumber, readText } from '../read-values.ts';
import { dataOf, normalisedTableOf, type Solver } from '../solver.ts';

/**
 * `electre1`: `scale`, `c`, `d`, `discordance_denominator`.
 *
 * @example solve(readProblem({ method: 'electre1', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'], params: { c: 0.6, d: 1 } })).result['kernel'] // [1]
 */
export const solveElectre1: Solver = (problem, params) => {
  params.take('discordance_denominator', { read: readDenominator, fallback: '' });
  const { concordance, discordance, outranking, kernel, warnings } = electre1(normalisedTableOf(problem), {
    scale: params.take('scale', { read: choiceOf(['none', 'sum']), fallback: 'none', announced: 'none' }),
    concordanceLevel: params.take('c', { read: readNumber, fallback: 0.65, announced: '0.65' }),
    discordanceLevel: params.take('d', { read: readNumber, fallback: 0.35, announced: '0.35' })
  });
  return { result: { concordance, discordance, outranking, kernel }, warnings };
};

/**
 * `electre3`: `q`, `p`, `v`, a number or [slope, intercept] each, one a criterion; no veto where `v` is null or absent.
 *
 * @example solve(readProblem({ method: 'electre3', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'], params: { q: [0, 0], p: [1, 50] } })).result['ranks'] // [1, 1]
 */
export const solveElectre3: Solver = (problem, params) => {
  const table = normalisedTableOf(problem);
  params.take('thresholds', { read: readText, fallback: '' });
  params.take('threshold_base', { read: choiceOf(['worse']), fallback: 'worse' });
  const outcome = electre3(table, readThresholds(params, table.criteria));
  const { concordance, discordance, credibility, descending, ascending, relations, ranks, warnings } = outcome;
  return { result: { concordance, discordance, credibility, descending, ascending, relations, ranks }, warnings };
};

/**
 * `electre3_credibility`: `data.concordance`, and `data.discordance` with a list of criteria, or one number, a pair.
 *
 * @example solve(readProblem({ method: 'electre3_credibility', data: { concordance: [[1, 0.6], [0.4, 1]], discordance: [[0, 0], [0.7, 0]] } })).result['credibility'] // [[1, 0.6], [0.2, 1]]
 */
export const solveElectre3Credibility: Solver = (problem, params) => {
  const names = params.take('alternatives', { read: listOf(readText), fallback: [] });
  const data = dataOf(problem, ['concordance', 'discordance']);
  const concordance = readMatrix(data['concordance'], 'data.concordance');
  const discordance = listOf(listOf(readObjections))(data['discordance'], 'data.discordance');
  const credibility = electre3Credibility(concordance, discordance);
  if (params.has('alternatives') && names.length !== credibility.length) {
    const message = `names ${names.length} where ${credibility.length} are compared`;
    throw new DecisionError('length-mismatch', 'params.alternatives', message);
  }
  return { result: { credibility }, warnings: [] };
};

function readObjections(value: unknown, field: string): number[] {
  return typeof value === 'number' ? [readNumber(value, field)] : listOf(readNumber)(value, field);
}

function readDenominator(value: unknown, field: string): string {
  const text = readText(value, field);
  if (!text.startsWith('largest criterion range')) {
    throw new DecisionError('unknown-value', field, 'must be the largest criterion range');
  }
  return text;
}

function readThresholds(params: Parameters, criteria: number): CriterionThresholds[] {
  const none = Array.from({ length: criteria }, () => ({ slope: 0, intercept: 0 }));
  const read = listOf(readThreshold);
  const q = params.take('q', { read, fallback: none, announced: 'an indifference threshold of 0' });
  const p = params.take('p', { read, fallback: q, announced: 'the indifference threshold' });
  const v = params.take<(Threshold | null)[]>('v', { read: listOf(readVeto), fallback: none.map(() => null) });
  for (const [name, list] of Object.entries({ q, p, v })) {
    if (list.length !== criteria) {
      throw new DecisionError(
        'length-mismatch',
        `params.${name}`,
        `has ${list.length} thresholds for ${criteria} criteria`
      );
    }
  }
  return q.map((own, j) => {
    const veto = v[j];
    return { q: own, p: p[j] ?? own, ...(veto && { v: veto }) };
  });
}

function readThreshold(value: unknown, field: string): Threshold {
  if (typeof value === 'number') return { slope: 0, intercept: readNumber(value, field) };
  const [slope, intercept, ...more] = listOf(readNumber)(value, field);
  if (slope === undefined || intercept === undefined || more.length > 0) {
    throw new DecisionError('length-mismatch', field, 'must be a number or [slope, intercept]');
  }
  return { slope, intercept };
}

function readVeto(value: unknown, field: string): Threshold | null {
  return value === null ? null : readThreshold(value, field);
}
