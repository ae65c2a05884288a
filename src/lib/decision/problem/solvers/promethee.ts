import { type PreferenceFunction, promethee1, promethee2 } from '../../methods/index.ts';
import type { DecisionProblem } from '../decision-problem.ts';
import type { Parameters } from '../parameters.ts';
import { choiceOf, listOf, readFields, readNumber, readObject } from '../read-values.ts';
import { needed, normalisedTableOf, type Solver } from '../solver.ts';

/**
 * `promethee2`: `preference_functions`, one a criterion; all usual, with a warning, where not given.
 *
 * @example solve(readProblem({ method: 'promethee2', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'] })).result['scores'] // [-0.2, 0.2]
 */
export const solvePromethee2: Solver = (problem, params) => {
  const { scores, ranks, phiPlus, phiMinus, warnings } = promethee2(
    normalisedTableOf(problem),
    functions(problem, params)
  );
  const result = { scores: Array.from(scores), ranks, phi_plus: Array.from(phiPlus), phi_minus: Array.from(phiMinus) };
  return { result, warnings };
};

/**
 * `promethee1`: as `promethee2`; `relations` are P, P-, I, R, row to column.
 *
 * @example solve(readProblem({ method: 'promethee1', matrix: [[7, 300], [9, 450]], weights: [0.6, 0.4], objectives: ['max', 'min'] })).result['relations'] // [['I', 'P-'], ['P', 'I']]
 */
export const solvePromethee1: Solver = (problem, params) => {
  const { phiPlus, phiMinus, relations, warnings } = promethee1(normalisedTableOf(problem), functions(problem, params));
  return { result: { phi_plus: Array.from(phiPlus), phi_minus: Array.from(phiMinus), relations }, warnings };
};

function functions(problem: DecisionProblem, params: Parameters): PreferenceFunction[] {
  const fallback = needed(problem, 'objectives').map((): PreferenceFunction => ({ type: 'usual' }));
  return params.take('preference_functions', {
    read: listOf(readPreference),
    fallback,
    announced: 'the usual function for every criterion'
  });
}

/** The thresholds of each function; one of another function would be read by nobody. */
const THRESHOLDS: Readonly<Record<PreferenceFunction['type'], readonly string[]>> = {
  usual: [],
  ushape: ['q'],
  vshape: ['p'],
  level: ['q', 'p'],
  linear: ['q', 'p'],
  gaussian: ['s']
};

function readPreference(value: unknown, field: string): PreferenceFunction {
  const { type: named } = readObject(value, field);
  const type = choiceOf(['usual', 'ushape', 'vshape', 'level', 'linear', 'gaussian'])(named, `${field}.type`);
  const given = readFields(value, field, ['type', ...THRESHOLDS[type]]);
  const number = (name: string) => readNumber(given[name], `${field}.${name}`);
  switch (type) {
    case 'usual':
      return { type };
    case 'ushape':
      return { type, q: number('q') };
    case 'vshape':
      return { type, p: number('p') };
    case 'gaussian':
      return { type, s: number('s') };
    case 'level':
    case 'linear':
      return { type, q: number('q'), p: number('p') };
  }
}
