import { describe, expect, it } from 'vitest';
import { DecisionError } from '../shared/decision-error.ts';
import { replaySmaa } from './smaa-replay.ts';
import { smaa } from './smaa.ts';
import { refusal } from '../../../../tests/support/decision/refusal.ts';

describe('replayed samples', () => {
  it('are counted as they are', () => {
    const one = [
      [1, 0],
      [0, 1]
    ];
    const weights = [
      [0.8, 0.2],
      [0.6, 0.4],
      [0.1, 0.9],
      [0.5, 0.5]
    ];
    expect(replaySmaa({ values: weights.map(() => one), weights })).toEqual({
      rankAcceptability: [
        [0.75, 0.25],
        [0.5, 0.5]
      ],
      centralWeights: [
        [expect.closeTo(1.9 / 3, 12), expect.closeTo(1.1 / 3, 12)],
        [expect.closeTo(0.3, 12), expect.closeTo(0.7, 12)]
      ]
    });
  });

  it('must all have one form', () => {
    expect(() =>
      replaySmaa({
        values: [[[1, 0]], [[1]]],
        weights: [
          [1, 0],
          [1, 0]
        ]
      })
    ).toThrow(DecisionError);
    expect(() =>
      replaySmaa({
        values: [[[1, 0]]],
        weights: [
          [1, 0],
          [1, 0]
        ]
      })
    ).toThrow(DecisionError);
  });
});

describe('ties', () => {
  const tied = [
    [0.1, 0.2, 0.3],
    [0.3, 0.2, 0.1],
    [0.2, 0.2, 0.2]
  ];
  const third = 1 / 3;

  it('are not broken by binary noise, neither in replayed samples nor under fixed weights', () => {
    const first = [
      [1, 0, 0],
      [1, 0, 0],
      [1, 0, 0]
    ];
    expect(replaySmaa({ values: [tied], weights: [[third, third, third]] }).rankAcceptability).toEqual(first);
    expect(replaySmaa({ values: [tied], weights: [[7, 7, 7]] }).rankAcceptability).toEqual(first);
    const fixed = smaa({ values: tied, weights: { kind: 'fixed', weights: [1, 1, 1] }, iterations: 16, seed: 1 });
    expect(fixed.rankAcceptability).toEqual(first);
    expect(fixed.confidenceFactors).toEqual([1, 1, 1]);
  });

  it('are told apart beside a candidate of another size', () => {
    const values = [[1e17, 0], ...[1, 2].map((value) => [value, value])];
    const { rankAcceptability } = smaa({ values, weights: { kind: 'uniform' }, iterations: 100, seed: 1 });
    expect(rankAcceptability).toEqual([
      [1, 0, 0],
      [0, 0, 1],
      [0, 1, 0]
    ]);
  });
});

it('weights that nobody can mean are refused', () => {
  const values = [
    [
      [1, 0],
      [0, 1]
    ]
  ];
  expect(refusal(() => replaySmaa({ values, weights: [[-5, 3]] }))).toEqual({
    code: 'weight-negative',
    field: 'weights[0][0]'
  });
  expect(refusal(() => replaySmaa({ values, weights: [[0, 0]] }))).toEqual({
    code: 'weights-zero',
    field: 'weights[0]'
  });
});
