import type { ProblemSize } from '../problem/problem-size.ts';
import type { ResultValue, Solution } from '../problem/decision-problem.ts';
import { shapeOf } from './result-shape.ts';
import { element } from './xml-text.ts';
import { listOfValues, matrixOfValues } from './xmcda-values.ts';

/** The elements of a result, and what has none of its own and stands among the parameters. */
export interface ResultElements {
  readonly elements: readonly string[];
  readonly others: readonly (readonly [string, ResultValue])[];
}

/**
 * A result in XMCDA: `alternativesValues` or `criteriaValues` for what has a value each, matrices over candidates or
 * criteria, `alternativesSets` for candidates that are named (kernel, compromise set).
 *
 * @param solution of a problem
 * @param size its candidates and criteria
 * @returns every part of the result, in one of the two lists
 * @example resultElements(solve(problem), sizeOf(problem)).elements
 */
export function resultElements({ method, result }: Solution, { alternatives, criteria }: ProblemSize): ResultElements {
  const elements: string[] = [];
  const sets: string[] = [];
  const others: (readonly [string, ResultValue])[] = [];
  for (const [name, value] of Object.entries(result)) {
    const concept = `result.${name}`;
    const list = Array.isArray(value) ? (value as readonly ResultValue[]) : [];
    const rows = list as readonly (readonly ResultValue[])[];
    const shape = shapeOf(method, name);
    if (shape === 'candidates') sets.push(alternativesSet(concept, list));
    else if ((shape === 'by-candidate' || shape === 'rows-by-candidate') && list.length === alternatives)
      elements.push(listOfValues('alternatives', concept, list));
    else if (shape === 'by-criterion' && list.length === criteria)
      elements.push(listOfValues('criteria', concept, list));
    else if (shape === 'pairs-of-candidates' && list.length === alternatives)
      elements.push(matrixOfValues('alternatives', concept, rows));
    else if (shape === 'pairs-of-criteria' && list.length === criteria)
      elements.push(matrixOfValues('criteria', concept, rows));
    else others.push([concept, value]);
  }
  return { elements: sets.length > 0 ? [...elements, element('alternativesSets', {}, sets)] : elements, others };
}

function alternativesSet(concept: string, candidates: readonly ResultValue[]): string {
  const members = candidates.map((index) =>
    element('element', {}, element('alternativeID', {}, `a${Number(index) + 1}`))
  );
  return element('alternativesSet', { id: concept, mcdaConcept: concept }, members);
}
