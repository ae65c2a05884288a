import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { readProblem } from './read-problem.ts';

const good = { method: 'topsis', matrix: [[1, 2]], weights: [1, 1], objectives: ['max', 'min'] };

describe('a decision problem', () => {
  test('is read as it stands, its explanations left aside', () => {
    const problem = readProblem({
      ...good,
      id: 'x',
      kind: 'published',
      source: {},
      notes: '',
      recomputed: {},
      tolerance: 0.1
    });
    expect(problem).toEqual({ ...good, id: 'x', params: {}, tolerance: 0.1, warnings: [] });
  });

  test('says which fields nobody reads', () => {
    const { warnings } = readProblem({ ...good, matrices: [], wieghts: [] });
    expect(warnings.map(({ code, field }) => `${code} ${field}`)).toEqual([
      'field-ignored matrices',
      'field-ignored wieghts'
    ]);
  });

  test.each([
    ['a list', [], 'unknown-value', 'problem'],
    ['nothing', null, 'unknown-value', 'problem'],
    ['no method', { matrix: [[1]] }, 'missing-parameter', 'method'],
    ['a method that is no word', { method: 3 }, 'unknown-value', 'method'],
    ['params that are a list', { ...good, params: [] }, 'unknown-value', 'params'],
    ['a matrix that is a number', { ...good, matrix: 3 }, 'unknown-value', 'matrix'],
    ['a row that is a number', { ...good, matrix: [3] }, 'unknown-value', 'matrix[0]'],
    ['a number in quotes', { ...good, matrix: [[1, '2']] }, 'not-finite', 'matrix[0][1]'],
    ['a cell left empty', { ...good, matrix: [[1, null]] }, 'not-finite', 'matrix[0][1]'],
    ['a weight in quotes', { ...good, weights: ['1', 1] }, 'not-finite', 'weights[0]'],
    ['a direction that is none', { ...good, objectives: ['max', 'minimise'] }, 'unknown-value', 'objectives[1]'],
    ['a name that is no word', { ...good, alternatives: [1] }, 'unknown-value', 'alternatives[0]'],
    ['a negative tolerance', { ...good, tolerance: -1 }, 'negative', 'tolerance'],
    ['expectations that are a list', { ...good, expected: [] }, 'unknown-value', 'expected']
  ])('is refused with %s', (_, value, code, field) => {
    expect(refusal(() => readProblem(value))).toEqual({ code, field });
  });
});
