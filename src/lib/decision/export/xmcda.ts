import type { DecisionProblem, Solution } from '../problem/decision-problem.ts';
import { sizeOf } from '../problem/problem-size.ts';
import { element } from './xml-text.ts';
import { matricesOf } from './xmcda-matrices.ts';
import { resultElements } from './xmcda-result.ts';
import { listOfValues, xmlValue, xmlValues } from './xmcda-values.ts';

const NAMESPACE = 'http://www.decision-deck.org/2019/XMCDA-3.1.1';

/**
 * A decision problem, and its result where there is one, as an XMCDA 3.1.1 document: alternatives `a1`..`am`, criteria
 * `c1`..`cn` with their scales, the performance table, weights, pairwise judgements, and for the result one
 * `alternativesValues` (`criteriaValues`, `alternativesMatrix`, ...) a list (a matrix). Method, parameters, data that XMCDA
 * has no element for and results that are one value are `programParameters`. Numbers keep all their digits.
 *
 * @param problem its matrix may be missing; then what does not depend on it is written
 * @param solution of that problem
 * @returns UTF-8 text with an XML declaration
 * @see Decision Deck (2019), XMCDA 3.1.1, the XML standard of multi-criteria decision aid
 * @example problemToXmcda(problem, solve(problem))
 */
export function problemToXmcda(problem: DecisionProblem, solution?: Solution): string {
  const size = sizeOf(problem, solution);
  const found = solution ? resultElements(solution, size) : { elements: [], others: [] };
  const inputs = matricesOf(problem, solution);
  const { alternatives = 0, criteria = 0 } = size;
  const body = [
    listed(
      'alternatives',
      ids('a', alternatives).map((id, i) => alternative(id, problem, i))
    ),
    listed(
      'criteria',
      ids('c', criteria).map((id, j) => criterion(id, problem, j))
    ),
    listed('criteriaScales', problem.objectives?.map((objective, j) => scale(j, objective)) ?? []),
    alternatives > 0 && problem.matrix ? performanceTable(problem.matrix) : '',
    problem.weights ? listOfValues('criteria', 'weights', problem.weights) : '',
    ...inputs.elements,
    ...found.elements,
    methodParameters(problem, solution, [...inputs.others, ...found.others])
  ];
  const root = element('xmcda:XMCDA', { 'xmlns:xmcda': NAMESPACE }, body.filter((part) => part !== '').join('\n'));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

/** Elements under a heading, or nothing where there are none. */
function listed(name: string, parts: readonly string[]): string {
  return parts.length > 0 ? element(name, {}, parts) : '';
}

/** `a1`, `a2`, ... */
function ids(letter: 'a' | 'c', count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

function alternative(id: string, problem: DecisionProblem, i: number): string {
  return element('alternative', { id, name: problem.alternatives?.[i] }, element('active', {}, 'true'));
}

function criterion(id: string, problem: DecisionProblem, j: number): string {
  return element('criterion', { id, name: problem.criteria?.[j] }, element('active', {}, 'true'));
}

function scale(j: number, objective: 'max' | 'min'): string {
  const direction = element('preferenceDirection', {}, objective);
  const scales = element('scales', {}, element('scale', {}, element('quantitative', {}, direction)));
  return element('criterionScale', {}, [element('criterionID', {}, `c${j + 1}`), scales]);
}

function performanceTable(matrix: readonly (readonly number[])[]): string {
  const rows = matrix.map((row, i) => {
    const performances = row.map((value, j) =>
      element('performance', {}, [element('criterionID', {}, `c${j + 1}`), xmlValues(value)])
    );
    return element('alternativePerformances', {}, [element('alternativeID', {}, `a${i + 1}`), ...performances]);
  });
  return element('performanceTable', {}, rows);
}

function methodParameters(
  problem: DecisionProblem,
  solution: Solution | undefined,
  others: readonly (readonly [string, unknown])[]
): string {
  const stated: readonly (readonly [string, unknown])[] = [['method', solution?.method ?? problem.method], ...others];
  const parameters = stated.map(([name, value], index) =>
    element('parameter', { id: `p${index + 1}`, name }, element('values', {}, xmlValue(value)))
  );
  return element('programParameters', {}, parameters);
}
