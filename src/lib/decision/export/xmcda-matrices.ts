import type { DecisionProblem, Solution } from '../problem/decision-problem.ts';
import { matrixOfValues, type Subject } from './xmcda-values.ts';

/** Inputs that XMCDA has matrices for, and those that it has no element for. */
export interface InputElements {
  readonly elements: readonly string[];
  /** By their paths, for example `data.offers`. */
  readonly others: readonly (readonly [string, unknown])[];
}

/** What the square matrices among the inputs compare, by method and path. */
const MATRICES: Readonly<Record<string, Readonly<Record<string, Subject>>>> = {
  ahp: { matrix: 'criteria' },
  ahp_group: { 'params.matrices': 'criteria' },
  ahp_hierarchy: { 'params.criteria_matrix': 'criteria', 'params.alternative_matrices': 'alternatives' },
  electre3_credibility: { 'data.concordance': 'alternatives', 'data.discordance': 'alternatives' }
};
const LISTS = new Set(['params.matrices', 'params.alternative_matrices']);

/**
 * The inputs beside performances and weights: pairwise judgements and given indices as `criteriaMatrix` or
 * `alternativesMatrix`, one for each matrix of a list; everything else, parameters among it, by name.
 *
 * @param problem as it was read
 * @param solution of that problem, whose method counts
 * @returns every parameter and all data, in one of the two lists
 * @example matricesOf(problem).others // [['data.offers', [...]]]
 */
export function matricesOf(problem: DecisionProblem, solution?: Solution): InputElements {
  const known = MATRICES[solution?.method ?? problem.method] ?? {};
  const elements: string[] = [];
  const others: (readonly [string, unknown])[] = [];
  const inputs: [string, string, unknown][] = [
    ...Object.entries(problem.params).map(([name, value]): [string, string, unknown] => [
      `params.${name}`,
      name,
      value
    ]),
    ...Object.entries(problem.data ?? {}).map(([name, value]): [string, string, unknown] => [
      `data.${name}`,
      `data.${name}`,
      value
    ])
  ];
  if (problem.matrix && known['matrix']) elements.push(matrixOfValues(known['matrix'], 'judgements', problem.matrix));
  for (const [path, name, value] of inputs) {
    const of = known[path];
    if (!of) others.push([name, value]);
    else if (!LISTS.has(path)) elements.push(matrixOfValues(of, name, value as readonly (readonly unknown[])[]));
    else {
      const matrices = value as readonly (readonly (readonly unknown[])[])[];
      elements.push(...matrices.map((matrix, k) => matrixOfValues(of, `${name}.${k + 1}`, matrix)));
    }
  }
  return { elements, others };
}

/**
 * What an XMCDA document holds as text only, for the standard has no element for it: ratings, offers, samples.
 *
 * @param problem as it was read
 * @param solution of that problem, whose method counts
 * @returns paths, for a note to the reader
 * @example textOnly(readProblem({ method: 'lowest_price', data: { offers: [] } })) // ['data.offers']
 */
export function textOnly(problem: DecisionProblem, solution?: Solution): string[] {
  return matricesOf(problem, solution).others.flatMap(([name]) => (name.startsWith('data.') ? [name] : []));
}
