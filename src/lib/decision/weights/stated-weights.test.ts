import { describe, expect, test } from 'vitest';
import { refusal } from '../../../../tests/support/decision/refusal.ts';
import { directWeights } from './direct.ts';
import { pointWeights } from './points.ts';
import { swingWeights } from './swing.ts';

describe('direct weights', () => {
  test('say whether they had to be divided by their sum', () => {
    expect(directWeights([50, 30, 20])).toEqual({ weights: [0.5, 0.3, 0.2], normalised: true });
    expect(directWeights([0.5, 0.3, 0.2])).toEqual({ weights: [0.5, 0.3, 0.2], normalised: false });
  });

  test.each([
    ['none', [], 'empty', 'weights'],
    ['a negative one', [1, -1], 'weight-negative', 'weights[1]'],
    ['only zeros', [0, 0], 'weights-zero', 'weights'],
    ['one that is no number', [NaN], 'not-finite', 'weights[0]'],
    ['ones too large to add up', [1.7e308, 1.7e308], 'not-finite', 'weights']
  ])('refuse %s', (_, values, code, field) => {
    expect(refusal(() => directWeights(values))).toEqual({ code, field });
  });
});

describe('points', () => {
  test('are shares of the budget', () => {
    expect(pointWeights([50, 30, 20])).toEqual([0.5, 0.3, 0.2]);
    expect(pointWeights([6, 4], 10)).toEqual([0.6, 0.4]);
  });

  test('must use up the budget exactly', () => {
    expect(refusal(() => pointWeights([50, 30]))).toEqual({ code: 'weights-not-normalised', field: 'weights' });
    expect(refusal(() => pointWeights([1], 0))).toEqual({ code: 'not-positive', field: 'budget' });
  });
});

describe('swing points', () => {
  test('are valued against the most important swing', () => {
    expect(swingWeights([100, 60, 40])).toEqual([0.5, 0.3, 0.2]);
  });

  test('must have that swing at 100', () => {
    expect(refusal(() => swingWeights([90, 60]))).toEqual({ code: 'out-of-range', field: 'weights' });
    expect(refusal(() => swingWeights([100, 110]))).toEqual({ code: 'out-of-range', field: 'weights[1]' });
  });
});
