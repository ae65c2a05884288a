import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { copras } from './copras.ts';
import { decisionTable } from './decision-table.ts';
import { edas } from './edas.ts';
import { marcos } from './marcos.ts';

describe('COPRAS', () => {
  test('prefers the cheaper of two that are otherwise equal', () => {
    expect(
      copras(
        decisionTable(
          [
            [5, 20],
            [5, 10]
          ],
          [0.5, 0.5],
          ['max', 'min']
        )
      ).ranks
    ).toEqual([2, 1]);
  });

  test('is the share of benefits where there are no costs', () => {
    expect(Array.from(copras(decisionTable([[4], [2]], [1], ['max'])).scores)).toEqual([1, 0.5]);
  });

  test('ranks by costs where there is nothing else', () => {
    expect(Array.from(copras(decisionTable([[4], [2]], [1], ['min'])).scores)).toEqual([0.5, 1]);
  });

  test('refuses a negative performance, a candidate without cost, and candidates worth nothing', () => {
    const of = (matrix: number[][]) => () => copras(decisionTable(matrix, [0.5, 0.5], ['max', 'min']));
    expect(
      refusal(
        of([
          [1, 2],
          [-1, 3]
        ])
      )
    ).toEqual({ code: 'negative', field: 'matrix[1][0]' });
    expect(
      refusal(
        of([
          [1, 2],
          [1, 0]
        ])
      )
    ).toEqual({ code: 'not-positive', field: 'matrix[1]' });
    expect(refusal(() => copras(decisionTable([[0], [0]], [1], ['max'])))).toEqual({
      code: 'not-positive',
      field: 'matrix'
    });
  });
});

describe('EDAS', () => {
  test('appraises by the distance on either side of the average', () => {
    expect(Array.from(edas(decisionTable([[4], [6], [5]], [1], ['max'])).scores)).toEqual([0, 1, 0.5]);
    expect(Array.from(edas(decisionTable([[4], [6], [5]], [1], ['min'])).scores)).toEqual([1, 0, 0.5]);
  });

  test('gives equal candidates 0.5 with a warning', () => {
    const { scores, warnings } = edas(decisionTable([[4], [4]], [1], ['max']));
    expect(Array.from(scores)).toEqual([0.5, 0.5]);
    expect(warnings.map(({ code }) => code)).toContain('all-equal');
  });

  test('refuses a criterion whose mean is not positive, unless it is constant', () => {
    expect(refusal(() => edas(decisionTable([[-1], [1]], [1], ['max'])))).toEqual({
      code: 'not-positive',
      field: 'matrix[*][0]'
    });
    expect(
      edas(
        decisionTable(
          [
            [0, 1],
            [0, 2]
          ],
          [0.5, 0.5],
          ['max', 'max']
        )
      ).ranks
    ).toEqual([2, 1]);
  });
});

describe('MARCOS', () => {
  test('gives the utility of a candidate that is the ideal itself', () => {
    const { scores } = marcos(decisionTable([[4], [2]], [1], ['max']));
    // K- = 2, K+ = 1: f(K-) = 1/3, f(K+) = 2/3, so that f(K) = 3 / (1 + 1/2 + 2).
    expect(scores[0]).toBeCloseTo(3 / 3.5, 14);
  });

  test('refuses a cost of 0, a negative benefit and a worthless anti-ideal', () => {
    const of = (matrix: number[][]) => () => marcos(decisionTable(matrix, [0.5, 0.5], ['max', 'min']));
    expect(
      refusal(
        of([
          [1, 2],
          [1, 0]
        ])
      )
    ).toEqual({ code: 'not-positive', field: 'matrix[1][1]' });
    expect(
      refusal(
        of([
          [1, 2],
          [-1, 1]
        ])
      )
    ).toEqual({ code: 'negative', field: 'matrix[1][0]' });
    expect(refusal(() => marcos(decisionTable([[0], [2]], [1], ['max'])))).toEqual({
      code: 'not-positive',
      field: 'matrix'
    });
  });

  test('takes a benefit that is 0 for somebody', () => {
    expect(
      marcos(
        decisionTable(
          [
            [0, 2],
            [3, 2]
          ],
          [0.5, 0.5],
          ['max', 'min']
        )
      ).ranks
    ).toEqual([2, 1]);
  });
});
