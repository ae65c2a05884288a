import type { Result, ResultValue } from '../problem/decision-problem.ts';
import type { ProblemSize } from './problem-size.ts';
import { element } from './xml-text.ts';
import { valueOf, valuesOf } from './xmcda-values.ts';

/** Lists that name candidates rather than give each of them a value. */
const INDEX_LISTS = new Set(['kernel', 'compromise_set', 'worst_judgement']);
/** Lists that are about criteria even where there are as many candidates. */
const BY_CRITERION = new Set(['weights', 'entropy', 'information', 'criteria_weights']);

/** Elements of a result: one a list, one a square matrix over the candidates; what has neither form is left out. */
export function resultElements(result: Result, { alternatives, criteria }: ProblemSize): string[] {
  return Object.entries(result).flatMap(([name, value]) => {
    if (!Array.isArray(value) || INDEX_LISTS.has(name)) return [];
    const list = value as readonly ResultValue[];
    if (list.every((part) => !Array.isArray(part))) {
      if (BY_CRITERION.has(name))
        return list.length === criteria ? [valuesOf('criteria', 'c', `result.${name}`, list)] : [];
      return list.length === alternatives ? [valuesOf('alternatives', 'a', `result.${name}`, list)] : [];
    }
    const square = list.length === alternatives && list.every((row) => isRow(row, alternatives));
    return square ? [alternativesMatrix(name, list as readonly (readonly ResultValue[])[])] : [];
  });
}

function isRow(row: ResultValue, length: number): boolean {
  return Array.isArray(row) && row.length === length && row.every((part) => !Array.isArray(part));
}

function alternativesMatrix(name: string, matrix: readonly (readonly ResultValue[])[]): string {
  const rows = matrix.map((row, a) => {
    const columns = row.flatMap((value, b) =>
      value === null
        ? []
        : [element('column', {}, [element('alternativeID', {}, `a${b + 1}`), element('values', {}, valueOf(value))])]
    );
    return element('row', {}, [element('alternativeID', {}, `a${a + 1}`), ...columns]);
  });
  return element('alternativesMatrix', { id: `result.${name}`, mcdaConcept: `result.${name}` }, rows);
}
